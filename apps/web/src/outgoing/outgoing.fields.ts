import type { NewOutgoing, OutgoingDocument } from '../shared/api-types';
import { parseDate } from '../shared/dates';

export const CAPACITIES = ['', 'TM.', 'Q.', 'KT.', 'TL.', 'TUQ.', 'TM. KT.', 'TL. KT.'] as const;
export const SECRECIES = ['none', 'secret', 'top_secret', 'absolute_secret'] as const;
export const MEDIA = ['electronic', 'paper'] as const;
export const WAYS = ['axis', 'email', 'post', 'hand', 'fax', 'portal'] as const;

/** The fields of the form as text; recipients and files are kept beside them. */
export const OUTGOING_FIELDS = [
  'flow',
  'registerId',
  'reservedEntryId',
  'docType',
  'symbol',
  'subject',
  'capacity',
  'signer',
  'signerTitle',
  'draftingUnitId',
  'keeperUnitId',
  'keeper',
  'copies',
  'urgency',
  'secrecy',
  'medium',
  'pages',
  'dueOn',
  'replyToId',
  'note',
] as const;
export type OutgoingField = (typeof OUTGOING_FIELDS)[number];

/** What stays for the next document: who signs and keeps, and where it is entered, seldom change in a pile. */
export const REPEATED: readonly OutgoingField[] = [
  'flow',
  'registerId',
  'docType',
  'capacity',
  'signer',
  'signerTitle',
  'draftingUnitId',
  'keeperUnitId',
  'keeper',
  'medium',
];

/** A recipient as the form has it; with `contactId` of the address book. */
export type FormRecipient = {
  readonly contactId: string | null;
  readonly name: string;
  readonly copies: number;
  /** Of a recipient that the document has already. */
  readonly id?: string;
  /** Something was sent to them: they stay. */
  readonly isSentTo?: boolean;
};

const oneOf = <T extends string>(known: readonly T[], value: string, other: T): T =>
  known.find((one) => one === value) ?? other;

const numberOf = (typed: string): number | null => (/^\d{1,5}$/.test(typed.trim()) ? Number(typed) : null);
const idOf = (value: string): string | null => (value === '' ? null : value);

/** What the server is asked; null when the day is none of the calendar. Numbers that are none are the server's to refuse. */
export function issueOf(
  values: Readonly<Record<OutgoingField, string>>,
  recipients: readonly FormRecipient[],
  fileIds: readonly string[],
): NewOutgoing | null {
  const dueOn = parseDate(values.dueOn);
  if (dueOn === null) return null;
  const copies = numberOf(values.copies);
  const secrecy = oneOf(SECRECIES, values.secrecy, 'none');
  const isOpen = secrecy === 'none';
  return {
    flow: oneOf(['outgoing', 'internal'], values.flow, 'outgoing'),
    registerId: values.registerId,
    docType: values.docType,
    ...(values.reservedEntryId === '' || values.medium !== 'paper' ? {} : { reservedEntryId: values.reservedEntryId }),
    symbol: values.symbol.trim(),
    subject: isOpen ? values.subject.trim() : '',
    capacity: oneOf(CAPACITIES, values.capacity, ''),
    signer: values.signer.trim(),
    signerTitle: values.signerTitle.trim(),
    draftingUnitId: idOf(values.draftingUnitId),
    keeperUnitId: idOf(values.keeperUnitId),
    keeper: values.keeper.trim(),
    ...(copies === null ? {} : { copies }),
    urgency: oneOf(['normal', 'urgent', 'very_urgent', 'flash', 'flash_timed'], values.urgency, 'normal'),
    secrecy,
    medium: oneOf(MEDIA, values.medium, 'electronic'),
    pages: numberOf(values.pages),
    dueOn: dueOn === '' ? null : dueOn,
    replyToId: idOf(values.replyToId),
    note: isOpen ? values.note.trim() : '',
    recipients: recipients.map(({ contactId, name, copies: each }) => ({ contactId, name, copies: each })),
    fileIds: isOpen ? [...fileIds] : [],
  };
}

/** Whether a book keeps such documents: of this type, and secret or not. The server decides; this spares a refusal. */
export const fits = (
  book: { readonly docTypes: readonly string[]; readonly secrecy: string },
  { docType, secrecy }: Readonly<Record<OutgoingField, string>>,
): boolean =>
  (book.docTypes.length === 0 || book.docTypes.includes(docType)) && (book.secrecy === 'none') === (secrecy === 'none');

/** Adds recipients; who is there already is not added twice. */
export function withRecipients(now: readonly FormRecipient[], more: readonly FormRecipient[]): FormRecipient[] {
  const key = ({ contactId, name }: FormRecipient) => contactId ?? name.trim().toLocaleLowerCase('vi');
  const known = new Set(now.map(key));
  const fresh = more.filter((one) => {
    if (one.name.trim() === '' || known.has(key(one))) return false;
    known.add(key(one));
    return true;
  });
  return [...now, ...fresh];
}

/** The recipients of a document as its form has them; who was struck out is none. */
export const recipientsOf = ({ recipients }: Pick<OutgoingDocument, 'recipients'>): FormRecipient[] =>
  recipients
    .filter(({ removed }) => !removed)
    .map(({ id, contactId, name, copies, state }) => ({ id, contactId, name, copies, isSentTo: state !== 'waiting' }));

/** What the server is asked about the recipients of a document; undefined when they are who they were. */
export function changedRecipients(
  before: readonly FormRecipient[],
  now: readonly FormRecipient[],
): { id?: string; contactId: string | null; name: string; copies: number }[] | undefined {
  const said = (all: readonly FormRecipient[]) =>
    all.map(({ id, contactId, name, copies }) => ({ ...(id === undefined ? {} : { id }), contactId, name, copies }));
  const asked = said(now);
  return JSON.stringify(asked) === JSON.stringify(said(before)) ? undefined : asked;
}

/** The fields that stay for the next document. */
export const repeated = (values: Readonly<Record<OutgoingField, string>>): Record<string, string> =>
  Object.fromEntries(REPEATED.map((field) => [field, values[field]]));
