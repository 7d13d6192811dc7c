import { findSeparator, formatSeparator, type Raster, type Separator } from '@vanthu/digitization';

import { long } from '../support/long';
import { printedSheets, SHEETS } from '../support/printed-sheets';
import { anOrdinaryPage, type Picture } from '../support/separator-pages';
import { anOrdeal, spoilPage, type Ordeal } from '../support/separator-spoil';
import { Chance } from '../support/typeset-chance';

/** The seed of the judge: nothing was tuned while looking at its pages. */
const SEED = 20_261_124;
const SPOILED = long(4, 500);
const ORDINARY = long(2, 1_000);
/** Each page that is set is spoiled in so many ways: setting costs more than spoiling. */
const WAYS = 4;
jest.setTimeout((SPOILED + ORDINARY) * 60_000);

const milliseconds: number[] = [];

const sought = async (raster: Raster): Promise<Separator | null> => {
  const start = process.cpuUsage();
  const found = await findSeparator(raster);
  const { user, system } = process.cpuUsage(start);
  milliseconds.push((user + system) / 1_000);
  return found;
};

/** Prints the pages that went wrong and what they went through, so that one can look at them again. */
const told = (wrong: readonly { at: number; ordeal: Ordeal }[]): string[] =>
  wrong.map(({ at, ordeal }) => `${at.toString()}: ${JSON.stringify(ordeal)}`);

describe('separator sheets that were printed, faxed, stamped, punched and slipped in the feeder', () => {
  let printed: Picture[];
  const missed: { at: number; ordeal: Ordeal }[] = [];
  const found: (Separator & { at: number })[] = [];

  beforeAll(async () => {
    printed = await printedSheets(SHEETS, 200);
    for (let at = 0; at < SPOILED; at++) {
      const chance = new Chance(SEED + at * 7_919);
      const ordeal = anOrdeal(chance);
      const separator = await sought(await spoilPage(printed[at % printed.length]!, ordeal, chance));
      if (separator) found.push({ ...separator, at });
      else missed.push({ at, ordeal });
    }
  });

  it('are all found', () => {
    const kinds = ['qr', 'code128', 'patch-t'].map(
      (kind) => `${found.filter((one) => one.kind === kind).length.toString()} by ${kind}`,
    );
    process.stdout.write(`${found.length.toString()} of ${SPOILED.toString()} sheets: ${kinds.join(', ')}\n`);
    expect(told(missed)).toEqual([]);
  });

  it('say what was printed on them, never anything else; bars alone stand for the few whose codes are lost', () => {
    for (const { kind, text, sheet, at } of found) {
      if (kind !== 'patch-t')
        expect([text, sheet]).toEqual([formatSeparator(SHEETS[at % SHEETS.length]!), SHEETS[at % SHEETS.length]]);
    }
    const byBars = found.filter(({ kind }) => kind === 'patch-t');
    expect(byBars.length).toBeLessThanOrEqual(SPOILED * 0.05);
  });
});

describe('ordinary pages, with tables, forms, stamps, bars and the codes of others, spoiled likewise', () => {
  it('are never cut', async () => {
    const cut: { at: number; ordeal: Ordeal }[] = [];
    let page: Picture | undefined;
    for (let at = 0; at < ORDINARY; at++) {
      if (at % WAYS === 0 || !page) page = await anOrdinaryPage(SEED, at / WAYS);
      const chance = new Chance(SEED + at * 104_729);
      const ordeal = anOrdeal(chance);
      if (await sought(await spoilPage(page, ordeal, chance))) cut.push({ at, ordeal });
    }
    const mean = milliseconds.reduce((sum, one) => sum + one, 0) / milliseconds.length;
    process.stdout.write(`${ORDINARY.toString()} ordinary pages; ${mean.toFixed(0)} ms of processor a page\n`);
    expect(told(cut)).toEqual([]);
  });

  it('cost little at 300 dots to the inch', async () => {
    const [sheet] = await printedSheets(SHEETS.slice(0, 1), 300);
    const raster: Raster = { ...sheet!, channels: 3, dpi: 300 };
    milliseconds.length = 0;
    for (let i = 0; i < 8; i++) await sought(raster);
    const median = milliseconds.toSorted((a, b) => a - b)[4]!;
    process.stdout.write(`a page at 300 dpi: ${median.toFixed(0)} ms of processor\n`);
    expect(median).toBeLessThan(1_000);
  });
});
