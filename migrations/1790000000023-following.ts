import type { MigrationInterface, QueryRunner } from 'typeorm';
import { heads } from './support/row-security';

/**
 * What a person keeps an eye on: stars, folders of their own, instructions that they often give; and the indexes by
 * which inboxes, what one assigned, and the figures of a period are read.
 */
export class Following1790000000023 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE star (                                      -- theo dõi
        agency_id  uuid NOT NULL,
        user_id    uuid NOT NULL,
        document_id uuid,
        draft_id   uuid,
        work_id    uuid,
        subject_id uuid NOT NULL GENERATED ALWAYS AS (coalesce(document_id, draft_id, work_id)) STORED,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (agency_id, user_id, subject_id),
        FOREIGN KEY (agency_id, user_id) REFERENCES app_user (agency_id, id),
        FOREIGN KEY (agency_id, document_id) REFERENCES incoming_document (agency_id, id),
        FOREIGN KEY (agency_id, draft_id) REFERENCES draft (agency_id, id),
        FOREIGN KEY (agency_id, work_id) REFERENCES work_item (agency_id, id),
        CHECK (num_nonnulls(document_id, draft_id, work_id) = 1)
      );
      CREATE INDEX star_newest ON star (agency_id, user_id, created_at DESC, subject_id DESC);
      CREATE TABLE personal_folder (                           -- thư mục cá nhân: no case file, nobody else sees it
        agency_id  uuid NOT NULL,
        id         uuid NOT NULL,
        user_id    uuid NOT NULL,
        name       text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (agency_id, id),
        UNIQUE (agency_id, user_id, name),
        FOREIGN KEY (agency_id, user_id) REFERENCES app_user (agency_id, id)
      );
      CREATE TABLE personal_folder_item (
        agency_id  uuid NOT NULL,
        folder_id  uuid NOT NULL,
        document_id uuid,
        draft_id   uuid,
        work_id    uuid,
        subject_id uuid NOT NULL GENERATED ALWAYS AS (coalesce(document_id, draft_id, work_id)) STORED,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (agency_id, folder_id, subject_id),
        FOREIGN KEY (agency_id, folder_id) REFERENCES personal_folder (agency_id, id) ON DELETE CASCADE,
        FOREIGN KEY (agency_id, document_id) REFERENCES incoming_document (agency_id, id),
        FOREIGN KEY (agency_id, draft_id) REFERENCES draft (agency_id, id),
        FOREIGN KEY (agency_id, work_id) REFERENCES work_item (agency_id, id),
        CHECK (num_nonnulls(document_id, draft_id, work_id) = 1)
      );
      CREATE INDEX personal_folder_item_newest ON personal_folder_item (agency_id, folder_id, created_at DESC, subject_id DESC);
      CREATE TABLE stock_instruction (                         -- ý kiến mẫu
        agency_id  uuid NOT NULL REFERENCES agency,
        id         uuid NOT NULL,
        owner_id   uuid,                                       -- null: of the whole agency
        text       text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (agency_id, id),
        UNIQUE NULLS NOT DISTINCT (agency_id, owner_id, text),
        FOREIGN KEY (agency_id, owner_id) REFERENCES app_user (agency_id, id)
      );
      CREATE TABLE stock_instruction_use (                     -- how often a person said it: their order, nobody else's
        agency_id  uuid NOT NULL,
        stock_id   uuid NOT NULL,
        user_id    uuid NOT NULL,
        uses       int NOT NULL DEFAULT 1,
        last_used_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (agency_id, user_id, stock_id),
        FOREIGN KEY (agency_id, stock_id) REFERENCES stock_instruction (agency_id, id) ON DELETE CASCADE,
        FOREIGN KEY (agency_id, user_id) REFERENCES app_user (agency_id, id)
      );
      CREATE TABLE agency_holiday (                            -- lịch nghỉ riêng: where an agency's calendar differs from the law's table
        agency_id  uuid NOT NULL REFERENCES agency,
        day        date NOT NULL,
        kind       text NOT NULL CHECK (kind IN ('holiday','workday','ordinary')), -- ordinary: as the week has it
        name       text NOT NULL,
        PRIMARY KEY (agency_id, day)
      );
      ${heads(['star', 'personal_folder', 'personal_folder_item', 'stock_instruction', 'stock_instruction_use', 'agency_holiday'])}
      CREATE VIEW working_calendar WITH (security_invoker = true) AS -- of the agency that asks
        SELECT h.day, h.kind, h.name FROM holiday h WHERE NOT EXISTS (SELECT FROM agency_holiday a WHERE a.day = h.day)
        UNION ALL SELECT a.day, a.kind, a.name FROM agency_holiday a WHERE a.kind <> 'ordinary';
      GRANT SELECT ON working_calendar TO vanthu_application;

      CREATE INDEX task_closed_by ON task (agency_id, closed_by) WHERE closed_by IS NOT NULL;
      CREATE INDEX task_closed_user ON task (agency_id, assignee_user_id, closed_at DESC, id DESC)
        WHERE state <> 'open' AND assignee_user_id IS NOT NULL;
      CREATE INDEX task_closed_unit ON task (agency_id, assignee_unit_id, closed_at DESC, id DESC)
        WHERE state <> 'open' AND assignee_unit_id IS NOT NULL;
      CREATE INDEX task_closed_role ON task (agency_id, assignee_role, closed_at DESC, id DESC)
        WHERE state <> 'open' AND assignee_role IS NOT NULL;
      CREATE INDEX task_created ON task (agency_id, created_at);
      CREATE INDEX decision_instruct ON decision (agency_id, at DESC) WHERE kind = 'instruct';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP INDEX task_closed_by, task_closed_user, task_closed_unit, task_closed_role, task_created, decision_instruct;
      DROP VIEW working_calendar;
      DROP TABLE agency_holiday, stock_instruction_use, stock_instruction, personal_folder_item, personal_folder, star;
    `);
  }
}
