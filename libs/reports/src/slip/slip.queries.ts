import type { EntityManager } from 'typeorm';

export type SlipPart = {
  readonly opinion: string;
  /** Day of the decision in the agency's time zone. */
  readonly on: string;
  readonly by: string;
  readonly title: string;
};
export type SlipTurn = { readonly kind: string; readonly name: string; readonly dueOn: string | null };

/** What stands on a routing slip: the three parts are null until somebody decided, and then written by hand or not. */
export type SlipFacts = {
  readonly parentName: string;
  readonly agencyName: string;
  readonly registerName: string;
  readonly caseFile: string;
  /** Units that the document was handed to, lead first. */
  readonly handedTo: string;
  readonly instruction: (SlipPart & { readonly turns: readonly SlipTurn[] }) | null;
  readonly assignment: (SlipPart & { readonly turns: readonly SlipTurn[] }) | null;
  readonly proposal: SlipPart | null;
};

/** The last decision of a kind that was not taken back, with the turns it gave. */
const lastOf = (kind: string, text: string) => `(
  SELECT jsonb_build_object('opinion', coalesce(c.body->>'${text}', ''), 'on', (c.at AT TIME ZONE a.time_zone)::date,
      'by', CASE WHEN c.basis->>'capacity' = 'recorded' THEN c.basis->'onBehalfOf'->>'name' ELSE u.display_name END,
      'title', CASE WHEN c.basis->>'capacity' = 'recorded' THEN (c.basis->'onBehalfOf'->>'title') || ' (ghi theo bút phê)'
                    ELSE concat_ws(', ', (c.basis->>'capacity') || ' ' || (c.basis->'onBehalfOf'->>'title'),
                                   regexp_replace(c.authority, '^[^:]*: ', '')) END,
      'turns', (SELECT coalesce(jsonb_agg(jsonb_build_object('kind', t.kind, 'name', coalesce(tu.name, tp.display_name, ''),
                  'dueOn', t.due_on) ORDER BY array_position(ARRAY['assign','handle','cooperate','inform'], t.kind), t.created_at, t.id), '[]')
                FROM task t LEFT JOIN unit tu ON tu.agency_id = t.agency_id AND tu.id = t.assignee_unit_id
                LEFT JOIN app_user tp ON tp.agency_id = t.agency_id AND tp.id = t.assignee_user_id
                WHERE t.agency_id = c.agency_id AND t.opened_by = c.id))
  FROM decision c JOIN app_user u ON u.agency_id = c.agency_id AND u.id = c.actor_id
  WHERE c.agency_id = d.agency_id AND c.document_id = d.id AND c.kind = '${kind}'
    AND NOT EXISTS (SELECT 1 FROM decision w WHERE w.agency_id = c.agency_id AND w.document_id = c.document_id
                      AND w.kind IN ('withdraw','undo') AND w.body->>'decisionId' = c.id::text)
  ORDER BY c.at DESC, c.id DESC LIMIT 1)`;

/** For who was already found to have the right to read the document. */
export async function slipFacts(tx: EntityManager, agencyId: string, documentId: string): Promise<SlipFacts> {
  const [row] = await tx.query<SlipFacts[]>(
    `SELECT a.name AS "agencyName", coalesce(p.name, '') AS "parentName", coalesce(r.name, '') AS "registerName",
            coalesce((SELECT cf.notation FROM case_file_document x JOIN case_file cf ON cf.agency_id = x.agency_id AND cf.id = x.case_file_id
                       WHERE x.agency_id = d.agency_id AND x.document_id = d.id ORDER BY x.filed_at LIMIT 1), '') AS "caseFile",
            CASE WHEN d.to_places <> '' THEN d.to_places ELSE coalesce((
              SELECT string_agg(u.name, '; ' ORDER BY array_position(ARRAY['assign','cooperate','inform'], t.kind), t.created_at, t.id)
              FROM task t JOIN unit u ON u.agency_id = t.agency_id AND u.id = t.assignee_unit_id
              WHERE t.agency_id = d.agency_id AND t.document_id = d.id AND t.state <> 'withdrawn'
                AND t.kind IN ('assign','cooperate')), '') END AS "handedTo",
            ${lastOf('instruct', 'opinion')} AS instruction, ${lastOf('assign', 'opinion')} AS assignment,
            ${lastOf('complete', 'text')} AS proposal
     FROM incoming_document d JOIN agency a ON a.id = d.agency_id LEFT JOIN agency p ON p.id = a.parent_id
     LEFT JOIN register r ON r.agency_id = d.agency_id AND r.id = d.register_id
     WHERE d.agency_id = $1 AND d.id = $2`,
    [agencyId, documentId],
  );
  if (!row) throw new Error('the caller has read the document');
  return row;
}
