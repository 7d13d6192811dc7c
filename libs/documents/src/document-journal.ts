import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '@vanthu/identity';
import { Audit, Outbox, prepared, type LastStatement } from '@vanthu/platform';
import type { Entering } from '@vanthu/registers';
import type { EntityManager } from 'typeorm';
import { COLUMNS, DATA, keptOf, NAMES, type Change } from './document-columns';
import { documentFrom, findDocument, type IncomingRow } from './incoming-documents.queries';

/** What is told about a change: `action` is the past tense without its subject, as in `registered`. */
export type Telling = {
  readonly action: string;
  readonly reason?: string | null;
  readonly details?: Readonly<Record<string, unknown>>;
};

/** The first parameter of an entry in the statement of `enter`. */
const ENTERED = 9;
/** What of a registered document only the database knows, and what stands for it until then: words that nobody types. */
const NONE = randomUUID();
const PLACES = {
  arrivalNumber: `${NONE} number`,
  arrivalYear: `${NONE} year`,
  arrivedOn: `${NONE} on`,
  registeredAt: `${NONE} at`,
  presentBy: `${NONE} presentBy`,
} as const;
const KNOWN: Readonly<Record<string, string>> = {
  arrivalNumber: 'number',
  arrivalYear: 'year',
  arrivedOn: 'on',
  registeredAt: 'at',
};
/** A JSON text with the places filled, in a statement that has `entry` and, as `$8`, by when it must be presented. */
const filled = (text: string): string =>
  Object.entries({
    arrivalNumber: 'entry.number::text',
    arrivalYear: 'entry.year::text',
    arrivedOn: 'to_json(entry.on)::text',
    registeredAt: 'to_json(entry.at)::text',
    presentBy: 'to_json($8::timestamptz)::text',
  } satisfies Record<keyof typeof PLACES, string>).reduce(
    (sql, [name, value]) => `replace(${sql}, '${JSON.stringify(PLACES[name as keyof typeof PLACES])}', ${value})`,
    `${text}::text`,
  );

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

  /**
   * The same of a document that is entered into a register, as the last statement of its transaction. What only the
   * register knows (number, year, day and moment) is filled in by the database: into the version, the audit entry and the
   * stored answer, which is `view` of the document as it will be.
   */
  enter<T>(
    actor: Actor,
    doc: IncomingRow,
    change: Change & { readonly presentBy: string },
    beside: Pick<IncomingRow, 'register' | 'petition'>,
    entering: (first: number) => Entering,
    view: (doc: IncomingRow) => T,
  ): LastStatement<T> {
    const entry = entering(ENTERED);
    const details = { register: change.registerId ?? null, entry: entry.id };
    const { version, columns, fact, event } = whatChanges(doc, change, { action: 'registered', details });
    const first = ENTERED + entry.params.length;
    const late = { number: 'SELECT number FROM entry', year: 'SELECT year FROM entry' };
    const told = this.audit.telling(actor, fact, event, first, late);
    const then = {
      ...doc,
      ...change,
      ...beside,
      ...PLACES,
      version,
      registeredBy: { id: actor.id, displayName: actor.displayName },
      registeredById: actor.id,
      late: false, // it was registered just now
    } as unknown as IncomingRow;
    const answer = JSON.stringify({ value: view(then) });
    const [key, fingerprint] = [0, 1].map((nth) => `$${(first + told.params.length + nth).toString()}::text`);
    return {
      text: `
        WITH entry AS MATERIALIZED (${entry.query}), changed AS (
          UPDATE incoming_document d SET (version, ${NAMES}) =
            (SELECT $4::int, ${NAMES.replace(/\w+/g, 'n.$&')} FROM jsonb_populate_record(d, $5::jsonb || jsonb_build_object(
               'arrival_number', entry.number, 'arrival_year', entry.year, 'arrived_on', entry.on, 'registered_at', entry.at)) n)
          FROM entry WHERE d.agency_id = $1 AND d.id = $2 AND d.version = $4::int - 1 RETURNING d.version
        ), kept AS (
          INSERT INTO document_version (agency_id, document_id, version, data, actor_id)
          SELECT $1::uuid, $2::uuid, $4::int, (${filled('$6')})::jsonb, $3::uuid FROM entry
        ), answered AS (
          INSERT INTO idempotency (agency_id, user_id, key, fingerprint, answer)
          SELECT $1::uuid, $3::uuid, ${key}, ${fingerprint}, (${filled('$7')})::jsonb FROM entry WHERE ${key} IS NOT NULL
        ), told AS (${told.insert})
        SELECT to_jsonb(entry) || jsonb_build_object('presentBy', $8::timestamptz) AS known, ${told.calls},
               coalesce((SELECT version FROM changed), refuse_entry('lost', NULL, NULL)) AS version
        FROM entry`,
      params: [
        ...[actor.agencyId, doc.id, actor.id, version],
        JSON.stringify({ ...columns, register_entry_id: entry.id }),
        JSON.stringify(keptOf(then)),
        answer,
        change.presentBy,
        ...[...entry.params, ...told.params],
      ],
      read: (row) => {
        const { known } = row as { known: Record<string, unknown> };
        const whole = Object.entries(PLACES).reduce(
          (text, [name, place]) => text.replaceAll(JSON.stringify(place), JSON.stringify(known[KNOWN[name] ?? name])),
          answer,
        );
        return (JSON.parse(whole) as { value: T }).value;
      },
      refused: entry.refused,
    };
  }

  /** Keeps the present state as a version, and tells what was done. */
  async tell(tx: EntityManager, actor: Actor, documentId: string, telling: Telling): Promise<IncomingRow> {
    const { agencyId } = actor;
    const doc = await findDocument(tx, agencyId, documentId);
    if (!doc) throw new Error('a document that was just written is not there');
    await tx.query(
      `INSERT INTO document_version (agency_id, document_id, version, data, actor_id, reason) VALUES ($1, $2, $3, $4, $5, $6)`,
      [agencyId, documentId, doc.version, JSON.stringify(keptOf(doc)), actor.id, telling.reason ?? null],
    );
    await this.outbox.append(tx, agencyId, eventOf(documentId, telling, doc.version, doc.access));
    await this.audit.append(tx, actor, factOf(documentId, telling, { version: doc.version, state: doc.state }));
    return doc;
  }
}

/** The row with a change, as the statement's `changed`, and what it looks like then, as `now_is`. */
const changed = (change: string) => `
  changed AS (
    UPDATE incoming_document d SET (version, ${NAMES}) =
      (SELECT d.version + 1, ${NAMES.replace(/\w+/g, 'n.$&')} FROM jsonb_populate_record(d, ${change}) n)
    WHERE d.agency_id = $1 AND d.id = $2 RETURNING d.*
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
