import { Injectable } from '@nestjs/common';
import { newId } from '@vanthu/platform';
import type { EntityManager } from 'typeorm';
import { registerUnfit, registerUnknown, yearClosed } from './register.problems';
import type { Flow } from './registers.schemas';

/** An ordinary entry of a register (lượt đăng ký): the official number with its legal date. */
export type Entry = {
  readonly id: string;
  readonly registerId: string;
  readonly registerName: string;
  readonly year: number;
  readonly number: number;
  /** The legal date, in the agency's time zone. */
  readonly enteredOn: string;
  /** RFC 3339 with microseconds; no later number has an earlier time. */
  readonly enteredAt: string;
};

export type NewEntry = {
  readonly agencyId: string;
  readonly registerId: string;
  readonly flow: Flow;
  readonly documentId: string;
  readonly enteredBy: string;
};

/** Official numbers are rows, never sequences. */
@Injectable()
export class NumberingService {
  /**
   * Enters a document into a register with the next number (số đến, số đi) of its series; the first of a year is 1.
   *
   * The series is locked until the caller's transaction ends: a concurrent caller waits, and a rollback returns the
   * number. So numbers are unique, gapless and in time order, over the turn of a year too, even when the clock is set
   * back: an entry is never earlier than the one before it. Call it late, so that the lock is held briefly.
   *
   * @throws Problem `registers/year-closed`; `registers/unknown` and `registers/unfit` for a wrong register
   * @see Decree 30/2020/NĐ-CP, art. 15 (outgoing) and 22 (incoming)
   */
  async enter(tx: EntityManager, entry: NewEntry): Promise<Entry> {
    const { agencyId, registerId } = entry;
    const series = await this.lockSeries(tx, entry);
    // A statement of its own, after the lock: one that had to wait would still see what was before the wait.
    const [moment] = await tx.query<{ at: string; on: string; year: number }[]>(
      `SELECT to_json(m.at)#>>'{}' AS at, (m.at AT TIME ZONE a.time_zone)::date::text AS on,
              extract(year FROM m.at AT TIME ZONE a.time_zone)::int AS year
       FROM agency a, LATERAL (
         SELECT greatest(clock_timestamp(), max(last_at) + interval '1 microsecond') AS at
         FROM number_series_year WHERE agency_id = a.id AND series_id = $2) m
       WHERE a.id = $1`,
      [agencyId, series.id],
    );
    if (!moment) throw new Error('the agency is not in the directory');
    const [taken] = await tx.query<{ number: number }[]>(
      `INSERT INTO number_series_year AS y (agency_id, series_id, year, last, last_at) VALUES ($1, $2, $3, 1, $4)
       ON CONFLICT (agency_id, series_id, year) DO UPDATE SET last = y.last + 1, last_at = EXCLUDED.last_at
       WHERE y.closed_at IS NULL RETURNING last AS number`,
      [agencyId, series.id, moment.year, moment.at],
    );
    if (!taken) throw yearClosed({ year: moment.year });
    const id = newId();
    await tx.query(
      `INSERT INTO register_entry
         (agency_id, id, register_id, series_id, year, number, kind, document_id, entered_by, entered_on, entered_at)
       VALUES ($1, $2, $3, $4, $5, $6, 'ordinary', $7, $8, $9, $10)`,
      [
        agencyId,
        id,
        registerId,
        series.id,
        moment.year,
        taken.number,
        entry.documentId,
        entry.enteredBy,
        moment.on,
        moment.at,
      ],
    );
    return {
      id,
      registerId,
      registerName: series.registerName,
      year: moment.year,
      number: taken.number,
      enteredOn: moment.on,
      enteredAt: moment.at,
    };
  }

  private async lockSeries(
    tx: EntityManager,
    { agencyId, registerId, flow }: NewEntry,
  ): Promise<{ id: string; registerName: string }> {
    const [found] = await tx.query<{ id: string; registerName: string; flow: Flow; active: boolean }[]>(
      `SELECT s.id, r.name AS "registerName", r.flow, r.active
       FROM register r JOIN number_series s ON s.agency_id = r.agency_id AND s.id = r.series_id
       WHERE r.agency_id = $1 AND r.id = $2 FOR UPDATE OF s`,
      [agencyId, registerId],
    );
    if (!found) throw registerUnknown({});
    if (found.flow !== flow || !found.active) throw registerUnfit({ name: found.registerName });
    return found;
  }
}
