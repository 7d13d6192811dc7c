import type { MigrationInterface, QueryRunner } from 'typeorm';
import { heads, histories } from './support/row-security';

/** Registers, the library, and documents with their files. */
export class Documents1790000000001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    // ── registers, references ───────────────────────────────────────────────────────────────────────────────────
    await db.query(`
      CREATE TABLE document_type (                             -- tên loại văn bản: law as data, the same for all agencies
        code       text PRIMARY KEY,                           -- ASCII slug: chi-thi
        name       text NOT NULL,                              -- Chỉ thị
        abbreviation text NOT NULL,                            -- CT; '' for a công văn
        class      text NOT NULL CHECK (class IN ('administrative','normative','copy','party','legacy')),
        valid_from date NOT NULL,
        valid_to   date,
        ordinal    int NOT NULL
      );
      CREATE TABLE holiday (                                   -- lịch nghỉ: official holidays and swapped working days
        day        date PRIMARY KEY,
        kind       text NOT NULL CHECK (kind IN ('holiday','workday')),
        name       text NOT NULL
      );
      GRANT SELECT ON document_type, holiday TO vanthu_application, vanthu_system;
      GRANT INSERT, UPDATE ON document_type, holiday TO vanthu_system;

      CREATE TABLE number_series (                             -- dãy số
        agency_id  uuid NOT NULL REFERENCES agency,
        id         uuid NOT NULL,
        name       text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (agency_id, id)
      );
      CREATE TABLE number_series_year (                        -- the counter is a row, never a sequence
        agency_id  uuid NOT NULL,
        series_id  uuid NOT NULL,
        year       int NOT NULL,
        last       int NOT NULL CHECK (last >= 0),
        last_at    timestamptz NOT NULL,
        closed_at  timestamptz,
        PRIMARY KEY (agency_id, series_id, year),
        FOREIGN KEY (agency_id, series_id) REFERENCES number_series (agency_id, id)
      );
      CREATE TABLE register (                                  -- sổ
        agency_id  uuid NOT NULL REFERENCES agency,
        id         uuid NOT NULL,
        series_id  uuid NOT NULL,
        name       text NOT NULL,
        flow       text NOT NULL CHECK (flow IN ('incoming','outgoing','internal')),
        active     boolean NOT NULL DEFAULT true,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (agency_id, id),
        FOREIGN KEY (agency_id, series_id) REFERENCES number_series (agency_id, id)
      );
      CREATE TABLE register_entry (                            -- lượt đăng ký: append-only
        agency_id  uuid NOT NULL REFERENCES agency,
        id         uuid NOT NULL,
        register_id uuid NOT NULL,
        series_id  uuid NOT NULL,
        year       int NOT NULL,
        number     int NOT NULL CHECK (number > 0),
        suffix     text NOT NULL DEFAULT '',                   -- 'a' of 04a
        kind       text NOT NULL CHECK (kind IN ('ordinary','inserted','reserved','void')),
        document_id uuid,
        reason     text,
        entered_by uuid NOT NULL,
        entered_on date NOT NULL,                              -- the legal date, in the agency's time zone
        entered_at timestamptz NOT NULL,
        PRIMARY KEY (agency_id, id),
        FOREIGN KEY (agency_id, register_id) REFERENCES register (agency_id, id),
        FOREIGN KEY (agency_id, series_id, year) REFERENCES number_series_year (agency_id, series_id, year),
        UNIQUE (agency_id, series_id, year, number, suffix),   -- the last defence, whatever the code above does
        CHECK (kind <> 'ordinary' OR (suffix = '' AND document_id IS NOT NULL)),
        CHECK (kind = 'ordinary' OR reason IS NOT NULL)
      );
      CREATE INDEX register_entry_newest ON register_entry (agency_id, register_id, year DESC, number DESC);

      CREATE TABLE legal_text (                                -- văn bản pháp luật, văn bản chỉ đạo của cấp trên
        agency_id  uuid NOT NULL REFERENCES agency,            -- whose library holds it; agencies below may read it
        id         uuid NOT NULL,
        doc_type   text NOT NULL,
        number     text NOT NULL DEFAULT '',
        year       int,
        symbol     text NOT NULL DEFAULT '',
        identity   text NOT NULL,                              -- normal form to resolve citations by
        alias      text NOT NULL DEFAULT '',                   -- normal form of its name and year, for laws that are cited by name
        issuer     text NOT NULL DEFAULT '',
        issued_on  date,
        effective_on date,
        title      text NOT NULL,
        status     text NOT NULL DEFAULT 'unknown' CHECK (status IN ('in_force','not_yet','partly_expired','expired','suspended','unknown')),
        source     text NOT NULL DEFAULT '',                   -- where the facts come from, and when they were checked
        created_at timestamptz NOT NULL DEFAULT now(),
        version    int NOT NULL DEFAULT 1,
        PRIMARY KEY (agency_id, id),
        UNIQUE (agency_id, identity)
      );
      CREATE INDEX legal_text_kind_number ON legal_text ((split_part(identity, '/', 1) || '/' || split_part(identity, '/', 2)));
      CREATE INDEX legal_text_alias ON legal_text (alias) WHERE alias <> '';
      GRANT SELECT, INSERT, UPDATE ON legal_text TO vanthu_application;
      ALTER TABLE legal_text ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      CREATE POLICY read_own_and_above ON legal_text FOR SELECT TO vanthu_application
        USING (agency_id IN (SELECT unnest(line) FROM agency WHERE id = NULLIF(current_setting('app.agency_id', true), '')::uuid));
      CREATE POLICY write_own ON legal_text FOR INSERT TO vanthu_application
        WITH CHECK (agency_id = NULLIF(current_setting('app.agency_id', true), '')::uuid);
      CREATE POLICY change_own ON legal_text FOR UPDATE TO vanthu_application
        USING (agency_id = NULLIF(current_setting('app.agency_id', true), '')::uuid);

      CREATE TABLE citation (                                  -- a mention in a file's text (dẫn chiếu)
        agency_id  uuid NOT NULL REFERENCES agency,
        id         uuid NOT NULL,
        file_id    uuid NOT NULL,
        ordinal    int NOT NULL,
        page       int NOT NULL,
        start_at   int NOT NULL,                               -- offsets in the page's text, UTF-16 units
        end_at     int NOT NULL,
        text       text NOT NULL,
        doc_type   text NOT NULL,
        number     text NOT NULL,
        year       int,
        symbol     text NOT NULL,
        issued_on  date,
        issuer     text,
        title      text,
        provisions text[] NOT NULL DEFAULT '{}',
        relation   text NOT NULL,
        confidence real NOT NULL,
        identity   text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (agency_id, id),
        UNIQUE (agency_id, file_id, ordinal)
      );
      CREATE INDEX citation_identity ON citation (agency_id, identity);
      ${heads(['number_series', 'number_series_year', 'register', 'citation'])}
      ${histories(['register_entry'])}
    `);

    // ── documents ───────────────────────────────────────────────────────────────────────────────────────────────
    await db.query(`
      CREATE TABLE blob (                                      -- bytes in the object store, by their hash
        agency_id  uuid NOT NULL REFERENCES agency,
        sha256     text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        size       bigint NOT NULL,
        content_type text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        verified_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (agency_id, sha256)
      );
      CREATE TABLE file (                                      -- an upload; never changed
        agency_id  uuid NOT NULL REFERENCES agency,
        id         uuid NOT NULL,
        sha256     text NOT NULL,
        name       text NOT NULL,
        size       bigint NOT NULL,
        content_type text NOT NULL,
        uploaded_by uuid NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (agency_id, id),
        FOREIGN KEY (agency_id, sha256) REFERENCES blob (agency_id, sha256)
      );
      CREATE INDEX file_sha256 ON file (agency_id, sha256);
      CREATE INDEX file_newest ON file (agency_id, created_at DESC, id DESC);
      CREATE TABLE incoming_document (                         -- văn bản đến
        agency_id  uuid NOT NULL REFERENCES agency,
        id         uuid NOT NULL,
        version    int NOT NULL DEFAULT 1,
        state      text NOT NULL CHECK (state IN ('received','registered','presented','instructed','assigned','in_progress','completed','filed','returned')),
        number_symbol text NOT NULL DEFAULT '',                -- as printed; '' when the paper has none
        number     text NOT NULL DEFAULT '',
        symbol     text NOT NULL DEFAULT '',
        issued_on  date,
        issuer     text NOT NULL DEFAULT '',                   -- cơ quan ban hành (tác giả)
        doc_type   text NOT NULL DEFAULT '',                   -- tên loại
        subject    text NOT NULL DEFAULT '',                   -- trích yếu
        signer     text NOT NULL DEFAULT '',
        signer_title text NOT NULL DEFAULT '',
        urgency    text NOT NULL DEFAULT 'normal' CHECK (urgency IN ('normal','urgent','very_urgent','flash','flash_timed')),
        pages      int,
        note       text NOT NULL DEFAULT '',
        register_id uuid,
        register_entry_id uuid,
        arrival_number int,                                    -- số đến
        arrival_year int,
        arrived_on date,                                       -- ngày đến
        due_on     date,                                       -- thời hạn giải quyết
        received_by uuid NOT NULL,
        received_at timestamptz NOT NULL DEFAULT now(),
        registered_by uuid,
        registered_at timestamptz,
        completed_at timestamptz,
        return_reason text,
        PRIMARY KEY (agency_id, id),
        FOREIGN KEY (agency_id, register_id) REFERENCES register (agency_id, id),
        FOREIGN KEY (agency_id, register_entry_id) REFERENCES register_entry (agency_id, id),
        CHECK (state IN ('received','returned') OR (arrival_number IS NOT NULL AND register_entry_id IS NOT NULL))
      );
      CREATE INDEX incoming_document_newest ON incoming_document (agency_id, received_at DESC, id DESC);
      CREATE INDEX incoming_document_symbol ON incoming_document (agency_id, number, symbol, issued_on);
      CREATE TABLE document_file (                             -- one document with its attachments
        agency_id  uuid NOT NULL,
        document_id uuid NOT NULL,
        file_id    uuid NOT NULL,
        role       text NOT NULL CHECK (role IN ('main','attachment')),
        ordinal    int NOT NULL,
        PRIMARY KEY (agency_id, document_id, file_id),
        UNIQUE (agency_id, file_id),                           -- a file stands in one document
        FOREIGN KEY (agency_id, document_id) REFERENCES incoming_document (agency_id, id),
        FOREIGN KEY (agency_id, file_id) REFERENCES file (agency_id, id)
      );
      CREATE UNIQUE INDEX document_file_main ON document_file (agency_id, document_id) WHERE role = 'main';
      CREATE TABLE document_version (                          -- every former state of the metadata
        agency_id  uuid NOT NULL,
        document_id uuid NOT NULL,
        version    int NOT NULL,
        data       jsonb NOT NULL,
        actor_id   uuid,
        reason     text,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (agency_id, document_id, version),
        FOREIGN KEY (agency_id, document_id) REFERENCES incoming_document (agency_id, id)
      );
      CREATE TABLE document_access (                           -- who may read a document beyond the records office, and why
        agency_id  uuid NOT NULL,
        document_id uuid NOT NULL,
        grantee    text NOT NULL CHECK (grantee IN ('user','unit')),
        grantee_id uuid NOT NULL,
        because    text NOT NULL,
        granted_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (agency_id, document_id, grantee, grantee_id),
        FOREIGN KEY (agency_id, document_id) REFERENCES incoming_document (agency_id, id)
      );
      CREATE INDEX document_access_grantee ON document_access (agency_id, grantee, grantee_id, document_id);
      ${heads(['blob', 'incoming_document', 'document_file', 'document_access'])}
      ${histories(['file', 'document_version'])}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE document_access, document_version, document_file, incoming_document, file, blob, citation, legal_text,
        register_entry, register, number_series_year, number_series, holiday, document_type;
    `);
  }
}
