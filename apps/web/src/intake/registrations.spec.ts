import type { IncomingDocument, Registration } from '../shared/api-types';
import { ApiProblem } from '../shared/problem';
import { Registrations, takenOf, type Office, type Sent } from './registrations';

const document = (id: string) => ({ id, version: 1 }) as IncomingDocument;
const body = (numberSymbol: string) => ({ numberSymbol }) as Registration;
const offline = new ApiProblem(0, 'offline', '', '');
const refused = new ApiProblem(422, 'validation', '', '', [{ pointer: '/subject', message: 'too long' }]);

/** A records office behind a bad line: numbers in the order of arrival, and the same number for the same document. */
class OfficeBehind implements Office {
  private readonly book = new Map<string, number>();
  readonly presented: string[] = [];
  readonly pauses: number[] = [];
  private atOnce = 0;
  most = 0;

  /** What the line does on each try, in turn; then it is sound. `late` loses the answer after the number was given. */
  constructor(private readonly line: (ApiProblem | 'late' | 'ok')[] = []) {}

  register = async ({ id }: IncomingDocument): Promise<IncomingDocument> => {
    this.most = Math.max(this.most, ++this.atOnce);
    await Promise.resolve();
    this.atOnce--;
    const now = this.line.shift() ?? 'ok';
    if (now instanceof ApiProblem) throw now;
    if (!this.book.has(id)) this.book.set(id, this.book.size + 1);
    if (now === 'late') throw offline;
    return { id, arrivalNumber: this.book.get(id) } as IncomingDocument;
  };

  present = (id: string): Promise<void> => {
    const now = this.line.shift() ?? 'ok';
    if (now instanceof ApiProblem) return Promise.reject(now);
    this.presented.push(id);
    return Promise.resolve();
  };

  pause = (ms: number): Promise<void> => {
    this.pauses.push(ms);
    return Promise.resolve();
  };
}

/** The clerk sends these, and the line is idle again. */
async function sendAll(registrations: Registrations, ids: readonly string[], present = true): Promise<Sent[]> {
  const done: Sent[] = [];
  await new Promise<void>((resolve) => {
    for (const id of ids) {
      registrations.add({ document: document(id), body: body(id), present }, (sent) => {
        if (done.push(sent) === ids.length) resolve();
      });
    }
  });
  return done;
}
const numbers = (sent: readonly Sent[]) => sent.map(({ given }) => given?.arrivalNumber ?? null);

describe('registrations on their way', () => {
  it('get their numbers in the order of the pile, one after the other', async () => {
    const office = new OfficeBehind();
    const registrations = new Registrations(office);
    const done = await sendAll(registrations, ['a', 'b', 'c', 'd']);
    expect(numbers(done)).toEqual([1, 2, 3, 4]);
    expect(office.most).toBe(1);
    expect(office.presented).toEqual(['a', 'b', 'c', 'd']);
    expect(registrations.areUnsent).toBe(false);
  });

  it('keep that order when the network breaks in the middle, and double nothing', async () => {
    const office = new OfficeBehind(['ok', 'ok', offline, 'late', offline]);
    const done = await sendAll(new Registrations(office), ['a', 'b', 'c']);
    expect(numbers(done)).toEqual([1, 2, 3]);
    expect(office.presented).toEqual(['a', 'b', 'c']);
  });

  it('wait longer with every try, but never longer than a quarter of a minute', async () => {
    const office = new OfficeBehind(Array.from({ length: 12 }, () => offline));
    await sendAll(new Registrations(office), ['a']);
    expect(office.pauses.slice(0, 3)).toEqual([500, 1000, 2000]);
    expect(office.pauses).toHaveLength(12);
    expect(Math.max(...office.pauses)).toBe(15_000);
  });

  it.each([
    ['a broken line', offline],
    ['a server in trouble', new ApiProblem(503, 'unknown', '', '')],
    ['a server that asks to wait', new ApiProblem(429, 'too-many', '', '')],
  ])('are sent again after %s', async (_case, problem) => {
    const [sent] = await sendAll(new Registrations(new OfficeBehind([problem])), ['a']);
    expect(sent).toMatchObject({ state: 'given', given: { arrivalNumber: 1 }, problem: null });
  });

  it('are not sent again after a refusal, which does not hold up those behind', async () => {
    const office = new OfficeBehind([refused]);
    const registrations = new Registrations(office);
    const done = await sendAll(registrations, ['a', 'b']);
    expect(done.map(({ state }) => state)).toEqual(['refused', 'given']);
    expect(done[0]).toMatchObject({ given: null, problem: refused });
    expect([...takenOf(registrations.all())]).toEqual(['b']);
  });

  it('can be sent anew when what was refused is mended', async () => {
    const registrations = new Registrations(new OfficeBehind([refused]));
    await sendAll(registrations, ['a']);
    const [sent] = await sendAll(registrations, ['a']);
    expect(sent).toMatchObject({ state: 'given' });
    expect(registrations.all()).toHaveLength(1);
  });

  it('are one, however often the key is pressed', async () => {
    const office = new OfficeBehind();
    const registrations = new Registrations(office);
    const first = sendAll(registrations, ['a']);
    registrations.add({ document: document('a'), body: body('again'), present: true });
    await first;
    registrations.add({ document: document('a'), body: body('once more'), present: true });
    expect(registrations.all()).toHaveLength(1);
    expect(office.presented).toEqual(['a']);
  });

  it('keep the number when presenting is refused, and say so', async () => {
    const forbidden = new ApiProblem(403, 'forbidden', '', '');
    const [sent] = await sendAll(new Registrations(new OfficeBehind(['ok', forbidden])), ['a']);
    expect(sent).toMatchObject({ state: 'given', given: { arrivalNumber: 1 }, problem: forbidden });
  });

  it('are not presented when they were only to be registered', async () => {
    const office = new OfficeBehind();
    await sendAll(new Registrations(office), ['a'], false);
    expect(office.presented).toEqual([]);
  });

  it('tell who watches of each change, and who stopped watching of none', async () => {
    const registrations = new Registrations(new OfficeBehind());
    const seen: string[] = [];
    const stop = registrations.watch(() => seen.push(registrations.all().at(-1)?.state ?? ''));
    await sendAll(registrations, ['a']);
    expect([...new Set(seen)]).toEqual(['waiting', 'sending', 'given']);
    stop();
    const count = seen.length;
    await sendAll(registrations, ['b']);
    expect(seen).toHaveLength(count);
  });

  it('are remembered for a while, and what is unsent or refused for as long as it takes', async () => {
    const registrations = new Registrations(new OfficeBehind([refused]), 3);
    await sendAll(registrations, ['bad', ...Array.from({ length: 10 }, (_, i) => `d${i}`)], false);
    expect(registrations.all().map(({ document: { id } }) => id)).toEqual(['bad', 'd7', 'd8', 'd9']);
    registrations.dismiss('bad');
    registrations.dismiss('d9');
    expect(registrations.all().map(({ document: { id } }) => id)).toEqual(['d7', 'd8', 'd9']);
  });

  it('go on at once when somebody says so', async () => {
    const office = new OfficeBehind([offline]);
    const never = new Promise<void>(() => undefined);
    const registrations = new Registrations(Object.assign(office, { pause: () => never }));
    const done = sendAll(registrations, ['a']);
    registrations.watch(() => {
      if (registrations.all()[0]?.problem === offline)
        setImmediate(() => {
          registrations.hurry();
        });
    });
    expect(numbers(await done)).toEqual([1]);
  });
});
