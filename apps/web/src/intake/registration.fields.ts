import type { Draft } from '../shared/draft';
import { parseDate } from '../shared/dates';
import {
  MEDIA,
  SECRECIES,
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
  'secrecy',
  'dueOn',
  'dueTime',
  'toPlaces',
  'pages',
  'copies',
  'medium',
  'language',
  'issuerCode',
  'note',
] as const;
export type Field = (typeof FIELDS)[number];
export type Values = Readonly<Record<Field, string>>;

/** What of a register decides whether a document goes into it. */
export type Choice = {
  readonly id: string;
  readonly kind: 'ordinary' | 'petitions' | 'copies';
  readonly secrecy: 'none' | 'secret';
  readonly docTypes: readonly string[];
};

/** The book that is open when the form comes: for a secret its own, else the one used last, else an ordinary one. */
export function registerFor<R extends Choice>(
  registers: readonly R[],
  usedLast: string | undefined,
  isSecret = false,
): R | undefined {
  const fitting = registers.filter(({ secrecy }) => (secrecy === 'secret') === isSecret);
  const ordinary = fitting.filter(({ kind }) => kind === 'ordinary');
  return (
    fitting.find(({ id }) => id === usedLast) ??
    ordinary.find(({ docTypes }) => docTypes.length === 0) ??
    ordinary[0] ??
    fitting[0] ??
    registers[0]
  );
}

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

/** Dấu chỉ độ mật. What is stamped so must not be kept here at all: the register says why. */
const SECRET_STAMPS: Readonly<Record<string, string>> = {
  MẬT: 'secret',
  'TỐI MẬT': 'top_secret',
  'TUYỆT MẬT': 'absolute_secret',
};

/** The reading speaks of stamps and capacities, the register of urgency and the signer's title. */
export function headOf(reading: Reading | undefined): Head {
  if (reading === undefined) return {};
  const { signerCapacity = null, urgency = null, secrecy = null, ...rest } = reading.head;
  const urgencyCode = urgency && (STAMPS[urgency.value] ?? urgency.value);
  return {
    ...rest,
    signerTitle: signerCapacity,
    urgency: urgency && urgencyCode ? { ...urgency, value: urgencyCode } : null,
    secrecy: secrecy && { ...secrecy, value: SECRET_STAMPS[secrecy.value] ?? secrecy.value },
  };
}

/** What stands in a field: typed by the clerk, else known of the document, else read from the page. */
export function valueOf(field: Field, draft: Draft, document: IncomingDocument, head: Head): string {
  const typed = draft[field];
  if (typed !== undefined) return typed;
  const known: unknown = Reflect.get(document, field);
  if (typeof known === 'number') return String(known);
  const read = head[field]?.value ?? '';
  if (field === 'urgency') return known === 'normal' && isUrgency(read) ? read : document.urgency;
  if (field === 'secrecy') return known === 'none' && isSecrecy(read) ? read : document.secrecy;
  return typeof known === 'string' && known !== '' ? known : read;
}

const isSecrecy = (value: string): boolean => SECRECIES.some((secrecy) => secrecy === value);
const isUrgency = (value: string): value is Urgency => URGENCIES.some((urgency) => urgency === value);

/** Whether the value in the field is the machine's word alone, and how sure the machine is. */
export function doubtOf(
  field: Field,
  draft: Draft,
  document: IncomingDocument,
  head: Head,
): { read: HeadField; doubtful: boolean } | null {
  const read = head[field];
  if (!read || read.value === '' || draft[field] !== undefined) return null;
  if (valueOf(field, draft, document, head) !== read.value) return null;
  return { read, doubtful: read.confidence < SURE };
}

/** Paper without these is rare: that they are empty has to be seen. */
const EXPECTED: readonly Field[] = ['numberSymbol', 'issuedOn'];
/** The register refuses an entry without these. */
const REQUIRED: readonly Field[] = ['issuer', 'docType', 'subject'];

/** Why a key has to be pressed on a field before the number is given. */
export type Look = 'doubtful' | 'empty' | 'required';

export function lookOf(field: Field, draft: Draft, document: IncomingDocument, head: Head): Look | null {
  if (doubtOf(field, draft, document, head)?.doubtful === true) return 'doubtful';
  if (valueOf(field, draft, document, head).trim() !== '') return null;
  if (REQUIRED.includes(field)) return 'required';
  return EXPECTED.includes(field) && draft[field] === undefined ? 'empty' : null;
}

/**
 * The fields to look at, in the order of looking: what the machine doubts, then what is missing. While one is left no
 * key gives a number. A doubtful or empty one is settled by a key press on it, which makes its value the clerk's word.
 */
export function toLookAt(draft: Draft, document: IncomingDocument, head: Head): { field: Field; look: Look }[] {
  const looks = FIELDS.flatMap((field) => {
    const look = lookOf(field, draft, document, head);
    return look === null ? [] : [{ field, look }];
  });
  return [...looks.filter(({ look }) => look === 'doubtful'), ...looks.filter(({ look }) => look !== 'doubtful')];
}

/** The body of the registration; null for a date that is none. Empty optional fields are left out. */
export function registrationOf(values: Values): Registration | null {
  const issuedOn = parseDate(values.issuedOn);
  const dueOn = parseDate(values.dueOn);
  if (issuedOn === null || dueOn === null) return null;
  const secrecy = SECRECIES.find((one) => one === values.secrecy);
  const medium = MEDIA.find((one) => one === values.medium);
  const optional = {
    signer: oneLine(values.signer),
    signerTitle: oneLine(values.signerTitle),
    toPlaces: values.toPlaces,
    language: oneLine(values.language),
    issuerCode: oneLine(values.issuerCode),
    note: values.note,
    dueOn,
    dueTime: values.urgency === 'flash_timed' ? timeOf(values.dueTime) : '',
  };
  return {
    registerId: values.registerId,
    numberSymbol: oneLine(values.numberSymbol),
    issuedOn: issuedOn === '' ? null : issuedOn,
    issuer: oneLine(values.issuer),
    docType: oneLine(values.docType),
    subject: values.subject.trim(),
    urgency: isUrgency(values.urgency) ? values.urgency : 'normal',
    ...(values.pages.trim() === '' ? {} : { pages: Number(values.pages) }),
    ...(values.copies.trim() === '' ? {} : { copies: Number(values.copies) }),
    ...(secrecy === undefined ? {} : { secrecy }),
    ...(medium === undefined ? {} : { medium }),
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value.trim() !== '')),
  };
}

/** An hour as it is typed: 14:30, 14h30, 14g30, 1430, 9h. What is no hour goes as it is, to be refused with words. */
export function timeOf(typed: string): string {
  const match = /^(\d{1,2})(?:\s*[:hg.]\s*(\d{2})?)?$/i.exec(typed.trim()) ?? /^(\d{2})(\d{2})$/.exec(typed.trim());
  if (!match) return typed.trim();
  return `${(match[1] ?? '').padStart(2, '0')}:${match[2] ?? '00'}`;
}

/** What was read may run over several lines of the paper; the register has one. */
const oneLine = (value: string): string => value.replace(/\s+/g, ' ').trim();
