import type { Post, Role } from '../post';

/** What a writing can hand on, and what an assignment can name. */
export const POWERS = ['distribute', 'instruct', 'assign', 'handle', 'approve', 'initial', 'sign'] as const;
export type Power = (typeof POWERS)[number];

/**
 * In which right somebody acts (quyền hạn): their own; `KT.` in place of the head; `TL.` by order; `TUQ.` by written
 * delegation; as `secretary`; as whoever `recorded` an instruction that was written on paper; or for somebody whose
 * `inbox` was turned over to them, which is no right to decide.
 * @see Decree 30/2020/NĐ-CP, art. 13
 */
export type Capacity = 'own' | 'KT.' | 'TL.' | 'TUQ.' | 'secretary' | 'recorded' | 'inbox';
export const WRITTEN = ['KT.', 'TL.', 'TUQ.'] as const;
export type Written = (typeof WRITTEN)[number];

/** Whose turn something is: exactly one of the three assignees is there. */
export type Assigned = {
  readonly assigneeUserId: string | null;
  readonly assigneeUnitId: string | null;
  readonly assigneeRole: string | null;
};
/** What somebody wants to act on. Of what type the document is and which units it concerns, where that is known. */
export type Turn = Assigned & {
  readonly kind: string;
  readonly docType?: string | null | undefined;
  readonly unitIds?: readonly string[] | undefined;
};

/** Where a standing is in its life; half-open: in force from its first instant, over at its last. */
export type Phase = 'not-begun' | 'in-force' | 'expired' | 'revoked';

/** By what one person stands for another: a grant in writing, an inbox turned over, or a secretary's post. */
export type Standing = {
  readonly id: string;
  readonly source: 'grant' | 'absence' | 'secretary';
  readonly capacity: Written | 'secretary' | 'inbox';
  readonly userId: string;
  readonly name: string;
  /** The posts of the principal that it covers, those held at this moment. */
  readonly posts: readonly Post[];
  /** The post of the one who stands for the principal on which it hangs; null when it hangs on none. */
  readonly ownPostId: string | null;
  readonly powers: readonly string[];
  readonly docTypes: readonly string[];
  readonly unitIds: readonly string[];
  readonly readsInbox: boolean;
  readonly phase: Phase;
  /** The last instant, as ISO 8601; null while it has no end. */
  readonly until: string | null;
};

/** Somebody who wants to act: their posts of this moment and by what they stand for others. */
export type Standings = {
  readonly posts: readonly Post[];
  readonly activePostId: string | null;
  readonly standsFor: readonly Standing[];
};

export type OnBehalfOf = { readonly userId: string; readonly name: string; readonly title: string };
export type Authority = {
  readonly capacity: Capacity;
  /** The post of the one who acts. */
  readonly post: Post;
  readonly onBehalfOf: OnBehalfOf | null;
  /** The grant, absence or secretary's binding that it rests on; null for one's own right. */
  readonly delegationId: string | null;
};
export type Refusal =
  | { readonly code: 'not-yours' }
  | { readonly code: 'revoked' | 'expired' | 'not-begun' | 'not-covered'; readonly standing: Standing }
  | { readonly code: 'secretary' | 'inbox-only'; readonly standing: Standing };
export type Verdict =
  { readonly authority: Authority; readonly standing: Standing | null } | { readonly refusal: Refusal };

/** What carries papers on without deciding: see, pass on, record what a leader wrote on paper. */
const ROUTING: ReadonlySet<string> = new Set(['see', 'pass', 'forward', 'record']);
/** What an act needs, where the act itself says so. */
const POWER_OF_ACT: Readonly<Record<string, Power>> = {
  distribute: 'distribute',
  instruct: 'instruct',
  assign: 'assign',
  accept: 'handle',
  complete: 'handle',
  report: 'handle',
  approve: 'approve',
  initial: 'initial',
  check_content: 'initial',
  check_form: 'initial',
  sign: 'sign',
};
/** Else it needs what the turn is about: who may instruct may return, take back, extend as well. */
const POWER_OF_TURN: Readonly<Record<string, Power>> = {
  distribute: 'distribute',
  instruct: 'instruct',
  assign: 'assign',
  handle: 'handle',
  cooperate: 'handle',
  inform: 'handle',
  consult: 'handle',
  opinion: 'handle',
  extend: 'instruct',
  give: 'instruct',
  approve: 'approve',
  initial: 'initial',
  check_content: 'initial',
  check_form: 'initial',
  sign: 'sign',
};
/** What a post has to hand on. Nobody delegates what is not theirs. */
const POWERS_OF: Partial<Record<Role, readonly Power[]>> = {
  leader: POWERS,
  chief_of_office: ['distribute', 'handle', 'initial', 'approve', 'sign'],
  head_of_unit: ['assign', 'handle', 'approve', 'initial', 'sign'],
};

export const powersOf = (role: Role): readonly Power[] => POWERS_OF[role] ?? [];

/** The power that an act on a turn needs; null for what nobody can hand on. */
export const powerFor = (act: string, kind: string): Power | null => {
  if (Object.hasOwn(POWER_OF_ACT, act)) return POWER_OF_ACT[act] ?? null;
  return Object.hasOwn(POWER_OF_TURN, kind) ? (POWER_OF_TURN[kind] ?? null) : null;
};

/** Half-open: at `from` it is in force, at `until` it is over. All in milliseconds since 1970. */
export function phaseOf(now: number, span: { from: number; until: number | null; revoked: number | null }): Phase {
  if (span.revoked !== null && span.revoked <= now) return 'revoked';
  if (now < span.from) return 'not-begun';
  return span.until !== null && now >= span.until ? 'expired' : 'in-force';
}

/** Does a turn come to this post? What is addressed to a person by name comes to each of their posts. */
export const comesTo = (post: Post, turn: Assigned): boolean =>
  turn.assigneeUserId !== null ||
  (turn.assigneeUnitId !== null
    ? post.role === 'head_of_unit' && post.unitId === turn.assigneeUnitId
    : post.role === turn.assigneeRole);

/** The post in which the turn is one's own: the one worked in just now where it fits, else the first that fits. */
export function ownPost(userId: string, who: Omit<Standings, 'standsFor'>, turn: Assigned): Post | undefined {
  if (turn.assigneeUserId !== null && turn.assigneeUserId !== userId) return undefined;
  const fitting = who.posts.filter((post) => comesTo(post, turn));
  return fitting.find(({ id }) => id === who.activePostId) ?? fitting[0];
}

/** The principal's post to which the turn comes; undefined when it is not theirs. */
export const principalPost = (standing: Standing, turn: Assigned): Post | undefined =>
  turn.assigneeUserId !== null && turn.assigneeUserId !== standing.userId
    ? undefined
    : standing.posts.find((post) => comesTo(post, turn));

/** Is it within the content of the writing: the acts, the types of document, the units? What is not known is not covered. */
export function isCovered(standing: Standing, turn: Turn, act: string): boolean {
  if (standing.source !== 'grant') return false;
  const power = powerFor(act, turn.kind);
  if (power === null || !standing.powers.includes(power)) return false;
  const { docType, unitIds = [] } = turn;
  if (standing.docTypes.length > 0 && !(typeof docType === 'string' && standing.docTypes.includes(docType))) {
    return false;
  }
  return standing.unitIds.length === 0 || (unitIds.length > 0 && unitIds.every((id) => standing.unitIds.includes(id)));
}

/** Does the act only carry the paper on? Whoever reads an inbox for somebody may also mark what came for information. */
const isRouting = (turn: Turn, act: string, standing: Standing): boolean =>
  ROUTING.has(act) || (act === 'acknowledge' && turn.kind === 'inform' && standing.source !== 'secretary');

/**
 * In which right somebody acts on a turn: their own before any other; then in place of the head, by order, by
 * delegation; then as one who only carries the paper on. There is one step only: nobody acts by a right that their
 * principal has from somebody else (không ủy quyền lại).
 */
export function judge(userId: string, who: Standings, turn: Turn, act: string): Verdict {
  const own = ownPost(userId, who, turn);
  if (own) return { authority: { capacity: 'own', post: own, onBehalfOf: null, delegationId: null }, standing: null };

  const theirs = who.standsFor.filter((standing) => principalPost(standing, turn) !== undefined);
  const inForce = theirs.filter(({ phase }) => phase === 'in-force');
  for (const capacity of WRITTEN) {
    const standing = inForce.find((each) => each.capacity === capacity && isCovered(each, turn, act));
    const verdict = standing && standingIn(who, standing, turn);
    if (verdict) return verdict;
  }
  const carrier = inForce.find((standing) => standing.readsInbox && isRouting(turn, act, standing));
  const carried = carrier && standingIn(who, carrier, turn);
  return carried ?? { refusal: refusalOf(theirs, turn, act) };
}

function standingIn(who: Standings, standing: Standing, turn: Turn): Verdict | undefined {
  const title = principalPost(standing, turn)?.title;
  const wanted = standing.ownPostId ?? who.activePostId;
  const post = who.posts.find(({ id }) => id === wanted) ?? (standing.ownPostId === null ? who.posts[0] : undefined);
  if (title === undefined || !post) return undefined;
  const { capacity, userId, name, id } = standing;
  return { authority: { capacity, post, onBehalfOf: { userId, name, title }, delegationId: id }, standing };
}

/** Why not, most telling first: what would have covered the act, then what is in force and does not. */
function refusalOf(theirs: readonly Standing[], turn: Turn, act: string): Refusal {
  const covering = theirs.filter(
    (each) => isCovered(each, turn, act) || (each.readsInbox && isRouting(turn, act, each)),
  );
  for (const code of ['revoked', 'expired', 'not-begun'] as const) {
    const standing = covering.find(({ phase }) => phase === code);
    if (standing) return { code, standing };
  }
  const inForce = theirs.filter(({ phase }) => phase === 'in-force');
  const written = inForce.find(({ source }) => source === 'grant');
  if (written) return { code: 'not-covered', standing: written };
  const secretary = inForce.find(({ source }) => source === 'secretary');
  if (secretary) return { code: 'secretary', standing: secretary };
  const inbox = inForce.find(({ source }) => source === 'absence');
  return inbox ? { code: 'inbox-only', standing: inbox } : { code: 'not-yours' };
}

/** Those who may write down what a leader ordered on paper (người ghi ý kiến): clerks, and the leader's secretary. */
export function recorderPost(who: Standings, writer: { userId: string; post: Post }): Post | undefined {
  const bound = who.standsFor.find(
    ({ source, phase, userId }) => source === 'secretary' && phase === 'in-force' && userId === writer.userId,
  );
  const fits = (post: Post) =>
    post.role === 'clerk' ||
    (post.role === 'unit_clerk' && writer.post.unitId !== null && post.unitId === writer.post.unitId) ||
    post.id === bound?.ownPostId;
  return who.posts.find((post) => fits(post) && post.id === who.activePostId) ?? who.posts.find(fits);
}
