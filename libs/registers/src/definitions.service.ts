import { Injectable } from '@nestjs/common';
import { authorize, type Actor } from '@vanthu/identity';
import {
  Audit,
  invalidInput,
  keysOf,
  newId,
  pageFrom,
  requireVersion,
  UnitOfWork,
  type Page,
  type PageQuery,
  FIELD,
} from '@vanthu/platform';
import type { EntityManager } from 'typeorm';
import { seriesUnfit, seriesUnknown, termUnfit, typeKeptElsewhere } from './register.problems';
import { definitionPolicy } from './registers.policy';
import type {
  ChangeRegister,
  ChangeSeries,
  NewRegister,
  NewSeries,
  RegisterView,
  SeriesView,
} from './registers.schemas';
import { RegistersService } from './registers.service';

const SERIES = `
  SELECT id, name, reset, term_started_on::text AS "termStartedOn", secret, version FROM number_series WHERE agency_id = $1`;

const unfit = (pointer: string) => invalidInput({ errors: [{ pointer, message: FIELD.unknown }] });

/** What an administrator defines: which books (sổ) the agency keeps, and on which number series (dãy số) they draw. */
@Injectable()
export class DefinitionsService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly registers: RegistersService,
    private readonly audit: Audit,
  ) {}

  /** The agency's number series, by name. */
  async series(actor: Actor, { limit, after }: PageQuery): Promise<Page<SeriesView>> {
    const [name, id] = after === undefined ? [null, null] : keysOf(after, 2);
    return this.work.run(actor, async (tx) =>
      pageFrom(
        await tx.query<SeriesView[]>(
          `${SERIES} AND ($2::text IS NULL OR (name, id) > ($2, $3::uuid)) ORDER BY name, id LIMIT $4`,
          [actor.agencyId, name, id, limit + 1],
        ),
        limit,
        (row) => [row.name, row.id],
        (row) => row,
      ),
    );
  }

  async addSeries(actor: Actor, input: NewSeries): Promise<SeriesView> {
    return this.work.once(actor, async (tx) => {
      authorize(definitionPolicy, 'define', actor, actor);
      if ((input.reset === 'term') !== Boolean(input.termStartedOn)) throw termUnfit({});
      if (input.termStartedOn) await this.requireBegun(tx, actor, input.termStartedOn);
      const id = newId();
      await tx.query(
        `INSERT INTO number_series (agency_id, id, name, reset, term_started_on, secret) VALUES ($1, $2, $3, $4, $5, $6)`,
        [actor.agencyId, id, input.name, input.reset, input.termStartedOn ?? null, input.secret],
      );
      await this.tell(tx, actor, 'number-series.defined', 'number_series', id, {
        reset: input.reset,
        secret: input.secret,
      });
      return this.foundSeries(tx, actor, id);
    });
  }

  /** Renames a series, or begins a new term (nhiệm kỳ): its numbers then start at 1 again. */
  async changeSeries(actor: Actor, id: string, seen: number, input: ChangeSeries): Promise<SeriesView> {
    return this.work.once(actor, async (tx) => {
      await tx.query(`SELECT 1 FROM number_series WHERE agency_id = $1 AND id = $2 FOR UPDATE`, [actor.agencyId, id]);
      const [before] = await tx.query<SeriesView[]>(`${SERIES} AND id = $2`, [actor.agencyId, id]);
      authorize(definitionPolicy, 'define', actor, before ? actor : null);
      if (!before) throw seriesUnknown({});
      requireVersion(before.version, seen);
      const { termStartedOn } = input;
      if (termStartedOn !== undefined) {
        const last = before.termStartedOn;
        if (before.reset !== 'term' || last === null || termStartedOn.slice(0, 4) <= last.slice(0, 4))
          throw termUnfit({});
        await this.requireBegun(tx, actor, termStartedOn);
      }
      await tx.query(
        `UPDATE number_series SET version = version + 1, name = coalesce($3, name), term_started_on = coalesce($4, term_started_on)
         WHERE agency_id = $1 AND id = $2`,
        [actor.agencyId, id, input.name ?? null, termStartedOn ?? null],
      );
      await this.tell(tx, actor, 'number-series.changed', 'number_series', id, { fields: Object.keys(input).sort() });
      return this.foundSeries(tx, actor, id);
    });
  }

  async addRegister(actor: Actor, input: NewRegister): Promise<RegisterView> {
    const id = await this.work.once(actor, async (tx) => {
      authorize(definitionPolicy, 'define', actor, actor);
      const [series] = await tx.query<SeriesView[]>(`${SERIES} AND id = $2`, [actor.agencyId, input.seriesId]);
      if (!series) throw seriesUnknown({});
      if (series.secret !== (input.secrecy === 'secret')) throw seriesUnfit({ name: series.name });
      await this.requireParts(tx, actor, input);
      const register = newId();
      await this.requireOneSeries(tx, actor, { ...input, id: register, unitId: input.unitId ?? null });
      await tx.query(
        `INSERT INTO register (agency_id, id, series_id, code, name, flow, kind, doc_types, unit_id, secrecy)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [
          actor.agencyId,
          register,
          input.seriesId,
          input.code,
          input.name,
          input.flow,
          input.kind,
          input.docTypes,
          input.unitId ?? null,
          input.secrecy,
        ],
      );
      await this.tell(tx, actor, 'register.defined', 'register', register, {
        flow: input.flow,
        series: input.seriesId,
      });
      return register;
    });
    return this.registers.find(actor, id);
  }

  async changeRegister(actor: Actor, id: string, seen: number, input: ChangeRegister): Promise<RegisterView> {
    await this.work.once(actor, async (tx) => {
      await tx.query(`SELECT 1 FROM register WHERE agency_id = $1 AND id = $2 FOR NO KEY UPDATE`, [actor.agencyId, id]);
      const before = await this.registers.known(tx, actor, id, 'define');
      requireVersion(before.version, seen);
      const after = {
        id,
        flow: before.flow,
        seriesId: before.series.id,
        secrecy: before.secrecy,
        code: input.code ?? before.code,
        name: input.name ?? before.name,
        docTypes: input.docTypes ?? before.docTypes,
        unitId: input.unitId === undefined ? before.unitId : input.unitId,
        active: input.active ?? before.active,
      };
      await this.requireParts(tx, actor, after);
      if (after.active) await this.requireOneSeries(tx, actor, after);
      await tx.query(
        `UPDATE register SET version = version + 1, code = $3, name = $4, doc_types = $5, unit_id = $6, active = $7
         WHERE agency_id = $1 AND id = $2`,
        [actor.agencyId, id, after.code, after.name, after.docTypes, after.unitId, after.active],
      );
      await this.tell(tx, actor, 'register.changed', 'register', id, { fields: Object.keys(input).sort() });
      return null;
    });
    return this.registers.find(actor, id);
  }

  /** Types and unit must be there. */
  private async requireParts(
    tx: EntityManager,
    actor: Actor,
    { docTypes, unitId }: { docTypes: readonly string[]; unitId?: string | null | undefined },
  ): Promise<void> {
    const [unknown] = await tx.query<{ code: string }[]>(
      `SELECT code FROM unnest($1::text[]) code WHERE NOT EXISTS (SELECT 1 FROM document_type t WHERE t.code = code.code) LIMIT 1`,
      [docTypes],
    );
    if (unknown) throw unfit('/docTypes');
    if (!unitId) return;
    const units = await tx.query<unknown[]>(`SELECT 1 FROM unit WHERE agency_id = $1 AND id = $2`, [
      actor.agencyId,
      unitId,
    ]);
    if (units.length === 0) throw unfit('/unitId');
  }

  /**
   * What the agency issues is unique by number and symbol in a year: a type that two series numbered would sooner or later
   * have the same number twice (Decree 30/2020/NĐ-CP, art. 15).
   */
  private async requireOneSeries(
    tx: EntityManager,
    actor: Actor,
    register: Pick<NewRegister, 'flow' | 'docTypes' | 'seriesId' | 'secrecy'> & { id: string; unitId: string | null },
  ): Promise<void> {
    if (register.flow === 'incoming' || register.docTypes.length === 0) return;
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended($1 || ' registers', 0))`, [actor.agencyId]);
    const [other] = await tx.query<{ type: string; name: string }[]>(
      `SELECT r.name, t.name AS type FROM register r JOIN document_type t ON t.code = ANY (r.doc_types) AND t.code = ANY ($2)
       WHERE r.agency_id = $1 AND r.id <> $3 AND r.active AND r.flow = $4 AND r.secrecy = $5 AND r.series_id <> $6
         AND r.unit_id IS NOT DISTINCT FROM $7 LIMIT 1`,
      [
        actor.agencyId,
        register.docTypes,
        register.id,
        register.flow,
        register.secrecy,
        register.seriesId,
        register.unitId,
      ],
    );
    if (other) throw typeKeptElsewhere(other);
  }

  /** A term that is still to come would number today's documents with its year. */
  private async requireBegun(tx: EntityManager, actor: Actor, day: string): Promise<void> {
    const [row] = await tx.query<{ ahead: boolean }[]>(
      `SELECT $2::date > (office_clock() AT TIME ZONE time_zone)::date AS ahead FROM agency WHERE id = $1`,
      [actor.agencyId, day],
    );
    if (row?.ahead !== false) throw termUnfit({});
  }

  private async foundSeries(tx: EntityManager, actor: Actor, id: string): Promise<SeriesView> {
    const [series] = await tx.query<SeriesView[]>(`${SERIES} AND id = $2`, [actor.agencyId, id]);
    if (!series) throw new Error('a series that was just written is not there');
    return series;
  }

  private async tell(
    tx: EntityManager,
    actor: Actor,
    action: string,
    objectType: string,
    objectId: string,
    details: object,
  ) {
    await this.audit.append(tx, actor, { action, objectType, objectId, details: { ...details } });
  }
}
