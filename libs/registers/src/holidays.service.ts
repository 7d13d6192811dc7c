import { Injectable } from '@nestjs/common';
import { authorize, type Actor } from '@vanthu/identity';
import { Audit, Outbox, problem, UnitOfWork, type Page, type Raise } from '@vanthu/platform';
import { parse } from 'csv-parse/sync';
import type { EntityManager } from 'typeorm';
import { readDays, type LineError } from './holidays.rules';
import type { HolidayImport, HolidayQuery, HolidayView } from './holidays.schemas';
import { definitionPolicy } from './registers.policy';

export const calendarUnreadable: Raise<{ errors: { pointer: string; message: string }[] }> = problem(
  'registers/calendar-unreadable',
  422,
  {
    vi: { title: 'Lịch nghỉ chưa đọc được', detail: 'Tệp có dòng không phải ngày của năm đó; chưa có gì thay đổi.' },
    en: { title: 'The calendar cannot be read', detail: 'Some lines are no days of that year; nothing was changed.' },
  },
);

const MESSAGES: Readonly<Record<LineError['message'], string>> = {
  columns: 'no columns `date` (ngày) and `kind` (loại)',
  date: 'no day: write 2026-02-16 or 16/2/2026',
  kind: 'no kind: holiday (nghỉ), workday (làm bù) or ordinary (thường)',
  year: 'a day of another year',
  twice: 'this day stands there twice',
};

/**
 * The days on which offices rest or work unlike the week (lịch nghỉ): the table of the law, and what the agency sets
 * beside it each year. Deadlines that were set stay what they are.
 * @see Labour Code 45/2019/QH14, art. 111 and 112
 */
@Injectable()
export class HolidaysService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async list(actor: Actor, query: HolidayQuery): Promise<Page<HolidayView>> {
    return this.work.run(actor, async (tx) => ({ items: await this.days(tx, query.year ?? null), next: null }));
  }

  /** Sets the agency's own days of a year to those of a file; of a file with a wrong line, none. */
  async import(actor: Actor, { year, csv }: HolidayImport): Promise<Page<HolidayView>> {
    return this.work.once(actor, async (tx) => {
      authorize(definitionPolicy, 'define', actor, actor);
      const { days, errors } = readDays(rowsOf(csv), year);
      if (errors.length > 0) {
        throw calendarUnreadable({
          errors: errors.map(({ line, message }) => ({
            pointer: `/csv/${line.toString()}`,
            message: MESSAGES[message],
          })),
        });
      }
      await tx.query(
        `DELETE FROM agency_holiday WHERE agency_id = $1 AND day BETWEEN make_date($2, 1, 1) AND make_date($2, 12, 31)`,
        [actor.agencyId, year],
      );
      await tx.query(
        `INSERT INTO agency_holiday (agency_id, day, kind, name)
         SELECT $1, day, kind, name FROM jsonb_to_recordset($2) AS n(day date, kind text, name text)`,
        [actor.agencyId, JSON.stringify(days)],
      );
      const items = await this.days(tx, year);
      await this.outbox.append(tx, actor.agencyId, {
        topic: 'calendar.imported',
        subjectId: actor.agencyId,
        payload: { year },
      });
      await this.audit.append(tx, actor, {
        action: 'calendar.imported',
        objectType: 'agency',
        objectId: actor.agencyId,
        details: { year, days: days.map(({ day, kind }) => `${day} ${kind}`) },
      });
      return { items, next: null };
    });
  }

  private async days(tx: EntityManager, year: number | null): Promise<HolidayView[]> {
    return tx.query<HolidayView[]>(
      `SELECT day::text AS day, kind, name, source FROM (
         SELECT day, kind, name, 'agency' AS source FROM agency_holiday
         UNION ALL SELECT h.day, h.kind, h.name, 'law' FROM holiday h WHERE NOT EXISTS (SELECT FROM agency_holiday a WHERE a.day = h.day)) d
       WHERE $1::int IS NULL OR extract(year FROM day) = $1 ORDER BY day`,
      [year],
    );
  }
}

/** Office programs of Vietnam separate with semicolons; a byte order mark says nothing. */
function rowsOf(csv: string): string[][] {
  const [heads = ''] = csv.split('\n');
  const delimiter = heads.split(';').length > heads.split(',').length ? ';' : heads.includes('\t') ? '\t' : ',';
  try {
    return parse(csv, {
      bom: true,
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      trim: true,
    });
  } catch (error) {
    throw calendarUnreadable({ errors: [{ pointer: '/csv', message: 'no table' }] }, error);
  }
}
