import type { MigrationInterface, QueryRunner } from 'typeorm';
import { heads, histories } from './support/row-security';

/** The address book, and what the agency issues: outgoing and internal documents with their dispatch. */
export class Outgoing1790000000004 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    // ── address book ────────────────────────────────────────────────────────────────────────────────────────────
    await db.query(`
      CREATE TABLE contact (                                   -- danh bạ: an organ or a person that documents go to
        agency_id  uuid NOT NULL REFERENCES agency,
        id         uuid NOT NULL,
        version    int NOT NULL DEFAULT 1,
        kind       text NOT NULL CHECK (kind IN ('organ','person')),
        name       text NOT NULL CHECK (name <> ''),           -- the present name
        abbreviation text NOT NULL DEFAULT '',
        name_since date,
        code       text NOT NULL DEFAULT '',                   -- mã định danh (QĐ 20/2020/QĐ-TTg)
        position   text NOT NULL DEFAULT '',                   -- chức vụ of a person
        organ_id   uuid,                                       -- where a person works
        address    text NOT NULL DEFAULT '',
        email      text NOT NULL DEFAULT '',
        phone      text NOT NULL DEFAULT '',
        note       text NOT NULL DEFAULT '',
        closed_on  date,                                       -- the last day of an organ that was dissolved
        sort_key   text COLLATE "C" NOT NULL,                  -- the present name, folded
        search     text NOT NULL,                              -- all names, abbreviations and the code, folded, a blank before each word
        merged_into uuid,                                      -- a double says which record it was merged into
        survivor_id uuid NOT NULL,                             -- and where that leads in the end; itself, while it is none
        created_by uuid,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (agency_id, id),
        FOREIGN KEY (agency_id, organ_id) REFERENCES contact (agency_id, id),
        FOREIGN KEY (agency_id, merged_into) REFERENCES contact (agency_id, id),
        FOREIGN KEY (agency_id, survivor_id) REFERENCES contact (agency_id, id),
        CHECK ((merged_into IS NULL) = (survivor_id = id))
      );
      CREATE INDEX contact_sorted ON contact (agency_id, sort_key, id) WHERE merged_into IS NULL;
      CREATE INDEX contact_code ON contact (agency_id, code) WHERE code <> '';
      CREATE INDEX contact_survivor ON contact (agency_id, survivor_id);
      CREATE INDEX contact_search ON contact USING gin (search gin_trgm_ops);
      CREATE TABLE contact_former_name (                       -- tên cũ, with the days it was valid
        agency_id  uuid NOT NULL,
        contact_id uuid NOT NULL,
        ordinal    int NOT NULL,
        name       text NOT NULL CHECK (name <> ''),
        abbreviation text NOT NULL DEFAULT '',
        valid_from date,
        valid_to   date,
        PRIMARY KEY (agency_id, contact_id, ordinal),
        FOREIGN KEY (agency_id, contact_id) REFERENCES contact (agency_id, id),
        CHECK (valid_from IS NULL OR valid_to IS NULL OR valid_from <= valid_to)
      );
      CREATE TABLE contact_merge (                             -- gộp and its undoing: who, when, why
        agency_id  uuid NOT NULL,
        id         uuid NOT NULL,
        contact_id uuid NOT NULL,
        into_id    uuid NOT NULL,
        act        text NOT NULL CHECK (act IN ('merged','undone')),
        reason     text NOT NULL DEFAULT '',
        actor_id   uuid,
        at         timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (agency_id, id),
        FOREIGN KEY (agency_id, contact_id) REFERENCES contact (agency_id, id),
        FOREIGN KEY (agency_id, into_id) REFERENCES contact (agency_id, id)
      );
      CREATE TABLE contact_group (                             -- nhóm nơi nhận
        agency_id  uuid NOT NULL REFERENCES agency,
        id         uuid NOT NULL,
        version    int NOT NULL DEFAULT 1,
        name       text NOT NULL CHECK (name <> ''),
        owner_id   uuid,                                       -- null: of the agency
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (agency_id, id),
        FOREIGN KEY (agency_id, owner_id) REFERENCES app_user (agency_id, id)
      );
      CREATE TABLE contact_group_member (
        agency_id  uuid NOT NULL,
        group_id   uuid NOT NULL,
        ordinal    int NOT NULL,
        contact_id uuid NOT NULL,
        copies     int NOT NULL CHECK (copies BETWEEN 1 AND 999),
        PRIMARY KEY (agency_id, group_id, ordinal),
        UNIQUE (agency_id, group_id, contact_id),
        FOREIGN KEY (agency_id, group_id) REFERENCES contact_group (agency_id, id),
        FOREIGN KEY (agency_id, contact_id) REFERENCES contact (agency_id, id)
      );
      ${heads(['contact', 'contact_former_name', 'contact_group', 'contact_group_member'])}
      ${histories(['contact_merge'])}
    `);

    // ── outgoing and internal documents ─────────────────────────────────────────────────────────────────────────
    await db.query(`
      CREATE TABLE outgoing_document (                         -- văn bản đi, văn bản nội bộ: what has its number
        agency_id  uuid NOT NULL REFERENCES agency,
        id         uuid NOT NULL,
        version    int NOT NULL DEFAULT 1,
        flow       text NOT NULL CHECK (flow IN ('outgoing','internal')),
        state      text NOT NULL DEFAULT 'registered' CHECK (state IN ('registered','dispatched')), -- a void is a note of the register
        register_id uuid NOT NULL,
        register_entry_id uuid NOT NULL,
        year       int NOT NULL,
        number     int NOT NULL,
        symbol     text NOT NULL,
        number_symbol text NOT NULL,                           -- as printed: 05/QĐ-SNV
        issued_on  date NOT NULL,                              -- ngày ban hành: given together with the number
        doc_type   text NOT NULL REFERENCES document_type,
        doc_type_name text NOT NULL,                           -- tên loại, as it was called then
        subject    text NOT NULL,                              -- trích yếu
        signer     text NOT NULL DEFAULT '',
        signer_title text NOT NULL DEFAULT '',
        capacity   text NOT NULL DEFAULT '',                   -- quyền hạn ký: TM., KT., …
        drafting_unit_id uuid,
        copies     int NOT NULL CHECK (copies >= 0),           -- số lượng bản: the recipients' and the file copy
        keeper_unit_id uuid,                                   -- đơn vị nhận bản lưu
        keeper     text NOT NULL DEFAULT '',                   -- người nhận bản lưu
        urgency    text NOT NULL DEFAULT 'normal' CHECK (urgency IN ('normal','urgent','very_urgent','flash','flash_timed')),
        secrecy    text NOT NULL DEFAULT 'none' CHECK (secrecy IN ('none','secret','top_secret','absolute_secret')),
        language   text NOT NULL DEFAULT 'Tiếng Việt',
        medium     text NOT NULL CHECK (medium IN ('electronic','paper')),
        pages      int,
        due_on     date,                                       -- hạn trả lời
        dispatch_due_on date NOT NULL,                         -- the last day the law leaves for the dispatch
        reply_to   uuid,
        note       text NOT NULL DEFAULT '',
        registered_by uuid NOT NULL,
        registered_at timestamptz NOT NULL,
        search     text NOT NULL DEFAULT '',                   -- number, subject, signer and recipients, folded, a blank before each word
        PRIMARY KEY (agency_id, id),
        FOREIGN KEY (agency_id, register_id) REFERENCES register (agency_id, id),
        FOREIGN KEY (agency_id, register_entry_id) REFERENCES register_entry (agency_id, id),
        FOREIGN KEY (agency_id, drafting_unit_id) REFERENCES unit (agency_id, id),
        FOREIGN KEY (agency_id, keeper_unit_id) REFERENCES unit (agency_id, id),
        FOREIGN KEY (agency_id, reply_to) REFERENCES incoming_document (agency_id, id),
        UNIQUE (agency_id, register_entry_id)
      );
      CREATE INDEX outgoing_document_newest ON outgoing_document (agency_id, registered_at DESC, id DESC);
      CREATE INDEX outgoing_document_search ON outgoing_document USING gin (search gin_trgm_ops);
      CREATE INDEX outgoing_document_waiting ON outgoing_document (agency_id, dispatch_due_on) WHERE state = 'registered';
      CREATE INDEX outgoing_document_replies ON outgoing_document (agency_id, reply_to) WHERE reply_to IS NOT NULL;
      CREATE TABLE outgoing_recipient (                        -- nơi nhận: the name is kept as it was printed
        agency_id  uuid NOT NULL,
        id         uuid NOT NULL,
        document_id uuid NOT NULL,
        ordinal    int NOT NULL,
        contact_id uuid,
        name       text NOT NULL CHECK (name <> ''),
        copies     int NOT NULL CHECK (copies BETWEEN 1 AND 999),
        removed    boolean NOT NULL DEFAULT false,             -- struck out after it was sent to: the dispatch stays
        PRIMARY KEY (agency_id, id),
        FOREIGN KEY (agency_id, document_id) REFERENCES outgoing_document (agency_id, id),
        FOREIGN KEY (agency_id, contact_id) REFERENCES contact (agency_id, id)
      );
      CREATE INDEX outgoing_recipient_document ON outgoing_recipient (agency_id, document_id, ordinal);
      CREATE INDEX outgoing_recipient_contact ON outgoing_recipient (agency_id, contact_id) WHERE contact_id IS NOT NULL;
      CREATE TABLE outgoing_file (
        agency_id  uuid NOT NULL,
        document_id uuid NOT NULL,
        file_id    uuid NOT NULL,
        role       text NOT NULL CHECK (role IN ('main','attachment')),
        ordinal    int NOT NULL,
        PRIMARY KEY (agency_id, document_id, file_id),
        UNIQUE (agency_id, file_id),
        FOREIGN KEY (agency_id, document_id) REFERENCES outgoing_document (agency_id, id),
        FOREIGN KEY (agency_id, file_id) REFERENCES file (agency_id, id)
      );
      CREATE TABLE outgoing_version (                          -- every former state of what was stated
        agency_id  uuid NOT NULL,
        document_id uuid NOT NULL,
        version    int NOT NULL,
        data       jsonb NOT NULL,
        actor_id   uuid,
        reason     text,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (agency_id, document_id, version),
        FOREIGN KEY (agency_id, document_id) REFERENCES outgoing_document (agency_id, id)
      );
      CREATE TABLE dispatch (                                  -- chuyển phát: once for each recipient and way
        agency_id  uuid NOT NULL,
        id         uuid NOT NULL,
        version    int NOT NULL DEFAULT 1,
        document_id uuid NOT NULL,
        recipient_id uuid NOT NULL,
        way        text NOT NULL CHECK (way IN ('axis','email','post','hand','fax','portal')),
        state      text NOT NULL DEFAULT 'sent' CHECK (state IN ('sent','acknowledged','returned','replaced')),
        sent_on    date NOT NULL,
        sent_by    uuid NOT NULL,
        envelopes  int NOT NULL DEFAULT 0 CHECK (envelopes >= 0),
        tracking   text NOT NULL DEFAULT '',
        note       text NOT NULL DEFAULT '',
        received_by text NOT NULL DEFAULT '',                  -- ký nhận: who signed for it
        ended_on   date,                                       -- the day of the receipt, or of its coming back
        return_reason text NOT NULL DEFAULT '',
        resend_of  uuid,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (agency_id, id),
        FOREIGN KEY (agency_id, document_id) REFERENCES outgoing_document (agency_id, id),
        FOREIGN KEY (agency_id, recipient_id) REFERENCES outgoing_recipient (agency_id, id),
        FOREIGN KEY (agency_id, resend_of) REFERENCES dispatch (agency_id, id),
        CHECK ((state = 'sent') = (ended_on IS NULL))
      );
      CREATE UNIQUE INDEX dispatch_on_its_way ON dispatch (agency_id, recipient_id, way) WHERE state = 'sent';
      CREATE INDEX dispatch_oldest ON dispatch (agency_id, sent_on, id);
      CREATE INDEX dispatch_unanswered ON dispatch (agency_id, sent_on, id) WHERE state = 'sent';
      CREATE INDEX dispatch_recipient ON dispatch (agency_id, recipient_id);
      CREATE INDEX dispatch_document ON dispatch (agency_id, document_id);

      CREATE FUNCTION file_stands_once() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE taken boolean;
      BEGIN
        -- Two documents of two kinds that take one file at once: the second waits, and then sees the first.
        PERFORM pg_advisory_xact_lock(hashtextextended(NEW.file_id::text, 0));
        EXECUTE format('SELECT EXISTS (SELECT 1 FROM %I WHERE agency_id = $1 AND file_id = $2)', TG_ARGV[0])
          INTO taken USING NEW.agency_id, NEW.file_id;
        IF taken THEN RETURN NULL; END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER stands_once BEFORE INSERT ON document_file FOR EACH ROW EXECUTE FUNCTION file_stands_once('outgoing_file');
      CREATE TRIGGER stands_once BEFORE INSERT ON outgoing_file FOR EACH ROW EXECUTE FUNCTION file_stands_once('document_file');
      ${heads(['outgoing_document', 'outgoing_recipient', 'outgoing_file', 'dispatch'])}
      ${histories(['outgoing_version'])}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TRIGGER stands_once ON document_file;
      DROP TABLE dispatch, outgoing_version, outgoing_file, outgoing_recipient, outgoing_document,
        contact_group_member, contact_group, contact_merge, contact_former_name, contact;
      DROP FUNCTION file_stands_once();
    `);
  }
}
