import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { UnitOfWork } from '@vanthu/platform';
import documentTypes from './seed/document-types.json';
import holidays from './seed/holidays.json';

/**
 * Brings what the law says into its tables: the types of documents (Decree 30/2020/NĐ-CP, art. 7 and annex III; Law
 * 64/2025/QH15, art. 4) and the holidays that were announced (Labour Code 45/2019/QH14, art. 112). Days that nobody
 * has announced yet are left out. Repeating it changes nothing; a corrected seed corrects the rows.
 */
export async function seedLaw(work: UnitOfWork): Promise<void> {
  const types = documentTypes.map((type, i) => ({ ...type, ordinal: i + 1 }));
  await work.asSystem('seed', async (tx) => {
    await tx.query(
      `INSERT INTO document_type AS t (code, name, abbreviation, class, valid_from, valid_to, ordinal)
       SELECT code, name, abbreviation, class, "validFrom", "validTo", ordinal FROM jsonb_to_recordset($1)
         AS n(code text, name text, abbreviation text, class text, "validFrom" date, "validTo" date, ordinal int)
       ORDER BY code
       ON CONFLICT (code) DO UPDATE SET name = EXCLUDED.name, abbreviation = EXCLUDED.abbreviation, class = EXCLUDED.class,
         valid_from = EXCLUDED.valid_from, valid_to = EXCLUDED.valid_to, ordinal = EXCLUDED.ordinal
       WHERE (t.name, t.abbreviation, t.class, t.valid_from, t.valid_to, t.ordinal) IS DISTINCT FROM
         (EXCLUDED.name, EXCLUDED.abbreviation, EXCLUDED.class, EXCLUDED.valid_from, EXCLUDED.valid_to, EXCLUDED.ordinal)`,
      [JSON.stringify(types)],
    );
    await tx.query(
      `INSERT INTO holiday AS h (day, kind, name)
       SELECT day, kind, name FROM jsonb_to_recordset($1) AS n(day date, kind text, name text) ORDER BY day
       ON CONFLICT (day) DO UPDATE SET kind = EXCLUDED.kind, name = EXCLUDED.name
       WHERE (h.kind, h.name) IS DISTINCT FROM (EXCLUDED.kind, EXCLUDED.name)`,
      [JSON.stringify(holidays)],
    );
  });
}

/** Every start checks the law tables, so that a new version of the program brings a new version of the law. */
@Injectable()
export class LawSeed implements OnApplicationBootstrap {
  constructor(private readonly work: UnitOfWork) {}

  async onApplicationBootstrap(): Promise<void> {
    await seedLaw(this.work);
  }
}
