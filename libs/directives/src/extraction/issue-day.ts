/** The day of a document from the place and date of its head: `Lam Giang, ngày 12 tháng 5 năm 2008`. Null when unread. */
export function issueDayIn(fold: string): string | null {
  const found = /, ?(?:ngay|nqay|ngiy) ?([\dol]{1,2}) ?thang ?([\dol]{1,2}) ?nam ?((?:19|20)[\dol]{2})/.exec(
    fold.slice(0, 2_500),
  );
  if (!found) return null;
  const [day, month, year] = [found[1], found[2], found[3]].map((part) =>
    Number((part ?? '').replace(/o/g, '0').replace(/l/g, '1')),
  );
  if (!day || !month || !year) return null;
  const at = new Date(Date.UTC(year, month - 1, day));
  return at.getUTCMonth() === month - 1 ? at.toISOString().slice(0, 10) : null;
}
