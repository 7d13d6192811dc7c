// What the ways to say a deadline have in common, for folded text; bad scans write o for 0 and l for 1.

/** A day that was found; the weight says how plainly a deadline was meant. */
export type Found = { on: string | null; start: number; end: number; weight: number };

export const number = (text: string | undefined): number => {
  const digits = (text ?? '').replace(/[oO]/g, '0').replace(/[li|]/g, '1');
  return Number(digits);
};

export const D = '([\\dol|]{1,2})';
export const Y = '((?:19|20)[\\dol]{2})';
export const CUE =
  '(?:truoc|cham nhat|muon nhat|han cuoi|toi han|thoi han|den het|het|den|vao|xong|trong|hoan thanh|han|tu nay den|khong qua|khong muon hon|truoc hoac trong|cuoi cung|thoi gian)';
