import { problem, type Raise } from '@vanthu/platform';

export const CASE_STATES = ['open', 'closed', 'handed_over', 'accepted'] as const;
export type CaseState = (typeof CASE_STATES)[number];
export const CASE_ACTIONS = ['file', 'close', 'handover', 'check', 'accept', 'return'] as const;
export type CaseAction = (typeof CASE_ACTIONS)[number];

/**
 * The life of a case file (hồ sơ). Read it as: in this state, this action leads there.
 * @see Decree 30/2020/NĐ-CP, art. 29 (open, collect, close) and 30–31 (hand over, accept)
 */
const LIFE: Record<CaseState, Partial<Record<CaseAction, CaseState>>> = {
  open: { file: 'open', close: 'closed' },
  closed: { handover: 'handed_over' },
  handed_over: { check: 'handed_over', accept: 'accepted', return: 'open' },
  accepted: { check: 'accepted' },
};

export const illegalCaseStep: Raise<{ state: string; action: string }> = problem('archive/illegal-step', 409, {
  vi: { title: 'Hồ sơ không ở bước này', detail: 'Hồ sơ đang ở trạng thái "{state}" nên không thể "{action}".' },
  en: { title: 'Not at this step', detail: 'The case file is "{state}"; nobody can "{action}" it now.' },
});
export const emptyCaseFile = problem('archive/empty-case-file', 409, {
  vi: { title: 'Hồ sơ chưa có văn bản', detail: 'Hãy đưa ít nhất một văn bản vào hồ sơ trước khi kết thúc.' },
  en: { title: 'Empty case file', detail: 'File at least one document before you close the case file.' },
});
export const unfiledDocuments: Raise<{ count: number }> = problem('archive/unfiled-documents', 409, {
  vi: { title: 'Còn văn bản chưa giải quyết xong', detail: 'Có {count} văn bản trong hồ sơ chưa được lưu.' },
  en: { title: 'Documents are not filed yet', detail: '{count} documents of the case file are not filed.' },
});
export const endedOutside: Raise<{ endedOn: string }> = problem('archive/ended-outside', 422, {
  vi: {
    title: 'Ngày kết thúc chưa đúng',
    detail: 'Ngày {endedOn} ở trước năm hình thành hồ sơ hoặc sau hôm nay.',
  },
  en: { title: 'Wrong end date', detail: '{endedOn} is before the year of the case file or after today.' },
});
export const notChecked: Raise<{ unchecked: number; damaged: number }> = problem('archive/not-checked', 409, {
  vi: {
    title: 'Chưa đủ điều kiện tiếp nhận',
    detail: 'Chưa kiểm tra {unchecked} tệp; {damaged} tệp không toàn vẹn. Hãy kiểm tra lại hoặc trả hồ sơ.',
  },
  en: {
    title: 'Not fit to be accepted',
    detail: '{unchecked} files were not checked, {damaged} are not intact. Check again, or return the case file.',
  },
});

/** @throws Problem `archive/illegal-step` */
export function nextCaseState(state: CaseState, action: CaseAction): CaseState {
  const next = LIFE[state][action];
  if (next === undefined) throw illegalCaseStep({ state, action });
  return next;
}

export const caseActions = (state: CaseState): CaseAction[] =>
  CASE_ACTIONS.filter((action) => LIFE[state][action] !== undefined);

/** Mã hồ sơ: the agency's code, the year in which the file was formed, its notation. */
export const caseCode = (agencyCode: string, year: number, notation: string): string =>
  `${agencyCode}.${year.toString()}.${notation}`;

/**
 * The last day of the retention period (thời hạn lưu trữ); null for permanent ones. It runs from the year in which the
 * work ended: 31 December of that year plus n, never n × 365 days.
 */
export function retainedUntil(endedOn: string, retention: string): string | null {
  if (retention === 'permanent') return null;
  return `${(Number(endedOn.slice(0, 4)) + Number(retention)).toString().padStart(4, '0')}-12-31`;
}

/** May the file end that day? All dates are YYYY-MM-DD. @throws Problem `archive/ended-outside` */
export function requireEnd(endedOn: string, year: number, today: string): void {
  if (endedOn > today || Number(endedOn.slice(0, 4)) < year) throw endedOutside({ endedOn });
}

/** @throws Problem when the case file has no document, or one that is not filed. */
export function requireFiled(states: readonly string[]): void {
  if (states.length === 0) throw emptyCaseFile({});
  const count = states.filter((state) => state !== 'filed').length;
  if (count > 0) throw unfiledDocuments({ count });
}

/** `lastCheck` of each file of the case file: null when it was not checked since the hand-over. */
export function requireIntact(lastChecks: readonly (boolean | null)[]): void {
  const unchecked = lastChecks.filter((ok) => ok === null).length;
  const damaged = lastChecks.filter((ok) => ok === false).length;
  if (unchecked > 0 || damaged > 0 || lastChecks.length === 0) throw notChecked({ unchecked, damaged });
}
