import type { MigrationInterface, QueryRunner } from 'typeorm';
import { heads, histories } from './support/row-security';

/** The week's calendar (lịch công tác): entries, who goes, what was done about them, and the feeds of people. */
export class Agenda1790000000028 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE agenda_entry (
        agency_id   uuid NOT NULL REFERENCES agency,
        id          uuid NOT NULL,
        version     int NOT NULL DEFAULT 1,
        state       text NOT NULL CHECK (state IN ('proposed','confirmed','postponed','cancelled')),
        subject     text NOT NULL,
        starts_on   date NOT NULL,                             -- on the wall of the agency: people say no more
        starts_time time,                                      -- none: for the part, else the whole day
        ends_on     date NOT NULL,
        ends_time   time,                                      -- none: nobody said
        part        text CHECK (part IN ('morning','afternoon','day')),
        place       text,
        in_house    boolean NOT NULL DEFAULT false,            -- a room of the agency, which can be taken once only
        chair_id    uuid,                                      -- chủ trì: somebody of the agency,
        chair_name  text,                                      -- or as printed
        preparing_unit_id uuid,                                -- đơn vị chuẩn bị
        participants text,                                     -- thành phần, as printed
        document_id uuid,                                      -- giấy mời
        visibility  text NOT NULL CHECK (visibility IN ('agency','attendees')),
        reason      text,                                      -- why it was put off or called off
        created_by  uuid NOT NULL,
        created_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
        changed_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (agency_id, id),
        CHECK (ends_on >= starts_on),
        FOREIGN KEY (agency_id, chair_id) REFERENCES app_user (agency_id, id),
        FOREIGN KEY (agency_id, preparing_unit_id) REFERENCES unit (agency_id, id),
        FOREIGN KEY (agency_id, document_id) REFERENCES incoming_document (agency_id, id),
        FOREIGN KEY (agency_id, created_by) REFERENCES app_user (agency_id, id)
      );
      CREATE INDEX agenda_entry_days ON agenda_entry (agency_id, ends_on, starts_on);
      CREATE INDEX agenda_entry_document ON agenda_entry (agency_id, document_id) WHERE document_id IS NOT NULL;

      CREATE TABLE agenda_attendee (
        agency_id   uuid NOT NULL,
        id          uuid NOT NULL,
        entry_id    uuid NOT NULL,
        user_id     uuid,
        unit_id     uuid,
        delegate_id uuid,                                      -- người dự thay
        answer      text CHECK (answer IN ('accepted','declined')),
        note        text,
        PRIMARY KEY (agency_id, id),
        CHECK ((user_id IS NULL) <> (unit_id IS NULL)),
        UNIQUE (agency_id, entry_id, user_id),
        UNIQUE (agency_id, entry_id, unit_id),
        FOREIGN KEY (agency_id, entry_id) REFERENCES agenda_entry (agency_id, id),
        FOREIGN KEY (agency_id, user_id) REFERENCES app_user (agency_id, id),
        FOREIGN KEY (agency_id, unit_id) REFERENCES unit (agency_id, id),
        FOREIGN KEY (agency_id, delegate_id) REFERENCES app_user (agency_id, id)
      );

      CREATE TABLE agenda_event (                              -- what was done, with every former value
        agency_id uuid NOT NULL,
        id        uuid NOT NULL,
        entry_id  uuid NOT NULL,
        kind      text NOT NULL,
        actor_id  uuid NOT NULL,
        body      jsonb NOT NULL DEFAULT '{}',
        at        timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (agency_id, id),
        FOREIGN KEY (agency_id, entry_id) REFERENCES agenda_entry (agency_id, id)
      );
      CREATE INDEX agenda_event_entry ON agenda_event (agency_id, entry_id, at, id);

      CREATE TABLE agenda_feed (                               -- a secret address that a calendar program reads
        agency_id  uuid NOT NULL,
        id         uuid NOT NULL,
        user_id    uuid NOT NULL,
        kind       text NOT NULL CHECK (kind IN ('mine','agency')),
        token_hash text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        revoked_at timestamptz,
        PRIMARY KEY (agency_id, id),
        UNIQUE (agency_id, token_hash),
        FOREIGN KEY (agency_id, user_id) REFERENCES app_user (agency_id, id)
      );
      CREATE UNIQUE INDEX agenda_feed_one ON agenda_feed (agency_id, user_id, kind) WHERE revoked_at IS NULL;
      ${heads(['agenda_entry', 'agenda_attendee', 'agenda_feed'])}
      ${histories(['agenda_event'])}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE agenda_feed, agenda_event, agenda_attendee, agenda_entry`);
  }
}
