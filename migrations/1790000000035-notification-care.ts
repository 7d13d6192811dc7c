import type { MigrationInterface, QueryRunner } from 'typeorm';
import { heads } from './support/row-security';

/** Addresses are confirmed by whoever reads them; what was told and is over can be swept by its age. */
export class NotificationCare1790000000035 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    // Addresses that were used before stay in use: their persons typed them, and an upgrade must not silence reminders. The
    // owner of the tables is bound by forced row-level security too, so it is lifted within this transaction.
    await db.query(`
      ALTER TABLE notification_setting ADD email_confirmed_at timestamptz; -- null: only the question is sent there
      ALTER TABLE notification_setting NO FORCE ROW LEVEL SECURITY;
      UPDATE notification_setting SET email_confirmed_at = now() WHERE email IS NOT NULL AND email_refused_at IS NULL;
      ALTER TABLE notification_setting FORCE ROW LEVEL SECURITY;

      CREATE TABLE email_confirmation (                        -- thư xác nhận: a link that is good once, for a day
        agency_id  uuid NOT NULL REFERENCES agency,
        id         uuid NOT NULL,
        user_id    uuid NOT NULL,
        email      text NOT NULL,
        token_hash text NOT NULL,                              -- SHA-256; the link itself is in the mail alone
        state      text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting','sent','dropped','refused','failed')),
        tries      int NOT NULL DEFAULT 0,                     -- sendings of which it is not certain that nothing left
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        expires_at timestamptz NOT NULL,
        ended_at   timestamptz,
        used_at    timestamptz,
        PRIMARY KEY (agency_id, id),
        UNIQUE (agency_id, token_hash),
        FOREIGN KEY (agency_id, user_id) REFERENCES app_user (agency_id, id)
      );
      CREATE INDEX email_confirmation_user ON email_confirmation (agency_id, user_id, created_at DESC);
      ${heads(['email_confirmation'])}

      CREATE INDEX notification_age ON notification (agency_id, created_at);
      CREATE INDEX notification_message_ended ON notification_message (agency_id, ended_at) WHERE ended_at IS NOT NULL;
      CREATE INDEX delivery_done ON delivery (agency_id, done_at) WHERE state = 'done';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP INDEX notification_age, notification_message_ended, delivery_done;
      DROP TABLE email_confirmation;
      ALTER TABLE notification_setting DROP email_confirmed_at;
    `);
  }
}
