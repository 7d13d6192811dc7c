import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Foreign keys to the agency from rows that everybody writes all day. */
const TABLES = ['event', 'audit_event', 'idempotency', 'register_entry'];

/**
 * Every write of an agency locked the same row of `agency` four times over, only to be told that it is still there: an
 * agency is never deleted, the session may write rows of its own agency alone, and what is entered in a register
 * belongs to the agency of the register.
 */
export class LighterWrites1790000000011 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const table of TABLES) await db.query(`ALTER TABLE ${table} DROP CONSTRAINT ${table}_agency_id_fkey`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of TABLES) {
      await db.query(
        `ALTER TABLE ${table} ADD CONSTRAINT ${table}_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency (id)`,
      );
    }
  }
}
