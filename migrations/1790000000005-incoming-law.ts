import type { MigrationInterface, QueryRunner } from 'typeorm';
import { heads, histories } from './support/row-security';

/** Incoming documents by the letter of the law: secrecy, deadlines, receipts, petitions, duplicates of near-equal text. */
export class IncomingLaw1790000000005 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE incoming_document
        ADD secrecy text NOT NULL DEFAULT 'none' CHECK (secrecy IN ('none','secret','top_secret','absolute_secret')),
        ADD language text NOT NULL DEFAULT 'Tiếng Việt',
        ADD medium text NOT NULL DEFAULT 'paper' CHECK (medium IN ('electronic','paper')),
        ADD issuer_code text NOT NULL DEFAULT '',              -- mã định danh of the issuer
        ADD copies int CHECK (copies > 0),
        ADD to_places text NOT NULL DEFAULT '',                -- đơn vị hoặc người nhận
        ADD source text NOT NULL DEFAULT 'upload' CHECK (source IN ('upload','folder','mail','import','exchange')),
        ADD sender text NOT NULL DEFAULT '',                   -- where it came from: an address, a system; not the issuer
        ADD due_time time,                                     -- the hour of a hỏa tốc hẹn giờ
        ADD register_by timestamptz,                           -- by when the law wants it registered,
        ADD present_by timestamptz,                            -- and presented
        ADD attached_to uuid,                                  -- the document whose further copy this one is
        ADD forwarded_to text,                                 -- misdirected: sent on to whom,
        ADD forwarded_address text,                            -- and where
        ADD petition boolean NOT NULL DEFAULT false,
        ADD pressing int NOT NULL GENERATED ALWAYS AS (        -- order of lists: the most urgent that still await the clerk
          CASE WHEN state IN ('received','registered')
               THEN array_position(ARRAY['normal','urgent','very_urgent','flash','flash_timed'], urgency) - 1 ELSE 0 END) STORED,
        ADD FOREIGN KEY (agency_id, attached_to) REFERENCES incoming_document (agency_id, id),
        DROP CONSTRAINT incoming_document_state_check,
        DROP CONSTRAINT incoming_document_check,
        ADD CONSTRAINT incoming_document_state_check CHECK (state IN ('received','registered','presented','instructed',
          'assigned','in_progress','completed','filed','returned','attached','forwarded')),
        ADD CONSTRAINT incoming_document_numbered CHECK (state IN ('received','returned','attached','forwarded')
          OR (arrival_number IS NOT NULL AND register_entry_id IS NOT NULL)),
        ADD CONSTRAINT incoming_document_attached CHECK ((state = 'attached') = (attached_to IS NOT NULL)),
        ADD CONSTRAINT incoming_document_forwarded CHECK ((state = 'forwarded') = (forwarded_to IS NOT NULL));
      CREATE INDEX incoming_document_pressing ON incoming_document (agency_id, pressing DESC, received_at DESC, id DESC);
      ALTER TABLE document_file
        DROP CONSTRAINT document_file_role_check,
        ADD CONSTRAINT document_file_role_check CHECK (role IN ('main','attachment','copy'));

      CREATE TABLE petition (                                  -- đơn thư: who complains; each correction adds a version
        agency_id  uuid NOT NULL,
        document_id uuid NOT NULL,
        version    int NOT NULL,
        kind       text NOT NULL CHECK (kind IN ('complaint','denunciation','proposal','reflection')),
        name       text NOT NULL,
        address    text NOT NULL,
        id_number  text NOT NULL,
        phone      text NOT NULL,
        entered_by uuid NOT NULL,
        entered_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (agency_id, document_id, version),
        FOREIGN KEY (agency_id, document_id) REFERENCES incoming_document (agency_id, id)
      );
      CREATE TABLE acknowledgement (                           -- báo nhận: the sender is told the same day
        agency_id  uuid NOT NULL,
        document_id uuid NOT NULL,
        sender     text NOT NULL,
        state      text NOT NULL DEFAULT 'due' CHECK (state IN ('due','sent')),
        due_by     timestamptz NOT NULL,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        sent_at    timestamptz,
        sent_by    uuid,                                       -- null when the program sent it
        sent_via   text CHECK (sent_via IN ('mail','exchange','post','phone','other')),
        version    int NOT NULL DEFAULT 1,
        PRIMARY KEY (agency_id, document_id),
        FOREIGN KEY (agency_id, document_id) REFERENCES incoming_document (agency_id, id),
        CHECK ((state = 'sent') = (sent_at IS NOT NULL AND sent_via IS NOT NULL))
      );
      CREATE INDEX acknowledgement_state ON acknowledgement (agency_id, state, due_by, document_id);
      CREATE TABLE file_band (                                 -- what near-equal texts have in common; rebuilt from reading_page
        agency_id  uuid NOT NULL,
        band       int NOT NULL,
        file_id    uuid NOT NULL,
        PRIMARY KEY (agency_id, band, file_id),
        FOREIGN KEY (agency_id, file_id) REFERENCES file (agency_id, id)
      );
      CREATE INDEX file_band_file ON file_band (agency_id, file_id);
      ${heads(['acknowledgement', 'file_band'])}
      ${histories(['petition'])}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE file_band, acknowledgement, petition;
      ALTER TABLE document_file
        DROP CONSTRAINT document_file_role_check,
        ADD CONSTRAINT document_file_role_check CHECK (role IN ('main','attachment'));
      ALTER TABLE incoming_document
        DROP pressing, DROP petition, DROP forwarded_address, DROP forwarded_to, DROP attached_to, DROP present_by,
        DROP register_by, DROP due_time, DROP sender, DROP source, DROP to_places, DROP copies, DROP issuer_code,
        DROP medium, DROP language, DROP secrecy,
        DROP CONSTRAINT incoming_document_state_check, DROP CONSTRAINT incoming_document_numbered,
        ADD CONSTRAINT incoming_document_state_check CHECK (state IN ('received','registered','presented','instructed',
          'assigned','in_progress','completed','filed','returned')),
        ADD CONSTRAINT incoming_document_check CHECK (state IN ('received','returned')
          OR (arrival_number IS NOT NULL AND register_entry_id IS NOT NULL));
    `);
  }
}
