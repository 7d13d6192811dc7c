import type { components } from '../shared/api';
import { parseDate } from '../shared/dates';

export type NewCampaign = components['schemas']['NewCampaign'];
export type NewFonds = components['schemas']['NewFonds'];

/** A campaign as it is typed; numbers are texts until it is sent. */
export type CampaignDraft = {
  readonly fondsId: string;
  readonly fondsCode: string;
  readonly fondsName: string;
  readonly yearFrom: string;
  readonly yearTo: string;
  readonly name: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly monthlyTarget: string;
  readonly costPerSheet: string;
  readonly errorLimit: string;
  readonly age: string;
  readonly importance: string;
  readonly risk: string;
};
export const NO_CAMPAIGN: CampaignDraft = {
  ...{ fondsId: '', fondsCode: '', fondsName: '', yearFrom: '', yearTo: '', name: '', startsOn: '', endsOn: '' },
  ...{ monthlyTarget: '', costPerSheet: '0', errorLimit: '1', age: '1', importance: '1', risk: '1' },
};

const numberOf = (typed: string): number => Number(typed.trim().replace(',', '.'));
const isNumber = (typed: string) => typed.trim() !== '' && Number.isFinite(numberOf(typed));

/** Every month from a day to a day, both within. */
export function monthsBetween(from: string, to: string): string[] {
  const months: string[] = [];
  for (let [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))]; months.length < 120; month += 1) {
    if (month > 12) [year, month] = [year + 1, 1];
    const name = `${year.toString()}-${month.toString().padStart(2, '0')}`;
    if (name > to.slice(0, 7)) break;
    months.push(name);
  }
  return months;
}

/** The fonds that is to be added first; null when one was chosen. */
export const fondsOf = (draft: CampaignDraft): NewFonds | null =>
  draft.fondsId === ''
    ? {
        code: draft.fondsCode.trim(),
        name: draft.fondsName.trim(),
        yearFrom: numberOf(draft.yearFrom),
        yearTo: numberOf(draft.yearTo),
      }
    : null;

/** Is all typed that a plan needs? The server judges the rest. */
export function isWhole(draft: CampaignDraft): boolean {
  const dates = [parseDate(draft.startsOn), parseDate(draft.endsOn)];
  const hasFonds =
    draft.fondsId !== '' ||
    (draft.fondsCode.trim() !== '' &&
      draft.fondsName.trim() !== '' &&
      isNumber(draft.yearFrom) &&
      isNumber(draft.yearTo));
  const numbers = [draft.costPerSheet, draft.errorLimit, draft.age, draft.importance, draft.risk];
  return (
    hasFonds &&
    draft.name.trim() !== '' &&
    dates.every((date) => date !== null && date !== '') &&
    numbers.every(isNumber) &&
    (draft.monthlyTarget.trim() === '' || isNumber(draft.monthlyTarget))
  );
}

/** A percentage is sent as a share; a target of each month for every month of the plan. */
export function campaignOf(draft: CampaignDraft, fondsId: string): NewCampaign {
  const [startsOn, endsOn] = [parseDate(draft.startsOn) ?? '', parseDate(draft.endsOn) ?? ''];
  const target = draft.monthlyTarget.trim() === '' ? null : numberOf(draft.monthlyTarget);
  return {
    fondsId,
    name: draft.name.trim(),
    startsOn,
    endsOn,
    monthlyTargets:
      target === null ? {} : Object.fromEntries(monthsBetween(startsOn, endsOn).map((month) => [month, target])),
    costPerSheet: numberOf(draft.costPerSheet),
    errorLimit: Math.round(numberOf(draft.errorLimit) * 1e6) / 1e8,
    weights: { age: numberOf(draft.age), importance: numberOf(draft.importance), risk: numberOf(draft.risk) },
  };
}
