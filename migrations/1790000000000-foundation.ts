import type { MigrationInterface, QueryRunner } from 'typeorm';
import { heads, histories, system } from './support/row-security';

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
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE api_token, session, post, login_attempt, login_name, app_user, unit,
        audit_event, audit_head, idempotency, delivery, event, agency;
      DROP FUNCTION refuse_change();
    `);
  }
}
