import { inboxOf, type Actor } from '@vanthu/identity';
import type { EntityManager } from 'typeorm';

/**
 * Who may know of a draft (dự thảo), as SQL over `draft d` with the parameters of `draftVisibility`: its drafter, the head
 * of its unit, who has or had a turn on it or acted on it, the approver, and from the approval on the records office. The
 * same as `draftPolicy.read` of workflow; a test compares the two. It stands here, since files of drafts are read so too.
 */
export const DRAFT_VISIBLE = `d.agency_id = $1 AND (d.drafter_id = $2 OR d.unit_id = ANY($3::uuid[])
  OR d.leader_in_charge_id = $2 OR (d.leader_in_charge_id IS NULL AND d.state <> 'drafting' AND $4::boolean)
  OR ($5::boolean AND d.state IN ('ready_to_sign','registered'))
  OR EXISTS (SELECT FROM decision v WHERE v.agency_id = d.agency_id AND v.draft_id = d.id AND v.actor_id = $2)
  OR EXISTS (SELECT FROM task v WHERE v.agency_id = d.agency_id AND v.draft_id = d.id AND v.void_at IS NULL AND (v.assignee_user_id = ANY($6::uuid[])
             OR v.assignee_unit_id = ANY($7::uuid[]) OR v.assignee_role = ANY($8::text[]))))`;
export const draftVisibility = (actor: Actor): unknown[] => {
  const { userIds, unitIds, roles } = inboxOf(actor.id, actor);
  return [
    actor.agencyId,
    actor.id,
    actor.headedUnitIds,
    actor.roles.has('leader'),
    actor.roles.has('clerk'),
    userIds,
    unitIds,
    roles,
  ];
};

/** Says whether a file is of a draft that the actor may know of. */
export async function knowsDraftOf(tx: EntityManager, actor: Actor, fileId: string): Promise<boolean> {
  const rows = await tx.query<unknown[]>(
    `SELECT 1 FROM draft_file f JOIN draft d ON d.agency_id = f.agency_id AND d.id = f.draft_id
     WHERE f.file_id = $9 AND ${DRAFT_VISIBLE}`,
    [...draftVisibility(actor), fileId],
  );
  return rows.length > 0;
}
