import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The agency of the transaction, as the policies read it. */
const AGENCY = `NULLIF(current_setting('app.agency_id', true), '')::uuid`;

/** What a writer has left to the index of words and is not in it yet: looked at one by one, as long as it is no import. */
const NOT_YET = 500;
const due = (kind: string) =>
  `(SELECT due.id FROM words_due due WHERE due.agency_id = $1 AND due.kind = ''${kind}'' LIMIT ${NOT_YET.toString()})`;

// ── entries of registers ────────────────────────────────────────────────────────────────────────────────────────────
/** Entries that are looked at in the order of the book before the index of words is asked. */
const ENTRIES_LOOKED_THROUGH = 6_000;
const FILTERS = `'agency_id = $1 AND register_id = $2'
            || CASE WHEN p_year IS NULL THEN '' ELSE ' AND year = $4' END
            || CASE WHEN p_from IS NULL THEN '' ELSE ' AND entered_on >= $5' END
            || CASE WHEN p_to IS NULL THEN '' ELSE ' AND entered_on <= $6' END
            || CASE WHEN p_kind IS NULL THEN '' ELSE ' AND kind = $7' END
            || CASE WHEN p_number IS NULL THEN '' ELSE ' AND number = $8' END
            || CASE WHEN p_after_year IS NULL THEN '' ELSE ' AND (year, number, suffix) < ($9, $10, $11)' END`;
const IN_BOOK_ORDER = `ORDER BY year DESC, number DESC, suffix DESC`;

// ── incoming documents ──────────────────────────────────────────────────────────────────────────────────────────────
/** `visibleTo` in the documents' library says the same. `$2`, `$3`: the user, the units received for. Within a quoted statement. */
const GRANTED = `(a.grantee = ''user'' AND a.grantee_id = $2 OR a.grantee = ''unit'' AND a.grantee_id = ANY ($3))`;
const MINE = `(SELECT DISTINCT a.document_id FROM document_access a WHERE a.agency_id = $1 AND ${GRANTED})`;
const VISIBLE = (id: string) =>
  `EXISTS (SELECT 1 FROM document_access a WHERE a.agency_id = $1 AND a.document_id = ${id} AND ${GRANTED})`;
/** Rows of a list that are compared before the index is asked. */
const LOOKED_THROUGH = 4_000;
/** Whoever may read no more than this has them sorted; whoever may read more finds some among the newest. */
const FEW = 10_000;
/** The words of a document `d`, from the index or, where they are not in it yet, from the document. */
const WORDS = `LEFT JOIN incoming_document_words w ON w.agency_id = $1 AND w.document_id = d.id`;
const HIT = `(coalesce(w.search, incoming_words(d.subject, d.issuer, d.number_symbol)) LIKE $10`;

/**
 * The indexes of words leave the rows that everybody writes: a registration cut words and trigrams and sorted them into
 * two indexes while every other clerk of its register waited for the number. Now it notes what is due; `index_words`
 * does it a moment later, and who searches in between looks at what is due as well.
 */
export class WordsApart1790000000031 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE FUNCTION entry_words(line jsonb, symbol text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
        searchable(coalesce(line->>'numberSymbol', '') || ' ' || coalesce(line->>'issuer', '') || ' ' || coalesce(line->>'docType', '')
          || ' ' || coalesce(line->>'subject', '') || ' ' || coalesce(line->>'recipients', '') || ' ' || symbol);
      CREATE FUNCTION incoming_words(subject text, issuer text, number_symbol text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
        folded(subject || ' ' || issuer || ' ' || number_symbol);

      DROP INDEX register_entry_words, incoming_document_search;
      CREATE TABLE words_due (                                 -- what was written and is not in the indexes below yet
        agency_id  uuid NOT NULL,
        kind       text NOT NULL CHECK (kind IN ('entry','incoming')),
        id         uuid NOT NULL
      );
      CREATE INDEX words_due_kind ON words_due (agency_id, kind);

      CREATE TABLE register_entry_words (
        agency_id   uuid NOT NULL,
        id          uuid NOT NULL,
        register_id uuid NOT NULL,
        year        int NOT NULL,
        number      int NOT NULL,
        suffix      text NOT NULL,
        kind        text NOT NULL,
        entered_on  date NOT NULL,
        words       tsvector NOT NULL,
        PRIMARY KEY (agency_id, id),
        FOREIGN KEY (agency_id, id) REFERENCES register_entry (agency_id, id)
      );
      INSERT INTO register_entry_words
        SELECT agency_id, id, register_id, year, number, suffix, kind, entered_on, words FROM register_entry;
      CREATE INDEX register_entry_words_newest ON register_entry_words (agency_id, register_id, year DESC, number DESC, suffix DESC);

      CREATE TABLE incoming_document_words (
        agency_id   uuid NOT NULL,
        document_id uuid NOT NULL,
        search      text NOT NULL,
        PRIMARY KEY (agency_id, document_id),
        FOREIGN KEY (agency_id, document_id) REFERENCES incoming_document (agency_id, id)
      );
      INSERT INTO incoming_document_words SELECT agency_id, id, search FROM incoming_document;

      CREATE INDEX register_entry_words_words ON register_entry_words USING gin (agency_id, register_id, words);
      CREATE INDEX incoming_document_words_search ON incoming_document_words USING gin (agency_id, search gin_trgm_ops);
      ALTER TABLE register_entry DROP COLUMN words;
      ALTER TABLE incoming_document DROP COLUMN search;

      -- The application neither reads nor writes them: what fills them and what finds through them belongs to their owner.
      ${['words_due', 'register_entry_words', 'incoming_document_words']
        .map(
          (table) => `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      CREATE POLICY by_functions ON ${table} TO CURRENT_USER USING (true) WITH CHECK (true);`,
        )
        .join('\n      ')}

      CREATE FUNCTION words_are_due() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        INSERT INTO words_due VALUES (NEW.agency_id, TG_ARGV[0], NEW.id);
        RETURN NULL;
      END $$;
      CREATE TRIGGER words_due AFTER INSERT ON register_entry FOR EACH ROW EXECUTE FUNCTION words_are_due('entry');
      CREATE TRIGGER words_due_new AFTER INSERT ON incoming_document FOR EACH ROW EXECUTE FUNCTION words_are_due('incoming');
      CREATE TRIGGER words_due_changed AFTER UPDATE OF subject, issuer, number_symbol ON incoming_document FOR EACH ROW
        WHEN ((OLD.subject, OLD.issuer, OLD.number_symbol) IS DISTINCT FROM (NEW.subject, NEW.issuer, NEW.number_symbol))
        EXECUTE FUNCTION words_are_due('incoming');

      -- One at a time: of two that read the same document, the one that read it first could write it last.
      CREATE FUNCTION index_words(p_most int) RETURNS int LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE
        done int;
      BEGIN
        IF NOT pg_try_advisory_xact_lock(7118267) THEN RETURN 0; END IF;
        WITH due AS (
          DELETE FROM words_due WHERE ctid = ANY (ARRAY(SELECT ctid FROM words_due LIMIT p_most)) RETURNING agency_id, kind, id
        ), entries AS (
          INSERT INTO register_entry_words
            SELECT e.agency_id, e.id, e.register_id, e.year, e.number, e.suffix, e.kind, e.entered_on, entry_words(e.line, e.symbol)
            FROM due JOIN register_entry e ON e.agency_id = due.agency_id AND e.id = due.id WHERE due.kind = 'entry'
          ON CONFLICT DO NOTHING
        ), documents AS (
          INSERT INTO incoming_document_words
            SELECT DISTINCT d.agency_id, d.id, incoming_words(d.subject, d.issuer, d.number_symbol)
            FROM due JOIN incoming_document d ON d.agency_id = due.agency_id AND d.id = due.id WHERE due.kind = 'incoming'
          ON CONFLICT (agency_id, document_id) DO UPDATE SET search = EXCLUDED.search
        )
        SELECT count(*) INTO done FROM due;
        RETURN done;
      END $$;
      REVOKE EXECUTE ON FUNCTION index_words, words_are_due FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION index_words TO vanthu_system;

      -- The newest entries are looked at first, which finds what is common, then the index of words, which finds what is rare.
      CREATE OR REPLACE FUNCTION find_register_entries(p_register uuid, p_words tsquery, p_year int, p_from date, p_to date, p_kind text,
        p_number int, p_after_year int, p_after_number int, p_after_suffix text, p_limit int)
      RETURNS SETOF uuid LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE
        filters text := ${FILTERS};
        not_yet text := ' UNION ALL SELECT id, year, number, suffix FROM register_entry WHERE id IN ${due('entry')} AND ' || filters
          || ' AND entry_words(line, symbol) @@ $3';
        ids uuid[];
        way text;
      BEGIN
        FOREACH way IN ARRAY array_remove(ARRAY[
          -- Not between days: the order of the book would lead through all that is newer.
          CASE WHEN p_from IS NULL AND p_to IS NULL THEN
            '(SELECT id, year, number, suffix FROM (SELECT id, year, number, suffix, words FROM register_entry_words WHERE ' || filters
              || ' ${IN_BOOK_ORDER} LIMIT ${ENTRIES_LOOKED_THROUGH.toString()}) newest WHERE words @@ $3)' END,
          -- OFFSET keeps the order and the limit out of the plan for the words.
          '(SELECT id, year, number, suffix FROM register_entry_words WHERE ' || filters || ' AND words @@ $3 OFFSET 0)'
        ], NULL) LOOP
          EXECUTE 'SELECT array_agg(id) FROM (SELECT id FROM (' || way || not_yet || ') found ${IN_BOOK_ORDER} LIMIT $12) page' INTO ids
            USING ${AGENCY}, p_register, p_words, p_year, p_from, p_to, p_kind, p_number, p_after_year, p_after_number, p_after_suffix, p_limit;
          EXIT WHEN cardinality(ids) = p_limit;
        END LOOP;
        RETURN QUERY SELECT unnest(ids);
      END $$;

      -- In the order of the list of incoming documents; p_search is folded, p_number an arrival number.
      CREATE OR REPLACE FUNCTION find_incoming_documents(p_search text, p_number int, p_all boolean, p_user uuid, p_units uuid[], p_state text,
        p_register uuid, p_late boolean, p_after_pressing int, p_after timestamptz, p_after_id uuid, p_limit int)
      RETURNS SETOF uuid LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE
        few boolean := NOT p_all AND NOT reads_more_than(${FEW.toString()}, p_user, p_units);
        pattern text := '%' || replace(replace(replace(p_search, '\\', '\\\\'), '%', '\\%'), '_', '\\_') || '%';
        filters text := 'd.agency_id = $1'
          || CASE WHEN p_state IS NULL THEN '' ELSE ' AND d.state = $4' END
          || CASE WHEN p_register IS NULL THEN '' ELSE ' AND d.register_id = $5' END
          || CASE WHEN p_late IS NULL THEN '' ELSE ' AND coalesce(CASE d.state WHEN ''received'' THEN d.register_by < now() WHEN ''registered'' THEN d.present_by < now() END, false) = $6' END
          || CASE WHEN p_after IS NULL THEN '' ELSE ' AND (d.pressing, d.received_at, d.id) < ($7, $8, $9)' END;
        visible text := CASE WHEN p_all THEN '' ELSE ' AND ${VISIBLE('d.id')}' END;
        by_number text := CASE WHEN p_number IS NULL THEN '' ELSE ' OR d.arrival_number = $11' END;
        hit text := '${HIT}' || by_number || ')';
        in_order text := ' ORDER BY d.pressing DESC, d.received_at DESC, d.id DESC';
        ids uuid[];
        way text;
      BEGIN
        FOREACH way IN ARRAY CASE WHEN few THEN ARRAY[
          'SELECT d.id FROM ${MINE} m JOIN incoming_document d ON d.agency_id = $1 AND d.id = m.document_id ${WORDS} WHERE ' || filters || ' AND ' || hit
        ] ELSE ARRAY[
          'SELECT d.id FROM (SELECT d.id, d.pressing, d.received_at, d.subject, d.issuer, d.number_symbol, d.arrival_number FROM incoming_document d WHERE '
            || filters || in_order || ' LIMIT ${LOOKED_THROUGH.toString()}) d ${WORDS} WHERE ' || hit || visible,
          'SELECT d.id FROM incoming_document d WHERE ' || filters || ' AND d.id IN (
             SELECT w.document_id FROM incoming_document_words w WHERE w.agency_id = $1 AND w.search LIKE $10
             UNION ALL SELECT d.id FROM incoming_document d WHERE d.id IN ${due('incoming')} AND d.agency_id = $1
               AND incoming_words(d.subject, d.issuer, d.number_symbol) LIKE $10'
            || CASE WHEN p_number IS NULL THEN '' ELSE ' UNION ALL SELECT d.id FROM incoming_document d WHERE d.agency_id = $1 AND d.arrival_number = $11' END
            || ')' || visible
        ] END LOOP
          EXECUTE 'SELECT array_agg(id) FROM (' || way || in_order || ' LIMIT $12) x' INTO ids
            USING ${AGENCY}, p_user, p_units, p_state, p_register, p_late, p_after_pressing, p_after, p_after_id, pattern, p_number, p_limit;
          EXIT WHEN cardinality(ids) = p_limit;
        END LOOP;
        RETURN QUERY SELECT unnest(ids);
      END $$;

      -- The entry, which the document refers to, refers to its register; the row of the series is made by the same function.
      ALTER TABLE incoming_document DROP CONSTRAINT incoming_document_agency_id_register_id_fkey;
      ALTER TABLE register_entry DROP CONSTRAINT register_entry_agency_id_series_id_year_fkey;
    `);
  }

  /** What is found stays where it is: the words of entries and documents would have to be cut anew while everybody waits. */
  down(): Promise<void> {
    return Promise.reject(new Error('words-apart is not taken back: restore a backup of before it'));
  }
}
