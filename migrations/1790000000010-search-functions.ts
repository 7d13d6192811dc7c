import type { MigrationInterface, QueryRunner } from 'typeorm';
import { histories, system } from './support/row-security';

/** The agency of the transaction, as the policies read it. */
const AGENCY = `NULLIF(current_setting('app.agency_id', true), '')::uuid`;

/** `visibleTo` in the documents' library says the same; a test compares the two. `$2`, `$3`: the user, the units received for. Within a quoted statement. */
const GRANTED = `(a.grantee = ''user'' AND a.grantee_id = $2 OR a.grantee = ''unit'' AND a.grantee_id = ANY ($3))`;
const MINE = `(SELECT DISTINCT a.document_id FROM document_access a WHERE a.agency_id = $1 AND ${GRANTED})`;
const VISIBLE = (id: string) =>
  `EXISTS (SELECT 1 FROM document_access a WHERE a.agency_id = $1 AND a.document_id = ${id} AND ${GRANTED})`;

/** Rows that are looked at one by one, newest first, before the index of words is asked: enough for common words. */
const NEWEST = 250;
/** Rows of the office that are looked through for those somebody may read, and rows of a list that are compared. */
const LOOKED_THROUGH = 4_000;
/** Whoever may read no more than this has them sorted; whoever may read more finds some among the newest. */
const FEW = 10_000;

/** As much text of a page as is indexed, in characters: a tsvector holds at most 1 MB. */
const PAGE = 100_000;

/** Finding by words and numbers through indexes that row-level security keeps from the application; the look through the store. */
export class SearchFunctions1790000000010 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE FUNCTION folded(text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN   -- without accents and case
        lower(unaccent('unaccent'::regdictionary, $1));
      ALTER TABLE incoming_document
        ADD search text GENERATED ALWAYS AS (folded(subject || ' ' || issuer || ' ' || number_symbol)) STORED;
      CREATE INDEX incoming_document_search ON incoming_document USING gin (agency_id, search gin_trgm_ops);
      CREATE INDEX incoming_document_arrival ON incoming_document (agency_id, arrival_number);
      DROP INDEX search_document_tsv, search_document_symbols;
      CREATE INDEX search_document_tsv ON search_document USING gin (agency_id, tsv);
      CREATE INDEX search_document_symbols ON search_document USING gin (agency_id, symbols gin_trgm_ops);
      ALTER TABLE reading_page ADD tsv tsvector GENERATED ALWAYS AS (searchable(left(text, ${PAGE.toString()}))) STORED;
      CREATE INDEX search_document_number ON search_document (agency_id, symbols text_pattern_ops);
    `);

    // The operators of words and patterns may leak what they compare, so row-level security keeps the application from
    // their indexes. These functions may use them: they read the agency from the transaction, as the policies do, look
    // only at what the asking person may read, so that a limit takes nothing from him, and give keys, which the
    // application then reads under its own rules.
    await db.query(`
      CREATE POLICY find_by_words ON search_document FOR SELECT TO CURRENT_USER USING (true);
      CREATE POLICY find_by_words ON incoming_document FOR SELECT TO CURRENT_USER USING (true);
      CREATE POLICY find_by_words ON document_access FOR SELECT TO CURRENT_USER USING (true);

      -- More of them than p_most? Counts no further.
      CREATE FUNCTION reads_more_than(p_most int, p_user uuid, p_units uuid[])
      RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE
        many boolean;
      BEGIN
        EXECUTE 'SELECT count(*) > $4 FROM (SELECT FROM document_access a WHERE a.agency_id = $1 AND ${GRANTED} LIMIT $4 + 1) x'
          INTO many USING ${AGENCY}, p_user, p_units, p_most;
        RETURN many;
      END $$;

      -- Newest first. The newest are looked at one by one, which finds common words; then the index gives the rest.
      CREATE FUNCTION find_documents_by_words(p_words tsquery, p_all boolean, p_user uuid, p_units uuid[], p_without uuid[],
        p_before timestamptz, p_before_id uuid, p_limit int)
      RETURNS TABLE (document_id uuid, dated timestamptz) LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
      #variable_conflict use_column
      DECLARE
        agency uuid := ${AGENCY};
        few boolean := NOT p_all AND NOT reads_more_than(${FEW.toString()}, p_user, p_units);
        newest record;
        looked int := 0;
        found_so_far int := 0;
      BEGIN
        FOR newest IN EXECUTE
          CASE WHEN few THEN
            'SELECT s.document_id, s.dated FROM ${MINE} m JOIN search_document s ON s.agency_id = $1 AND s.document_id = m.document_id
             WHERE ($4 IS NULL OR (s.dated, s.document_id) < ($4, $5)) ORDER BY s.dated DESC, s.document_id DESC'
          ELSE
            'SELECT s.document_id, s.dated FROM (SELECT s.document_id, s.dated FROM search_document s WHERE s.agency_id = $1'
            || CASE WHEN p_before IS NULL THEN '' ELSE ' AND (s.dated, s.document_id) < ($4, $5)' END
            || ' ORDER BY s.dated DESC, s.document_id DESC LIMIT ${LOOKED_THROUGH.toString()}) s'
            || CASE WHEN p_all THEN '' ELSE ' WHERE ${VISIBLE('s.document_id')}' END
            || ' ORDER BY s.dated DESC, s.document_id DESC'
          END || ' LIMIT ${NEWEST.toString()}'
          USING agency, p_user, p_units, p_before, p_before_id
        LOOP
          looked := looked + 1;
          p_before := newest.dated;
          p_before_id := newest.document_id;
          IF newest.document_id = ANY (p_without) THEN CONTINUE; END IF;
          PERFORM 1 FROM search_document s WHERE s.agency_id = agency AND s.document_id = newest.document_id AND s.tsv @@ p_words;
          IF FOUND THEN
            document_id := newest.document_id;
            dated := newest.dated;
            RETURN NEXT;
            found_so_far := found_so_far + 1;
            IF found_so_far >= p_limit THEN RETURN; END IF;
          END IF;
        END LOOP;
        IF few AND looked < ${NEWEST.toString()} THEN RETURN; END IF;

        RETURN QUERY EXECUTE 'SELECT s.document_id, s.dated FROM search_document s WHERE s.agency_id = $1 AND s.tsv @@ $6
            AND s.document_id <> ALL ($7)'
            || CASE WHEN p_before IS NULL THEN '' ELSE ' AND (s.dated, s.document_id) < ($4, $5)' END
            || CASE WHEN p_all THEN '' WHEN few THEN ' AND s.document_id IN ${MINE}' ELSE ' AND ${VISIBLE('s.document_id')}' END
            || ' ORDER BY s.dated DESC, s.document_id DESC LIMIT $8'
          USING agency, p_user, p_units, p_before, p_before_id, p_words, p_without, p_limit - found_so_far;
      END $$;

      -- Rank 3 is the number itself, 2 begins like it, 1 has it somewhere; within a rank newest first.
      CREATE FUNCTION find_documents_by_number(p_key text, p_arrival int, p_all boolean, p_user uuid, p_units uuid[], p_limit int)
      RETURNS TABLE (document_id uuid, dated timestamptz, rank int) LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
      #variable_conflict use_column
      DECLARE
        visible text := CASE WHEN p_all THEN '' ELSE ' AND ${VISIBLE('s.document_id')}' END;
        key text := replace(replace(replace(p_key, '\\', '\\\\'), '%', '\\%'), '_', '\\_');
        left_over int := p_limit;
        given int;
        matching record;
      BEGIN
        FOR matching IN SELECT * FROM (VALUES
          (3, p_key <> '' OR p_arrival IS NOT NULL, 's.document_id IN (SELECT x.document_id FROM search_document x WHERE x.agency_id = $1 AND x.symbols = $4 AND $4 <> ''''
              UNION ALL SELECT d.id FROM incoming_document d WHERE d.agency_id = $1 AND d.arrival_number = $5)'),
          (2, p_key <> '', 's.symbols LIKE $6 AND s.symbols <> $4'),
          (1, p_key <> '', 's.symbols LIKE ''%'' || $6 AND s.symbols NOT LIKE $6')) AS way (rank, asked, condition)
        LOOP
          IF matching.asked AND left_over > 0 THEN
            RETURN QUERY EXECUTE 'SELECT s.document_id, s.dated, ' || matching.rank || ' FROM search_document s WHERE s.agency_id = $1 AND '
                || matching.condition || visible
                || CASE WHEN matching.rank < 3 AND p_arrival IS NOT NULL THEN ' AND NOT EXISTS (SELECT 1 FROM incoming_document d WHERE d.agency_id = $1
                     AND d.id = s.document_id AND d.arrival_number = $5)' ELSE '' END
                || ' ORDER BY s.dated DESC, s.document_id DESC LIMIT $7'
              USING ${AGENCY}, p_user, p_units, p_key, p_arrival, key || '%', left_over;
            GET DIAGNOSTICS given = ROW_COUNT;
            left_over := left_over - given;
          END IF;
        END LOOP;
      END $$;

      -- In the order of the list of incoming documents; p_search is folded, p_number an arrival number.
      CREATE FUNCTION find_incoming_documents(p_search text, p_number int, p_all boolean, p_user uuid, p_units uuid[], p_state text,
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
        hit text := '(d.search LIKE $10' || CASE WHEN p_number IS NULL THEN '' ELSE ' OR d.arrival_number = $11' END || ')';
        in_order text := ' ORDER BY d.pressing DESC, d.received_at DESC, d.id DESC';
        ids uuid[];
        way text;
      BEGIN
        FOREACH way IN ARRAY CASE WHEN few THEN ARRAY[
          'SELECT d.id FROM ${MINE} m JOIN incoming_document d ON d.agency_id = $1 AND d.id = m.document_id WHERE ' || filters || ' AND ' || hit
        ] ELSE ARRAY[
          'SELECT d.id FROM (SELECT d.id, d.pressing, d.received_at, d.search, d.arrival_number FROM incoming_document d WHERE ' || filters
            || in_order || ' LIMIT ${LOOKED_THROUGH.toString()}) d WHERE ' || hit || visible,
          'SELECT d.id FROM incoming_document d WHERE ' || filters || ' AND ' || hit || visible
        ] END LOOP
          EXECUTE 'SELECT array_agg(id) FROM (' || way || in_order || ' LIMIT $12) x' INTO ids
            USING ${AGENCY}, p_user, p_units, p_state, p_register, p_late, p_after_pressing, p_after, p_after_id, pattern, p_number, p_limit;
          EXIT WHEN cardinality(ids) = p_limit;
        END LOOP;
        RETURN QUERY SELECT unnest(ids);
      END $$;

      REVOKE EXECUTE ON FUNCTION reads_more_than, find_documents_by_words, find_documents_by_number, find_incoming_documents FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION find_documents_by_words, find_documents_by_number, find_incoming_documents TO vanthu_application;
    `);

    // ── the daily look through the object store ─────────────────────────────────────────────────────────────────────
    await db.query(`
      CREATE TABLE store_check (                               -- what a look found; nothing is moved or deleted
        agency_id  uuid NOT NULL REFERENCES agency,
        id         uuid NOT NULL,
        checked_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        objects    int NOT NULL,
        orphans    int NOT NULL,                               -- objects that no row knows of
        hashes     text[] NOT NULL,                            -- the first of them
        PRIMARY KEY (agency_id, id)
      );
      ${histories(['store_check'])}
      CREATE TABLE store_check_due (                           -- the timetable: when each agency was last asked for
        agency_id  uuid PRIMARY KEY REFERENCES agency,
        event_id   uuid NOT NULL,
        asked_at   timestamptz NOT NULL DEFAULT now(),
        FOREIGN KEY (agency_id, event_id) REFERENCES event (agency_id, id)
      );
      ALTER TABLE store_check_due ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      ${system('store_check_due', 'SELECT, INSERT, UPDATE')}
      GRANT INSERT ON event TO vanthu_system;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE store_check_due, store_check;
      REVOKE INSERT ON event FROM vanthu_system;
      DROP FUNCTION find_documents_by_words, find_documents_by_number, find_incoming_documents, reads_more_than;
      DROP POLICY find_by_words ON search_document;
      DROP POLICY find_by_words ON incoming_document;
      DROP POLICY find_by_words ON document_access;
      DROP INDEX search_document_tsv, search_document_symbols, search_document_number, incoming_document_search, incoming_document_arrival;
      CREATE INDEX search_document_tsv ON search_document USING gin (tsv);
      CREATE INDEX search_document_symbols ON search_document USING gin (symbols gin_trgm_ops);
      ALTER TABLE reading_page DROP COLUMN tsv;
      ALTER TABLE incoming_document DROP COLUMN search;
      DROP FUNCTION folded;
    `);
  }
}
