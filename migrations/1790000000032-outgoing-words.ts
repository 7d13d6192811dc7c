import type { MigrationInterface, QueryRunner } from 'typeorm';

/** More documents than this are found soon enough among the newest. */
const RARE = 2_000;

/**
 * The list of what went out compares letters with an operator that may leak what it compares, so row-level security
 * keeps the application from the index and a rare word walked through all documents of the agency.
 */
export class OutgoingWords1790000000032 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP INDEX outgoing_document_search;
      CREATE INDEX outgoing_document_search ON outgoing_document USING gin (agency_id, search gin_trgm_ops);
      CREATE POLICY find_by_words ON outgoing_document FOR SELECT TO CURRENT_USER USING (true);

      -- The documents of the agency that have all of the patterns; null when they are many. Who may read them is asked after.
      CREATE FUNCTION find_rare_outgoing(p_patterns text[]) RETURNS uuid[]
      LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE
        found uuid[];
      BEGIN
        EXECUTE 'SELECT array_agg(id) FROM (SELECT id FROM outgoing_document WHERE agency_id = $1'
            || (SELECT string_agg(' AND search LIKE ' || quote_literal(pattern), '') FROM unnest(p_patterns) pattern)
            || ' LIMIT ${(RARE + 1).toString()}) matching'
          INTO found USING NULLIF(current_setting('app.agency_id', true), '')::uuid;
        RETURN CASE WHEN cardinality(found) > ${RARE.toString()} THEN NULL ELSE coalesce(found, '{}') END;
      END $$;
      REVOKE EXECUTE ON FUNCTION find_rare_outgoing FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION find_rare_outgoing TO vanthu_application;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP FUNCTION find_rare_outgoing;
      DROP POLICY find_by_words ON outgoing_document;
      DROP INDEX outgoing_document_search;
      CREATE INDEX outgoing_document_search ON outgoing_document USING gin (search gin_trgm_ops);
    `);
  }
}
