import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which decision made which event of a case, and which turns never were, because what gave them was undone. */
export class ActsGaps1790000000030 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE route_case_event ADD COLUMN decision_id uuid; -- null: silence, and what happened before this was kept
      ALTER TABLE draft_turn ADD COLUMN void_at timestamptz;    -- hoàn tác: its key may be given again
      ALTER TABLE draft_turn DROP CONSTRAINT draft_turn_agency_id_case_id_turn_key;
      CREATE UNIQUE INDEX draft_turn_standing ON draft_turn (agency_id, case_id, turn) WHERE void_at IS NULL;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP INDEX draft_turn_standing;
      ALTER TABLE draft_turn ADD CONSTRAINT draft_turn_agency_id_case_id_turn_key UNIQUE (agency_id, case_id, turn);
      ALTER TABLE draft_turn DROP COLUMN void_at;
      ALTER TABLE route_case_event DROP COLUMN decision_id;
    `);
  }
}
