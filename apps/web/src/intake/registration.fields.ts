import type { Draft } from '../shared/draft';
import { parseDate } from '../shared/dates';
import {
  URGENCIES,
  type HeadField,
  type IncomingDocument,
  type Reading,
  type Registration,
  type Urgency,
} from '../shared/api-types';

/** The fields of the form in the order of the paper stamp and register. */
export const FIELDS = [
  'registerId',
  'numberSymbol',
  'issuedOn',
  'issuer',
  'docType',
  'subject',
  'signer',
  'signerTitle',
  'urgency',
  'dueOn',
  'note',
] as const;
export type Field = (typeof FIELDS)[number];

/** Below this confidence a value is doubtful: somebody has to look. */
export const SURE = 0.85;

/** What was read from the page head, by the form's names of the fields. */
export type Head = Readonly<Record<string, HeadField | null>>;

/** The marks as they are stamped, and the register's words for them. */
const STAMPS: Readonly<Record<string, Urgency>> = {
  KHẨN: 'urgent',
  'THƯỢNG KHẨN': 'very_urgent',
  'HỎA TỐC': 'flash',
  'HỎA TỐC HẸN GIỜ': 'flash_timed',
};

/** The reading speaks of stamps and capacities, the register of urgency and the signer's title. */
export function headOf(reading: Reading | undefined): Head {
  if (reading === undefined) return {};
  const { signerCapacity = null, urgency = null, ...rest } = reading.head;
  const urgencyCode = urgency && (STAMPS[urgency.value] ?? urgency.value);
  return {
    ...rest,
    signerTitle: signerCapacity,
    urgency: urgency && urgencyCode ? { ...urgency, value: urgencyCode } : null,
  };
}

/** What stands in a field: typed by the clerk, else known of the document, else read from the page. */
export function valueOf(field: Field, draft: Draft, document: IncomingDocument, head: Head): string {
  const typed = draft[field];
  if (typed !== undefined) return typed;
  const known: unknown = Reflect.get(document, field);
  const read = head[field]?.value ?? '';
  if (field === 'urgency') return known === 'normal' && isUrgency(read) ? read : document.urgency;
  return typeof known === 'string' && known !== '' ? known : read;
}

const isUrgency = (value: string): value is Urgency => URGENCIES.some((urgency) => urgency === value);

/** Whether the value in the field is the machine's word alone, and how sure the machine is. */
export function doubtOf(field: Field, draft: Draft, head: Head): { read: HeadField; doubtful: boolean } | null {
  const read = head[field];
  if (!read || draft[field] !== undefined || read.value === '') return null;
  return { read, doubtful: read.confidence < SURE };
}

/** Where the eye goes first: the first doubtful field, else the first that is still empty and has to be filled. */
export function firstToLookAt(draft: Draft, document: IncomingDocument, head: Head): Field {
  const doubtful = FIELDS.find((field) => doubtOf(field, draft, head)?.doubtful === true);
  const needed = ['numberSymbol', 'issuedOn', 'issuer', 'docType', 'subject'] as const;
  return doubtful ?? needed.find((field) => valueOf(field, draft, document, head) === '') ?? 'numberSymbol';
}

/** The body of the registration; null for a date that is none. Empty optional fields are left out. */
export function registrationOf(values: Readonly<Record<Field, string>>): Registration | null {
  const issuedOn = parseDate(values.issuedOn);
  const dueOn = parseDate(values.dueOn);
  if (issuedOn === null || dueOn === null) return null;
  const optional = {
    signer: oneLine(values.signer),
    signerTitle: oneLine(values.signerTitle),
    note: values.note,
    dueOn,
  };
  return {
    registerId: values.registerId,
    numberSymbol: oneLine(values.numberSymbol),
    issuedOn: issuedOn === '' ? null : issuedOn,
    issuer: oneLine(values.issuer),
    docType: oneLine(values.docType),
    subject: values.subject.trim(),
    urgency: isUrgency(values.urgency) ? values.urgency : 'normal',
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value.trim() !== '')),
  };
}

/** What was read may run over several lines of the paper; the register has one. */
const oneLine = (value: string): string => value.replace(/\s+/g, ' ').trim();
