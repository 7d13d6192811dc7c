import { problem, type Raise } from '@vanthu/platform';

export const CAMPAIGN_STATES = ['planned', 'running', 'paused', 'ended'] as const;
export type CampaignState = (typeof CAMPAIGN_STATES)[number];

/** The life of a campaign (đợt số hóa): in this state, it may go to these. */
const LIFE: Readonly<Record<CampaignState, readonly CampaignState[]>> = {
  planned: ['running', 'ended'],
  running: ['paused', 'ended'],
  paused: ['running', 'ended'],
  ended: [],
};

export const wrongCampaignState: Raise<{ state: CampaignState; to: CampaignState }> = problem(
  'digitization/wrong-campaign-state',
  409,
  {
    vi: {
      title: 'Không chuyển được trạng thái',
      detail: 'Đợt số hóa đang “{state}” nên không chuyển sang “{to}” được.',
    },
    en: { title: 'Not in this state', detail: 'The campaign is “{state}”; it cannot become “{to}”.' },
  },
  {
    planned: { vi: 'lập kế hoạch', en: 'planned' },
    running: { vi: 'thực hiện', en: 'running' },
    paused: { vi: 'tạm dừng', en: 'paused' },
    ended: { vi: 'kết thúc', en: 'ended' },
  },
);

export const nextCampaignStates = (state: CampaignState): readonly CampaignState[] => LIFE[state];

/** @throws Problem `digitization/wrong-campaign-state` */
export function requireCampaignStep(state: CampaignState, to: CampaignState): void {
  if (!LIFE[state].includes(to)) throw wrongCampaignState({ state, to });
}

/** How much age, importance and risk count against each other (trọng số); at least one is more than 0. */
export type Weights = { readonly age: number; readonly importance: number; readonly risk: number };
/** 1 is little, 3 is much. */
export type Grade = 1 | 2 | 3;
export type Ranked = { readonly yearFrom: number; readonly importance: number; readonly risk: number };

/** Paper this old counts as old entirely. */
const OLD_YEARS = 50;
const share = (grade: number) => (Math.min(3, Math.max(1, grade)) - 1) / 2;

/**
 * The place of a box in the order of work (điểm ưu tiên), 0 to 1000: what is older, more important and in more danger comes
 * first. Age is counted from the oldest paper to the year in which the campaign starts, so that the order does not move at
 * New Year, and no further than 50 years. Equal boxes go by year, then by number.
 * @see Circular 05/2025/TT-BNV, art. 5: a plan in order of time and importance
 */
export function priorityOf({ yearFrom, importance, risk }: Ranked, weights: Weights, startYear: number): number {
  const age = Math.min(1, Math.max(0, (startYear - yearFrom) / OLD_YEARS));
  const sum = weights.age + weights.importance + weights.risk;
  const weighed = weights.age * age + weights.importance * share(importance) + weights.risk * share(risk);
  return Math.round((1000 * weighed) / sum);
}
