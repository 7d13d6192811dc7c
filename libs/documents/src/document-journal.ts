import { Injectable } from '@nestjs/common';
import type { Actor } from '@vanthu/identity';
import { Audit, Outbox, prepared } from '@vanthu/platform';
import type { Entering } from '@vanthu/registers';
import type { EntityManager } from 'typeorm';
import { documentFrom, findDocument, type IncomingRow } from './incoming-documents.queries';

/** What may change in a document, and the column it stands in. */
const COLUMNS = {
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
const NAMES = Object.values(COLUMNS).join(', ');

/** What is told about a change: `action` is the past tense without its subject, as in `registered`. */
export type Telling = {
  readonly action: string;
  readonly reason?: string | null;
  readonly details?: Readonly<Record<string, unknown>>;
};

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
const DATA = `jsonb_build_object(${KEPT.map((name) => `'${name}', "${name}"`).join(', ')})`;

/** Every change of a document goes through here, so that none is without its version, its event and its audit entry. */
@Injectable()
export class DocumentJournal {
  constructor(
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /**
   * Changes a locked document and tells it. Call it last: it locks the agency's audit chain until commit.
   * One statement, since official numbers wait for it: what is told follows from the row before and the change.
   */
  async change(
    tx: EntityManager,
    actor: Actor,
    doc: IncomingRow,
    change: Change,
    telling: Telling,
  ): Promise<IncomingRow> {
    const { version, columns, fact, event } = whatChanges(doc, change, telling);
    const told = this.audit.telling(actor, fact, event, 6);
    const [row] = await prepared<IncomingRow>(
      tx,
      `WITH ${changed('$5::jsonb')}, ${kept}, told AS (${told.insert}) SELECT now_is.*, ${told.calls} FROM now_is`,
      [actor.agencyId, doc.id, actor.id, telling.reason ?? null, JSON.stringify(columns), ...told.params],
    );
    if (row?.version !== version) throw new Error('a document was changed that was not locked as it was read');
    return row;
  }

  /** The same of a document that is entered into a register, with its number, in one statement. @throws as `enter` */
  async enter(
    tx: EntityManager,
    actor: Actor,
    doc: IncomingRow,
    change: Change,
    entering: (first: number) => Entering,
    telling: Telling,
  ): Promise<IncomingRow> {
    const entry = entering(6);
    const details = { register: change.registerId ?? null, entry: entry.id, ...telling.details };
    const { version, columns, fact, event } = whatChanges(doc, change, { ...telling, details });
    // A refused entry has no number; what is told of it goes with the transaction.
    const late = { number: 'SELECT coalesce(number, 0) FROM entry', year: 'SELECT coalesce(year, 0) FROM entry' };
    const told = this.audit.telling(actor, fact, event, 6 + entry.params.length, late);
    const given = `$5::jsonb || jsonb_build_object('arrival_number', entry.number, 'arrival_year', entry.year,
      'arrived_on', entry.on, 'registered_at', entry.at)`;
    const [row] = await prepared<IncomingRow & { entered: unknown }>(
      tx,
      `WITH entry AS MATERIALIZED (${entry.query}), ${changed(given, 'FROM entry', 'AND entry.refusal IS NULL')}, ${kept}, told AS (${told.insert})
       SELECT now_is.*, to_jsonb(entry) AS entered, ${told.calls} FROM entry LEFT JOIN now_is ON true`,
      [
        ...[actor.agencyId, doc.id, actor.id, telling.reason ?? null],
        JSON.stringify({ ...columns, register_entry_id: entry.id }),
        ...[...entry.params, ...told.params],
      ],
    );
    if (!row) throw new Error('a function answers with a row');
    entry.entered(row.entered);
    if (row.version !== version) throw new Error('a document was changed that was not locked as it was read');
    return row;
  }

  /** Keeps the present state as a version, and tells what was done. */
  async tell(tx: EntityManager, actor: Actor, documentId: string, telling: Telling): Promise<IncomingRow> {
    const { agencyId } = actor;
    const doc = await findDocument(tx, agencyId, documentId);
    if (!doc) throw new Error('a document that was just written is not there');
    await tx.query(
      `INSERT INTO document_version (agency_id, document_id, version, data, actor_id, reason) VALUES ($1, $2, $3, $4, $5, $6)`,
      [
        agencyId,
        documentId,
        doc.version,
        JSON.stringify(Object.fromEntries(KEPT.map((name) => [name, doc[name]]))),
        actor.id,
        telling.reason ?? null,
      ],
    );
    await this.outbox.append(tx, agencyId, eventOf(documentId, telling, doc.version, doc.access));
    await this.audit.append(tx, actor, factOf(documentId, telling, { version: doc.version, state: doc.state }));
    return doc;
  }
}

/** The row with a change, as the statement's `changed`, and what it looks like then, as `now_is`. */
const changed = (change: string, from = '', where = '') => `
  changed AS (
    UPDATE incoming_document d SET (version, ${NAMES}) =
      (SELECT d.version + 1, ${NAMES.replace(/\w+/g, 'n.$&')} FROM jsonb_populate_record(d, ${change}) n)
    ${from} WHERE d.agency_id = $1 AND d.id = $2 ${where} RETURNING d.*
  ), now_is AS (${documentFrom('changed')})`;
const kept = `
  kept AS (
    INSERT INTO document_version (agency_id, document_id, version, data, actor_id, reason)
    SELECT "agencyId", id, version, ${DATA}, $3, $4 FROM now_is)`;

function whatChanges(doc: IncomingRow, change: Change, telling: Telling) {
  const names = (Object.keys(COLUMNS) as (keyof typeof COLUMNS)[]).filter((name) => change[name] !== undefined);
  const version = doc.version + 1;
  return {
    version,
    columns: Object.fromEntries(names.map((name) => [COLUMNS[name], change[name]])),
    fact: factOf(doc.id, telling, { version, state: change.state ?? doc.state }),
    event: eventOf(doc.id, telling, version, doc.access),
  };
}

const eventOf = (subjectId: string, { action }: Telling, version: number, access: IncomingRow['access']) => ({
  topic: `document.${action}`,
  subjectId,
  payload: { version },
  audience: {
    roles: ['clerk', 'chief_of_office', 'leader', 'recorder'],
    users: access.flatMap(({ grantee, granteeId }) => (grantee === 'user' ? [granteeId] : [])),
  },
});

const factOf = (objectId: string, { action, details }: Telling, facts: { version: number; state: unknown }) => ({
  action: `document.${action}`,
  objectType: 'incoming_document',
  objectId,
  details: { ...facts, ...details },
});
