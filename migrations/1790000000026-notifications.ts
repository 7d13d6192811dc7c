import type { MigrationInterface, QueryRunner } from 'typeorm';
import { heads, system } from './support/row-security';

/** Timers that outlive every process, when people are reminded of deadlines, and what they are told by which way. */
export class Notifications1790000000026 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE timer (                                     -- hẹn giờ: fires once, late rather than never
        agency_id  uuid NOT NULL REFERENCES agency,
        id         uuid NOT NULL,
        key        text NOT NULL CHECK (length(key) BETWEEN 1 AND 300),
        kind       text NOT NULL,                              -- the topic of the event that it becomes
        subject_id uuid NOT NULL,
        user_id    uuid,                                       -- for whom, where it is for one person
        payload    jsonb NOT NULL DEFAULT '{}',
        due_at     timestamptz NOT NULL,
        state      text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting','fired','cancelled')),
        event_id   uuid,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        ended_at   timestamptz,
        PRIMARY KEY (agency_id, id),
        UNIQUE (agency_id, key)                                -- nobody is reminded twice for the same thing
      );
      CREATE INDEX timer_next ON timer (due_at) WHERE state = 'waiting';
      CREATE INDEX timer_subject ON timer (agency_id, subject_id);

      CREATE TABLE reminder_rule (                             -- nhắc hạn: in working days, each agency as it wants it
        agency_id  uuid PRIMARY KEY REFERENCES agency,
        version    int NOT NULL DEFAULT 1,
        at         text NOT NULL,                              -- HH:MM in the time zone of the agency
        before     int[] NOT NULL,                             -- 0 is the day itself
        overdue_every int NOT NULL CHECK (overdue_every > 0),
        to_unit    int,                                        -- days after which it goes up the line; null: not
        to_office  int,
        to_leader  int
      );

      CREATE TABLE notification (                              -- thông báo: one for a person and a thing
        agency_id  uuid NOT NULL REFERENCES agency,
        id         uuid NOT NULL,
        user_id    uuid NOT NULL,
        kind       text NOT NULL,
        key        text NOT NULL,
        task_id    uuid,
        urgent     boolean NOT NULL DEFAULT false,
        due_on     date,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        seen_at    timestamptz,
        PRIMARY KEY (agency_id, id),
        UNIQUE (agency_id, user_id, key),
        FOREIGN KEY (agency_id, user_id) REFERENCES app_user (agency_id, id),
        FOREIGN KEY (agency_id, task_id) REFERENCES task (agency_id, id)
      );
      CREATE INDEX notification_newest ON notification (agency_id, user_id, created_at DESC, id DESC);
      CREATE INDEX notification_unseen ON notification (agency_id, user_id) WHERE seen_at IS NULL;
      CREATE INDEX notification_task ON notification (agency_id, task_id) WHERE seen_at IS NULL;

      CREATE TABLE notification_setting (                      -- a person without a row has the usual settings
        agency_id  uuid NOT NULL REFERENCES agency,
        user_id    uuid NOT NULL,
        version    int NOT NULL DEFAULT 1,
        email      text,
        email_refused_at timestamptz,                          -- the mail server said that the address does not exist
        choices    jsonb NOT NULL DEFAULT '{}',                -- { kind: { email, push } }: now, digest, off
        digest_at  text[] NOT NULL,                            -- HH:MM
        quiet_from text NOT NULL,
        quiet_until text NOT NULL,
        PRIMARY KEY (agency_id, user_id),
        FOREIGN KEY (agency_id, user_id) REFERENCES app_user (agency_id, id)
      );
      CREATE TABLE push_subscription (                         -- a browser that somebody allowed to be told
        agency_id  uuid NOT NULL REFERENCES agency,
        id         uuid NOT NULL,
        user_id    uuid NOT NULL,
        endpoint   text NOT NULL CHECK (length(endpoint) <= 2000),
        p256dh     text NOT NULL,
        auth       text NOT NULL,
        label      text NOT NULL DEFAULT '',
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (agency_id, id),
        UNIQUE (agency_id, user_id, endpoint),
        FOREIGN KEY (agency_id, user_id) REFERENCES app_user (agency_id, id)
      );
      CREATE TABLE notification_message (                      -- one e-mail, or one push to one browser
        agency_id  uuid NOT NULL REFERENCES agency,
        id         uuid NOT NULL,
        user_id    uuid NOT NULL,
        channel    text NOT NULL CHECK (channel IN ('email','push')),
        subscription_id uuid,
        notification_ids uuid[] NOT NULL CHECK (cardinality(notification_ids) > 0),
        urgent     boolean NOT NULL DEFAULT false,
        state      text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting','sent','dropped','refused','doubtful','failed')),
        begun_at   timestamptz,                                -- handed over, and no answer kept yet
        repeats    int NOT NULL DEFAULT 0,                     -- how often it was sent again without knowing of the first
        failure    text,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        ended_at   timestamptz,
        PRIMARY KEY (agency_id, id),
        FOREIGN KEY (agency_id, user_id) REFERENCES app_user (agency_id, id)
      );
      CREATE INDEX notification_message_user ON notification_message (agency_id, user_id, created_at DESC);
      CREATE TABLE notification_way (                          -- by which way a notification leaves the program, and when
        agency_id  uuid NOT NULL,
        notification_id uuid NOT NULL,
        channel    text NOT NULL CHECK (channel IN ('email','push')),
        user_id    uuid NOT NULL,
        due_at     timestamptz NOT NULL,
        state      text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting','taken','dropped')),
        PRIMARY KEY (agency_id, notification_id, channel),
        FOREIGN KEY (agency_id, notification_id) REFERENCES notification (agency_id, id) ON DELETE CASCADE
      );
      CREATE INDEX notification_way_waiting ON notification_way (agency_id, user_id, channel, due_at) WHERE state = 'waiting';
      ${heads(['timer', 'reminder_rule', 'notification', 'notification_setting', 'push_subscription', 'notification_message', 'notification_way'])}
      ${system('timer', 'SELECT, UPDATE')}
    `);
    // Turns that were open before there were timers get theirs like all others: from an event,
    // and from now on: nobody is told on one morning what was due in the months before. The owner of the tables
    // is bound by forced row-level security too, so it is lifted from the two within this transaction.
    await db.query(`
      ALTER TABLE task NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE event NO FORCE ROW LEVEL SECURITY;
      INSERT INTO event (agency_id, id, topic, subject_id, payload)
        SELECT agency_id, gen_random_uuid(), 'task.unwatched', id, '{"since": "now"}' FROM task WHERE state = 'open' AND due_on IS NOT NULL;
      ALTER TABLE task FORCE ROW LEVEL SECURITY;
      ALTER TABLE event FORCE ROW LEVEL SECURITY;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE notification_way, notification_message, push_subscription, notification_setting, notification,
        reminder_rule, timer;
    `);
  }
}
