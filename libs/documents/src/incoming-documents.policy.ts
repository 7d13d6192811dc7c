import { actionsOf, type Actor, type Policy, type Role } from '@vanthu/identity';
import { follows, isCorrectable, type IncomingAction, type IncomingState } from './incoming-document.rules';
import type { Secrecy } from './incoming-fields';

/** Who was let in to a document beyond the records office. */
export type Access = {
  readonly grantee: 'user' | 'unit';
  readonly granteeId: string;
  /** Why: `lead`, `cooperating`, `informed`, `assigned`. */
  readonly because?: string;
};

/** What the rules look at. */
export type DocumentFacts = {
  readonly agencyId: string;
  readonly state: IncomingState;
  readonly access: readonly Access[];
  /** Đơn thư: who complains, and the paper that says so, are for few. */
  readonly isPetition?: boolean;
  readonly registeredById?: string | null;
  readonly secrecy?: Secrecy;
};

/** Those to whom every incoming document of the agency passes by virtue of their post. */
const OFFICE: readonly Role[] = ['clerk', 'chief_of_office', 'leader', 'recorder'];
export const seesAll = (actor: Actor): boolean => OFFICE.some((role) => actor.roles.has(role));

/** Those whose inbox the actor works (a deputy, a secretary, a delegate): their papers are read for as long as it lasts. */
const readsFor = (actor: Actor) => actor.standsFor.filter(({ readsInbox }) => readsInbox);
/** Whose papers the actor reads; the actor stands first. */
const readersOf = (actor: Actor): string[] => [actor.id, ...readsFor(actor).map(({ userId }) => userId)];
const DIRECTING: readonly Role[] = ['chief_of_office', 'leader'];
const seesAllIncoming = (actor: Actor): boolean =>
  seesAll(actor) || readsFor(actor).some(({ posts }) => posts.some(({ role }) => DIRECTING.includes(role)));

/** The units for which the actor receives: those headed, and those whose records the actor keeps (văn thư đơn vị). */
export const receivingUnits = (actor: Actor): string[] => [
  ...actor.headedUnitIds,
  ...readsFor(actor).flatMap(({ posts }) =>
    posts.flatMap(({ role, unitId }) => (role === 'head_of_unit' && unitId !== null ? [unitId] : [])),
  ),
  ...actor.posts.flatMap(({ role, unitId }) => (role === 'unit_clerk' && unitId !== null ? [unitId] : [])),
];

const isClerk = (actor: Actor) => actor.roles.has('clerk');
const mayFile = (actor: Actor) =>
  (['specialist', 'head_of_unit', 'clerk', 'unit_clerk'] as const).some((role) => actor.roles.has(role));
const at = (action: IncomingAction) => (_: Actor, doc: DocumentFacts) => follows(doc.state, action);

/** Those to whom a matter is given, beside those who are only told of it. */
const GIVEN: readonly string[] = ['lead', 'cooperating', 'assigned'];
const directs = (actor: Actor) => actor.roles.has('chief_of_office') || actor.roles.has('leader');
const isGrantee = (actor: Actor, { grantee, granteeId }: Access) =>
  grantee === 'user' ? readersOf(actor).includes(granteeId) : receivingUnits(actor).includes(granteeId);

/**
 * May the actor know who complains in a petition (đơn thư), and read its files? The clerk who registered it, those who
 * direct, and those to whom the matter was given; of other documents whoever reads them.
 */
export const knowsPetition = (actor: Actor, doc: Omit<DocumentFacts, 'state'>): boolean =>
  doc.isPetition !== true ||
  (actor.agencyId === doc.agencyId &&
    (directs(actor) ||
      doc.registeredById === actor.id ||
      doc.access.some((access) => GIVEN.includes(access.because ?? '') && isGrantee(actor, access))));

/** May an actor make an incoming document out of uploaded files? */
export const mayReceive = (actor: Actor): boolean => isClerk(actor) || actor.roles.has('recorder');

/** Rights only; whether the step follows from the state is the rules' to say (409). */
export const incomingPolicy = {
  read: (actor, doc) =>
    actor.agencyId === doc.agencyId &&
    (seesAllIncoming(actor) || doc.access.some((access) => isGrantee(actor, access))),
  correct: isClerk,
  register: isClerk,
  return: isClerk,
  forward: isClerk,
  attach: isClerk,
  present: isClerk,
  file: mayFile,
} satisfies Policy<DocumentFacts>;

const offered: Policy<DocumentFacts> = {
  read: incomingPolicy.read,
  correct: (_, doc) => isCorrectable(doc.state),
  register: at('register'),
  return: at('return'),
  forward: at('forward'),
  attach: at('attach'),
  present: (_, doc) => follows(doc.state, 'present') && (doc.secrecy ?? 'none') === 'none',
  file: at('file'),
};

/** What the actor may do next with a document: has the right to, and it follows from the state. */
export const offeredActions = (actor: Actor, doc: DocumentFacts): string[] => {
  const possible = actionsOf(offered, actor, doc);
  return actionsOf(incomingPolicy, actor, doc).filter((action) => action !== 'read' && possible.includes(action));
};

/** A condition in SQL with its parameters, numbered from the one that was asked for. */
export type Condition = { readonly sql: string; readonly params: readonly unknown[] };

/**
 * `incomingPolicy.read` as SQL, for lists: `doc` is the alias of incoming_document, `first` the number of the first of
 * its three parameters. Both stand here so that they change together; a test compares them.
 */
export function visibleTo(actor: Actor, doc: string, first: number): Condition {
  const [agency, user, units] = [first, first + 1, first + 2].map((n) => `$${n.toString()}`) as [
    string,
    string,
    string,
  ];
  return {
    sql: `(${doc}.agency_id = ${agency}::uuid AND (${seesAllIncoming(actor) ? 'true' : 'false'} OR EXISTS (
        SELECT 1 FROM document_access da WHERE da.agency_id = ${doc}.agency_id AND da.document_id = ${doc}.id
          AND (da.grantee = 'user' AND da.grantee_id = ANY (${user}::uuid[]) OR da.grantee = 'unit' AND da.grantee_id = ANY (${units}::uuid[])))))`,
    params: [actor.agencyId, readersOf(actor), receivingUnits(actor)],
  };
}

/** Who asks, as the functions of the database want it that find by words (all, user, units): they hold `visibleTo` too. */
export const readerOf = (actor: Actor): readonly [boolean, string, string[]] => [
  seesAllIncoming(actor),
  actor.id,
  receivingUnits(actor),
];

/** `knowsPetition` as SQL, with the same three parameters as `visibleTo`; a test compares the two. */
export function petitionKnownTo(actor: Actor, doc: string, first: number): Condition {
  const [, user, units] = [first, first + 1, first + 2].map((n) => `$${n.toString()}`) as [string, string, string];
  return {
    sql: `(NOT ${doc}.petition OR ${directs(actor) ? 'true' : 'false'} OR ${doc}.registered_by = (${user}::uuid[])[1] OR EXISTS (
        SELECT 1 FROM document_access dk WHERE dk.agency_id = ${doc}.agency_id AND dk.document_id = ${doc}.id
          AND dk.because IN (${GIVEN.map((because) => `'${because}'`).join(', ')})
          AND (dk.grantee = 'user' AND dk.grantee_id = ANY (${user}::uuid[]) OR dk.grantee = 'unit' AND dk.grantee_id = ANY (${units}::uuid[]))))`,
    params: [actor.agencyId, readersOf(actor), receivingUnits(actor)],
  };
}
