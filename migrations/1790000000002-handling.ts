import type { MigrationInterface, QueryRunner } from 'typeorm';
import { heads, histories } from './support/row-security';

/** The signs between words, as an SQL string: the parser of PostgreSQL would read paths and host names out of them. */
const SIGNS = `'!"#$%&''()*+,-./:;<=>?@[\\]^_\`{|}~'`;

/** What happens to documents: reading, handling, filing, finding. */
export class Handling1790000000002 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
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
      CREATE FUNCTION searchable(text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN   -- 1/2026/QĐ-UBND is four words, no path
        to_tsvector('vi'::regconfig, translate($1, ${SIGNS}, repeat(' ', ${SIGNS.length.toString()})));
      CREATE TABLE search_document (                           -- rebuilt from the truth at any time
        agency_id  uuid NOT NULL,
        document_id uuid NOT NULL,
        dated      timestamptz NOT NULL,
        subject    text NOT NULL,
        body       text NOT NULL,
        symbols    text NOT NULL,                              -- numbers and symbols folded to one spelling, spaces between
        tsv        tsvector GENERATED ALWAYS AS (setweight(searchable(subject), 'A') || setweight(searchable(body), 'D')) STORED,
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
      DROP TABLE search_document, fixity_check, case_file_document, case_file, task, decision, reading_page, reading;
      DROP FUNCTION searchable(text);
      DROP TEXT SEARCH CONFIGURATION vi;
    `);
  }
}
