import type { MigrationInterface, QueryRunner } from 'typeorm';
import { histories } from './support/row-security';

/** What an agency above does about a task that it handed down, and the reminders of tasks from directives. */
export class DirectivesHanding1790000000029 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE directive_child
        ADD version int NOT NULL DEFAULT 1,                    -- of what is seen here of it
        ADD told jsonb,                                        -- what the agency below reports or asks for, in its words
        ADD acts int NOT NULL DEFAULT 0;                       -- how many acts went down; news from before the last is not taken over
      ALTER TABLE directive_task ADD acts_done int NOT NULL DEFAULT 0; -- how many acts of the agency above it has seen

      CREATE TABLE directive_child_act (                       -- accepted, returned, extended, stopped by the agency above
        agency_id uuid NOT NULL,
        child_id  uuid NOT NULL,
        nth       int NOT NULL,
        act       text NOT NULL CHECK (act IN ('accept','send_back','extend','refuse_extension','stop')),
        note      text,
        due_on    date,
        given_on  date NOT NULL,
        at        timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (agency_id, child_id, nth),
        CHECK ((act = 'extend') = (due_on IS NOT NULL)),
        FOREIGN KEY (agency_id, child_id) REFERENCES directive_child (agency_id, id)
      );
      ${histories(['directive_child_act'])}

      ALTER TABLE directive_task ADD restricted boolean NOT NULL DEFAULT false; -- handed down from what is secret or a petition: no word of it leaves by mail
      ALTER TABLE notification ADD directive_task_id uuid,
        ADD FOREIGN KEY (agency_id, directive_task_id) REFERENCES directive_task (agency_id, id),
        ADD CHECK (task_id IS NULL OR directive_task_id IS NULL);
      CREATE INDEX notification_directive_task ON notification (agency_id, directive_task_id) WHERE seen_at IS NULL;
    `);
    // Tasks that were open before are watched from now on. The owner is bound by row-level security too: it is lifted
    // from the two within this transaction.
    await db.query(`
      ALTER TABLE directive_task NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE event NO FORCE ROW LEVEL SECURITY;
      INSERT INTO event (agency_id, id, topic, subject_id, payload)
        SELECT agency_id, gen_random_uuid(), 'directive-task.unwatched', id, '{"since": "now"}' FROM directive_task
        WHERE state IN ('not_started','in_progress','extension_requested') AND due_on IS NOT NULL;
      ALTER TABLE directive_task FORCE ROW LEVEL SECURITY;
      ALTER TABLE event FORCE ROW LEVEL SECURITY;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE directive_child_act;
      DELETE FROM notification WHERE directive_task_id IS NOT NULL;
      ALTER TABLE notification DROP COLUMN directive_task_id;
      ALTER TABLE directive_task DROP COLUMN restricted, DROP COLUMN acts_done;
      ALTER TABLE directive_child DROP COLUMN version, DROP COLUMN told, DROP COLUMN acts;
    `);
  }
}
