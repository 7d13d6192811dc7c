/** A range of merged cells, counted from 0; both ends belong to it. */
export type Range = { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number };

const columnOf = (letters: string): number =>
  Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** The merged cells that the XML of a sheet names. */
export function mergedRanges(sheet: string): Range[] {
  return [...sheet.matchAll(/<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"/g)].map(
    ([, left = '', top = '', right = '', bottom = '']) => ({
      top: Number(top) - 1,
      left: columnOf(left),
      bottom: Number(bottom) - 1,
      right: columnOf(right),
    }),
  );
}

/** One value for several rows is the value of each of them; the columns beside it stay empty. */
export function fillDown(rows: string[][], ranges: readonly Range[]): number {
  let filled = 0;
  for (const { top, left, bottom } of ranges) {
    const value = rows[top]?.[left] ?? '';
    for (let at = top + 1; at <= Math.min(bottom, rows.length - 1); at++) {
      const row = rows[at];
      if (!row || value === '' || (row[left] ?? '') !== '') continue;
      while (row.length <= left) row.push('');
      row[left] = value;
      filled += 1;
    }
  }
  return filled;
}
