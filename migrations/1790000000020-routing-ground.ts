import type { MigrationInterface, QueryRunner } from 'typeorm';
import { heads } from './support/row-security';

/**
 * A turn is about an incoming document, a draft, or work that was given without a document; it knows how urgent it is,
 * so that an inbox is read in its order from an index; and a decision keeps in which right it was taken.
 */
export class RoutingGround1790000000020 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE work_item (                                 -- công việc được giao không kèm văn bản
        agency_id  uuid NOT NULL REFERENCES agency,
        id         uuid NOT NULL,
        version    int NOT NULL DEFAULT 1,
        title      text NOT NULL,
        content    text NOT NULL DEFAULT '',
        state      text NOT NULL DEFAULT 'open' CHECK (state IN ('open','completed','cancelled')),
        urgency    text NOT NULL DEFAULT 'normal' CHECK (urgency IN ('normal','urgent','very_urgent','flash','flash_timed')),
        due_on     date,
        source_document_id uuid,                               -- the directive that it comes from, if any
        given_by   uuid NOT NULL,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        completed_at timestamptz,
        PRIMARY KEY (agency_id, id),
        FOREIGN KEY (agency_id, source_document_id) REFERENCES incoming_document (agency_id, id),
        FOREIGN KEY (agency_id, given_by) REFERENCES app_user (agency_id, id)
      );
      CREATE TABLE draft (                                     -- dự thảo văn bản đi: a file with versions
        agency_id  uuid NOT NULL REFERENCES agency,
        id         uuid NOT NULL,
        version    int NOT NULL DEFAULT 1,
        state      text NOT NULL DEFAULT 'drafting'
          CHECK (state IN ('drafting','in_review','returned','ready_to_sign','registered','withdrawn')),
        flow       text NOT NULL DEFAULT 'outgoing' CHECK (flow IN ('outgoing','internal')),
        doc_type   text NOT NULL REFERENCES document_type,
        subject    text NOT NULL,                              -- trích yếu
        urgency    text NOT NULL DEFAULT 'normal' CHECK (urgency IN ('normal','urgent','very_urgent','flash','flash_timed')),
        unit_id    uuid NOT NULL,                              -- đơn vị soạn thảo
        drafter_id uuid NOT NULL,
        reply_to   uuid,                                       -- the incoming document that it answers
        recipients jsonb NOT NULL DEFAULT '[]',                -- nơi nhận, as names
        due_on     date,
        outgoing_document_id uuid,                             -- what it became
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (agency_id, id),
        FOREIGN KEY (agency_id, unit_id) REFERENCES unit (agency_id, id),
        FOREIGN KEY (agency_id, drafter_id) REFERENCES app_user (agency_id, id),
        FOREIGN KEY (agency_id, reply_to) REFERENCES incoming_document (agency_id, id),
        FOREIGN KEY (agency_id, outgoing_document_id) REFERENCES outgoing_document (agency_id, id)
      );
      ${heads(['work_item', 'draft'])}

      ALTER TABLE decision
        ALTER COLUMN document_id DROP NOT NULL,
        ADD COLUMN draft_id uuid,
        ADD COLUMN work_id uuid,
        ADD COLUMN basis jsonb NOT NULL DEFAULT '{}',          -- by which right: own post, KT., TL., TUQ., recorded for …
        ADD FOREIGN KEY (agency_id, draft_id) REFERENCES draft (agency_id, id),
        ADD FOREIGN KEY (agency_id, work_id) REFERENCES work_item (agency_id, id),
        ADD CONSTRAINT decision_subject CHECK (num_nonnulls(document_id, draft_id, work_id) = 1);
      CREATE INDEX decision_draft ON decision (agency_id, draft_id, at) WHERE draft_id IS NOT NULL;
      CREATE INDEX decision_work ON decision (agency_id, work_id, at) WHERE work_id IS NOT NULL;
      CREATE INDEX decision_actor ON decision (agency_id, actor_id, at DESC);

      ALTER TABLE task
        DROP CONSTRAINT task_kind_check,                       -- the kinds are those of the transition table in the program
        ALTER COLUMN document_id DROP NOT NULL,
        ADD COLUMN draft_id uuid,
        ADD COLUMN work_id uuid,
        ADD COLUMN rank smallint NOT NULL DEFAULT 4 CHECK (rank BETWEEN 0 AND 4), -- of the urgency, 0 presses most
        ADD COLUMN deferred_until date,                        -- để lại: comes back on that day
        ADD FOREIGN KEY (agency_id, draft_id) REFERENCES draft (agency_id, id),
        ADD FOREIGN KEY (agency_id, work_id) REFERENCES work_item (agency_id, id),
        ADD CONSTRAINT task_subject CHECK (num_nonnulls(document_id, draft_id, work_id) = 1);
      UPDATE task t SET rank = array_position(ARRAY['flash_timed','flash','very_urgent','urgent','normal'], d.urgency) - 1
        FROM incoming_document d WHERE d.agency_id = t.agency_id AND d.id = t.document_id;
      DROP INDEX task_open;
      CREATE INDEX task_open_user ON task (agency_id, assignee_user_id, rank, coalesce(due_on, 'infinity'::date), created_at, id)
        WHERE state = 'open' AND assignee_user_id IS NOT NULL;
      CREATE INDEX task_open_unit ON task (agency_id, assignee_unit_id, rank, coalesce(due_on, 'infinity'::date), created_at, id)
        WHERE state = 'open' AND assignee_unit_id IS NOT NULL;
      CREATE INDEX task_open_role ON task (agency_id, assignee_role, rank, coalesce(due_on, 'infinity'::date), created_at, id)
        WHERE state = 'open' AND assignee_role IS NOT NULL;
      CREATE INDEX task_closed ON task (agency_id, closed_at DESC, id DESC) WHERE state <> 'open';
      CREATE INDEX task_draft ON task (agency_id, draft_id) WHERE draft_id IS NOT NULL;
      CREATE INDEX task_work ON task (agency_id, work_id) WHERE work_id IS NOT NULL;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP INDEX task_open_user, task_open_unit, task_open_role, task_closed, task_draft, task_work,
        decision_draft, decision_work, decision_actor;
      ALTER TABLE task DROP COLUMN draft_id, DROP COLUMN work_id, DROP COLUMN rank, DROP COLUMN deferred_until,
        ALTER COLUMN document_id SET NOT NULL,
        ADD CONSTRAINT task_kind_check CHECK (kind IN ('distribute','instruct','assign','handle','cooperate','inform'));
      CREATE INDEX task_open ON task (agency_id, state, due_on, created_at, id);
      ALTER TABLE decision DROP COLUMN draft_id, DROP COLUMN work_id, DROP COLUMN basis, ALTER COLUMN document_id SET NOT NULL;
      DROP TABLE draft, work_item;
    `);
  }
}
