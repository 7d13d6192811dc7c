import type { Actor, Policy } from '@vanthu/identity';
import type { CaseState } from './case-file.rules';

export type CaseTarget = {
  readonly agencyId: string;
  readonly ownerId: string;
  readonly unitId: string | null;
  readonly state: CaseState;
};

const sameAgency = (actor: Actor, file: CaseTarget) => actor.agencyId === file.agencyId;
const isArchivist = (actor: Actor) => actor.roles.has('archivist');
const isWithArchive = ({ state }: CaseTarget) => state === 'handed_over' || state === 'accepted';
/** Who answers for the file: the official who keeps it, the head of its unit, the chief of office. */
const isKeeper = (actor: Actor, file: CaseTarget) =>
  file.ownerId === actor.id ||
  (file.unitId !== null && actor.headedUnitIds.includes(file.unitId)) ||
  actor.roles.has('chief_of_office');

export const caseFilePolicy = {
  read: (actor, file) =>
    sameAgency(actor, file) && (isKeeper(actor, file) || (isArchivist(actor) && isWithArchive(file))),
  file: isKeeper,
  close: isKeeper,
  handover: isKeeper,
  check: isArchivist,
  accept: isArchivist,
  return: isArchivist,
} satisfies Policy<CaseTarget>;

/** Every official files their own work (Decree 30/2020/NĐ-CP, art. 31.1); a technical role has none. */
const FILING = ['clerk', 'unit_clerk', 'leader', 'chief_of_office', 'head_of_unit', 'specialist', 'assistant'] as const;
export const openingPolicy = {
  read: (actor, agencyId) => actor.agencyId === agencyId,
  open: (actor) => FILING.some((role) => actor.roles.has(role)),
} satisfies Policy<string>;

/** `caseFilePolicy.read` as SQL over `case_file c`; a test compares both. */
export const CASE_VISIBLE = `c.agency_id = $1 AND (c.owner_id = $2 OR c.unit_id = ANY($3::uuid[]) OR $4
  OR ($5 AND c.state IN ('handed_over','accepted')))`;

export const caseVisibilityOf = (actor: Actor): unknown[] => [
  actor.agencyId,
  actor.id,
  actor.headedUnitIds,
  actor.roles.has('chief_of_office'),
  actor.roles.has('archivist'),
];
