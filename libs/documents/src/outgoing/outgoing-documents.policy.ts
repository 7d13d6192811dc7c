import { actionsOf, type Actor, type Policy } from '@vanthu/identity';
import { seesAll } from '../incoming-documents.policy';
import { follows, isOpen, type OutgoingState } from './outgoing-document.rules';

/** What the rules look at. */
export type OutgoingFacts = { readonly agencyId: string; readonly draftingUnitId: string | null };

const isClerk = (actor: Actor) => actor.roles.has('clerk');

/** May an actor give a document its number? Only the records office does (Decree 30/2020/NĐ-CP, art. 15 and 16). */
export const mayIssue = isClerk;

/** What the agency issues is read in the records office, by those who lead, and in the unit that drafted it. */
export const outgoingPolicy = {
  read: (actor, doc) =>
    actor.agencyId === doc.agencyId &&
    (seesAll(actor) || (doc.draftingUnitId !== null && actor.unitIds.includes(doc.draftingUnitId))),
  correct: isClerk,
  dispatch: isClerk,
  void: isClerk,
} satisfies Policy<OutgoingFacts>;

const offered: Policy<OutgoingFacts & { readonly state: OutgoingState }> = {
  read: outgoingPolicy.read,
  correct: (_, doc) => isOpen(doc.state),
  dispatch: (_, doc) => follows(doc.state, 'dispatch'),
  void: (_, doc) => follows(doc.state, 'void'),
};

/** What the actor may do next with a document: has the right to, and it follows from the state. */
export const offeredActions = (actor: Actor, doc: OutgoingFacts & { readonly state: OutgoingState }): string[] => {
  const possible = actionsOf(offered, actor, doc);
  return actionsOf(outgoingPolicy, actor, doc).filter((action) => action !== 'read' && possible.includes(action));
};

/**
 * `outgoingPolicy.read` as SQL: `doc` is the alias of outgoing_document, `agency` and `units` the numbers of the
 * parameters that hold the actor's agency and units. A test compares the two.
 */
export const outgoingVisibleTo = (actor: Actor, doc: string, agency: number, units: number): string =>
  `(${doc}.agency_id = $${agency.toString()}::uuid AND (${seesAll(actor) ? 'true' : 'false'}
     OR ${doc}.drafting_unit_id = ANY ($${units.toString()}::uuid[])))`;
