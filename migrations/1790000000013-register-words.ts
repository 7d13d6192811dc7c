import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Entries that are looked at in the order of the book before the index of words is asked. */
const LOOKED_THROUGH = 6_000;

const SIGNATURE = `find_register_entries(p_register uuid, p_words tsquery, p_year int, p_from date, p_to date, p_kind text,
        p_number int, p_after_year int, p_after_number int, p_after_suffix text, p_limit int)
      RETURNS SETOF uuid LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp`;
const FILTERS = `'agency_id = $1 AND register_id = $2'
            || CASE WHEN p_year IS NULL THEN '' ELSE ' AND year = $4' END
            || CASE WHEN p_from IS NULL THEN '' ELSE ' AND entered_on >= $5' END
            || CASE WHEN p_to IS NULL THEN '' ELSE ' AND entered_on <= $6' END
            || CASE WHEN p_kind IS NULL THEN '' ELSE ' AND kind = $7' END
            || CASE WHEN p_number IS NULL THEN '' ELSE ' AND number = $8' END
            || CASE WHEN p_after_year IS NULL THEN '' ELSE ' AND (year, number, suffix) < ($9, $10, $11)' END`;
const USING = `NULLIF(current_setting('app.agency_id', true), '')::uuid, p_register, p_words, p_year, p_from, p_to, p_kind,
            p_number, p_after_year, p_after_number, p_after_suffix, p_limit`;
const IN_ORDER = `ORDER BY year DESC, number DESC, suffix DESC`;

/**
 * The planner takes every beginning of a word for one that thousands of entries have, and walks through a book of a
 * million for a word that stands in it once. So the newest entries are looked at first, which finds what is common, and
 * then the index of words, which finds what is rare.
 */
export class RegisterWords1790000000013 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE OR REPLACE FUNCTION ${SIGNATURE} AS $$
      DECLARE
        filters text := ${FILTERS};
        ids uuid[];
        way text;
      BEGIN
        FOREACH way IN ARRAY array_remove(ARRAY[
          -- Not between days: the order of the book would lead through all that is newer.
          CASE WHEN p_from IS NULL AND p_to IS NULL THEN
            'SELECT id, year, number, suffix FROM (SELECT id, year, number, suffix, words FROM register_entry WHERE ' || filters
              || ' ${IN_ORDER} LIMIT ${LOOKED_THROUGH.toString()}) newest WHERE words @@ $3' END,
          -- OFFSET keeps the order and the limit out of the plan for the words.
          'SELECT id, year, number, suffix FROM register_entry WHERE ' || filters || ' AND words @@ $3 OFFSET 0'
        ], NULL) LOOP
          EXECUTE 'SELECT array_agg(id) FROM (SELECT id FROM (' || way || ') found ${IN_ORDER} LIMIT $12) page'
            INTO ids USING ${USING};
          EXIT WHEN cardinality(ids) = p_limit;
        END LOOP;
        RETURN QUERY SELECT unnest(ids);
      END $$;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE OR REPLACE FUNCTION ${SIGNATURE} AS $$
      BEGIN
        RETURN QUERY EXECUTE 'SELECT id FROM register_entry WHERE ' || ${FILTERS} || ' AND words @@ $3 ${IN_ORDER} LIMIT $12'
          USING ${USING};
      END $$;
    `);
  }
}
