import type { MigrationInterface, QueryRunner } from 'typeorm';
import { heads, histories } from './support/row-security';

/** Batches of scanned pages (lô số hóa): stacks as they were dropped, their pages, what was done to them, what came out. */
export class Batches1790000000038 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE batch (                                     -- lô số hóa
        agency_id   uuid NOT NULL REFERENCES agency,
        id          uuid NOT NULL,
        version     int NOT NULL DEFAULT 1,
        name        text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 200),
        folder_id   uuid,                                      -- hồ sơ that all its documents belong to
        state       text NOT NULL DEFAULT 'open' CHECK (state IN ('open','delivering','delivered','withdrawn')),
        paused      boolean NOT NULL DEFAULT false,            -- nothing is read meanwhile
        dpi         int NOT NULL CHECK (dpi IN (200,300)),     -- asked of the scanner
        inks        text NOT NULL CHECK (inks IN ('colour','grey','bitonal')),
        two_sided   boolean NOT NULL,
        cut_by      text[] NOT NULL CHECK (cut_by <@ ARRAY['separator','blank','first-page']),
        created_by  uuid NOT NULL,
        created_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
        delivered_by uuid,
        delivered_at timestamptz,
        PRIMARY KEY (agency_id, id),
        FOREIGN KEY (agency_id, folder_id) REFERENCES archive_folder (agency_id, id),
        FOREIGN KEY (agency_id, created_by) REFERENCES app_user (agency_id, id),
        FOREIGN KEY (agency_id, delivered_by) REFERENCES app_user (agency_id, id)
      );
      CREATE INDEX batch_newest ON batch (agency_id, created_at DESC, id DESC);
      CREATE INDEX batch_folder ON batch (agency_id, folder_id) WHERE folder_id IS NOT NULL;

      CREATE TABLE batch_source (                              -- a stack as it was dropped: one file
        agency_id   uuid NOT NULL,
        id          uuid NOT NULL,
        batch_id    uuid NOT NULL,
        ordinal     int NOT NULL CHECK (ordinal > 0),
        name        text NOT NULL,
        sha256      text NOT NULL,
        size        bigint NOT NULL,
        content_type text NOT NULL,
        state       text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting','opening','opened','failed')),
        pages_total int CHECK (pages_total > 0),
        failure     text,                                      -- code: encrypted, truncated, …
        added_by    uuid NOT NULL,
        added_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (agency_id, id),
        UNIQUE (agency_id, batch_id, ordinal),
        CHECK (state <> 'opened' OR pages_total IS NOT NULL),
        FOREIGN KEY (agency_id, batch_id) REFERENCES batch (agency_id, id),
        FOREIGN KEY (agency_id, sha256) REFERENCES blob (agency_id, sha256),
        FOREIGN KEY (agency_id, added_by) REFERENCES app_user (agency_id, id)
      );

      CREATE TABLE batch_document (                            -- tài liệu số: what was made of some pages
        agency_id   uuid NOT NULL,
        id          uuid NOT NULL,
        batch_id    uuid NOT NULL,
        ordinal     int NOT NULL CHECK (ordinal > 0),
        name        text NOT NULL,                             -- file name, by the code of the case file
        state       text NOT NULL DEFAULT 'making' CHECK (state IN ('making','made','failed')),
        failure     text,
        pages       int NOT NULL CHECK (pages > 0),
        head        jsonb NOT NULL DEFAULT '{}',               -- fields of the page head, each with its confidence
        sha256      text,                                      -- two layers: images and text
        size        bigint,
        conformance text,                                      -- PDF/A-2b, or none where a page stands in the way
        made_at     timestamptz,
        PRIMARY KEY (agency_id, id),
        UNIQUE (agency_id, batch_id, ordinal),
        CHECK ((state = 'made') = (sha256 IS NOT NULL)),
        FOREIGN KEY (agency_id, batch_id) REFERENCES batch (agency_id, id),
        FOREIGN KEY (agency_id, sha256) REFERENCES blob (agency_id, sha256)
      );

      CREATE TABLE batch_page (
        agency_id   uuid NOT NULL,
        id          uuid NOT NULL,
        batch_id    uuid NOT NULL,
        source_id   uuid NOT NULL,
        source_page int NOT NULL CHECK (source_page > 0),
        position    double precision NOT NULL,                 -- order in the batch
        state       text NOT NULL CHECK (state IN ('waiting','read','set_aside')),
        failure     text,                                      -- why it was set aside: its code
        image_sha256 text,
        image_size  bigint,
        image_type  text,
        original    boolean NOT NULL DEFAULT false,            -- the scanner's own bytes
        width_px    int,
        height_px   int,
        dpi         real,
        thumbnail_sha256 text,
        measures    jsonb,                                     -- what the quality gate measured
        faults      jsonb NOT NULL DEFAULT '[]',               -- what it finds wrong: [{ code, measured }]
        separator   jsonb,                                     -- what a separator sheet says
        turned      int NOT NULL DEFAULT 0 CHECK (turned IN (0,90,180,270)),
        turned_by   uuid,                                      -- a person; no machine turns it after that
        dropped     text CHECK (dropped IN ('separator','blank','deleted')), -- in no document, and why
        dropped_by  uuid,                                      -- a person took it out or back; no machine does after that
        cut         text NOT NULL DEFAULT 'none' CHECK (cut IN ('none','maybe','cut')), -- does a document begin here?
        cut_reason  text CHECK (cut_reason IN ('separator','blank','first-page','person')),
        cut_certainty real,
        cut_by      uuid,                                      -- a person decided
        text        text,
        words       jsonb,
        confidence  real,
        rotation    int CHECK (rotation IN (0,90,180,270)),
        skew        real,
        blank       boolean,
        engine      text,
        read_width_px int,
        read_height_px int,
        preview_sha256 text,
        preview_size bigint,
        document_id uuid,
        PRIMARY KEY (agency_id, id),
        UNIQUE (agency_id, source_id, source_page),
        CHECK ((state = 'set_aside') = (failure IS NOT NULL)),
        CHECK (state <> 'read' OR (text IS NOT NULL AND words IS NOT NULL AND preview_sha256 IS NOT NULL)),
        CHECK (state = 'set_aside' OR image_sha256 IS NOT NULL),
        CHECK (dropped IS NULL OR document_id IS NULL),
        FOREIGN KEY (agency_id, batch_id) REFERENCES batch (agency_id, id),
        FOREIGN KEY (agency_id, source_id) REFERENCES batch_source (agency_id, id),
        FOREIGN KEY (agency_id, image_sha256) REFERENCES blob (agency_id, sha256),
        FOREIGN KEY (agency_id, thumbnail_sha256) REFERENCES blob (agency_id, sha256),
        FOREIGN KEY (agency_id, preview_sha256) REFERENCES blob (agency_id, sha256),
        FOREIGN KEY (agency_id, document_id) REFERENCES batch_document (agency_id, id)
      );
      CREATE INDEX batch_page_order ON batch_page (agency_id, batch_id, position, id);
      CREATE INDEX batch_page_waiting ON batch_page (agency_id, batch_id) WHERE state = 'waiting';
      CREATE INDEX batch_page_document ON batch_page (agency_id, document_id) WHERE document_id IS NOT NULL;

      CREATE TABLE batch_edit (                                -- what a person did to pages, and what undid it
        agency_id   uuid NOT NULL,
        batch_id    uuid NOT NULL,
        id          uuid NOT NULL,
        ordinal     int NOT NULL,
        kind        text NOT NULL CHECK (kind IN ('turn','move','drop','restore','cut','interleave','undo')),
        changes     jsonb NOT NULL,                            -- [{ pageId, before, after }]
        undoes      uuid,
        by_id       uuid NOT NULL,
        at          timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (agency_id, id),
        UNIQUE (agency_id, batch_id, ordinal),
        UNIQUE (agency_id, undoes),
        CHECK ((kind = 'undo') = (undoes IS NOT NULL)),
        FOREIGN KEY (agency_id, batch_id) REFERENCES batch (agency_id, id),
        FOREIGN KEY (agency_id, undoes) REFERENCES batch_edit (agency_id, id),
        FOREIGN KEY (agency_id, by_id) REFERENCES app_user (agency_id, id)
      );

      -- Open work by class and agency: the relay takes turns among agencies.
      DROP INDEX delivery_open;
      CREATE INDEX delivery_open ON delivery (class, agency_id, run_at) WHERE state IN ('due','leased');
      CREATE INDEX delivery_leased ON delivery (class, lease_until) WHERE state = 'leased';

      ${heads(['batch', 'batch_source', 'batch_document', 'batch_page'])}
      ${histories(['batch_edit'])}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE batch_edit, batch_page, batch_document, batch_source, batch;
      DROP INDEX delivery_open, delivery_leased;
      CREATE INDEX delivery_open ON delivery (run_at) WHERE state IN ('due','leased');
    `);
  }
}
