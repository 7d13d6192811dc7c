import { findCitations, foldText, symbolKey } from '@vanthu/references';
import { readInvitation, type Notice } from '../invitation/read-invitation';
import { spanOf, type Day, type When } from '../wall.rules';

/** A registered document that may put off (hoãn) or call off (hủy) what was planned after an earlier invitation. */
export type Announced = {
  readonly issuer: string;
  readonly issuedOn: Day | null;
  readonly subject: string;
  /** As read; '' while nothing is read. */
  readonly text: string;
};
/** An entry of the calendar, with the invitation that it was made of. */
export type Invited = When & {
  readonly id: string;
  readonly numberSymbol: string;
  readonly issuer: string;
  readonly issuedOn: Day | null;
};
/** What a notice asks of which entries. */
export type Asked = {
  readonly kind: Exclude<Notice, 'invitation'>;
  /** To when it is moved; null: to no day yet, or called off. */
  readonly time: When | null;
  readonly foundBy: 'number' | 'time';
  readonly entryIds: readonly string[];
};

/** Does a document read as a notice at all? */
export function noticeIn({ subject, text, issuedOn }: Announced) {
  const read = readInvitation(text, { issuedOn });
  if (read.notice !== 'invitation') return { kind: read.notice, time: read.time, formerTime: read.formerTime };
  // Where the text is not read yet, or says it in other words, the subject may say it.
  const told = readInvitation(subject, { issuedOn });
  if (told.notice === 'invitation') return null;
  return { kind: told.notice, time: told.time, formerTime: told.formerTime };
}

/**
 * The entries that a notice means: those of the invitation whose number and symbol it cites; where it cites none of them,
 * those of its issuer at the time that it says no longer holds. Null where it means none: then nobody is asked.
 */
export function askedBy(announced: Announced, entries: readonly Invited[]): Asked | null {
  const notice = noticeIn(announced);
  if (notice === null) return null;
  const { kind } = notice;
  const time = kind === 'postponed' ? (notice.time?.value ?? null) : null;
  const former = notice.formerTime?.value ?? null;
  const own = nameKey(announced.issuer);
  const cited = citedBy(announced, entries);
  // One invitation to several meetings: where the notice says which, only that.
  const atFormer = former === null ? [] : cited.filter((entry) => isAt(entry, former));
  const meant = atFormer.length > 0 ? atFormer : cited;
  if (meant.length > 0) return { kind, time, foundBy: 'number', entryIds: idsOf(meant, time) };
  if (former === null || own === '') return null;
  const same = entries.filter((entry) => nameKey(entry.issuer) === own && isAt(entry, former));
  return same.length === 0 ? null : { kind, time, foundBy: 'time', entryIds: idsOf(same, time) };
}

/** What stands there already need not be asked for. */
const idsOf = (entries: readonly Invited[], time: When | null) =>
  entries.filter((entry) => time === null || !isSame(entry, time)).map(({ id }) => id);

/**
 * Many issuers print the same number: the day counts where it is stated, and the issuer is that of the notice or named in
 * it.
 */
function citedBy({ subject, text, issuer }: Announced, entries: readonly Invited[]): Invited[] {
  const whole = `${subject}\n${text}`;
  const own = nameKey(issuer);
  const said = nameKey(whole);
  const citations = findCitations(whole).map(({ number, year, symbol, issuedOn }) => ({
    // The year may be of the number (`12/2026/GM-X`) or of the day beside it.
    keys: [`${number}/${symbol}`, `${number}/${year}/${symbol}`].map(symbolKey),
    issuedOn,
  }));
  return entries.filter((entry) => {
    if (entry.numberSymbol === '') return false;
    const name = nameKey(entry.issuer);
    const isNamed = name !== '' && (name === own || said.includes(name));
    const key = symbolKey(entry.numberSymbol);
    return citations.some(
      (one) =>
        one.keys.includes(key) &&
        isNamed &&
        (one.issuedOn === null || entry.issuedOn === null || one.issuedOn === entry.issuedOn),
    );
  });
}

const nameKey = (name: string): string =>
  foldText(name)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** The same day, and the same hour as far as both say one. */
function isAt(entry: When, former: When): boolean {
  if (entry.startsOn !== former.startsOn) return false;
  if (entry.startsAt !== null && former.startsAt !== null) return entry.startsAt === former.startsAt;
  const [a, b] = [spanOf(entry), spanOf(former)];
  return a.from < b.until && b.from < a.until;
}

const isSame = (entry: When, time: When): boolean =>
  entry.startsOn === time.startsOn && entry.startsAt === time.startsAt && entry.part === time.part;
