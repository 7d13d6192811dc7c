/** Case files, the archive, the legal library, search and proofs. */
export const viRecords = {
  search: {
    title: 'Tìm kiếm',
  },
};
