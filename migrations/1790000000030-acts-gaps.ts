import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which decision made which event of a case; which turns never were, because what gave them was undone; each ground of a reader. */
export class ActsGaps1790000000030 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE route_case_event ADD COLUMN decision_id uuid; -- null: silence, and what happened before this was kept
      ALTER TABLE draft_turn ADD COLUMN void_at timestamptz;    -- hoàn tác: its key may be given again
      ALTER TABLE draft_turn DROP CONSTRAINT draft_turn_agency_id_case_id_turn_key;
      ALTER TABLE task ADD COLUMN void_at timestamptz;          -- lấy lại, hoàn tác: what gave the turn does not stand
      -- Who may read a document for two reasons keeps the one when the other is taken back.
      ALTER TABLE document_access DROP CONSTRAINT document_access_pkey,
        ADD PRIMARY KEY (agency_id, document_id, grantee, grantee_id, because);
      CREATE UNIQUE INDEX draft_turn_standing ON draft_turn (agency_id, case_id, turn) WHERE void_at IS NULL;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP INDEX draft_turn_standing;
      ALTER TABLE draft_turn ADD CONSTRAINT draft_turn_agency_id_case_id_turn_key UNIQUE (agency_id, case_id, turn);
      ALTER TABLE draft_turn DROP COLUMN void_at;
      ALTER TABLE task DROP COLUMN void_at;
      DELETE FROM document_access a USING document_access b
       WHERE (a.agency_id, a.document_id, a.grantee, a.grantee_id) = (b.agency_id, b.document_id, b.grantee, b.grantee_id)
         AND (a.granted_at, a.because) > (b.granted_at, b.because);
      ALTER TABLE document_access DROP CONSTRAINT document_access_pkey,
        ADD PRIMARY KEY (agency_id, document_id, grantee, grantee_id);
      ALTER TABLE route_case_event DROP COLUMN decision_id;
    `);
  }
}
