import { isMotto } from '../reading/folded.rules';
import { headLines, type HeadLine, type HeadPage } from './head-line';

/** What the top of a page says about its place in a document, beside its head. */
export type PageSigns = {
  /** The national heading (quốc hiệu, tiêu ngữ) or that of the Party stands at the top. */
  heading: boolean;
  /** The page number in the upper margin; the first page has none (Decree 30/2020/NĐ-CP, annex I). */
  pageNumber: number | null;
};

const [TOP, UPPER_MARGIN] = [0.25, 0.09];

export const readPageSigns = (page: HeadPage): PageSigns => {
  const top = headLines(page).filter(({ y0 }) => y0 < TOP);
  return {
    heading: top.some(isHeading),
    pageNumber: top.reduce<number | null>((found, line) => found ?? numberOf(line), null),
  };
};

/** The heading stands in the right column or in the middle; a sentence that names the state begins at the margin. */
const isHeading = ({ text, x0, x1 }: HeadLine): boolean => isMotto(text) && x0 > 0.2 && x1 - x0 < 0.6;

/** A number alone in the middle of the upper margin. */
const numberOf = ({ text, x0, x1, y0 }: HeadLine): number | null => {
  const middle = (x0 + x1) / 2;
  if (y0 > UPPER_MARGIN || middle < 0.4 || middle > 0.6) return null;
  const [, digits] = /^[-–\s]*(\d{1,3})[-–.\s]*$/.exec(text) ?? [];
  return digits === undefined ? null : Number(digits);
};
