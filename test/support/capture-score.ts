import { aCleanPage, type CapturedPage } from './capture-pages';
import { asClean, captureBadly, SPOILINGS, type Captured, type SpoiledAs } from './capture-spoil';
import { Chance } from './typeset-chance';

/** What was found on a page; `spoiled` is null for a clean one. */
export type Judged = { spoiled: SpoiledAs | null; found: string[]; note: string };

/**
 * Pages of a seed, one after the other: each clean one, and spoiled in so many ways, the ways taking turns. The page
 * before lies beside it in the drawer.
 */
export async function* capturedPages(
  seed: number,
  count: number,
  waysEach: number,
): AsyncGenerator<{ spoiled: SpoiledAs | null; captured: Captured }> {
  let before: CapturedPage = await aCleanPage(seed, 0);
  let turn = 0;
  for (let at = 1; at <= count; at++) {
    const page = await aCleanPage(seed, at);
    yield { spoiled: null, captured: asClean(page) };
    for (let way = 0; way < waysEach; way++, turn++) {
      const spoiled = SPOILINGS[turn % SPOILINGS.length]!;
      const chance = new Chance(seed * 7 + turn * 101);
      yield { spoiled, captured: await captureBadly(spoiled, page, before, seed, turn, chance) };
    }
    before = page;
  }
}

/** How many of the pages spoiled in each way had that fault found. */
export const foundRates = (judged: readonly Judged[]): { way: SpoiledAs; found: number; of: number }[] =>
  SPOILINGS.map((way) => {
    const pages = judged.filter(({ spoiled }) => spoiled === way);
    return { way, found: pages.filter(({ found }) => found.includes(way)).length, of: pages.length };
  });

/** The clean pages with any fault found. */
export const falseAlarms = (judged: readonly Judged[]): Judged[] =>
  judged.filter(({ spoiled, found }) => spoiled === null && found.length > 0);

/** Spoiled pages whose fault was not found. */
export const missed = (judged: readonly Judged[]): Judged[] =>
  judged.filter(({ spoiled, found }) => spoiled !== null && !found.includes(spoiled));
