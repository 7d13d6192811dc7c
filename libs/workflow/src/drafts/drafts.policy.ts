import { inboxOf, liesIn, type Actor, type Policy } from '@vanthu/identity';
import { mayIn, type DraftState } from './draft.rules';

/** What the rules look at: who wrote it where, who has or had a turn on it, and in whose line the approval lies. */
export type DraftFacts = {
  readonly agencyId: string;
  readonly state: DraftState;
  readonly unitId: string;
  readonly drafterId: string;
  readonly leaderInChargeId: string | null;
  readonly holders: readonly {
    readonly assigneeUserId: string | null;
    readonly assigneeUnitId: string | null;
    readonly assigneeRole: string | null;
  }[];
  /** Who acted on it before, in whichever right. */
  readonly actorIds: readonly string[];
};

/** Whoever holds a post in a unit may draft for it; so may the chief of office and leaders. */
export const mayDraft = (actor: Actor): boolean => actor.posts.some(({ role }) => !NOT_DRAFTING.has(role));
const NOT_DRAFTING = new Set(['admin', 'archivist', 'recorder']);

const isDrafter = (actor: Actor, draft: DraftFacts) => draft.drafterId === actor.id;
const headsUnit = (actor: Actor, draft: DraftFacts) => actor.headedUnitIds.includes(draft.unitId);
const isOfUnit = (actor: Actor, draft: DraftFacts) => isDrafter(actor, draft) || headsUnit(actor, draft);
/** The leader in charge; where none is named, a leader, from the day on which it was submitted. */
const isApprover = (actor: Actor, draft: DraftFacts) =>
  draft.leaderInChargeId === actor.id ||
  (draft.leaderInChargeId === null && draft.state !== 'drafting' && actor.roles.has('leader'));
const takesPart = (actor: Actor, draft: DraftFacts) => {
  const inbox = inboxOf(actor.id, actor);
  return draft.actorIds.includes(actor.id) || draft.holders.some((turn) => liesIn(inbox, turn));
};
/** The records office gets to know it when it is to be registered. */
const registers = (actor: Actor, draft: DraftFacts) =>
  actor.roles.has('clerk') && (draft.state === 'ready_to_sign' || draft.state === 'registered');
const reads = (actor: Actor, draft: DraftFacts) =>
  actor.agencyId === draft.agencyId &&
  (isOfUnit(actor, draft) || isApprover(actor, draft) || takesPart(actor, draft) || registers(actor, draft));

export const draftPolicy = {
  read: reads,
  change: isOfUnit,
  add_version: isOfUnit,
  submit: isOfUnit,
  withdraw: isOfUnit,
  comment: reads,
  consult: (actor, draft) => isOfUnit(actor, draft) || isApprover(actor, draft) || takesPart(actor, draft),
  register: (actor) => actor.roles.has('clerk'),
} satisfies Policy<DraftFacts>;

/** What the actor may do next: has the right to, and it follows from the state. */
export const draftActions = (actor: Actor, draft: DraftFacts): string[] =>
  (['change', 'add_version', 'submit', 'comment', 'consult', 'withdraw', 'register'] as const).filter(
    (act) => mayIn(draft.state, act) && draftPolicy[act](actor, draft),
  );

/** `draftPolicy.read` as SQL over `draft d`, parameters as `draftVisibility` gives them; a test compares the two. */
export const DRAFT_VISIBLE = `d.agency_id = $1 AND (d.drafter_id = $2 OR d.unit_id = ANY($3::uuid[])
  OR d.leader_in_charge_id = $2 OR (d.leader_in_charge_id IS NULL AND d.state <> 'drafting' AND $4::boolean)
  OR ($5::boolean AND d.state IN ('ready_to_sign','registered'))
  OR EXISTS (SELECT FROM decision v WHERE v.agency_id = d.agency_id AND v.draft_id = d.id AND v.actor_id = $2)
  OR EXISTS (SELECT FROM task v WHERE v.agency_id = d.agency_id AND v.draft_id = d.id AND (v.assignee_user_id = ANY($6::uuid[])
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
