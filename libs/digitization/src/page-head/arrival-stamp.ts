import { folded } from '../reading/folded.rules';
import { STAMP_LINE, type ReadWord } from '../reading/read-page';
import { fieldFrom, lineOf, type HeadField, type HeadPage } from './head-line';

/** What somebody stamped and wrote on the paper when it arrived there (dấu ĐẾN). */
export type ArrivalStamp = {
  stampOwner: HeadField | null;
  stampNumber: HeadField | null;
  /** ISO date. */
  stampedOn: HeadField | null;
  stampForwardedTo: HeadField | null;
};

/** The values are written by hand more often than not: the place is sure, what is read there is not. */
const TRUST = 0.9;
/** Small capitals, of which a short word is easily lost (`SỞ Y TẾ`): it is always looked at. */
const TRUST_OF_OWNER = 0.7;

/** Reads the arrival stamp of the first of these pages that has one. */
export const readArrivalStamp = (pages: readonly HeadPage[]): ArrivalStamp => {
  const found = pages.find(({ words }) => words.some(({ line }) => line === STAMP_LINE));
  const words = found?.words.filter(({ line }) => line === STAMP_LINE) ?? [];
  const at = (label: RegExp, from: number) => {
    const place = words.findIndex(({ text }, i) => i >= from && label.test(folded(text)));
    return place < 0 ? words.length : place;
  };
  const arrived = at(/^de/, 0);
  const number = at(/^so/, arrived);
  const day = at(/^ngay/, number);
  const passedOn = at(/^chuy/, day);
  const field = (from: ReadWord[], value: (text: string) => string | null, trust = TRUST) => {
    const read = from.length === 0 ? null : value(from.map(({ text }) => text).join(' '));
    return read === null || !found ? null : fieldFrom([lineOf(found.page, from)], read, trust);
  };
  return {
    stampOwner: field(words.slice(0, arrived), (text) => text, TRUST_OF_OWNER),
    stampNumber: field(words.slice(number, day), (text) => /\d+/.exec(text)?.[0] ?? null),
    stampedOn: field(words.slice(day, passedOn), dayIn),
    stampForwardedTo: field(words.slice(passedOn), (text) => text.replace(/^\S+?(?:[:.;,]\s*|\s+|$)/u, '') || null),
  };
};

const dayIn = (text: string): string | null => {
  const [, day, month, year] = /(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})/.exec(text) ?? [];
  if (day === undefined || month === undefined || year === undefined) return null;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || !date.toISOString().startsWith(iso) ? null : iso;
};
