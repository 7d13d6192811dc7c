import { Injectable } from '@nestjs/common';
import { actionsOf, authorize, type Actor } from '@vanthu/identity';
import { Audit, keysOf, pageFrom, UnitOfWork, type Page } from '@vanthu/platform';
import type { EntityManager } from 'typeorm';
import { listEntries, placeOf } from './entries.queries';
import type { EntriesQuery, EntryView } from './entries.schemas';
import { yearAhead } from './register.problems';
import { registerPolicy, type RegisterFacts } from './registers.policy';
import type { DocumentTypeView, RegistersQuery, RegisterView, YearClosure } from './registers.schemas';

/** The everyday books first: ordinary before petitions and copies, secret ones last. */
const RANK = `((r.secrecy <> 'none')::int * 2 + (r.kind <> 'ordinary')::int)`;
const REGISTER = `
  SELECT r.id, r.version, r.code, r.name, r.flow, r.kind, r.secrecy, r.doc_types AS "docTypes", r.active, r.unit_id AS "unitId",
         (SELECT jsonb_build_object('id', u.id, 'name', u.name) FROM unit u WHERE u.agency_id = r.agency_id AND u.id = r.unit_id) AS unit,
         jsonb_build_object('id', s.id, 'name', s.name) AS series,
         t.year, coalesce(y.last, 0) AS last, y.closed_at IS NOT NULL AS closed,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('year', c.year, 'last', c.last, 'at', c.closed_at, 'reason', c.closed_reason,
                   'by', (SELECT jsonb_build_object('id', u.id, 'displayName', u.display_name) FROM app_user u
                     WHERE u.agency_id = c.agency_id AND u.id = c.closed_by)) ORDER BY c.year DESC), '[]')
            FROM number_series_year c WHERE c.agency_id = s.agency_id AND c.series_id = s.id AND c.closed_at IS NOT NULL) AS closures,
         r.agency_id AS "agencyId", ${RANK} AS rank
  FROM register r
  JOIN number_series s ON s.agency_id = r.agency_id AND s.id = r.series_id
  JOIN agency a ON a.id = r.agency_id
  CROSS JOIN LATERAL (SELECT extract(year FROM CASE s.reset WHEN 'term' THEN s.term_started_on ELSE (office_clock() AT TIME ZONE a.time_zone)::date END)::int AS year) t
  LEFT JOIN number_series_year y ON y.agency_id = s.agency_id AND y.series_id = s.id AND y.year = t.year
  WHERE r.agency_id = $1`;
export type RegisterRow = Omit<RegisterView, 'actions'> & RegisterFacts & { readonly rank: number };

/** The books of the records office (sổ đăng ký), what stands in them, and the types of documents. */
@Injectable()
export class RegistersService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  /** The agency's registers: the everyday ones first, then by name. */
  async list(actor: Actor, { flow, active, limit, after }: RegistersQuery): Promise<Page<RegisterView>> {
    const [rank, name, id] = after === undefined ? [null, null, null] : keysOf(after, 3);
    return this.work.run(actor, async (tx) => {
      const rows = await tx.query<RegisterRow[]>(
        `${REGISTER} AND ($2::text IS NULL OR r.flow = $2) AND ($7::boolean IS NULL OR r.active = $7)
           AND ($3::int IS NULL OR (${RANK}, r.name, r.id) > ($3::int, $4, $5::uuid))
         ORDER BY ${RANK}, r.name, r.id LIMIT $6`,
        [actor.agencyId, flow ?? null, rank, name, id, limit + 1, active ?? null],
      );
      return pageFrom(
        rows,
        limit,
        (row) => [row.rank.toString(), row.name, row.id],
        (row) => present(actor, row),
      );
    });
  }

  async find(actor: Actor, id: string): Promise<RegisterView> {
    return this.work.run(actor, async (tx) => {
      const register = await this.known(tx, actor, id, 'read');
      return present(actor, register);
    });
  }

  /** The entries of a register, newest first. */
  async entries(actor: Actor, registerId: string, query: EntriesQuery): Promise<Page<EntryView>> {
    return this.work.run(actor, async (tx) => {
      await this.known(tx, actor, registerId, 'readEntries');
      return pageFrom(
        await listEntries(tx, actor.agencyId, registerId, query),
        query.limit,
        (row) => placeOf(query, row),
        (row) => row,
      );
    });
  }

  /** A register with which the actor may do something. @throws Problem `not-found`, `forbidden` */
  async known(tx: EntityManager, actor: Actor, id: string, action: string): Promise<RegisterRow> {
    const [register] = await tx.query<RegisterRow[]>(`${REGISTER} AND r.id = $2`, [actor.agencyId, id]);
    authorize(registerPolicy, action, actor, register);
    return register;
  }

  /**
   * Closes the year of a register's series (khóa sổ), for a reason: no number is given in it any more. Closing a closed
   * year changes nothing, its reason neither. Registers that share the series are closed with it, since they number on together.
   */
  async closeYear(actor: Actor, registerId: string, year: number, reason: string): Promise<YearClosure> {
    return this.work.once(actor, async (tx) => {
      const register = await this.known(tx, actor, registerId, 'closeYear');
      await tx.query(`SELECT 1 FROM number_series WHERE agency_id = $1 AND id = $2 FOR UPDATE`, [
        actor.agencyId,
        register.series.id,
      ]);
      if (year > register.year) throw yearAhead({ year });
      const [before] = await tx.query<{ closed: boolean }[]>(
        `SELECT closed_at IS NOT NULL AS closed FROM number_series_year WHERE agency_id = $1 AND series_id = $2 AND year = $3`,
        [actor.agencyId, register.series.id, year],
      );
      // A year without a number gets its row now; its last_at may not lie after a moment to come.
      const [row] = await tx.query<{ last: number; closedAt: string; reason: string }[]>(
        `INSERT INTO number_series_year AS y (agency_id, series_id, year, last, last_at, closed_at, closed_by, closed_reason)
         VALUES ($1, $2, $3, 0, to_timestamp(0), clock_timestamp(), $4, $5)
         ON CONFLICT (agency_id, series_id, year) DO UPDATE SET
           closed_by = CASE WHEN y.closed_at IS NULL THEN EXCLUDED.closed_by ELSE y.closed_by END,
           closed_reason = CASE WHEN y.closed_at IS NULL THEN EXCLUDED.closed_reason ELSE y.closed_reason END,
           closed_at = coalesce(y.closed_at, EXCLUDED.closed_at)
         RETURNING last, to_json(closed_at)#>>'{}' AS "closedAt", closed_reason AS reason`,
        [actor.agencyId, register.series.id, year, actor.id, reason],
      );
      if (!row) throw new Error('an upsert answers with its row');
      if (before?.closed !== true) {
        await this.audit.append(tx, actor, {
          action: 'register.year-closed',
          objectType: 'register',
          objectId: registerId,
          details: { year, last: row.last, series: register.series.id, reason },
        });
      }
      return { registerId, year, last: row.last, closedAt: row.closedAt, reason: row.reason };
    });
  }

  /** Every type of document (tên loại) that the law names or once named, in the order of the law. */
  async documentTypes(actor: Actor): Promise<Page<DocumentTypeView>> {
    return this.work.run(actor, async (tx) => ({
      items: await tx.query<DocumentTypeView[]>(
        `SELECT code, name, abbreviation, class, valid_from::text AS "validFrom", valid_to::text AS "validTo"
         FROM document_type ORDER BY ordinal`,
      ),
      next: null,
    }));
  }
}

/** Field by field, never `...row`: a new column stays private until somebody writes it here. */
const present = (actor: Actor, row: RegisterRow): RegisterView => ({
  id: row.id,
  version: row.version,
  code: row.code,
  name: row.name,
  flow: row.flow,
  kind: row.kind,
  secrecy: row.secrecy,
  docTypes: row.docTypes,
  unit: row.unit,
  active: row.active,
  series: row.series,
  year: row.year,
  last: row.last,
  closed: row.closed,
  closures: row.closures,
  actions: actionsOf(registerPolicy, actor, row).filter((action) => action !== 'read'),
});
