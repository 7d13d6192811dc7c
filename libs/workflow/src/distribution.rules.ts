import { problem, type Raise } from '@vanthu/platform';

/** Who is to handle a document: one lead (chủ trì), co-handlers (phối hợp), those informed (để biết). */
export type Distribution = {
  readonly leadUnitId: string;
  readonly cooperatingUnitIds: readonly string[];
  readonly informedUnitIds: readonly string[];
  /** The day by which the lead has to be done (thời hạn giải quyết), or none. */
  readonly dueOn?: string | null | undefined;
};

export const unitTwice: Raise<{ unitId: string }> = problem('workflow/unit-twice', 422, {
  vi: {
    title: 'Một đơn vị có hai vai',
    detail: 'Mỗi đơn vị chỉ chủ trì, phối hợp hoặc nhận để biết ({unitId}).',
  },
  en: { title: 'A unit has two parts', detail: 'A unit leads, co-handles or is informed, only one ({unitId}).' },
});
export const dueInPast: Raise<{ dueOn: string; today: string }> = problem('workflow/due-in-past', 422, {
  vi: { title: 'Thời hạn đã qua', detail: 'Thời hạn {dueOn} ở trước hôm nay ({today}).' },
  en: { title: 'The deadline has passed', detail: 'The deadline {dueOn} is before today ({today}).' },
});

/** Every unit that has a part, the lead first. @throws Problem `workflow/unit-twice` */
export function unitsOf(distribution: Distribution): string[] {
  const all = [distribution.leadUnitId, ...distribution.cooperatingUnitIds, ...distribution.informedUnitIds];
  const twice = all.find((unit, i) => all.indexOf(unit) !== i);
  if (twice !== undefined) throw unitTwice({ unitId: twice });
  return all;
}

/** A deadline is today or later, by the calendar of the agency. Both are YYYY-MM-DD. */
export function requireOpenDeadline(dueOn: string | null | undefined, today: string): void {
  if (dueOn !== null && dueOn !== undefined && dueOn < today) throw dueInPast({ dueOn, today });
}
