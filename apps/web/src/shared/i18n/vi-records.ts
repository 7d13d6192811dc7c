/** Case files, the archive, the legal library, search and proofs. */
export const viRecords = {
  search: {
    title: 'Tìm kiếm',
  },
  legal: {
    status: {
      in_force: 'Còn hiệu lực',
      not_yet: 'Chưa có hiệu lực',
      partly_expired: 'Hết hiệu lực một phần',
      expired: 'Hết hiệu lực',
      suspended: 'Ngưng hiệu lực',
      unknown: 'Chưa rõ hiệu lực',
    },
  },
  proof: {
    intact: 'Toàn vẹn',
    broken: 'Không toàn vẹn',
    checkedAt: 'Kiểm tra lúc {{at}}',
    chainHolds_other: 'Chuỗi nhật ký liền mạch, {{count}} mục',
    chainBroken: 'Chuỗi nhật ký đứt ở mục {{at}}: {{reason}}',
    download: 'Tải gói chứng minh',
    files: 'Tệp và mã băm SHA-256',
    same: 'Khớp',
    other: 'Khác nội dung',
    gone: 'Không còn tệp',
    audit: 'Nhật ký',
    at: 'Lúc',
    act: 'Việc',
    hash: 'Mã băm',
  },
};
