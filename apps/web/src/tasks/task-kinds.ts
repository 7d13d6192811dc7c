import type { TFunction } from 'i18next';
import type { Task } from '../shared/api-types';

const ON_DOCUMENTS = ['distribute', 'instruct', 'assign', 'handle', 'cooperate', 'inform'] as const;
const ON_DRAFTS = ['opine', 'check_content', 'check_form', 'approve', 'pass_back', 'revise'] as const;
const BESIDE = ['consult', 'extend', 'give'] as const;

/** What a turn is called; a kind that this page does not know yet by its own name. */
export function taskKindOf(kind: string, t: TFunction): string {
  const known = ON_DOCUMENTS.find((one) => one === kind);
  if (known !== undefined) return t(`tasks.kind.${known}`);
  const onDraft = ON_DRAFTS.find((one) => one === kind);
  if (onDraft !== undefined) return t(`drafts.task.${onDraft}`);
  const beside = BESIDE.find((one) => one === kind);
  return beside === undefined ? kind : t(`works.turn.${beside}`);
}

/** The page on which a turn is taken: work and drafts have pages of their own. */
export const pageOfTask = ({ id, subject }: Pick<Task, 'id' | 'subject'>): string =>
  subject.kind === 'work'
    ? `/works/${subject.id}`
    : subject.kind === 'draft'
      ? `/drafts/${subject.id}`
      : `/tasks/${id}`;
