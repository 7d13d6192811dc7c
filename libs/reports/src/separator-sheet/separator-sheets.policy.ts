import type { Policy } from '@vanthu/identity';

/** Separator sheets are for who puts paper into scanners: văn thư, người số hóa, lưu trữ. They hold nothing secret. */
export const separatorSheetPolicy = {
  read: () => true,
  print: ({ roles }) =>
    roles.has('clerk') || roles.has('unit_clerk') || roles.has('recorder') || roles.has('archivist'),
} satisfies Policy<object>;
