import { ActQueue, TOO_OLD, type Act, type Answer, type Line } from './outbox';
import type { Shelf, Store } from './store';

/** A disk that can be looked at: it outlives the queue, as IndexedDB outlives the tab. */
class Disk implements Store {
  private readonly shelves: Record<Shelf, Map<string, unknown>> = { acts: new Map(), kept: new Map() };
  all = (shelf: Shelf) => Promise.resolve([...this.shelves[shelf].values()]);
  put = (shelf: Shelf, key: string, value: unknown) => Promise.resolve(void this.shelves[shelf].set(key, value));
  remove = (shelf: Shelf, key: string) => Promise.resolve(void this.shelves[shelf].delete(key));
  clear = (shelf: Shelf) => {
    this.shelves[shelf].clear();
    return Promise.resolve();
  };
}

/** A server that does each key once, behind a line that can be cut, also between the effect and the answer. */
class Office implements Line {
  readonly effects: string[] = [];
  readonly asked: string[] = [];
  line: 'up' | 'down' | 'deaf' = 'up';
  clock = 1_000;
  answer: (act: Pick<Act, 'key' | 'path'>) => Answer = ({ key }) => ({ status: 201, text: `{"id":"decision-${key}"}` });

  now = () => this.clock;
  send = (act: Pick<Act, 'key' | 'path' | 'body'>): Promise<Answer> => {
    this.asked.push(act.key);
    if (this.line === 'down') return Promise.reject(new Error('offline'));
    const answer = this.answer(act);
    if (answer.status < 400 && !this.effects.includes(act.key)) this.effects.push(act.key);
    return this.line === 'deaf' ? Promise.reject(new Error('the answer is lost')) : Promise.resolve(answer);
  };
}

const act = (key: string, userId = 'lan') => ({
  key,
  userId,
  taskId: `task-${key}`,
  path: `/tasks/task-${key}/decisions`,
  body: { kind: 'acknowledge', seenSha256: 'a'.repeat(64) },
  label: 'Đã xem',
  subject: '10/CT-UBND',
  leaves: true,
});

const desk = async (disk = new Disk(), office = new Office(), userId = 'lan') => {
  const queue = new ActQueue(disk, office);
  await queue.open(userId);
  return { disk, office, queue };
};
const keysOf = (acts: readonly { key: string }[]) => acts.map(({ key }) => key);

describe('acts on their way', () => {
  it('are sent at once while there is a line, in the order of acting', async () => {
    const { queue, office, disk } = await desk();
    await queue.add(act('1')).kept;
    await queue.add(act('2')).kept;
    await queue.flush();
    expect(office.effects).toEqual(['1', '2']);
    expect(queue.now().done.map(({ decisionId }) => decisionId)).toEqual(['decision-1', 'decision-2']);
    expect(await disk.all('acts')).toEqual([]);
  });

  it('wait without a line, and are each done once when it is back', async () => {
    const { queue, office } = await desk();
    office.line = 'down';
    for (const key of ['1', '2', '3']) await queue.add(act(key)).kept;
    await queue.flush();
    expect(keysOf(queue.now().waiting)).toEqual(['1', '2', '3']);
    office.line = 'up';
    await queue.flush();
    expect(office.effects).toEqual(['1', '2', '3']);
    expect(queue.now().waiting).toEqual([]);
  });

  it('survive the tab that is closed, and keep their key and the hash that was seen', async () => {
    const { queue, office, disk } = await desk();
    office.line = 'down';
    await queue.add(act('1')).kept;
    await queue.flush();
    office.line = 'up';
    const sent: unknown[] = [];
    const again = new ActQueue(disk, {
      now: office.now,
      send: (one) => {
        sent.push(one.body);
        return office.send(one);
      },
    });
    await again.open('lan');
    expect(office.effects).toEqual(['1']);
    expect(sent).toEqual([act('1').body]);
  });

  it('whose answer was lost are asked again under the same key, and done once', async () => {
    const { queue, office } = await desk();
    office.line = 'deaf';
    await queue.add(act('1')).kept;
    await queue.flush();
    expect(keysOf(queue.now().waiting)).toEqual(['1']);
    office.line = 'up';
    await queue.flush();
    expect(office.effects).toEqual(['1']);
    expect(office.asked.length).toBeGreaterThan(1);
    expect(new Set(office.asked)).toEqual(new Set(['1']));
  });

  it.each([500, 503, 429, 401])('wait when the server says %i, which another try may change', async (status) => {
    const { queue, office } = await desk();
    office.answer = () => ({ status, text: '' });
    await queue.add(act('1')).kept;
    await queue.flush();
    expect(keysOf(queue.now().waiting)).toEqual(['1']);
    expect(queue.now().refused).toEqual([]);
  });

  it('that are refused come back with the server’s words and what changed, and hold up none after them', async () => {
    const { queue, office, disk } = await desk();
    office.answer = ({ key }) =>
      key === '1'
        ? { status: 412, text: '{"title":"Không đúng bản đã xem","detail":"Nội dung đã đổi","changed":["dueOn"]}' }
        : { status: 201, text: '{"id":"d"}' };
    await queue.add(act('1')).kept;
    await queue.add(act('2')).kept;
    await queue.flush();
    expect(queue.now().refused).toMatchObject([
      { key: '1', refusal: { title: 'Không đúng bản đã xem', detail: 'Nội dung đã đổi', changed: ['dueOn'] } },
    ]);
    expect(office.effects).toEqual(['2']);
    expect(await disk.all('acts')).toHaveLength(1);
    const later = await desk(disk, office);
    expect(keysOf(later.queue.now().refused)).toEqual(['1']);
    await later.queue.dismiss('1');
    expect(await disk.all('acts')).toEqual([]);
  });

  it('are taken back without a trace while they wait', async () => {
    const { queue, office, disk } = await desk();
    office.line = 'down';
    await queue.add(act('1')).kept;
    await queue.flush();
    expect(await queue.drop('1')).toBe(true);
    office.line = 'up';
    await queue.flush();
    expect(office.effects).toEqual([]);
    expect(await disk.all('acts')).toEqual([]);
  });

  it('cannot be taken back so when they are under way or done', async () => {
    const { queue } = await desk();
    await queue.add(act('1')).kept;
    await queue.flush();
    expect(await queue.drop('1')).toBe(false);
  });

  it('of one person are neither shown to nor sent for another at the same browser', async () => {
    const { queue, office, disk } = await desk();
    office.line = 'down';
    await queue.add(act('1')).kept;
    await queue.flush();
    queue.close();
    expect(queue.now().waiting).toEqual([]);
    office.line = 'up';
    const other = await desk(disk, office, 'minh');
    expect(other.queue.now()).toMatchObject({ waiting: [], refused: [] });
    expect(office.effects).toEqual([]);
    await desk(disk, office, 'lan');
    expect(office.effects).toEqual(['1']);
  });

  it('that waited for more than a day are shown again instead of being done', async () => {
    const { queue, office, disk } = await desk();
    office.line = 'down';
    await queue.add(act('1')).kept;
    await queue.flush();
    office.line = 'up';
    office.clock += TOO_OLD + 1;
    const later = await desk(disk, office);
    expect(office.effects).toEqual([]);
    expect(later.queue.now().refused).toMatchObject([{ key: '1', refusal: { changed: ['tooOld'] } }]);
  });

  it('go on their way also where the disk takes nothing', async () => {
    const broken: Store = {
      all: () => Promise.reject(new Error('no disk')),
      put: () => Promise.reject(new Error('no disk')),
      remove: () => Promise.reject(new Error('no disk')),
      clear: () => Promise.reject(new Error('no disk')),
    };
    const office = new Office();
    const queue = new ActQueue(broken, office);
    await queue.open('lan');
    await queue.add(act('1')).kept;
    await queue.flush();
    expect(office.effects).toEqual(['1']);
  });
});
