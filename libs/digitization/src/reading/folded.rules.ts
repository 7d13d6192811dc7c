/** Text without tone marks, hooks and case, for finding words that the engine may have misread (`Nơi nhân`, `Sô`). */
export const folded = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/đ|ð/g, 'd').replace(/\s+/g, ' ').trim();

export const startsNumberLine = (text: string): boolean =>
  /^s[o0e][^a-z0-9]{0,3}\s*[\dolis|]{0,6}\s*[/\-(.]|^s[o0]\s*:/.test(folded(text));

/** `ngày … tháng … năm`, one letter of each misread at most. */
const DATE_WORDS = /\bn[a-z]{1,2}y.{0,12}\bt?h[a-z]{1,2}ng?\b.{0,10}\b(?:n[a-z]m|nam|näm)/;

export const isDateLine = (text: string): boolean => {
  const plain = folded(text);
  return DATE_WORDS.test(plain) || /,\s*ngay\s+\d/.test(plain);
};

export const startsRecipients = (text: string): boolean => /^n[oa][il1] ?nh[ao][nm]\b/.test(folded(text));

/** A mark of urgency or secrecy (độ khẩn, độ mật) and nothing else: in capitals, whatever became of their marks. */
export const isMark = (text: string): boolean =>
  text === text.toUpperCase() &&
  /^(h[o0]a t[o0]c( hen gi[o0])?|th[ud][o0]ng khan|khan|tuyet mat|t[o0]i mat|mat)$/.test(
    folded(text)
      .replace(/[^a-z0 ]/g, '')
      .trim(),
  );

/** Part of the national name (quốc hiệu), of the motto (tiêu ngữ), or of the head line of the Party. */
export const isMotto = (text: string): boolean => {
  const plain = folded(text);
  const parts = [/doc l[ae]p/, /tu do/, /h[ae]nh phuc/].filter((part) => part.test(plain)).length;
  return parts >= 2 || /^c[o0]ng h[oa]\S{0,2} xa h[o0]i|chu nghia viet nam$|^dang cong san viet/.test(plain);
};
