import type { MigrationInterface, QueryRunner } from 'typeorm';
import { heads, histories } from './support/row-security';

/** Tasks from directives (nhiệm vụ được giao): the task, all that was done about it, and what went to agencies below. */
export class Directives1790000000027 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE directive_task (
        agency_id   uuid NOT NULL REFERENCES agency,
        id          uuid NOT NULL,
        version     int NOT NULL DEFAULT 1,
        document_id uuid,                                      -- the directive; none when an agency above handed it down
        parent_id   uuid,                                      -- the task of this agency that it is a part of
        origin_agency_id uuid REFERENCES agency,               -- who handed it down, as a message: no key crosses agencies
        origin_task_id   uuid,
        origin_text      text,                                 -- the words of the task above; nothing else of it is told
        text        text NOT NULL,
        source_start int,                                      -- characters of the directive's text as it was read
        source_end   int,
        lead_name   text NOT NULL,                             -- chủ trì, as printed
        lead_unit_id uuid,
        coordinators jsonb NOT NULL DEFAULT '[]',              -- phối hợp: names as printed
        deadline_kind text NOT NULL CHECK (deadline_kind IN ('date','regular','none')),
        due_on      date,
        deadline_text text,
        product     text,                                      -- sản phẩm
        leader_id   uuid,                                      -- lãnh đạo phụ trách
        follower_id uuid,                                      -- chuyên viên theo dõi
        state       text NOT NULL DEFAULT 'not_started'
          CHECK (state IN ('not_started','in_progress','extension_requested','reported','completed','stopped')),
        assigned_by uuid,
        assigned_on date NOT NULL,
        completed_on date,
        created_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (agency_id, id),
        CHECK ((deadline_kind = 'date') = (due_on IS NOT NULL)),
        CHECK ((state = 'completed') = (completed_on IS NOT NULL)),
        CHECK (document_id IS NOT NULL OR parent_id IS NOT NULL OR origin_task_id IS NOT NULL),
        FOREIGN KEY (agency_id, document_id) REFERENCES incoming_document (agency_id, id),
        FOREIGN KEY (agency_id, parent_id) REFERENCES directive_task (agency_id, id),
        FOREIGN KEY (agency_id, lead_unit_id) REFERENCES unit (agency_id, id),
        FOREIGN KEY (agency_id, leader_id) REFERENCES app_user (agency_id, id),
        FOREIGN KEY (agency_id, follower_id) REFERENCES app_user (agency_id, id),
        FOREIGN KEY (agency_id, assigned_by) REFERENCES app_user (agency_id, id)
      );
      CREATE INDEX directive_task_board ON directive_task (agency_id, (coalesce(due_on, 'infinity'::date)), id);
      CREATE INDEX directive_task_document ON directive_task (agency_id, document_id) WHERE document_id IS NOT NULL;
      CREATE INDEX directive_task_parent ON directive_task (agency_id, parent_id) WHERE parent_id IS NOT NULL;
      CREATE INDEX directive_task_lead ON directive_task (agency_id, lead_unit_id);

      CREATE TABLE directive_task_event (                      -- what was done, with every former value
        agency_id uuid NOT NULL,
        id        uuid NOT NULL,
        task_id   uuid NOT NULL,
        kind      text NOT NULL,
        actor_id  uuid,                                        -- none: an agency above handed it down
        body      jsonb NOT NULL DEFAULT '{}',
        at        timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (agency_id, id),
        FOREIGN KEY (agency_id, task_id) REFERENCES directive_task (agency_id, id)
      );
      CREATE INDEX directive_task_event_task ON directive_task_event (agency_id, task_id, at, id);

      CREATE TABLE directive_rejection (                       -- a proposal that an official found to be no task
        agency_id   uuid NOT NULL,
        document_id uuid NOT NULL,
        source_start int NOT NULL,
        source_end   int NOT NULL,
        rejected_by uuid NOT NULL,
        at          timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (agency_id, document_id, source_start, source_end),
        FOREIGN KEY (agency_id, document_id) REFERENCES incoming_document (agency_id, id)
      );

      CREATE TABLE directive_child (                           -- a part handed down to an agency below, and how it stands there
        agency_id uuid NOT NULL,
        id        uuid NOT NULL,                               -- also the id of the task on the other side
        task_id   uuid NOT NULL,
        child_agency_id uuid NOT NULL REFERENCES agency,
        text      text NOT NULL,
        deadline_kind text NOT NULL CHECK (deadline_kind IN ('date','regular','none')),
        due_on    date,
        product   text,
        handed_on date NOT NULL,
        state     text NOT NULL DEFAULT 'not_started',
        completed_on date,
        told_version int NOT NULL DEFAULT 0,                   -- of the task below: what is older is not taken over

        PRIMARY KEY (agency_id, id),
        FOREIGN KEY (agency_id, task_id) REFERENCES directive_task (agency_id, id)
      );
      CREATE INDEX directive_child_task ON directive_child (agency_id, task_id);
      ${heads(['directive_task', 'directive_rejection', 'directive_child'])}
      ${histories(['directive_task_event'])}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE directive_child, directive_rejection, directive_task_event, directive_task`);
  }
}
