import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An entry that is refused ends its transaction by itself, so that a registration can be sent together with its commit:
 * whoever registers next waits for the database alone, not for the program's look at the answer.
 */
export class EntryRefused1790000000012 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE FUNCTION refuse_entry(p_refusal text, p_name text, p_year int) RETURNS int LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'the entry is refused: %', p_refusal USING ERRCODE = 'VN001',
          DETAIL = jsonb_build_object('refusal', p_refusal, 'name', p_name, 'year', p_year)::text;
      END $$;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP FUNCTION refuse_entry`);
  }
}
