import type { MigrationInterface, QueryRunner } from 'typeorm';
import { heads, histories } from './support/row-security';

/**
 * Routes of drafts (quy trình xử lý dự thảo): what was published is never changed, and a case keeps the version that
 * it began with. Definitions and states are `json`, not `jsonb`: their order is what people read and compare.
 */
export class Routes1790000000024 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE route (                                     -- quy trình
        agency_id  uuid NOT NULL REFERENCES agency,
        id         uuid NOT NULL,
        version    int NOT NULL DEFAULT 1,
        name       text NOT NULL,
        flows      text[] NOT NULL CHECK (flows <@ '{outgoing,internal}' AND cardinality(flows) > 0),
        doc_types  text[] NOT NULL DEFAULT '{}',               -- codes; none: every type
        units      text[] NOT NULL DEFAULT '{}',               -- codes of drafting units; none: every unit
        priority   int NOT NULL DEFAULT 0,                     -- among routes that fit equally well, the higher one
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (agency_id, id),
        UNIQUE (agency_id, name)
      );
      CREATE TABLE route_version (
        agency_id  uuid NOT NULL REFERENCES agency,
        id         uuid NOT NULL,
        route_id   uuid NOT NULL,
        number     int NOT NULL CHECK (number > 0),            -- 1, 2, 3 … in its route
        version    int NOT NULL DEFAULT 1,
        state      text NOT NULL DEFAULT 'draft' CHECK (state IN ('draft','published','retired')),
        definition json NOT NULL,
        sha256     text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'), -- of the canonical JSON (RFC 8785)
        note       text NOT NULL DEFAULT '',
        created_by uuid,                                       -- null: came with the demonstration
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        published_by uuid,
        published_at timestamptz,
        retired_by uuid,
        retired_at timestamptz,
        PRIMARY KEY (agency_id, id),
        UNIQUE (agency_id, route_id, number),
        FOREIGN KEY (agency_id, route_id) REFERENCES route (agency_id, id),
        FOREIGN KEY (agency_id, created_by) REFERENCES app_user (agency_id, id),
        FOREIGN KEY (agency_id, published_by) REFERENCES app_user (agency_id, id),
        FOREIGN KEY (agency_id, retired_by) REFERENCES app_user (agency_id, id),
        CHECK ((state = 'draft') = (published_at IS NULL)),
        CHECK ((state = 'retired') = (retired_at IS NOT NULL))
      );
      CREATE UNIQUE INDEX route_version_draft ON route_version (agency_id, route_id) WHERE state = 'draft';
      CREATE UNIQUE INDEX route_version_published ON route_version (agency_id, route_id) WHERE state = 'published';

      CREATE TABLE route_case (                                -- a draft on its way
        agency_id  uuid NOT NULL REFERENCES agency,
        id         uuid NOT NULL,
        draft_id   uuid NOT NULL,
        route_version_id uuid NOT NULL,
        state      json NOT NULL,                              -- of the engine
        events     int NOT NULL DEFAULT 0,
        ended      text CHECK (ended IN ('approved','withdrawn')),
        began_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (agency_id, id),
        FOREIGN KEY (agency_id, draft_id) REFERENCES draft (agency_id, id),
        FOREIGN KEY (agency_id, route_version_id) REFERENCES route_version (agency_id, id)
      );
      CREATE INDEX route_case_draft ON route_case (agency_id, draft_id, id DESC);
      CREATE UNIQUE INDEX route_case_running ON route_case (agency_id, draft_id) WHERE ended IS NULL;
      CREATE INDEX route_case_version ON route_case (agency_id, route_version_id) WHERE ended IS NULL;
      CREATE TABLE route_case_event (                          -- what happened to it: played again, they give its state
        agency_id  uuid NOT NULL REFERENCES agency,
        case_id    uuid NOT NULL,
        nth        int NOT NULL,
        event      json NOT NULL,
        at         timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (agency_id, case_id, nth),
        FOREIGN KEY (agency_id, case_id) REFERENCES route_case (agency_id, id)
      );
      ${heads(['route', 'route_version', 'route_case'])}
      ${histories(['route_case_event'])}
      REVOKE DELETE ON route, route_version, route_case FROM vanthu_application;

      -- Whoever runs the program cannot rewrite the rules that running cases began with.
      CREATE FUNCTION keep_published_route() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        retiring text[] := '{state,version,retired_by,retired_at}';
      BEGIN
        IF TG_OP = 'UPDATE' AND OLD.state = 'draft' AND NEW.state <> 'retired'
            AND (NEW.route_id, NEW.number) = (OLD.route_id, OLD.number) THEN
          RETURN NEW;
        END IF;
        IF TG_OP = 'UPDATE' AND OLD.state = 'published' AND NEW.state = 'retired'
            AND to_jsonb(NEW) - retiring = to_jsonb(OLD) - retiring
            AND NEW.definition::text = OLD.definition::text THEN
          RETURN NEW;
        END IF;
        RAISE EXCEPTION 'a published route is not changed' USING ERRCODE = 'restrict_violation';
      END $$;
      CREATE TRIGGER keep_published BEFORE UPDATE OR DELETE ON route_version
        FOR EACH ROW EXECUTE FUNCTION keep_published_route();
      CREATE FUNCTION keep_case_version() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'a case keeps the version that it began with' USING ERRCODE = 'restrict_violation';
      END $$;
      CREATE TRIGGER keep_version BEFORE UPDATE ON route_case FOR EACH ROW
        WHEN (NEW.route_version_id <> OLD.route_version_id) EXECUTE FUNCTION keep_case_version();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE route_case_event, route_case, route_version, route;
      DROP FUNCTION keep_published_route, keep_case_version;
    `);
  }
}
