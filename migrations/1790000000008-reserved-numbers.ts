import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A reserved number gets its document, once; and a year is closed by somebody, for a reason. */
export class ReservedNumbers1790000000008 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE number_series_year
        ADD COLUMN closed_by uuid,                             -- null: closed before it was asked
        ADD COLUMN closed_reason text NOT NULL DEFAULT '',
        ADD FOREIGN KEY (agency_id, closed_by) REFERENCES app_user (agency_id, id);

      -- The one change of an entry: a reserved number (số để dành) that no document has gets one, with its line and,
      -- when none was said, its symbol. Everything else stays history.
      CREATE FUNCTION take_reserved_once() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        open text[] := '{document_id,line,words}';
      BEGIN
        IF OLD.symbol = '' THEN open := open || 'symbol'::text; END IF;
        IF TG_OP = 'UPDATE' AND OLD.kind = 'reserved' AND OLD.document_id IS NULL AND NEW.document_id IS NOT NULL
            AND to_jsonb(NEW) - open = to_jsonb(OLD) - open
            AND NOT EXISTS (SELECT 1 FROM register_entry_note n
              WHERE n.agency_id = OLD.agency_id AND n.entry_id = OLD.id AND n.kind = 'void') THEN
          RETURN NEW;
        END IF;
        RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
      END $$;
      DROP TRIGGER append_only ON register_entry;
      CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON register_entry
        FOR EACH ROW EXECUTE FUNCTION take_reserved_once();
      GRANT UPDATE (document_id, line, symbol) ON register_entry TO vanthu_application;

      CREATE INDEX register_entry_untaken ON register_entry (agency_id, register_id, year, number)
        WHERE kind = 'reserved' AND document_id IS NULL;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP INDEX register_entry_untaken;
      REVOKE UPDATE (document_id, line, symbol) ON register_entry FROM vanthu_application;
      DROP TRIGGER append_only ON register_entry;
      CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON register_entry FOR EACH ROW EXECUTE FUNCTION refuse_change();
      DROP FUNCTION take_reserved_once();
      ALTER TABLE number_series_year DROP COLUMN closed_by, DROP COLUMN closed_reason;
    `);
  }
}
