import { problem, type Raise } from '@vanthu/platform';
import { TERMS } from '../route.terms';
import type { WorkStep } from '../route.words';

export const WORK_STATES = ['open', 'completed', 'cancelled'] as const;
export type WorkState = (typeof WORK_STATES)[number];

/** The life of work that was given without a document (giao việc): from this state, this step leads there. */
export const WORK: Readonly<Record<WorkState, Readonly<Partial<Record<WorkStep, WorkState>>>>> = {
  open: { complete: 'completed', cancel: 'cancelled' },
  completed: { reopen: 'open' },
  cancelled: {},
};

export const illegalWorkStep: Raise<{ state: string; action: string }> = problem(
  'workflow/illegal-work-step',
  409,
  {
    vi: { title: 'Không đúng bước', detail: 'Công việc đang ở trạng thái "{state}" nên không thể "{action}".' },
    en: { title: 'Not in this state', detail: 'The work is "{state}"; "{action}" does not follow from there.' },
  },
  TERMS,
);
export const beyondUnit = problem('workflow/beyond-unit', 403, {
  vi: { title: 'Ngoài đơn vị của bạn', detail: 'Trưởng đơn vị chỉ giao việc cho người trong đơn vị mình.' },
  en: { title: 'Beyond your unit', detail: 'The head of a unit gives work to the members of that unit.' },
});

/** @throws Problem `workflow/illegal-work-step` */
export function nextWorkState(state: WorkState, action: WorkStep): WorkState {
  const next = WORK[state][action];
  if (!next) throw illegalWorkStep({ state, action });
  return next;
}
