import { fieldWord, problem, type FieldError, type Raise } from '@vanthu/platform';

/** Who is to handle a document: one lead (chủ trì), co-handlers (phối hợp), those informed (để biết). */
export type Distribution = {
  readonly leadUnitId: string;
  readonly cooperatingUnitIds: readonly string[];
  readonly informedUnitIds: readonly string[];
  /** The day by which the lead has to be done (thời hạn giải quyết), or none. */
  readonly dueOn?: string | null | undefined;
};

type Twice = { unitId: string; errors: readonly FieldError[] };
export const unitTwice: Raise<Twice> = problem('workflow/unit-twice', 422, {
  vi: {
    title: 'Một đơn vị có hai vai',
    detail: 'Mỗi đơn vị chỉ chủ trì, phối hợp hoặc nhận để biết.',
  },
  en: { title: 'A unit has two parts', detail: 'A unit leads, co-handles or is informed, only one.' },
});
export const dueInPast: Raise<{ dueOn: string; today: string }> = problem('workflow/due-in-past', 422, {
  vi: { title: 'Thời hạn đã qua', detail: 'Thời hạn {dueOn} ở trước hôm nay ({today}).' },
  en: { title: 'The deadline has passed', detail: 'The deadline {dueOn} is before today ({today}).' },
});

/** Every unit that has a part, the lead first, with its place in the request. @throws Problem `workflow/unit-twice` */
export function unitsOf(distribution: Distribution): Place[] {
  const { leadUnitId, cooperatingUnitIds, informedUnitIds } = distribution;
  const units: Place[] = [
    ['/leadUnitId', leadUnitId],
    ...placesOf('/cooperatingUnitIds', cooperatingUnitIds),
    ...placesOf('/informedUnitIds', informedUnitIds),
  ];
  requireOnce(units);
  return units;
}

const TWICE = fieldWord('named already', 'Đã chọn ở một vai khác');
type Place = readonly [pointer: string, id: string];

/** Where each of a list stands in the request. */
export const placesOf = (pointer: string, ids: readonly string[]): Place[] =>
  ids.map((id, i) => [`${pointer}/${i.toString()}`, id]);

/** @throws Problem `workflow/unit-twice` with the place of whoever is named for the second time */
export function requireOnce(places: readonly Place[]): void {
  const twice = places.find(([, id], i) => places.findIndex(([, other]) => other === id) !== i);
  if (twice) throw unitTwice({ unitId: twice[1], errors: [{ pointer: twice[0], message: TWICE }] });
}

/** A deadline is today or later, by the calendar of the agency. Both are YYYY-MM-DD. */
export function requireOpenDeadline(dueOn: string | null | undefined, today: string): void {
  if (dueOn !== null && dueOn !== undefined && dueOn < today) throw dueInPast({ dueOn, today }).at('/dueOn');
}
