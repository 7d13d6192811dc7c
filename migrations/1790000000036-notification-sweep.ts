import type { MigrationInterface, QueryRunner } from 'typeorm';
import { system } from './support/row-security';

/** The timetable by which what was told long ago is swept away, an agency after another. */
export class NotificationSweep1790000000036 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE notification_sweep_due (                    -- when each agency was last asked for
        agency_id  uuid PRIMARY KEY REFERENCES agency,
        event_id   uuid NOT NULL,
        asked_at   timestamptz NOT NULL DEFAULT now(),
        FOREIGN KEY (agency_id, event_id) REFERENCES event (agency_id, id)
      );
      ALTER TABLE notification_sweep_due ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      ${system('notification_sweep_due', 'SELECT, INSERT, UPDATE')}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE notification_sweep_due`);
  }
}
