// What each table of an agency gets: grants, forced row-level security, and no change where it is history.

/** Rows of one agency, changed in place. */
export const heads = (tables: readonly string[]) =>
  tables.map((table) => rowSecurity(table, 'SELECT, INSERT, UPDATE, DELETE')).join('\n');

/** History of one agency: rows are added, never changed. */
export const histories = (tables: readonly string[]) =>
  tables
    .map(
      (table) => `${rowSecurity(table, 'SELECT, INSERT')}
      CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER no_truncate BEFORE TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();`,
    )
    .join('\n');

/** '' is what a used connection answers for a setting of an ended transaction, hence NULLIF. */
export const rowSecurity = (table: string, rights: string) => `
      GRANT ${rights} ON ${table} TO vanthu_application;
      ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      CREATE POLICY same_agency ON ${table} TO vanthu_application
        USING (agency_id = NULLIF(current_setting('app.agency_id', true), '')::uuid)
        WITH CHECK (agency_id = NULLIF(current_setting('app.agency_id', true), '')::uuid);`;

/** What the system role reaches across agencies: the short list. */
export const system = (table: string, rights: string) => `
      GRANT ${rights} ON ${table} TO vanthu_system;
      CREATE POLICY across_agencies ON ${table} TO vanthu_system USING (true) WITH CHECK (true);`;
