import type { MigrationInterface, QueryRunner } from 'typeorm';
import { heads, system } from './support/row-security';

/** More doors: watched folders, mailboxes, and the import of old registers. */
export class IntakeSources1790000000007 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE app_user ADD service boolean NOT NULL DEFAULT false;   -- an account of the program itself; nobody signs in as it

      CREATE TABLE intake_source (                             -- nguồn tiếp nhận
        agency_id  uuid NOT NULL REFERENCES agency,
        id         uuid NOT NULL,
        version    int NOT NULL DEFAULT 1,
        name       text NOT NULL,
        kind       text NOT NULL CHECK (kind IN ('folder','mail')),
        state      text NOT NULL DEFAULT 'active' CHECK (state IN ('active','paused','failed')),
        account_id uuid NOT NULL,                              -- as whom it brings things in
        folder     text,                                       -- below the agency's own folder
        mail       jsonb,                                      -- { host, port, security, user, mailbox, moveTo, since }
        secret     bytea,                                      -- AES-256-GCM under a key of VANTHU_SECRET
        poll_seconds int NOT NULL CHECK (poll_seconds BETWEEN 1 AND 86400),
        next_run_at timestamptz NOT NULL DEFAULT now(),
        lease_until timestamptz,
        fence      int NOT NULL DEFAULT 0,
        failures   int NOT NULL DEFAULT 0,                     -- runs in a row that failed
        last_run_at timestamptz,
        last_ok_at timestamptz,
        last_error text,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (agency_id, id),
        UNIQUE (agency_id, name),
        FOREIGN KEY (agency_id, account_id) REFERENCES app_user (agency_id, id),
        CHECK ((kind = 'folder') = (folder IS NOT NULL) AND (kind = 'mail') = (mail IS NOT NULL AND secret IS NOT NULL))
      );
      CREATE UNIQUE INDEX intake_source_folder ON intake_source (agency_id, folder);
      CREATE INDEX intake_source_due ON intake_source (next_run_at) WHERE state = 'active';
      CREATE TABLE intake_item (                               -- a file or message that a source had, each once
        agency_id  uuid NOT NULL,
        id         uuid NOT NULL,
        source_id  uuid NOT NULL,
        identity   text NOT NULL,                              -- folder: hash and name; mail: UIDVALIDITY and UID
        name       text NOT NULL,                              -- the file's name, the Message-ID: nothing of the contents
        sha256     text,
        size       bigint,
        state      text NOT NULL CHECK (state IN ('taking','taken','repeated','refused','dead')),
        attempts   int NOT NULL DEFAULT 0,
        reason     text,                                       -- code of a problem, or what it was short of
        document_id uuid,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        settled_at timestamptz,
        PRIMARY KEY (agency_id, id),
        UNIQUE (agency_id, source_id, identity),
        FOREIGN KEY (agency_id, source_id) REFERENCES intake_source (agency_id, id),
        FOREIGN KEY (agency_id, document_id) REFERENCES incoming_document (agency_id, id),
        CHECK ((state = 'taken') = (document_id IS NOT NULL))
      );
      CREATE INDEX intake_item_newest ON intake_item (agency_id, source_id, created_at DESC, id DESC);
      CREATE INDEX intake_item_sha256 ON intake_item (agency_id, source_id, sha256);
      ${heads(['intake_source', 'intake_item'])}
      ${system('intake_source', 'SELECT, UPDATE')}
    `);

    // ── import of an old register ───────────────────────────────────────────────────────────────────────────────
    await db.query(`
      CREATE TABLE import_batch (                              -- lượt nhập sổ cũ
        agency_id  uuid NOT NULL REFERENCES agency,
        id         uuid NOT NULL,
        version    int NOT NULL DEFAULT 1,
        state      text NOT NULL CHECK (state IN ('checked','committed','undone')),
        register_id uuid NOT NULL,
        file_name  text NOT NULL,
        sha256     text NOT NULL,
        format     text NOT NULL CHECK (format IN ('xlsx','csv')),
        facts      jsonb NOT NULL,                             -- encoding, delimiter, row of the headers, merged cells
        headers    jsonb NOT NULL,
        mapping    jsonb NOT NULL,                             -- field: index of its column
        row_count  int NOT NULL,
        bad_count  int NOT NULL,
        created_by uuid NOT NULL,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        committed_at timestamptz,
        committed_by uuid,
        undone_at  timestamptz,
        undone_by  uuid,
        undo_reason text,
        PRIMARY KEY (agency_id, id),
        FOREIGN KEY (agency_id, register_id) REFERENCES register (agency_id, id),
        FOREIGN KEY (agency_id, sha256) REFERENCES blob (agency_id, sha256)
      );
      CREATE INDEX import_batch_newest ON import_batch (agency_id, created_at DESC, id DESC);
      CREATE TABLE import_row (                                -- a row of the old book as it stood, and what was made of it
        agency_id  uuid NOT NULL,
        batch_id   uuid NOT NULL,
        row        int NOT NULL,                               -- as the spreadsheet counts
        cells      jsonb NOT NULL,
        fields     jsonb,
        mistakes   jsonb NOT NULL DEFAULT '[]',
        entry_id   uuid NOT NULL,                              -- the id its entry has, or would have
        PRIMARY KEY (agency_id, batch_id, row),
        FOREIGN KEY (agency_id, batch_id) REFERENCES import_batch (agency_id, id)
      );
      CREATE INDEX import_row_bad ON import_row (agency_id, batch_id, row) WHERE mistakes <> '[]';
      ${heads(['import_batch', 'import_row'])}

      ALTER TABLE register_entry ADD import_batch_id uuid,     -- kind 'imported': from an old book, with its number and date
        ADD FOREIGN KEY (agency_id, import_batch_id) REFERENCES import_batch (agency_id, id),
        DROP CONSTRAINT register_entry_kind_check,
        ADD CONSTRAINT register_entry_kind_check CHECK (kind IN ('ordinary','inserted','reserved','backdated','void','imported')),
        ADD CONSTRAINT register_entry_imported CHECK ((kind = 'imported') = (import_batch_id IS NOT NULL)),
        DROP CONSTRAINT register_entry_agency_id_series_id_year_number_suffix_key;
      -- A number of the office is given once, whatever the code above does. A number of an old book may come again, once
      -- its import was undone; that no living entry has it is asked under the lock of the series.
      CREATE UNIQUE INDEX register_entry_number ON register_entry (agency_id, series_id, year, number, suffix) WHERE import_batch_id IS NULL;
      CREATE UNIQUE INDEX register_entry_imported_number ON register_entry (agency_id, series_id, year, number, suffix, symbol, import_batch_id)
        WHERE import_batch_id IS NOT NULL;
      DROP INDEX register_entry_number_symbol;
      CREATE UNIQUE INDEX register_entry_number_symbol ON register_entry (agency_id, year, number, suffix, symbol, secret)
        WHERE flow <> 'incoming' AND import_batch_id IS NULL;

      -- An import that was undone leaves its entries in the append-only history, where nobody of the office sees or counts them.
      CREATE POLICY undone_imports ON register_entry AS RESTRICTIVE FOR SELECT TO vanthu_application
        USING (import_batch_id IS NULL OR NOT EXISTS (SELECT 1 FROM import_batch b
          WHERE b.agency_id = register_entry.agency_id AND b.id = import_batch_id AND b.state = 'undone'));
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP POLICY undone_imports ON register_entry;
      DROP INDEX register_entry_number, register_entry_imported_number, register_entry_number_symbol;
      ALTER TABLE register_entry DROP CONSTRAINT register_entry_imported, DROP COLUMN import_batch_id,
        ADD UNIQUE (agency_id, series_id, year, number, suffix), DROP CONSTRAINT register_entry_kind_check,
        ADD CONSTRAINT register_entry_kind_check CHECK (kind IN ('ordinary','inserted','reserved','backdated','void'));
      CREATE UNIQUE INDEX register_entry_number_symbol ON register_entry (agency_id, year, number, suffix, symbol, secret)
        WHERE flow <> 'incoming';
      DROP TABLE import_row, import_batch, intake_item, intake_source;
      ALTER TABLE app_user DROP COLUMN service;
    `);
  }
}
