import type { Correction, IncomingDocument } from '../shared/api-types';
import { parseDate, showDate } from '../shared/dates';

/** The fields that the form corrects, in the order of the register. */
export const CORRECTED = [
  'numberSymbol',
  'issuedOn',
  'issuer',
  'issuerCode',
  'docType',
  'subject',
  'signer',
  'signerTitle',
  'urgency',
  'dueOn',
  'dueTime',
  'toPlaces',
  'pages',
  'copies',
  'medium',
  'language',
  'note',
] as const;
export type Corrected = (typeof CORRECTED)[number];
export type Written = Readonly<Record<Corrected, string>>;

const isDate = (field: Corrected) => field === 'issuedOn' || field === 'dueOn';
const isCount = (field: Corrected) => field === 'pages' || field === 'copies';

/** The document as the form shows it. */
export function writtenOf(document: IncomingDocument): Written {
  const shown = (field: Corrected): string => {
    const value = document[field];
    return isDate(field) ? showDate(String(value ?? '')) : String(value ?? '');
  };
  return Object.fromEntries(CORRECTED.map((field) => [field, shown(field)])) as Record<Corrected, string>;
}

/** The dates that are none. */
export const badDates = (written: Written): Corrected[] =>
  CORRECTED.filter((field) => isDate(field) && written[field].trim() !== '' && parseDate(written[field]) === null);

/** What was changed, as the API takes it: only that, so that nobody else's correction is undone. */
export function correctionOf(document: IncomingDocument, written: Written, reason: string): Correction | null {
  const before = writtenOf(document);
  const changed = CORRECTED.filter((field) => valueOf(field, written) !== valueOf(field, before));
  if (changed.length === 0) return null;
  const values = Object.fromEntries(changed.map((field) => [field, valueOf(field, written)]));
  return { ...values, ...(reason === '' ? {} : { reason }) };
}

/** A field as the API has it: a day spelt in any way is one day. */
function valueOf(field: Corrected, written: Written): string | number | null {
  const typed = written[field];
  if (!isDate(field) && !isCount(field) && field !== 'dueTime') return typed;
  if (typed.trim() === '') return null;
  if (isDate(field)) return parseDate(typed);
  return isCount(field) ? Number(typed) : typed.trim();
}
