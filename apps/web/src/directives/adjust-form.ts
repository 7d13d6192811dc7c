import type { Act, DirectiveTaskDetail } from './directives.queries';

/** How a task is arranged: who leads and follows it, until when, and what it says; '' is nobody or no day. */
export type Arrangement = {
  readonly leadUnitId: string;
  readonly leaderId: string;
  readonly followerId: string;
  readonly dueOn: string;
  readonly text: string;
  readonly note: string;
};
type Task = Pick<DirectiveTaskDetail, 'leadUnit' | 'leader' | 'follower' | 'deadline' | 'text' | 'origin'>;

export const arrangementOf = ({ leadUnit, leader, follower, deadline, text }: Task): Arrangement => ({
  leadUnitId: leadUnit?.id ?? '',
  leaderId: leader?.id ?? '',
  followerId: follower?.id ?? '',
  dueOn: deadline.on ?? '',
  text,
  note: '',
});

/** What differs from how the task stands. Of one that was handed down the day and the words are the agency's above. */
export function adjustOf(typed: Arrangement, task: Task): Act {
  const now = arrangementOf(task);
  const idOf = (id: string) => (id === '' ? null : id);
  const isOwn = task.origin === null;
  return {
    act: 'adjust',
    ...(typed.leadUnitId === now.leadUnitId ? {} : { leadUnitId: idOf(typed.leadUnitId) }),
    ...(typed.leaderId === now.leaderId ? {} : { leaderId: idOf(typed.leaderId) }),
    ...(typed.followerId === now.followerId ? {} : { followerId: idOf(typed.followerId) }),
    ...(isOwn && typed.dueOn !== '' && typed.dueOn !== now.dueOn ? { dueOn: typed.dueOn } : {}),
    ...(isOwn && typed.text.trim() !== '' && typed.text.trim() !== now.text ? { text: typed.text.trim() } : {}),
    ...(typed.note.trim() === '' ? {} : { note: typed.note.trim() }),
  };
}

/** Is there anything to save? A reason alone changes nothing. */
export const isChanged = (typed: Arrangement, task: Task): boolean =>
  Object.keys(adjustOf({ ...typed, note: '' }, task)).length > 1;
