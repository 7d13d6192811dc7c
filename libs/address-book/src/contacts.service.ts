import { Injectable } from '@nestjs/common';
import { actionsOf, authorize, type Actor } from '@vanthu/identity';
import {
  Audit,
  forbidden,
  invalidInput,
  keysOf,
  newId,
  Outbox,
  pageFrom,
  requireVersion,
  UnitOfWork,
  type Page,
  type PageQuery,
  fieldWord,
} from '@vanthu/platform';
import type { EntityManager } from 'typeorm';
import { contactMerged, contactUnfit, contactUnknown, notMerged } from './address-book.problems';
import { contactPolicy, mayKeepContacts } from './address-book.policy';
import type {
  ChangeContact,
  ContactsQuery,
  ContactView,
  DoublesView,
  MergeContact,
  NewContact,
} from './address-book.schemas';
import { formerly, sortKeyOf, type NameSpan } from './contact.rules';
import {
  findContact,
  listContacts,
  listDoubles,
  lockContacts,
  pointAt,
  writeNames,
  type ContactRow,
} from './contacts.queries';

/** What may be written, and the column it stands in. */
const COLUMNS = {
  name: 'name',
  abbreviation: 'abbreviation',
  code: 'code',
  position: 'position',
  organId: 'organ_id',
  address: 'address',
  email: 'email',
  phone: 'phone',
  note: 'note',
  nameSince: 'name_since',
  closedOn: 'closed_on',
} as const;
type Fields = Readonly<Partial<Record<keyof typeof COLUMNS, string | null | undefined>>>;

/** A recipient as the address book has it today. */
export type Addressee = { readonly id: string; readonly name: string; readonly code: string; readonly email: string };

/** The address book (danh bạ): organs and people that documents go to and come from. */
@Injectable()
export class ContactsService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async list(actor: Actor, query: ContactsQuery): Promise<Page<ContactView>> {
    const rows = await this.work.run(actor, (tx) => listContacts(tx, actor.agencyId, query));
    return pageFrom(
      rows,
      query.limit,
      (row) => [row.sortKey, row.id],
      (row) => present(actor, row),
    );
  }

  /** Records that may be one and the same, for a person to decide. */
  async doubles(actor: Actor, { limit, after }: PageQuery): Promise<Page<DoublesView>> {
    const [because, value] = after === undefined ? [] : keysOf(after, 2);
    const cut = because !== undefined && value !== undefined ? ([because, value] as const) : null;
    const rows = await this.work.run(actor, (tx) => listDoubles(tx, actor.agencyId, cut, limit + 1));
    return pageFrom(
      rows,
      limit,
      (row) => [row.because, row.value],
      (row) => ({ ...row, contacts: row.contacts.map((contact) => present(actor, contact)) }),
    );
  }

  async find(actor: Actor, id: string): Promise<ContactView> {
    return this.work.run(actor, async (tx) => present(actor, await this.readable(tx, actor, id)));
  }

  async add(actor: Actor, input: NewContact): Promise<ContactView> {
    return this.work.once(actor, async (tx) => {
      if (!mayKeepContacts(actor)) throw forbidden({ action: 'create' });
      const { kind, formerNames, ...fields } = input;
      await this.requireOrgan(tx, actor, fields.organId);
      const id = newId();
      await tx.query(
        `INSERT INTO contact (agency_id, id, kind, name, sort_key, search, survivor_id, created_by) VALUES ($1, $2, $3, $4, $5, '', $2, $6)`,
        [actor.agencyId, id, kind, fields.name, sortKeyOf(fields.name), actor.id],
      );
      await this.write(tx, actor.agencyId, id, fields);
      await writeNames(tx, actor.agencyId, id, formerNames);
      return this.tell(tx, actor, id, 'added', { fields: Object.keys(input).sort() });
    });
  }

  /** Corrects a record, or renames it: `renamedOn` keeps the old name with its days among the former ones. */
  async change(actor: Actor, id: string, seen: number, input: ChangeContact): Promise<ContactView> {
    return this.work.once(actor, async (tx) => {
      await lockContacts(tx, actor.agencyId, [id]);
      const contact = await this.readable(tx, actor, id, 'change');
      requireVersion(contact.version, seen);
      if (contact.mergedInto) throw contactMerged({ name: contact.name });
      const { formerNames, renamedOn, ...fields } = input;
      if (fields.organId === id) throw contactUnfit({ name: contact.name });
      await this.requireOrgan(tx, actor, fields.organId);
      if (renamedOn !== undefined && contact.nameSince !== null && renamedOn <= contact.nameSince) {
        throw invalidInput({
          errors: [
            {
              pointer: '/renamedOn',
              message: fieldWord('before the present name began', 'Trước ngày bắt đầu dùng tên hiện tại'),
            },
          ],
        });
      }
      const kept = formerNames ?? contact.formerNames.filter(({ of }) => of === id).map(span);
      const former = renamedOn === undefined ? formerNames : [...kept, formerly(contact, renamedOn)];
      await this.write(tx, actor.agencyId, id, {
        ...fields,
        ...(renamedOn === undefined ? {} : { nameSince: renamedOn, abbreviation: fields.abbreviation ?? '' }),
      });
      await tx.query(`UPDATE contact SET version = version + 1 WHERE agency_id = $1 AND id = $2`, [actor.agencyId, id]);
      await writeNames(tx, actor.agencyId, id, former);
      const details = { fields: Object.keys(input).sort() };
      return this.tell(tx, actor, id, renamedOn === undefined ? 'changed' : 'renamed', details);
    });
  }

  /**
   * Merges a double into the record that stays: it is found by all its names from then on, and what refers to the double
   * refers to the survivor. Nothing of the double is lost, so that `unmerge` takes it back. @returns the survivor
   */
  async merge(actor: Actor, id: string, seen: number, { into, reason }: MergeContact): Promise<ContactView> {
    return this.work.once(actor, async (tx) => {
      await lockContacts(tx, actor.agencyId, [id, into]);
      const double = await this.readable(tx, actor, id, 'merge');
      requireVersion(double.version, seen);
      const survivor = await findContact(tx, actor.agencyId, into);
      if (!survivor) throw contactUnknown({});
      for (const one of [double, survivor]) if (one.mergedInto) throw contactMerged({ name: one.name });
      if (into === id || double.kind !== survivor.kind) throw contactUnfit({ name: double.name });
      await pointAt(tx, actor.agencyId, id, into);
      await this.record(tx, actor, { id, into, act: 'merged', reason });
      await tx.query(`UPDATE contact SET version = version + 1 WHERE agency_id = $1 AND id = $2`, [
        actor.agencyId,
        into,
      ]);
      return this.tell(tx, actor, into, 'merged', { double: id });
    });
  }

  /** Takes a merge back. @returns the record that was the double */
  async unmerge(actor: Actor, id: string): Promise<ContactView> {
    return this.work.once(actor, async (tx) => {
      await lockContacts(tx, actor.agencyId, [id]);
      const double = await this.readable(tx, actor, id, 'merge');
      if (!double.mergedInto) throw notMerged({ name: double.name });
      const into = double.mergedInto.id;
      await pointAt(tx, actor.agencyId, id, null);
      await this.record(tx, actor, { id, into, act: 'undone', reason: '' });
      return this.tell(tx, actor, id, 'unmerged', { from: into });
    });
  }

  /** The records that stay, for ids of the address book, doubles included. @throws Problem `address-book/unknown` */
  async addressees(tx: EntityManager, agencyId: string, ids: readonly string[]): Promise<Map<string, Addressee>> {
    const rows = await tx.query<(Addressee & { asked: string })[]>(
      `SELECT m.id AS asked, s.id, s.name, s.code, s.email
       FROM contact m JOIN contact s ON s.agency_id = m.agency_id AND s.id = m.survivor_id
       WHERE m.agency_id = $1 AND m.id = ANY ($2)`,
      [agencyId, ids],
    );
    const known = new Map(rows.map(({ asked, ...addressee }) => [asked, addressee]));
    if (ids.some((id) => !known.has(id))) throw contactUnknown({});
    return known;
  }

  private async readable(tx: EntityManager, actor: Actor, id: string, action = 'read'): Promise<ContactRow> {
    const contact = await findContact(tx, actor.agencyId, id);
    authorize(contactPolicy, action, actor, contact);
    return contact;
  }

  private async requireOrgan(tx: EntityManager, actor: Actor, organId: string | null | undefined): Promise<void> {
    if (organId === null || organId === undefined) return;
    const organ = await findContact(tx, actor.agencyId, organId);
    if (organ?.kind !== 'organ') throw contactUnknown({});
  }

  private async write(tx: EntityManager, agencyId: string, id: string, fields: Fields): Promise<void> {
    const names = (Object.keys(COLUMNS) as (keyof typeof COLUMNS)[]).filter((name) => fields[name] !== undefined);
    if (names.length === 0) return;
    const set = names.map((name, i) => `${COLUMNS[name]} = $${(i + 4).toString()}`);
    await tx.query(
      `UPDATE contact SET ${[...set, 'sort_key = coalesce($3, sort_key)'].join(', ')} WHERE agency_id = $1 AND id = $2`,
      [
        agencyId,
        id,
        typeof fields.name === 'string' ? sortKeyOf(fields.name) : null,
        ...names.map((name) => fields[name]),
      ],
    );
  }

  private async record(
    tx: EntityManager,
    actor: Actor,
    { id, into, act, reason }: { id: string; into: string; act: 'merged' | 'undone'; reason: string },
  ): Promise<void> {
    await tx.query(
      `INSERT INTO contact_merge (agency_id, id, contact_id, into_id, act, reason, actor_id) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [actor.agencyId, newId(), id, into, act, reason, actor.id],
    );
  }

  private async tell(
    tx: EntityManager,
    actor: Actor,
    id: string,
    action: string,
    details: Readonly<Record<string, unknown>>,
  ): Promise<ContactView> {
    const topic = `contact.${action}`;
    const audience = { roles: ['clerk', 'chief_of_office'] };
    await this.outbox.append(tx, actor.agencyId, { topic, subjectId: id, audience });
    await this.audit.append(tx, actor, { action: topic, objectType: 'contact', objectId: id, details });
    return present(actor, await this.readable(tx, actor, id));
  }
}

const span = ({ name, abbreviation, from, to }: NameSpan): NameSpan => ({ name, abbreviation, from, to });

/** Field by field: a new column stays private until somebody writes it here. */
const present = (actor: Actor, contact: ContactRow): ContactView => ({
  id: contact.id,
  version: contact.version,
  kind: contact.kind,
  name: contact.name,
  abbreviation: contact.abbreviation,
  nameSince: contact.nameSince,
  code: contact.code,
  position: contact.position,
  organ: contact.organ,
  address: contact.address,
  email: contact.email,
  phone: contact.phone,
  note: contact.note,
  closedOn: contact.closedOn,
  formerNames: contact.formerNames,
  merged: contact.merged,
  mergedInto: contact.mergedInto,
  actions: actionsOf(contactPolicy, actor, contact).filter((action) => action !== 'read'),
});
