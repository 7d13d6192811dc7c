import type { MigrationInterface, QueryRunner } from 'typeorm';
import { heads, histories } from './support/row-security';

/** Registers as the law has them: what each keeps, how it numbers, and what is irregular in it. */
export class RegisterLaw1790000000003 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE EXTENSION IF NOT EXISTS btree_gin;

      ALTER TABLE post DROP CONSTRAINT post_role_check, ADD CONSTRAINT post_role_check CHECK (role IN
        ('clerk','unit_clerk','recorder','leader','chief_of_office','head_of_unit','specialist','archivist','admin','assistant','register_keeper'));

      -- The clock of the register: the application may ask it and, owning nothing, cannot set it.
      CREATE FUNCTION office_clock() RETURNS timestamptz LANGUAGE sql VOLATILE AS 'SELECT clock_timestamp()';

      ALTER TABLE number_series
        ADD COLUMN reset text NOT NULL DEFAULT 'calendar_year' CHECK (reset IN ('calendar_year','term')),
        ADD COLUMN secret boolean NOT NULL DEFAULT false,      -- Decree 30/2020, art. 15.2: secrets are numbered apart
        ADD COLUMN term_started_on date,                       -- nhiệm kỳ: its year stands for the term
        ADD COLUMN version int NOT NULL DEFAULT 1,
        ADD CHECK (reset <> 'term' OR term_started_on IS NOT NULL);

      ALTER TABLE register
        ADD COLUMN code text NOT NULL DEFAULT '',              -- short, for print
        ADD COLUMN kind text NOT NULL DEFAULT 'ordinary' CHECK (kind IN ('ordinary','petitions','copies')),
        ADD COLUMN doc_types text[] NOT NULL DEFAULT '{}',     -- codes of document_type; empty: all
        ADD COLUMN unit_id uuid,                               -- whose book it is; null: the agency's
        ADD COLUMN secrecy text NOT NULL DEFAULT 'none' CHECK (secrecy IN ('none','secret')),
        ADD COLUMN version int NOT NULL DEFAULT 1,
        ADD FOREIGN KEY (agency_id, unit_id) REFERENCES unit (agency_id, id);

      ALTER TABLE register_entry
        ADD COLUMN flow text NOT NULL DEFAULT 'incoming' CHECK (flow IN ('incoming','outgoing','internal')),
        ADD COLUMN secret boolean NOT NULL DEFAULT false,
        ADD COLUMN symbol text NOT NULL DEFAULT '',            -- ký hiệu: what is printed after the number; '' when incoming
        ADD COLUMN medium text NOT NULL DEFAULT 'electronic' CHECK (medium IN ('electronic','paper')),
        ADD COLUMN line jsonb NOT NULL DEFAULT '{}',           -- what the book says, as it was entered
        ADD COLUMN words tsvector GENERATED ALWAYS AS (searchable(
          coalesce(line->>'numberSymbol', '') || ' ' || coalesce(line->>'issuer', '') || ' ' || coalesce(line->>'docType', '')
          || ' ' || coalesce(line->>'subject', '') || ' ' || coalesce(line->>'recipients', '') || ' ' || symbol)) STORED,
        DROP CONSTRAINT register_entry_kind_check,
        ADD CONSTRAINT register_entry_kind_check CHECK (kind IN ('ordinary','inserted','reserved','backdated','void')),
        ADD CONSTRAINT register_entry_irregular_on_paper CHECK (kind = 'ordinary' OR medium = 'paper');
      ALTER TABLE register_entry ALTER COLUMN flow DROP DEFAULT;
      -- Số và ký hiệu là duy nhất trong năm (art. 15): of what the agency issues; secrets number apart.
      CREATE UNIQUE INDEX register_entry_number_symbol ON register_entry (agency_id, year, number, suffix, symbol, secret)
        WHERE flow <> 'incoming';

      DROP INDEX register_entry_newest;
      CREATE INDEX register_entry_newest ON register_entry (agency_id, register_id, year DESC, number DESC, suffix DESC);
      CREATE INDEX register_entry_words ON register_entry USING gin (agency_id, register_id, words);
      CREATE INDEX register_entry_date ON register_entry (agency_id, register_id, entered_on, year, number);

      CREATE TABLE register_entry_note (                       -- what came after an entry; the entry itself never changes
        agency_id  uuid NOT NULL,
        id         uuid NOT NULL,
        register_id uuid NOT NULL,
        entry_id   uuid NOT NULL,
        kind       text NOT NULL CHECK (kind IN ('void','correction','taken')),
        changes    jsonb NOT NULL DEFAULT '[]',                -- [{field, from, to}]
        reason     text NOT NULL CHECK (reason <> ''),
        actor_id   uuid NOT NULL,
        at         timestamptz NOT NULL,
        PRIMARY KEY (agency_id, id),
        FOREIGN KEY (agency_id, entry_id) REFERENCES register_entry (agency_id, id),
        FOREIGN KEY (agency_id, register_id) REFERENCES register (agency_id, id)
      );
      CREATE INDEX register_entry_note_entry ON register_entry_note (agency_id, entry_id, at);
      CREATE UNIQUE INDEX register_entry_note_once ON register_entry_note (agency_id, entry_id, kind) WHERE kind IN ('void','taken');

      CREATE TABLE abbreviation (                              -- chữ viết tắt in symbols, by date; without one the directory's holds
        agency_id  uuid NOT NULL REFERENCES agency,
        id         uuid NOT NULL,
        subject    text NOT NULL CHECK (subject IN ('agency','unit','organ')),
        subject_id uuid NOT NULL,                              -- of an organ without a seal (ban chỉ đạo, hội đồng): its own
        name       text NOT NULL DEFAULT '',                   -- of an organ
        abbreviation text NOT NULL CHECK (abbreviation <> ''),
        valid_from date NOT NULL,
        valid_to   date,                                       -- the last day
        CHECK (valid_to IS NULL OR valid_to >= valid_from),
        PRIMARY KEY (agency_id, id),
        UNIQUE (agency_id, subject, subject_id, valid_from)
      );
      ${heads(['abbreviation'])}
      ${histories(['register_entry_note'])}
    `);

    // Number, date and entry in one call: the lock of the series is held for as few round trips as can be.
    await db.query(`
      CREATE FUNCTION enter_register(
        p_agency uuid, p_id uuid, p_register uuid, p_flow text, p_kind text, p_document uuid, p_by uuid, p_symbol text,
        p_medium text, p_doc_type text, p_on date, p_reason text, p_line jsonb,
        OUT refusal text, OUT register_name text, OUT entered_year int, OUT entered_number int, OUT entered_date text, OUT entered_time text)
      LANGUAGE plpgsql VOLATILE AS $$
      DECLARE
        book record;
        moment timestamptz;
        today date;
        legal date;
      BEGIN
        SELECT s.id, s.reset, s.term_started_on, s.secret, r.name, r.flow, r.active, r.doc_types, r.secrecy, a.time_zone INTO book
          FROM register r JOIN number_series s ON s.agency_id = r.agency_id AND s.id = r.series_id JOIN agency a ON a.id = r.agency_id
          WHERE r.agency_id = p_agency AND r.id = p_register FOR NO KEY UPDATE OF s;
        IF NOT FOUND THEN refusal := 'unknown'; RETURN; END IF;
        register_name := book.name;
        IF book.flow <> p_flow OR NOT book.active THEN refusal := 'unfit'; RETURN; END IF;
        IF p_doc_type IS NOT NULL AND book.doc_types <> '{}' AND NOT p_doc_type = ANY (book.doc_types) THEN
          refusal := 'type'; RETURN;
        END IF;

        -- Statements of their own, after the lock: whoever had to wait sees what was written meanwhile.
        SELECT greatest(office_clock(), max(last_at) + interval '1 microsecond') INTO moment
          FROM number_series_year WHERE agency_id = p_agency AND series_id = book.id;
        today := (moment AT TIME ZONE book.time_zone)::date;
        legal := coalesce(p_on, today);
        IF legal > today THEN refusal := 'future'; RETURN; END IF;
        IF book.reset = 'term' THEN
          IF legal < book.term_started_on THEN refusal := 'term'; RETURN; END IF;
          entered_year := extract(year FROM book.term_started_on);
        ELSE
          entered_year := extract(year FROM legal);
        END IF;
        INSERT INTO number_series_year AS y (agency_id, series_id, year, last, last_at)
          VALUES (p_agency, book.id, entered_year, 1, moment)
          ON CONFLICT (agency_id, series_id, year) DO UPDATE SET last = y.last + 1, last_at = EXCLUDED.last_at
          WHERE y.closed_at IS NULL RETURNING last INTO entered_number;
        IF NOT FOUND THEN refusal := 'closed'; RETURN; END IF;

        INSERT INTO register_entry (agency_id, id, register_id, series_id, year, number, kind, document_id, reason, entered_by,
            entered_on, entered_at, flow, secret, symbol, medium, line)
          VALUES (p_agency, p_id, p_register, book.id, entered_year, entered_number, p_kind, p_document, p_reason, p_by,
            legal, moment, p_flow, book.secret, p_symbol, p_medium,
            CASE WHEN book.secrecy = 'secret' THEN p_line - 'subject' ELSE p_line END);  -- of a secret a stub, art. 22.4
        entered_date := legal::text;
        entered_time := to_json(moment)#>>'{}';
      END $$;

      -- Words are matched by an operator that may leak what it compares, so row-level security keeps the application from
      -- the index. This function may use it: it reads the agency from the transaction, as the policies do, and gives ids.
      CREATE POLICY find_by_words ON register_entry FOR SELECT TO CURRENT_USER USING (true);
      CREATE FUNCTION find_register_entries(p_register uuid, p_words tsquery, p_year int, p_from date, p_to date, p_kind text,
        p_number int, p_after_year int, p_after_number int, p_after_suffix text, p_limit int)
      RETURNS SETOF uuid LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        RETURN QUERY EXECUTE 'SELECT id FROM register_entry WHERE agency_id = $1 AND register_id = $2 AND words @@ $3'
            || CASE WHEN p_year IS NULL THEN '' ELSE ' AND year = $4' END
            || CASE WHEN p_from IS NULL THEN '' ELSE ' AND entered_on >= $5' END
            || CASE WHEN p_to IS NULL THEN '' ELSE ' AND entered_on <= $6' END
            || CASE WHEN p_kind IS NULL THEN '' ELSE ' AND kind = $7' END
            || CASE WHEN p_number IS NULL THEN '' ELSE ' AND number = $8' END
            || CASE WHEN p_after_year IS NULL THEN '' ELSE ' AND (year, number, suffix) < ($9, $10, $11)' END
            || ' ORDER BY year DESC, number DESC, suffix DESC LIMIT $12'
          USING NULLIF(current_setting('app.agency_id', true), '')::uuid, p_register, p_words, p_year, p_from, p_to, p_kind,
            p_number, p_after_year, p_after_number, p_after_suffix, p_limit;
      END $$;

      -- The link rule of the audit chain; the program computes the same when it verifies.
      CREATE FUNCTION append_audit(p_agency uuid, p_id uuid, p_actor uuid, p_action text, p_object_type text, p_object_id uuid,
        p_before text, p_between text, p_after text) RETURNS int LANGUAGE plpgsql VOLATILE AS $$
      DECLARE
        head record;
        body text;
        link text;
      BEGIN
        LOOP
          SELECT seq + 1 AS seq, hash, greatest(clock_timestamp(), last_at) AS at INTO head
            FROM audit_head WHERE agency_id = p_agency FOR UPDATE;
          EXIT WHEN FOUND;
          INSERT INTO audit_head (agency_id, seq, hash) VALUES (p_agency, 0, repeat('0', 64)) ON CONFLICT DO NOTHING;
        END LOOP;
        body := p_before || to_char(head.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') || p_between || head.seq || p_after;
        link := encode(sha256(decode(head.hash, 'hex') || convert_to(body, 'UTF8')), 'hex');
        INSERT INTO audit_event (agency_id, seq, id, at, actor_id, action, object_type, object_id, body, prev_hash, hash)
          VALUES (p_agency, head.seq, p_id, head.at, p_actor, p_action, p_object_type, p_object_id, body, head.hash, link);
        UPDATE audit_head SET seq = head.seq, hash = link, last_at = head.at WHERE agency_id = p_agency;
        RETURN head.seq;
      END $$;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP FUNCTION enter_register, append_audit, find_register_entries;
      DROP POLICY find_by_words ON register_entry;
      DROP INDEX register_entry_words, register_entry_date;
      DROP TABLE abbreviation, register_entry_note;
      ALTER TABLE register_entry DROP COLUMN words, DROP COLUMN line, DROP COLUMN medium, DROP COLUMN symbol, DROP COLUMN secret, DROP COLUMN flow,
        DROP CONSTRAINT register_entry_kind_check,
        ADD CONSTRAINT register_entry_kind_check CHECK (kind IN ('ordinary','inserted','reserved','void'));
      ALTER TABLE register DROP COLUMN code, DROP COLUMN kind, DROP COLUMN doc_types, DROP COLUMN unit_id, DROP COLUMN secrecy, DROP COLUMN version;
      ALTER TABLE number_series DROP COLUMN reset, DROP COLUMN secret, DROP COLUMN term_started_on, DROP COLUMN version;
      DROP FUNCTION office_clock;
      ALTER TABLE post DROP CONSTRAINT post_role_check, ADD CONSTRAINT post_role_check CHECK (role IN
        ('clerk','unit_clerk','recorder','leader','chief_of_office','head_of_unit','specialist','archivist','admin','assistant'));
    `);
  }
}
