import type { MigrationInterface, QueryRunner } from 'typeorm';
import { histories } from './support/row-security';

/** Who set a deadline and every former one, the act that let somebody in to a document, and the shapes of work. */
export class Acts1790000000021 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE task ADD COLUMN due_set_by uuid;             -- the decision that set the deadline
      UPDATE task SET due_set_by = opened_by WHERE due_on IS NOT NULL;
      ALTER TABLE decision ADD COLUMN undoes uuid;             -- lấy lại, hoàn tác: the decision that does not stand any more
      CREATE INDEX decision_undoes ON decision (agency_id, undoes) WHERE undoes IS NOT NULL;
      ALTER TABLE document_access ADD COLUMN decision_id uuid; -- the act that let them in, where it was one
      CREATE TABLE deadline_change (                           -- gia hạn: every former deadline
        agency_id  uuid NOT NULL,
        id         uuid NOT NULL,
        task_id    uuid NOT NULL,
        former_on  date,
        due_on     date NOT NULL,
        decision_id uuid NOT NULL,
        at         timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (agency_id, id),
        FOREIGN KEY (agency_id, decision_id) REFERENCES decision (agency_id, id)
      );
      CREATE INDEX deadline_change_task ON deadline_change (agency_id, task_id, at);
      CREATE INDEX decision_task ON decision (agency_id, task_id, at) WHERE task_id IS NOT NULL;
      CREATE INDEX decision_principal ON decision (agency_id, (basis->'onBehalfOf'->>'userId'), at DESC)
        WHERE basis->'onBehalfOf'->>'userId' IS NOT NULL;
      CREATE INDEX task_opened_by ON task (agency_id, opened_by);
      CREATE INDEX work_item_given ON work_item (agency_id, given_by, created_at DESC);
      ${histories(['deadline_change'])}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE deadline_change;
      DROP INDEX decision_undoes, decision_task, decision_principal, task_opened_by, work_item_given;
      ALTER TABLE document_access DROP COLUMN decision_id;
      ALTER TABLE decision DROP COLUMN undoes;
      ALTER TABLE task DROP COLUMN due_set_by;
    `);
  }
}
