import fc from 'fast-check';
import { newId } from '@vanthu/platform';
import { testApp, type TestApp } from '../support/app';
import { long } from '../support/long';
import { registerDesk, type RegisterDesk } from '../support/register-desk';

let api: TestApp;
let desk: RegisterDesk;
beforeAll(async () => {
  api = await testApp();
  desk = await registerDesk(api);
});
afterEach(() => desk.rewind());
afterAll(async () => {
  await api.close();
});

const times = (count: number) => Array.from({ length: count }, (_, i) => i + 1);

describe('numbering against a model', () => {
  type Step =
    | { do: 'enter'; clerks: number; failing: number }
    | { do: 'clock'; at: number }
    | { do: 'void' }
    | { do: 'insert' }
    | { do: 'reserve' };
  // Around the midnight of Hà Nội between two years, which is 17:00 UTC of 31 December.
  const midnight = Date.parse('2026-12-31T17:00:00Z');
  const step: fc.Arbitrary<Step> = fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({
        do: fc.constant('enter' as const),
        clerks: fc.integer({ min: 1, max: 6 }),
        failing: fc.integer({ min: 0, max: 2 }),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        do: fc.constant('clock' as const),
        at: fc.integer({ min: -3_600_000, max: 3_600_000 }).map((d) => midnight + d),
      }),
    },
    fc.record({ do: fc.constantFrom('void' as const, 'insert' as const, 'reserve' as const) }),
  );

  it('agrees on every number and year, whatever clerks, failures and the clock do', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14 }), async (steps) => {
        const office = await desk.anOffice();
        const registerId = office.book('QĐ');
        await desk.setClock(new Date(midnight - 60_000).toISOString());
        let [clock, last] = [midnight - 60_000, 0];
        const given = new Map<number, number>();
        const year = () => (Math.max(clock, last) < midnight ? 2026 : 2027);
        const take = () => {
          given.set(year(), (given.get(year()) ?? 0) + 1);
          last = Math.max(clock, last);
        };
        const irregular = { medium: 'paper' as const, symbol: 'QĐ-CQ', line: {}, reason: 'thử' };
        for (const one of steps) {
          const entries = await desk.entriesOf(office, registerId);
          const ordinary = entries.find(({ suffix, voided }) => suffix === '' && !voided);
          if (one.do === 'clock') {
            clock = one.at;
            await desk.setClock(new Date(clock).toISOString());
          } else if (one.do === 'enter') {
            await Promise.allSettled(
              times(one.clerks).map((i) =>
                desk.work.run(office.clerk, async (tx) => {
                  await desk.numbering.enter(tx, {
                    agencyId: office.agencyId,
                    registerId,
                    flow: 'outgoing',
                    symbol: 'QĐ-CQ',
                    documentId: newId(),
                    enteredBy: office.clerk.id,
                  });
                  if (i <= one.failing) throw new Error('something after the number failed');
                }),
              ),
            );
            for (let i = one.failing; i < one.clerks; i++) take();
          } else if (one.do === 'reserve') {
            await desk.acts.enterIrregularly(office.keeper, registerId, { kind: 'reserved', ...irregular });
            take();
          } else if (one.do === 'void' && ordinary) await desk.acts.void(office.clerk, registerId, ordinary.id, 'thử');
          else if (one.do === 'insert' && ordinary)
            await desk.acts.enterIrregularly(office.keeper, registerId, {
              kind: 'inserted',
              year: ordinary.year,
              number: ordinary.number,
              ...irregular,
            });
        }
        const inOrder = (await desk.entriesOf(office, registerId)).filter(({ suffix }) => suffix === '').reverse();
        const expected = [...given]
          .sort()
          .flatMap(([of, count]) => times(count).map((number) => ({ year: of, number })));
        expect(inOrder.map((entry) => ({ year: entry.year, number: entry.number }))).toEqual(expected);
        const moments = inOrder.map(({ enteredAt }) => enteredAt);
        expect(moments).toEqual([...moments].sort());
        expect(new Set(moments).size).toBe(moments.length);
      }),
      { numRuns: long(8, 300) },
    );
  }, 120_000);
});
