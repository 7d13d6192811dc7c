import type { IncomingRow } from './incoming-documents.queries';

/** What may change in a document, and the column it stands in. */
export const COLUMNS = {
  state: 'state',
  numberSymbol: 'number_symbol',
  number: 'number',
  symbol: 'symbol',
  issuedOn: 'issued_on',
  issuer: 'issuer',
  docType: 'doc_type',
  subject: 'subject',
  signer: 'signer',
  signerTitle: 'signer_title',
  urgency: 'urgency',
  pages: 'pages',
  note: 'note',
  dueOn: 'due_on',
  returnReason: 'return_reason',
  registerId: 'register_id',
  registerEntryId: 'register_entry_id',
  arrivalNumber: 'arrival_number',
  arrivalYear: 'arrival_year',
  arrivedOn: 'arrived_on',
  registeredBy: 'registered_by',
  registeredAt: 'registered_at',
  completedAt: 'completed_at',
  secrecy: 'secrecy',
  language: 'language',
  medium: 'medium',
  issuerCode: 'issuer_code',
  copies: 'copies',
  toPlaces: 'to_places',
  sender: 'sender',
  dueTime: 'due_time',
  registerBy: 'register_by',
  presentBy: 'present_by',
  attachedTo: 'attached_to',
  forwardedTo: 'forwarded_to',
  forwardedAddress: 'forwarded_address',
  isPetition: 'petition',
} as const;
export type Change = Readonly<Partial<Record<keyof typeof COLUMNS, string | number | boolean | null>>>;

/** All that may change, so that each change is the same statement, planned once. */
export const NAMES = Object.values(COLUMNS).join(', ');

/** The fields of a version that are compared and shown in the history. Who complains in a petition is not among them. */
const KEPT = [
  'state',
  'numberSymbol',
  'issuedOn',
  'issuer',
  'docType',
  'subject',
  'signer',
  'signerTitle',
  'urgency',
  'pages',
  'note',
  'dueOn',
  'register',
  'arrivalNumber',
  'arrivalYear',
  'arrivedOn',
  'returnReason',
  'secrecy',
  'language',
  'medium',
  'issuerCode',
  'copies',
  'toPlaces',
  'source',
  'sender',
  'dueTime',
  'attachedTo',
  'forwardedTo',
  'forwardedAddress',
] as const satisfies readonly (keyof IncomingRow)[];
/** The kept fields of a row with the names of the view, as one JSON object in SQL. */
export const DATA = `jsonb_build_object(${KEPT.map((name) => `'${name}', "${name}"`).join(', ')})`;

export const keptOf = (doc: IncomingRow) => Object.fromEntries(KEPT.map((name) => [name, doc[name]]));
