import { Injectable } from '@nestjs/common';
import type { Actor } from '@vanthu/identity';
import { Audit, newId, notFound, Outbox, UnitOfWork } from '@vanthu/platform';
import type { EntityManager } from 'typeorm';
import { nextSuffix } from './entry-number.rules';
import { findEntry } from './entries.queries';
import type { EntryView, IrregularEntryInput, LineField } from './entries.schemas';
import { NumberingService } from './numbering.service';
import {
  correctTheDocument,
  electronicIrregular,
  entryVoid,
  nothingChanged,
  numberUnknown,
  registerUnfit,
  secretContent,
  yearClosed,
} from './register.problems';
import { RegistersService, type RegisterRow } from './registers.service';

type Changes = Readonly<Partial<Record<LineField, string | undefined>>>;

type Note = {
  readonly registerId: string;
  readonly kind: 'void' | 'correction';
  readonly changes: readonly { field: string; from: string; to: string }[];
  readonly reason: string;
};

/** What happens to entries after they were made, and entries that the law does not foresee: never a change, always a note. */
@Injectable()
export class EntryActsService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly registers: RegistersService,
    private readonly numbering: NumberingService,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** Voids a number (hủy số): it stays in the book with its reason, and is never given again. */
  async void(actor: Actor, registerId: string, entryId: string, reason: string): Promise<EntryView> {
    return this.work.once(actor, async (tx) => {
      await this.registers.known(tx, actor, registerId, 'void');
      const entry = await this.standing(tx, actor, registerId, entryId);
      await this.note(tx, actor, entry, { registerId, kind: 'void', changes: [], reason });
      return this.entry(tx, actor, registerId, entryId);
    });
  }

  /**
   * Corrects what the book says of a number without a document: the old value stays to be read, struck through, with who
   * and why. What the book says of a document is corrected in the document, which strikes it through here as well
   * (`noteCorrection`): so the two never say different things.
   * @throws Problem `registers/correct-the-document`, `registers/entry-void`, `registers/nothing-changed`
   */
  async correct(
    actor: Actor,
    registerId: string,
    entryId: string,
    changes: Changes,
    reason: string,
  ): Promise<EntryView> {
    return this.work.once(actor, async (tx) => {
      const register = await this.registers.known(tx, actor, registerId, 'correct');
      const entry = await this.standing(tx, actor, registerId, entryId);
      if (entry.documentId !== null) throw correctTheDocument({ number: entry.numberSymbol });
      if (register.secrecy === 'secret' && changes.subject) throw secretContent({});
      const made = changesOf(entry, changes);
      if (made.length === 0) throw nothingChanged({});
      await this.note(tx, actor, entry, { registerId, kind: 'correction', changes: made, reason });
      return this.entry(tx, actor, registerId, entryId);
    });
  }

  /**
   * Takes a number out of order, for paper alone: inserted after another of its number (04a), reserved without a document,
   * or with a date that has passed. It stands out in the register, with its reason. Decree 30/2020/NĐ-CP, art. 15.
   * @throws Problem `registers/electronic-irregular`, `registers/number-unknown`, and as NumberingService.enter
   */
  async enterIrregularly(actor: Actor, registerId: string, input: IrregularEntryInput): Promise<EntryView> {
    return this.work.once(actor, async (tx) => {
      const register = await this.registers.known(tx, actor, registerId, 'enterIrregularly');
      if (input.medium !== 'paper') throw electronicIrregular({});
      const entryId =
        input.kind === 'inserted'
          ? await this.insert(tx, actor, register, input)
          : await this.takeNext(tx, actor, register, input);
      const entry = await this.entry(tx, actor, registerId, entryId);
      const { kind, number, suffix, year } = entry;
      await this.tell(tx, actor, `register.number-${kind}`, register.id, {
        entry: entryId,
        number,
        suffix,
        year,
      });
      return entry;
    });
  }

  private async takeNext(
    tx: EntityManager,
    actor: Actor,
    { id, flow }: RegisterRow,
    input: Exclude<IrregularEntryInput, { kind: 'inserted' }>,
  ): Promise<string> {
    const entry = await this.numbering.takeIrregularly(tx, {
      agencyId: actor.agencyId,
      registerId: id,
      flow,
      kind: input.kind,
      documentId: null,
      enteredBy: actor.id,
      symbol: input.symbol,
      line: said(input.line),
      on: input.kind === 'backdated' ? input.on : null,
      reason: input.reason,
    });
    return entry.id;
  }

  /** It gets the legal date of the number it follows, and the moment at which it was truly made. */
  private async insert(
    tx: EntityManager,
    actor: Actor,
    register: RegisterRow,
    input: Extract<IrregularEntryInput, { kind: 'inserted' }>,
  ): Promise<string> {
    if (!register.active) throw registerUnfit({ name: register.name });
    const { agencyId } = actor;
    await tx.query(`SELECT 1 FROM number_series WHERE agency_id = $1 AND id = $2 FOR NO KEY UPDATE`, [
      agencyId,
      register.series.id,
    ]);
    const [year] = await tx.query<{ closed: boolean }[]>(
      `SELECT closed_at IS NOT NULL AS closed FROM number_series_year WHERE agency_id = $1 AND series_id = $2 AND year = $3`,
      [agencyId, register.series.id, input.year],
    );
    if (year?.closed) throw yearClosed({ year: input.year });
    const same = await tx.query<{ registerId: string; suffix: string }[]>(
      `SELECT register_id AS "registerId", suffix FROM register_entry
       WHERE agency_id = $1 AND series_id = $2 AND year = $3 AND number = $4`,
      [agencyId, register.series.id, input.year, input.number],
    );
    if (!same.some(({ suffix, registerId }) => suffix === '' && registerId === register.id))
      throw numberUnknown({ number: input.number });
    const id = newId();
    await tx.query(
      `INSERT INTO register_entry (agency_id, id, register_id, series_id, year, number, suffix, kind, document_id, reason, entered_by,
         entered_on, entered_at, flow, secret, symbol, medium, line)
       SELECT agency_id, $5, register_id, series_id, year, number, $6, 'inserted', NULL, $7, $8,
         entered_on, office_clock(), flow, secret, $9, 'paper', CASE WHEN $11 THEN $10::jsonb - 'subject' ELSE $10::jsonb END
       FROM register_entry WHERE agency_id = $1 AND series_id = $2 AND year = $3 AND number = $4 AND suffix = ''`,
      [
        agencyId,
        register.series.id,
        input.year,
        input.number,
        id,
        nextSuffix(same.map(({ suffix }) => suffix)),
        input.reason,
        actor.id,
        input.symbol,
        JSON.stringify(said(input.line)),
        register.secrecy === 'secret',
      ],
    );
    return id;
  }

  private async entry(tx: EntityManager, actor: Actor, registerId: string, id: string): Promise<EntryView> {
    const entry = await findEntry(tx, actor.agencyId, registerId, id);
    if (!entry) throw notFound({});
    return entry;
  }

  /** An entry that is not void, with its row locked by nobody else: two corrections at once take turns. */
  private async standing(tx: EntityManager, actor: Actor, registerId: string, id: string): Promise<EntryView> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [id]);
    const entry = await this.entry(tx, actor, registerId, id);
    if (entry.voided) throw entryVoid({ number: entry.numberSymbol });
    return entry;
  }

  private async note(
    tx: EntityManager,
    actor: Actor,
    entry: EntryView,
    { registerId, kind, changes, reason }: Note,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO register_entry_note (agency_id, id, register_id, entry_id, kind, changes, reason, actor_id, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, clock_timestamp())`,
      [actor.agencyId, newId(), registerId, entry.id, kind, JSON.stringify(changes), reason, actor.id],
    );
    const fields = changes.map(({ field }) => field);
    await this.tell(tx, actor, kind === 'void' ? 'register.number-voided' : 'register.entry-corrected', registerId, {
      entry: entry.id,
      number: entry.number,
      suffix: entry.suffix,
      year: entry.year,
      ...(fields.length > 0 ? { fields } : {}),
    });
  }

  private async tell(
    tx: EntityManager,
    actor: Actor,
    topic: string,
    registerId: string,
    details: object,
  ): Promise<void> {
    const audience = { roles: ['clerk', 'chief_of_office', 'leader'] };
    await this.outbox.append(tx, actor.agencyId, { topic, subjectId: registerId, audience });
    await this.audit.append(tx, actor, {
      action: topic,
      objectType: 'register',
      objectId: registerId,
      details: { ...details },
    });
  }
}

/** What truly changes, in the order of the book. */
const changesOf = ({ line }: EntryView, changes: Changes) =>
  Object.entries(said(changes)).flatMap(([field, to]) => {
    const from = Object.entries(line).find(([name]) => name === field)?.[1] ?? '';
    return from === to ? [] : [{ field, from, to }];
  });

const said = (stated: Changes): Record<string, string> =>
  Object.fromEntries(Object.entries(stated).flatMap(([field, value]) => (value === undefined ? [] : [[field, value]])));
