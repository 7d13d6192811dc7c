import { Injectable } from '@nestjs/common';
import { authorize, type Actor } from '@vanthu/identity';
import { Audit, keysOf, pageFrom, UnitOfWork, type Page } from '@vanthu/platform';
import type { EntityManager } from 'typeorm';
import { yearAhead } from './register.problems';
import { registerPolicy } from './registers.policy';
import type {
  DocumentTypeView,
  EntriesQuery,
  EntryView,
  RegistersQuery,
  RegisterView,
  YearClosure,
} from './registers.schemas';

const REGISTER = `
  SELECT r.id, r.name, r.flow, r.active, jsonb_build_object('id', s.id, 'name', s.name) AS series,
         t.year, coalesce(y.last, 0) AS last, y.closed_at IS NOT NULL AS closed, r.agency_id AS "agencyId"
  FROM register r
  JOIN number_series s ON s.agency_id = r.agency_id AND s.id = r.series_id
  JOIN agency a ON a.id = r.agency_id
  CROSS JOIN LATERAL (SELECT extract(year FROM now() AT TIME ZONE a.time_zone)::int AS year) t
  LEFT JOIN number_series_year y ON y.agency_id = s.agency_id AND y.series_id = s.id AND y.year = t.year
  WHERE r.agency_id = $1`;
type Row = RegisterView & { agencyId: string };

/** The books of the records office (sổ đăng ký), what stands in them, and the types of documents. */
@Injectable()
export class RegistersService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  /** The agency's registers, by name. */
  async list(actor: Actor, { flow, limit, after }: RegistersQuery): Promise<Page<RegisterView>> {
    const [name, id] = after === undefined ? [null, null] : keysOf(after, 2);
    return this.work.run(actor, async (tx) => {
      const rows = await tx.query<Row[]>(
        `${REGISTER} AND ($2::text IS NULL OR r.flow = $2)
           AND ($3::text IS NULL OR (r.name, r.id) > ($3, $4::uuid)) ORDER BY r.name, r.id LIMIT $5`,
        [actor.agencyId, flow ?? null, name, id, limit + 1],
      );
      return pageFrom(rows, limit, (row) => [row.name, row.id], present);
    });
  }

  /** The entries of a register, newest first. */
  async entries(actor: Actor, registerId: string, { year, limit, after }: EntriesQuery): Promise<Page<EntryView>> {
    const keys = after === undefined ? null : keysOf(after, 3);
    return this.work.run(actor, async (tx) => {
      authorize(registerPolicy, 'readEntries', actor, await this.find(tx, actor, registerId));
      const rows = await tx.query<EntryView[]>(
        `SELECT id, number, suffix, year, kind, entered_on::text AS "enteredOn", to_json(entered_at)#>>'{}' AS "enteredAt",
                entered_by AS "enteredBy", document_id AS "documentId", reason
         FROM register_entry WHERE agency_id = $1 AND register_id = $2 AND ($3::int IS NULL OR year = $3)
           AND ($4::int IS NULL OR (year, number, suffix) < ($4::int, $5::int, $6::text))
         ORDER BY year DESC, number DESC, suffix DESC LIMIT $7`,
        [actor.agencyId, registerId, year ?? null, keys?.[0], keys?.[1], keys?.[2], limit + 1],
      );
      return pageFrom(
        rows,
        limit,
        (row) => [String(row.year), String(row.number), row.suffix],
        (row) => row,
      );
    });
  }

  /**
   * Closes the year of a register's series (khóa sổ): no number is given in it any more. Closing a closed year changes
   * nothing. Registers that share the series are closed with it, since they number on together.
   */
  async closeYear(actor: Actor, registerId: string, year: number): Promise<YearClosure> {
    return this.work.once(actor, async (tx) => {
      const register = await this.find(tx, actor, registerId);
      authorize(registerPolicy, 'closeYear', actor, register);
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
      const [row] = await tx.query<{ last: number; closedAt: string }[]>(
        `INSERT INTO number_series_year AS y (agency_id, series_id, year, last, last_at, closed_at)
         VALUES ($1, $2, $3, 0, to_timestamp(0), clock_timestamp())
         ON CONFLICT (agency_id, series_id, year) DO UPDATE SET closed_at = coalesce(y.closed_at, EXCLUDED.closed_at)
         RETURNING last, to_json(closed_at)#>>'{}' AS "closedAt"`,
        [actor.agencyId, register.series.id, year],
      );
      if (!row) throw new Error('an upsert answers with its row');
      if (before?.closed !== true) {
        await this.audit.append(tx, actor, {
          action: 'register.year-closed',
          objectType: 'register',
          objectId: registerId,
          details: { year, last: row.last, series: register.series.id },
        });
      }
      return { registerId, year, last: row.last, closedAt: row.closedAt };
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

  private async find(tx: EntityManager, actor: Actor, id: string): Promise<Row | undefined> {
    const [row] = await tx.query<Row[]>(`${REGISTER} AND r.id = $2`, [actor.agencyId, id]);
    return row;
  }
}

const present = ({ id, name, flow, active, series, year, last, closed }: Row): RegisterView => ({
  id,
  name,
  flow,
  active,
  series,
  year,
  last,
  closed,
});
