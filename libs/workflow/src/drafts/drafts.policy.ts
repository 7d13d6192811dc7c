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
  add_step: (actor, draft) => isOfUnit(actor, draft) || isApprover(actor, draft) || takesPart(actor, draft),
  register: (actor) => actor.roles.has('clerk'),
} satisfies Policy<DraftFacts>;

/** What the actor may do next: has the right to, and it follows from the state. */
export const draftActions = (actor: Actor, draft: DraftFacts): string[] =>
  (['change', 'add_version', 'submit', 'comment', 'consult', 'add_step', 'withdraw', 'register'] as const).filter(
    (act) => mayIn(draft.state, act) && draftPolicy[act](actor, draft),
  );
