/** Case files, the archive, the legal library, search and proofs. */
export const enRecords = {
  search: {
    title: 'Search',
  },
  legal: {
    status: {
      in_force: 'In force',
      not_yet: 'Not yet in force',
      partly_expired: 'Partly expired',
      expired: 'Expired',
      suspended: 'Suspended',
      unknown: 'Status unknown',
    },
  },
  proof: {
    intact: 'Intact',
    broken: 'Not intact',
    checkedAt: 'Checked at {{at}}',
    chainHolds_other: 'The audit chain holds, {{count}} entries',
    chainBroken: 'The audit chain breaks at entry {{at}}: {{reason}}',
    download: 'Download the proof',
    files: 'Files and their SHA-256',
    same: 'Same',
    other: 'Other bytes',
    gone: 'Gone',
    audit: 'Audit entries',
    at: 'At',
    act: 'Act',
    hash: 'Hash',
  },
};
