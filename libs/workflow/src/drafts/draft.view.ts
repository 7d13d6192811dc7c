import { inboxOf, liesIn, type Actor } from '@vanthu/identity';
import type { CaseView } from '../routes';
import { currentOf, type DraftRow, type DraftTaskRow } from './draft-book';
import { answersOf } from './draft.rules';
import { isForwardable } from './draft-routing.rules';
import { draftActions } from './drafts.policy';
import type { DraftLine, DraftView } from './draft-views.schemas';

export function lineOf(actor: Actor, draft: DraftRow): DraftLine {
  const { number, sha256, at, author } = currentOf(draft);
  return {
    id: draft.id,
    version: draft.version,
    state: draft.state,
    flow: draft.flow,
    docType: draft.docType,
    docTypeName: draft.docTypeName,
    subject: draft.subject,
    urgency: draft.urgency,
    unit: draft.unit,
    drafter: { id: draft.drafterId, displayName: draft.drafterName },
    dueOn: draft.dueOn,
    createdAt: draft.createdAt,
    current: { number, sha256, at, by: author.displayName },
    actions: draftActions(actor, draft),
  };
}

/** Field by field: a new column stays private until somebody writes it here. */
export const present = (actor: Actor, draft: DraftRow, now: CaseView | null): DraftView => ({
  ...lineOf(actor, draft),
  recipients: draft.recipients,
  consultedUnits: draft.consultedUnits,
  leaderInCharge: draft.leaderInCharge,
  replyTo: draft.replyTo,
  outgoingDocumentId: draft.outgoingDocumentId,
  route: now && { name: now.route.name, number: now.route.number, round: now.state.round },
  versions: draft.versions,
  tasks: draft.tasks.map((task) => taskView(actor, task)),
});

const taskView = (actor: Actor, task: DraftTaskRow): DraftView['tasks'][number] => ({
  id: task.id,
  kind: task.kind,
  title: task.title,
  assignee: task.assignee,
  state: task.state,
  dueOn: task.dueOn,
  createdAt: task.createdAt,
  closedAt: task.closedAt,
  silent: task.silent,
  mine: isMine(actor, task),
  answers: isMine(actor, task) ? [...answersOf(task.kind)] : [],
  mayForward: isMine(actor, task) && isForwardable(task.kind),
});
const isMine = (actor: Actor, task: DraftTaskRow) => task.state === 'open' && liesIn(inboxOf(actor.id, actor), task);
