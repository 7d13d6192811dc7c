import type { Actor, Authority } from '@vanthu/identity';
import type { EntityManager } from 'typeorm';
import type { NewEntry } from './decision-book';
import type { NewTask } from './task-book';
import type { LockedTask } from './task-locks';

/** An act that is about to be written: by whom, in which right, on which turn among which others. */
export type Act = {
  readonly tx: EntityManager;
  readonly actor: Actor;
  readonly authority: Authority;
  /** The id that its decision will have. */
  readonly id: string;
  readonly all: readonly LockedTask[];
  readonly task: LockedTask;
};

/** What an act adds to its consequence by the rules: who gets a turn, and what is written of it. */
export type Content = {
  readonly opens: readonly NewTask[];
  readonly body: NewEntry['body'];
  /** The deadline that the subject gets with it. */
  readonly dueOn?: string | null | undefined;
  /** The deadline that the subject has again, since the instruction that changed it does not stand. */
  readonly dueAgain?: string | null | undefined;
  /** The subject's deadline is moved to this day. */
  readonly extendsTo?: string | undefined;
  /** People who are told of it beside those who get or lose a turn. */
  readonly tells?: readonly string[] | undefined;
};

/** The unit that leads: of the newest turn to assign that was a unit's. */
export const leadUnitOf = (all: readonly LockedTask[]): string | null =>
  all.findLast(({ kind, assigneeUnitId }) => kind === 'assign' && assigneeUnitId !== null)?.assigneeUnitId ?? null;
