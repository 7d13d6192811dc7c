import type { MigrationInterface, QueryRunner } from 'typeorm';
import { heads } from './support/row-security';

/** What is told besides turns (dự thay, phần việc giao cấp dưới), and notices that move or call off a meeting. */
export class Notices1790000000034 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE notification
        ADD agenda_entry_id uuid,                              -- a meeting that its reader was sent to
        ADD directive_child_id uuid,                           -- a part below; directive_task_id is the whole
        ADD FOREIGN KEY (agency_id, agenda_entry_id) REFERENCES agenda_entry (agency_id, id),
        ADD FOREIGN KEY (agency_id, directive_child_id) REFERENCES directive_child (agency_id, id),
        ADD CHECK (agenda_entry_id IS NULL OR (task_id IS NULL AND directive_task_id IS NULL)),
        ADD CHECK (directive_child_id IS NULL OR directive_task_id IS NOT NULL);
      CREATE INDEX notification_agenda_entry ON notification (agency_id, agenda_entry_id) WHERE seen_at IS NULL AND agenda_entry_id IS NOT NULL;

      CREATE TABLE agenda_notice (                             -- thông báo hoãn, hủy: what it asks of an entry, until somebody decides
        agency_id   uuid NOT NULL REFERENCES agency,
        id          uuid NOT NULL,
        document_id uuid NOT NULL,
        entry_id    uuid NOT NULL,
        kind        text NOT NULL CHECK (kind IN ('postponed','cancelled')),
        found_by    text NOT NULL CHECK (found_by IN ('number','time')), -- the invitation it cites, or who invited and when
        starts_on   date,                                      -- moved to; none: to no day yet, or called off
        starts_time time,
        ends_on     date,
        ends_time   time,
        part        text CHECK (part IN ('morning','afternoon','day')),
        state       text NOT NULL DEFAULT 'open' CHECK (state IN ('open','applied','dismissed')),
        created_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
        decided_by  uuid,
        decided_at  timestamptz,
        PRIMARY KEY (agency_id, id),
        UNIQUE (agency_id, document_id, entry_id),
        CHECK ((starts_on IS NULL) = (ends_on IS NULL)),
        CHECK ((state = 'open') = (decided_by IS NULL)),
        FOREIGN KEY (agency_id, document_id) REFERENCES incoming_document (agency_id, id),
        FOREIGN KEY (agency_id, entry_id) REFERENCES agenda_entry (agency_id, id),
        FOREIGN KEY (agency_id, decided_by) REFERENCES app_user (agency_id, id)
      );
      CREATE INDEX agenda_notice_open ON agenda_notice (agency_id, created_at, id) WHERE state = 'open';
      CREATE INDEX agenda_notice_entry ON agenda_notice (agency_id, entry_id);
      ${heads(['agenda_notice'])}
    `);
    // Parts that were handed down before are watched from now on. The owner is bound by row-level security too: it is
    // lifted from the two within this transaction.
    await db.query(`
      ALTER TABLE directive_child NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE event NO FORCE ROW LEVEL SECURITY;
      INSERT INTO event (agency_id, id, topic, subject_id, payload)
        SELECT agency_id, gen_random_uuid(), 'directive-task.unwatched', task_id, jsonb_build_object('since', 'now', 'childId', id) FROM directive_child
        WHERE state IN ('not_started','in_progress','extension_requested') AND due_on IS NOT NULL;
      ALTER TABLE directive_child FORCE ROW LEVEL SECURITY;
      ALTER TABLE event FORCE ROW LEVEL SECURITY;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE agenda_notice;
      DELETE FROM notification WHERE agenda_entry_id IS NOT NULL OR directive_child_id IS NOT NULL;
      ALTER TABLE notification DROP COLUMN agenda_entry_id, DROP COLUMN directive_child_id;
    `);
  }
}
