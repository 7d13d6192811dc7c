import type { MigrationInterface, QueryRunner } from 'typeorm';
import { heads, histories } from './support/row-security';

/** Versions of drafts, their files, and which turn of a route a task is. */
export class Drafts1790000000025 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE draft
        ADD COLUMN consulted_unit_ids uuid[] NOT NULL DEFAULT '{}', -- đơn vị được lấy ý kiến
        ADD COLUMN leader_in_charge_id uuid,                        -- lãnh đạo phụ trách
        ADD FOREIGN KEY (agency_id, leader_in_charge_id) REFERENCES app_user (agency_id, id);
      CREATE INDEX draft_newest ON draft (agency_id, created_at DESC, id DESC);
      CREATE INDEX draft_drafter ON draft (agency_id, drafter_id, created_at DESC, id DESC);
      CREATE TABLE draft_file (                                -- a file that is a draft's, or waits to become one
        agency_id  uuid NOT NULL REFERENCES agency,
        file_id    uuid NOT NULL,
        draft_id   uuid,                                       -- null: uploaded for a draft that is not written yet
        PRIMARY KEY (agency_id, file_id),
        FOREIGN KEY (agency_id, file_id) REFERENCES file (agency_id, id),
        FOREIGN KEY (agency_id, draft_id) REFERENCES draft (agency_id, id)
      );
      CREATE TABLE draft_version (
        agency_id  uuid NOT NULL REFERENCES agency,
        draft_id   uuid NOT NULL,
        number     int NOT NULL CHECK (number > 0),            -- 1, 2, 3 … in its draft
        file_id    uuid NOT NULL,
        sha256     text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        author_id  uuid NOT NULL,
        note       text NOT NULL,
        at         timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (agency_id, draft_id, number),
        UNIQUE (agency_id, file_id),
        FOREIGN KEY (agency_id, draft_id) REFERENCES draft (agency_id, id),
        FOREIGN KEY (agency_id, file_id) REFERENCES draft_file (agency_id, file_id),
        FOREIGN KEY (agency_id, author_id) REFERENCES app_user (agency_id, id)
      );
      CREATE TABLE draft_turn (                                -- the turn of a route that a task is
        agency_id  uuid NOT NULL REFERENCES agency,
        task_id    uuid NOT NULL,
        draft_id   uuid NOT NULL,
        case_id    uuid NOT NULL,
        turn       text NOT NULL,                              -- its key in the case
        act        text NOT NULL,
        title      text NOT NULL,
        on_silence text NOT NULL,
        silence_at timestamptz,                                -- its deadline passed, and the route was told
        PRIMARY KEY (agency_id, task_id),
        UNIQUE (agency_id, case_id, turn),
        FOREIGN KEY (agency_id, task_id) REFERENCES task (agency_id, id),
        FOREIGN KEY (agency_id, draft_id) REFERENCES draft (agency_id, id),
        FOREIGN KEY (agency_id, case_id) REFERENCES route_case (agency_id, id)
      );
      CREATE INDEX draft_turn_silence ON draft_turn (agency_id, task_id) WHERE on_silence <> 'remind' AND silence_at IS NULL;
      ${heads(['draft_file', 'draft_turn'])}
      ${histories(['draft_version'])}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE draft_turn, draft_version, draft_file;
      DROP INDEX draft_newest, draft_drafter;
      ALTER TABLE draft DROP COLUMN consulted_unit_ids, DROP COLUMN leader_in_charge_id;
    `);
  }
}
