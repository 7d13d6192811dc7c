import type { MigrationInterface, QueryRunner } from 'typeorm';
import { histories, system } from './support/row-security';

/** What was printed to be kept, so that anybody who holds the paper can check it. */
export class Prints1790000000006 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE print_job (                                 -- lần in sổ: append-only; says nothing of what stands in the book
        agency_id  uuid NOT NULL REFERENCES agency,
        id         uuid NOT NULL,
        code       text NOT NULL UNIQUE CHECK (length(code) >= 26), -- on the paper; random, so it cannot be guessed
        kind       text NOT NULL CHECK (kind IN ('register_book','handling_book','closing_report')),
        format     text NOT NULL CHECK (format IN ('pdf','xlsx')),
        register_id uuid NOT NULL,
        register_name text NOT NULL,                           -- as it was then
        period_from date NOT NULL,
        period_to  date NOT NULL,
        entries    int NOT NULL CHECK (entries >= 0),
        first_number text NOT NULL,                            -- '' when there are none
        last_number text NOT NULL,
        pages      int,                                        -- of a PDF
        sha256     text NOT NULL,                              -- of the bytes that were handed out
        size       bigint NOT NULL,
        printed_by uuid NOT NULL,
        printed_by_name text NOT NULL,
        printed_at timestamptz NOT NULL,
        PRIMARY KEY (agency_id, id),
        FOREIGN KEY (agency_id, register_id) REFERENCES register (agency_id, id),
        FOREIGN KEY (agency_id, printed_by) REFERENCES app_user (agency_id, id),
        FOREIGN KEY (agency_id, sha256) REFERENCES blob (agency_id, sha256),
        CHECK (period_from <= period_to)
      );
      CREATE INDEX print_job_register ON print_job (agency_id, register_id, printed_at DESC, id DESC);
      ${histories(['print_job'])}
      ${system('print_job', 'SELECT')}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE print_job`);
  }
}
