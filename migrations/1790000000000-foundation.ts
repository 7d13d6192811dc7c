import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rows of one agency, changed in place. */
const heads = (tables: readonly string[]) =>
  tables.map((table) => rowSecurity(table, 'SELECT, INSERT, UPDATE, DELETE')).join('\n');

/** History of one agency: rows are added, never changed. */
const histories = (tables: readonly string[]) =>
  tables
    .map(
      (table) => `${rowSecurity(table, 'SELECT, INSERT')}
      CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER no_truncate BEFORE TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();`,
    )
    .join('\n');

/** '' is what a used connection answers for a setting of an ended transaction, hence NULLIF. */
const rowSecurity = (table: string, rights: string) => `
      GRANT ${rights} ON ${table} TO vanthu_application;
      ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      CREATE POLICY same_agency ON ${table} TO vanthu_application
        USING (agency_id = NULLIF(current_setting('app.agency_id', true), '')::uuid)
        WITH CHECK (agency_id = NULLIF(current_setting('app.agency_id', true), '')::uuid);`;

/** What the system role reaches across agencies: the short list. */
const system = (table: string, rights: string) => `
      GRANT ${rights} ON ${table} TO vanthu_system;
      CREATE POLICY across_agencies ON ${table} TO vanthu_system USING (true) WITH CHECK (true);`;

export class Foundation1790000000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      DO $$ BEGIN CREATE ROLE vanthu_application NOLOGIN; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;
      DO $$ BEGIN CREATE ROLE vanthu_system NOLOGIN; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;
      REVOKE CREATE ON SCHEMA public FROM PUBLIC;
      GRANT USAGE ON SCHEMA public TO vanthu_application, vanthu_system;
      CREATE EXTENSION IF NOT EXISTS unaccent;
      CREATE EXTENSION IF NOT EXISTS pg_trgm;

      CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation'; END $$;
    `);

    // ── platform ────────────────────────────────────────────────────────────────────────────────────────────────
    await db.query(`
      CREATE TABLE agency (                                    -- the directory: every agency knows the others by name
        id         uuid PRIMARY KEY,
        code       text NOT NULL UNIQUE,                       -- mã định danh (QĐ 20/2020/QĐ-TTg), e.g. H99.07
        name       text NOT NULL,
        abbreviation text NOT NULL,                            -- of its symbols: SNV in 15/QĐ-SNV
        parent_id  uuid REFERENCES agency,
        line       uuid[] NOT NULL,                            -- itself and the agencies above it, topmost first
        time_zone  text NOT NULL DEFAULT 'Asia/Ho_Chi_Minh',
        created_at timestamptz NOT NULL DEFAULT now()
      );
      GRANT SELECT ON agency TO vanthu_application;
      GRANT SELECT, INSERT, UPDATE ON agency TO vanthu_system;

      CREATE TABLE event (                                     -- outbox
        agency_id  uuid NOT NULL REFERENCES agency,
        id         uuid NOT NULL,
        topic      text NOT NULL,
        subject_id uuid NOT NULL,
        payload    jsonb NOT NULL DEFAULT '{}',
        audience   jsonb NOT NULL DEFAULT '{}',
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        fanned_out_at timestamptz,
        PRIMARY KEY (agency_id, id)
      );
      CREATE INDEX event_new ON event (created_at) WHERE fanned_out_at IS NULL;
      CREATE TABLE delivery (
        agency_id  uuid NOT NULL,
        id         uuid NOT NULL,
        event_id   uuid NOT NULL,
        consumer   text NOT NULL,
        class      text NOT NULL CHECK (class IN ('interactive','normal','bulk')),
        state      text NOT NULL DEFAULT 'due' CHECK (state IN ('due','leased','done','dead')),
        run_at     timestamptz NOT NULL DEFAULT now(),
        attempt    int NOT NULL DEFAULT 0,
        lease_until timestamptz,
        fence      int NOT NULL DEFAULT 0,
        last_error text,
        created_at timestamptz NOT NULL DEFAULT now(),
        done_at    timestamptz,
        PRIMARY KEY (agency_id, id),
        FOREIGN KEY (agency_id, event_id) REFERENCES event (agency_id, id),
        UNIQUE (agency_id, event_id, consumer)
      );
      CREATE INDEX delivery_open ON delivery (run_at) WHERE state IN ('due','leased');
      CREATE INDEX delivery_by_id ON delivery (id);
      CREATE INDEX delivery_by_state ON delivery (agency_id, state, created_at DESC, id DESC);

      CREATE TABLE idempotency (
        agency_id  uuid NOT NULL REFERENCES agency,
        user_id    uuid NOT NULL,
        key        text NOT NULL CHECK (length(key) BETWEEN 1 AND 200),
        fingerprint text NOT NULL,
        answer     jsonb,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (agency_id, user_id, key)
      );

      CREATE TABLE audit_head (
        agency_id  uuid PRIMARY KEY REFERENCES agency,
        seq        int NOT NULL,
        hash       text NOT NULL,
        last_at    timestamptz
      );
      CREATE TABLE audit_event (                               -- nhật ký: a hash chain an agency
        agency_id  uuid NOT NULL REFERENCES agency,
        seq        int NOT NULL CHECK (seq > 0),
        id         uuid NOT NULL,
        at         timestamptz NOT NULL,
        actor_id   uuid,
        action     text NOT NULL,
        object_type text NOT NULL,
        object_id  uuid NOT NULL,
        body       text NOT NULL,
        prev_hash  text NOT NULL,
        hash       text NOT NULL,
        PRIMARY KEY (agency_id, seq),
        UNIQUE (agency_id, id)
      );
      CREATE INDEX audit_event_object ON audit_event (agency_id, object_id, seq);
      ${heads(['event', 'delivery', 'idempotency', 'audit_head'])}
      ${histories(['audit_event'])}
      ${system('event', 'SELECT, UPDATE')}
      ${system('delivery', 'SELECT, INSERT, UPDATE')}
    `);

    // ── identity ────────────────────────────────────────────────────────────────────────────────────────────────
    await db.query(`
      CREATE TABLE unit (                                      -- đơn vị (phòng, văn phòng)
        agency_id  uuid NOT NULL REFERENCES agency,
        id         uuid NOT NULL,
        code       text NOT NULL,
        name       text NOT NULL,
        abbreviation text NOT NULL,
        parent_id  uuid,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (agency_id, id),
        UNIQUE (agency_id, code),
        FOREIGN KEY (agency_id, parent_id) REFERENCES unit (agency_id, id)
      );
      CREATE TABLE app_user (
        agency_id  uuid NOT NULL REFERENCES agency,
        id         uuid NOT NULL,
        username   text NOT NULL,
        display_name text NOT NULL,
        password_hash text NOT NULL,                           -- argon2id, PHC string
        locale     text NOT NULL DEFAULT 'vi' CHECK (locale IN ('vi','en')),
        disabled_at timestamptz,
        version    int NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (agency_id, id),
        UNIQUE (agency_id, username)
      );
      CREATE TABLE login_name (                                -- the directory of login names: which agency to ask
        name       text PRIMARY KEY,
        agency_id  uuid NOT NULL REFERENCES agency,
        user_id    uuid NOT NULL
      );
      GRANT SELECT, INSERT, DELETE ON login_name TO vanthu_system;
      GRANT INSERT ON login_name TO vanthu_application;        -- an account takes its name in one transaction
      ALTER TABLE login_name ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      CREATE POLICY across_agencies ON login_name TO vanthu_system USING (true) WITH CHECK (true);
      CREATE POLICY own_people ON login_name FOR INSERT TO vanthu_application
        WITH CHECK (agency_id = NULLIF(current_setting('app.agency_id', true), '')::uuid);
      CREATE TABLE login_attempt (                             -- failures only; old ones are swept
        id         uuid PRIMARY KEY,
        name       text NOT NULL,
        address    text NOT NULL,
        at         timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX login_attempt_name ON login_attempt (name, at);
      CREATE INDEX login_attempt_address ON login_attempt (address, at);
      GRANT SELECT, INSERT, DELETE ON login_attempt TO vanthu_system;
      CREATE TABLE post (                                      -- chức vụ: a person may hold several (kiêm nhiệm)
        agency_id  uuid NOT NULL REFERENCES agency,
        id         uuid NOT NULL,
        user_id    uuid NOT NULL,
        unit_id    uuid,
        title      text NOT NULL,
        role       text NOT NULL CHECK (role IN ('clerk','unit_clerk','recorder','leader','chief_of_office','head_of_unit','specialist','archivist','admin','assistant')),
        starts_on  date NOT NULL DEFAULT current_date,
        ends_on    date,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (agency_id, id),
        FOREIGN KEY (agency_id, user_id) REFERENCES app_user (agency_id, id),
        FOREIGN KEY (agency_id, unit_id) REFERENCES unit (agency_id, id)
      );
      CREATE INDEX post_user ON post (agency_id, user_id);
      CREATE TABLE session (
        agency_id  uuid NOT NULL REFERENCES agency,
        id         uuid NOT NULL,
        user_id    uuid NOT NULL,
        token_hash text NOT NULL,
        address    text NOT NULL,
        user_agent text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        last_seen_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        ended_at   timestamptz,
        PRIMARY KEY (agency_id, id),
        UNIQUE (agency_id, token_hash),
        FOREIGN KEY (agency_id, user_id) REFERENCES app_user (agency_id, id)
      );
      CREATE TABLE api_token (
        agency_id  uuid NOT NULL REFERENCES agency,
        id         uuid NOT NULL,
        user_id    uuid NOT NULL,
        name       text NOT NULL,
        token_hash text NOT NULL,
        scopes     text[] NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        last_used_at timestamptz,
        revoked_at timestamptz,
        PRIMARY KEY (agency_id, id),
        UNIQUE (agency_id, token_hash),
        FOREIGN KEY (agency_id, user_id) REFERENCES app_user (agency_id, id)
      );
      ${heads(['unit', 'app_user', 'post', 'session', 'api_token'])}
    `);

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
      CREATE INDEX legal_text_identity ON legal_text (identity);
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

    // ── digitization, workflow, archive, search ─────────────────────────────────────────────────────────────────
    await db.query(`
      CREATE TABLE reading (                                   -- the reading of a file: text layer or OCR
        agency_id  uuid NOT NULL,
        file_id    uuid NOT NULL,
        state      text NOT NULL CHECK (state IN ('queued','reading','read','failed')),
        pages_total int,
        pages_done int NOT NULL DEFAULT 0,
        engine     text,
        failure    text,                                       -- code: encrypted, truncated, …
        head       jsonb,                                      -- fields of the page head, each with its confidence
        searchable_sha256 text,                                -- the searchable PDF, a derivative
        searchable_size bigint,
        started_at timestamptz,
        finished_at timestamptz,
        version    int NOT NULL DEFAULT 1,
        PRIMARY KEY (agency_id, file_id),
        FOREIGN KEY (agency_id, file_id) REFERENCES file (agency_id, id)
      );
      CREATE TABLE reading_page (
        agency_id  uuid NOT NULL,
        file_id    uuid NOT NULL,
        page       int NOT NULL CHECK (page > 0),
        text       text NOT NULL,
        words      jsonb NOT NULL,                             -- [{ text, box: [x0, y0, x1, y1] in 0..1, confidence, line }]
        confidence real NOT NULL,
        rotation   int NOT NULL CHECK (rotation IN (0,90,180,270)),
        skew       real NOT NULL DEFAULT 0,                     -- degrees turned after that, to make its lines level
        blank      boolean NOT NULL,
        source     text NOT NULL CHECK (source IN ('ocr','text-layer')),
        engine     text NOT NULL,
        width_px   int NOT NULL,
        height_px  int NOT NULL,
        preview_sha256 text NOT NULL,
        preview_size bigint NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (agency_id, file_id, page),
        FOREIGN KEY (agency_id, file_id) REFERENCES reading (agency_id, file_id)
      );

      CREATE TABLE decision (                                  -- an act on a document; append-only
        agency_id  uuid NOT NULL,
        id         uuid NOT NULL,
        document_id uuid NOT NULL,
        task_id    uuid,
        kind       text NOT NULL,
        actor_id   uuid NOT NULL,
        authority  text NOT NULL,                              -- the post in whose right the person acted, as it was then
        seen_sha256 text,                                      -- the bytes that were shown
        body       jsonb NOT NULL,
        at         timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (agency_id, id),
        FOREIGN KEY (agency_id, document_id) REFERENCES incoming_document (agency_id, id)
      );
      CREATE INDEX decision_document ON decision (agency_id, document_id, at);
      CREATE TABLE task (                                      -- whose turn it is
        agency_id  uuid NOT NULL,
        id         uuid NOT NULL,
        version    int NOT NULL DEFAULT 1,
        document_id uuid NOT NULL,
        kind       text NOT NULL CHECK (kind IN ('distribute','instruct','assign','handle','cooperate','inform')),
        state      text NOT NULL DEFAULT 'open' CHECK (state IN ('open','done','withdrawn')),
        assignee_user_id uuid,
        assignee_unit_id uuid,
        assignee_role text,
        due_on     date,
        opened_by  uuid NOT NULL,                              -- the decision that made it
        closed_by  uuid,
        seen_at    timestamptz,
        accepted_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now(),
        closed_at  timestamptz,
        PRIMARY KEY (agency_id, id),
        FOREIGN KEY (agency_id, document_id) REFERENCES incoming_document (agency_id, id),
        FOREIGN KEY (agency_id, opened_by) REFERENCES decision (agency_id, id),
        FOREIGN KEY (agency_id, closed_by) REFERENCES decision (agency_id, id),
        CHECK (num_nonnulls(assignee_user_id, assignee_unit_id, assignee_role) = 1)
      );
      CREATE INDEX task_open ON task (agency_id, state, due_on, created_at, id);
      CREATE INDEX task_document ON task (agency_id, document_id);

      CREATE TABLE case_file (                                 -- hồ sơ
        agency_id  uuid NOT NULL REFERENCES agency,
        id         uuid NOT NULL,
        version    int NOT NULL DEFAULT 1,
        state      text NOT NULL DEFAULT 'open' CHECK (state IN ('open','closed','handed_over','accepted')),
        year       int NOT NULL,                               -- năm hình thành hồ sơ
        notation   text NOT NULL,                              -- số và ký hiệu hồ sơ, e.g. 01.TCCB
        title      text NOT NULL,
        retention  text NOT NULL,                              -- thời hạn: 'permanent' or a number of years
        owner_id   uuid NOT NULL,
        unit_id    uuid,
        opened_on  date NOT NULL,
        ended_on   date,
        closed_by  uuid,
        handed_over_at timestamptz,
        accepted_at timestamptz,
        accepted_by uuid,
        return_reason text,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (agency_id, id),
        UNIQUE (agency_id, year, notation),
        FOREIGN KEY (agency_id, owner_id) REFERENCES app_user (agency_id, id)
      );
      CREATE INDEX case_file_newest ON case_file (agency_id, created_at DESC, id DESC);
      CREATE TABLE case_file_document (
        agency_id  uuid NOT NULL,
        case_file_id uuid NOT NULL,
        document_id uuid NOT NULL,
        ordinal    int NOT NULL,
        filed_by   uuid NOT NULL,
        filed_at   timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (agency_id, case_file_id, document_id),
        UNIQUE (agency_id, case_file_id, ordinal),
        FOREIGN KEY (agency_id, case_file_id) REFERENCES case_file (agency_id, id),
        FOREIGN KEY (agency_id, document_id) REFERENCES incoming_document (agency_id, id)
      );
      CREATE TABLE fixity_check (                              -- kiểm tra toàn vẹn: stored bytes hashed again
        agency_id  uuid NOT NULL,
        id         uuid NOT NULL,
        case_file_id uuid NOT NULL,
        file_id    uuid NOT NULL,
        expected   text NOT NULL,
        found      text,                                       -- null when nothing is stored
        ok         boolean NOT NULL,
        checked_by uuid,
        checked_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (agency_id, id),
        FOREIGN KEY (agency_id, case_file_id) REFERENCES case_file (agency_id, id)
      );

      CREATE TEXT SEARCH CONFIGURATION vi (COPY = simple);
      ALTER TEXT SEARCH CONFIGURATION vi ALTER MAPPING FOR asciiword, word, numword, asciihword, hword, numhword,
        hword_asciipart, hword_part, hword_numpart WITH unaccent, simple;
      CREATE TABLE search_document (                           -- rebuilt from the truth at any time
        agency_id  uuid NOT NULL,
        document_id uuid NOT NULL,
        dated      timestamptz NOT NULL,
        subject    text NOT NULL,
        body       text NOT NULL,
        symbols    text NOT NULL,                              -- numbers and symbols folded to one spelling, spaces between
        tsv        tsvector GENERATED ALWAYS AS (setweight(to_tsvector('vi'::regconfig, subject), 'A') || setweight(to_tsvector('vi'::regconfig, body), 'D')) STORED,
        PRIMARY KEY (agency_id, document_id),
        FOREIGN KEY (agency_id, document_id) REFERENCES incoming_document (agency_id, id)
      );
      CREATE INDEX search_document_tsv ON search_document USING gin (tsv);
      CREATE INDEX search_document_symbols ON search_document USING gin (symbols gin_trgm_ops);
      CREATE INDEX search_document_dated ON search_document (agency_id, dated DESC, document_id DESC);
      ${heads(['reading', 'reading_page', 'task', 'case_file', 'case_file_document', 'search_document'])}
      ${histories(['decision', 'fixity_check'])}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE search_document, fixity_check, case_file_document, case_file, task, decision, reading_page, reading,
        document_access, document_version, document_file, incoming_document, file, blob, citation, legal_text, register_entry, register,
        number_series_year, number_series, holiday, document_type, api_token, session, post, login_attempt, login_name, app_user, unit,
        audit_event, audit_head, idempotency, delivery, event, agency;
      DROP TEXT SEARCH CONFIGURATION vi;
      DROP FUNCTION refuse_change();
    `);
  }
}
