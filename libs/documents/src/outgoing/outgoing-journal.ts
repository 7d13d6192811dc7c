import { Injectable } from '@nestjs/common';
import { fold } from '@vanthu/address-book';
import type { Actor } from '@vanthu/identity';
import { Audit, keysOf, Outbox, pageFrom, type Page, type PageQuery } from '@vanthu/platform';
import type { EntityManager } from 'typeorm';
import { changesBetween } from '../document-history';
import { findOutgoing, type OutgoingRow } from './outgoing-documents.queries';
import type { OutgoingVersionView } from './outgoing-documents.schemas';

/** What may change in a document after its number, and the column it stands in. */
const COLUMNS = {
  state: 'state',
  subject: 'subject',
  signer: 'signer',
  signerTitle: 'signer_title',
  capacity: 'capacity',
  draftingUnitId: 'drafting_unit_id',
  copies: 'copies',
  keeperUnitId: 'keeper_unit_id',
  keeper: 'keeper',
  urgency: 'urgency',
  language: 'language',
  pages: 'pages',
  dueOn: 'due_on',
  dispatchDueOn: 'dispatch_due_on',
  replyToId: 'reply_to',
  note: 'note',
} as const;
export type OutgoingChange = Readonly<Partial<Record<keyof typeof COLUMNS, string | number | null>>>;

/** What is told about a change: `action` is the past tense without its subject. */
type Telling = {
  readonly action: string;
  readonly reason?: string | null;
  readonly details?: Readonly<Record<string, unknown>>;
};

/** A version as it is kept and compared: ids of units and replies by what they were called. */
const kept = (doc: OutgoingRow): Readonly<Record<string, unknown>> => ({
  state: doc.state,
  flow: doc.flow,
  register: doc.register.name,
  numberSymbol: doc.numberSymbol,
  issuedOn: doc.issuedOn,
  docType: doc.docTypeName,
  subject: doc.subject,
  signer: doc.signer,
  signerTitle: doc.signerTitle,
  capacity: doc.capacity,
  draftingUnit: doc.draftingUnit?.name ?? null,
  copies: doc.copies,
  keeperUnit: doc.keeperUnit?.name ?? null,
  keeper: doc.keeper,
  urgency: doc.urgency,
  secrecy: doc.secrecy,
  language: doc.language,
  medium: doc.medium,
  pages: doc.pages,
  dueOn: doc.dueOn,
  replyTo: doc.replyTo?.numberSymbol ?? null,
  note: doc.note,
  recipients: doc.recipients.filter(({ removed }) => !removed).map(({ name, copies }) => ({ name, copies })),
  files: doc.files.map(({ name, sha256 }) => ({ name, sha256 })),
});

/** Every change of what the agency issued goes through here: none is without its version, event and audit entry. */
@Injectable()
export class OutgoingJournal {
  constructor(
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** Changes a locked document and tells it. Call it last: it locks the agency's audit chain until commit. */
  async change(
    tx: EntityManager,
    actor: Actor,
    id: string,
    change: OutgoingChange,
    telling: Telling,
  ): Promise<OutgoingRow> {
    await this.write(tx, actor.agencyId, id, change);
    return this.tell(tx, actor, id, telling);
  }

  /** Writes what changed in a locked document; `tell` has to follow in the same transaction. */
  async write(tx: EntityManager, agencyId: string, id: string, change: OutgoingChange): Promise<OutgoingRow> {
    const names = (Object.keys(COLUMNS) as (keyof typeof COLUMNS)[]).filter((name) => change[name] !== undefined);
    const set = names.map((name, i) => `${COLUMNS[name]} = $${(i + 3).toString()}`);
    await tx.query(
      `UPDATE outgoing_document SET ${['version = version + 1', ...set].join(', ')} WHERE agency_id = $1 AND id = $2`,
      [agencyId, id, ...names.map((name) => change[name])],
    );
    return written(await findOutgoing(tx, agencyId, id));
  }

  /** Keeps the present state as a version, makes it findable, and tells what was done. */
  async tell(
    tx: EntityManager,
    actor: Actor,
    id: string,
    { action, reason = null, details = {} }: Telling,
  ): Promise<OutgoingRow> {
    const { agencyId } = actor;
    const doc = written(await findOutgoing(tx, agencyId, id));
    const names = doc.recipients.map(({ name }) => name);
    const words = [doc.numberSymbol, doc.docTypeName, doc.subject, doc.signer, ...names].map(fold).join(' ');
    await tx.query(`UPDATE outgoing_document SET search = $3 WHERE agency_id = $1 AND id = $2`, [
      agencyId,
      id,
      ` ${words}`,
    ]);
    await tx.query(
      `INSERT INTO outgoing_version (agency_id, document_id, version, data, actor_id, reason) VALUES ($1, $2, $3, $4, $5, $6)`,
      [agencyId, id, doc.version, JSON.stringify(kept(doc)), actor.id, reason],
    );
    const topic = `outgoing.${action}`;
    await this.outbox.append(tx, agencyId, {
      topic,
      subjectId: id,
      payload: { version: doc.version },
      audience: {
        roles: ['clerk', 'chief_of_office', 'leader', 'recorder'],
        units: doc.draftingUnitId === null ? [] : [doc.draftingUnitId],
      },
    });
    await this.audit.append(tx, actor, {
      action: topic,
      objectType: 'outgoing_document',
      objectId: id,
      details: { version: doc.version, state: doc.state, ...details },
    });
    return doc;
  }
}

function written(doc: OutgoingRow | null): OutgoingRow {
  if (!doc) throw new Error('a document that was just written is not there');
  return doc;
}

type Data = Readonly<Record<string, unknown>> & { readonly state: OutgoingVersionView['state'] };
type VersionRow = Omit<OutgoingVersionView, 'changes' | 'state'> & { data: Data; before: Data | null };

/** The versions of a document, newest first, each compared with the one before it. */
export async function outgoingHistory(
  tx: EntityManager,
  agencyId: string,
  documentId: string,
  { limit, after }: PageQuery,
): Promise<Page<OutgoingVersionView>> {
  const [version] = after === undefined ? [null] : keysOf(after, 1);
  const rows = await tx.query<VersionRow[]>(
    `SELECT v.version, to_json(v.created_at)#>>'{}' AS at, v.reason, v.data, b.data AS before,
            (SELECT jsonb_build_object('id', u.id, 'displayName', u.display_name) FROM app_user u
              WHERE u.agency_id = v.agency_id AND u.id = v.actor_id) AS by
     FROM outgoing_version v
     LEFT JOIN outgoing_version b ON b.agency_id = v.agency_id AND b.document_id = v.document_id AND b.version = v.version - 1
     WHERE v.agency_id = $1 AND v.document_id = $2 AND ($3::int IS NULL OR v.version < $3::int)
     ORDER BY v.version DESC LIMIT $4`,
    [agencyId, documentId, version, limit + 1],
  );
  return pageFrom(
    rows,
    limit,
    (row) => [String(row.version)],
    ({ data, before, ...row }) => ({ ...row, state: data.state, changes: changesBetween(before ?? {}, data) }),
  );
}
