import type { Subscriptions } from '@vanthu/platform';

/** What follows from what. Read this file to know every side effect in the system; topics not listed have none. */
export const subscriptions: Subscriptions = {
  'file.stored': ['reading'],
  'reading.requested': ['reading'],
  'file.read': ['search', 'likeness'],
  'document.received': ['search'],
  'document.registered': ['search'],
  'document.corrected': ['search'],
  'document.copied': ['search'],
  'document.attached': ['search'],
  'store.check-due': ['orphans'],
  'task.opened': ['turns'],
  'task.closed': ['turns'],
  'task.extended': ['turns'],
  'task.unwatched': ['turns'],
  // timers that fired
  'deadline.near': ['reminders'],
  'deadline.passed': ['reminders'],
  'deadline.escalated': ['reminders'],
  'draft.turn-overdue': ['draft-silence'],
  'digest.due': ['digests'],
  'message.due': ['messenger'],
};
