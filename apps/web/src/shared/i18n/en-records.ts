/** Case files, the archive, the legal library, search and proofs. */
export const enRecords = {
  search: {
    title: 'Search',
  },
};
