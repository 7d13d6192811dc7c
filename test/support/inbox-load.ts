import { asRoot } from './database';

export type InboxLoad = {
  readonly agency: string;
  /** Has the role of leader and heads the unit. */
  readonly official: string;
  readonly unit: string;
  readonly open: number;
  readonly tasks: number;
};

const PER_DOCUMENT = 5;

/**
 * So many tasks of an office: five on each document, those of the way to the specialist, one in twenty-five open. Of the
 * open ones the official has `open`: half by the unit, three in ten as leader, the rest by name; of every urgency, one in
 * three late, one in four without a deadline, every tenth only for information. Statements of a superuser.
 */
export async function fillInbox(database: string, { agency, official, unit, open, tasks }: InboxLoad): Promise<void> {
  const documents = Math.ceil(tasks / PER_DOCUMENT);
  const every = Math.floor(documents / open);
  const urgency = (n: string) => `(ARRAY['normal','normal','normal','urgent','very_urgent','flash'])[${n} % 6 + 1]`;
  const rank = (n: string) => `(ARRAY[4,4,4,3,2,1])[${n} % 6 + 1]`;
  await asRoot(
    database,
    `SET session_replication_role = replica`, // the rows are consistent: no key is looked up one by one
    `INSERT INTO blob (agency_id, sha256, size, content_type) VALUES ('${agency}', repeat('0', 64), 1, 'application/pdf') ON CONFLICT DO NOTHING`,
    `CREATE TEMP TABLE made AS SELECT n, gen_random_uuid() AS id, gen_random_uuid() AS file_id, gen_random_uuid() AS o1, gen_random_uuid() AS o2,
       gen_random_uuid() AS o3, gen_random_uuid() AS o4, now() - (${documents.toString()} - n) * interval '2 minutes' AS at
     FROM generate_series(1, ${documents.toString()}) n`,
    `CREATE TEMP TABLE colleague AS SELECT i, gen_random_uuid() AS id, gen_random_uuid() AS unit FROM generate_series(0, 99) i`,
    `INSERT INTO app_user (agency_id, id, username, display_name, password_hash)
       SELECT '${agency}', id, 'nguoi.' || id, 'Nguyễn Văn ' || i, '' FROM colleague`,
    `INSERT INTO unit (agency_id, id, code, name, abbreviation) SELECT '${agency}', unit, 'U' || i, 'Phòng ' || i, 'P' || i FROM colleague`,
    `INSERT INTO file (agency_id, id, sha256, name, size, content_type, uploaded_by)
       SELECT '${agency}', file_id, repeat('0', 64), 'a.pdf', 1, 'application/pdf', '${official}' FROM made`,
    `INSERT INTO incoming_document (agency_id, id, state, number_symbol, issuer, doc_type, subject, urgency, register_entry_id, arrival_number,
         arrival_year, arrived_on, received_by, received_at)
       SELECT '${agency}', id, 'instructed', n || '/UBND-KSTT', 'Sở ' || (ARRAY['Tài chính','Nội vụ','Y tế','Xây dựng'])[n % 4 + 1], 'Công văn',
         'Về việc triển khai kế hoạch chuyende' || n % 100 || ' của hoso' || n, ${urgency('n')}, gen_random_uuid(), n, 2026, at::date, '${official}', at
       FROM made`,
    `INSERT INTO document_file (agency_id, document_id, file_id, role, ordinal) SELECT '${agency}', id, file_id, 'main', 1 FROM made`,
    ...(['present', 'distribute', 'instruct', 'assign'] as const).map(
      (kind, i) => `INSERT INTO decision (agency_id, id, document_id, kind, actor_id, authority, body, at)
       SELECT '${agency}', o${(i + 1).toString()}, m.id, '${kind}', CASE WHEN n % 100 = 0 THEN '${official}' ELSE c.id END, 'leader: Giám đốc',
         jsonb_build_object('leadUnitId', c.unit, 'cooperatingUnitIds', '[]'::jsonb, 'informedUnitIds', '[]'::jsonb, 'dueOn', at::date + 10, 'opinion', ''),
         at + interval '${i.toString()} minutes'
       FROM made m JOIN colleague c ON c.i = n % 100`,
    ),
    // The road of each document, by the turns that are over.
    ...(
      [
        ['distribute', 'o1', 'o2', `NULL, NULL, 'chief_of_office'`],
        ['instruct', 'o2', 'o3', `NULL, NULL, 'leader'`],
        ['assign', 'o3', 'o4', `NULL, c.unit, NULL`],
        ['cooperate', 'o3', 'o4', `NULL, c.unit, NULL`],
      ] as const
    ).map(
      ([kind, opened, closed, whose]) => `
      INSERT INTO task (agency_id, id, document_id, kind, state, assignee_user_id, assignee_unit_id, assignee_role, due_on, opened_by, closed_by,
          created_at, closed_at, rank)
        SELECT '${agency}', gen_random_uuid(), m.id, '${kind}', 'done', ${whose}, at::date + 10, ${opened}, ${closed}, at, at + interval '1 hour',
          ${rank('n')} FROM made m JOIN colleague c ON c.i = n % 100`,
    ),
    // The fifth turn of each: the official's, a colleague's that is open, or one that is over as well.
    `INSERT INTO task (agency_id, id, document_id, kind, state, assignee_user_id, assignee_unit_id, assignee_role, due_on, opened_by, closed_by,
         created_at, closed_at, rank)
       SELECT '${agency}', gen_random_uuid(), m.id,
         CASE WHEN NOT mine THEN 'handle' WHEN k % 10 = 9 THEN 'inform' WHEN k % 10 < 5 THEN 'cooperate' WHEN k % 10 < 8 THEN 'instruct' ELSE 'handle' END,
         CASE WHEN mine OR n % 5 = 0 THEN 'open' ELSE 'done' END,
         CASE WHEN NOT mine THEN c.id WHEN k % 10 >= 8 THEN '${official}'::uuid END,
         CASE WHEN mine AND k % 10 < 5 THEN '${unit}'::uuid END,
         CASE WHEN mine AND k % 10 BETWEEN 5 AND 7 THEN 'leader' END,
         CASE WHEN k % 4 = 0 THEN NULL WHEN k % 3 = 0 THEN current_date - k % 20 - 1 ELSE current_date + k % 30 END,
         o4, CASE WHEN mine OR n % 5 = 0 THEN NULL ELSE o4 END, at, CASE WHEN mine OR n % 5 = 0 THEN NULL ELSE at + interval '1 day' END, ${rank('k')}
       FROM (SELECT made.*, (n / ${every.toString()})::int AS k,
               n % ${every.toString()} = 0 AND n / ${every.toString()} <= ${open.toString()} AS mine FROM made) m
       JOIN colleague c ON c.i = n % 100`,
    `SET session_replication_role = origin`,
    `DROP TABLE made, colleague`,
    `VACUUM (ANALYZE) task`,
    `VACUUM (ANALYZE) decision`,
    `VACUUM (ANALYZE) incoming_document`,
    `VACUUM (ANALYZE) document_file`,
    `VACUUM (ANALYZE) file`,
  );
}
