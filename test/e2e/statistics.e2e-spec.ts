import { testApp, type TestApp } from '../support/app';
import { aDocument, anOffice, type Colleague, type Document, type Office } from '../support/office';

type Row = Record<'before' | 'received' | 'inTime' | 'late' | 'open' | 'overdue', number> & { id: string };
type Counted = { subject: { id: string } | null; whose: { id: string } };
type List<T> = { items: T[]; next: string | null };
const FIGURES = ['before', 'received', 'inTime', 'late', 'open', 'overdue'] as const;

describe('statistics', () => {
  const year = new Date().getFullYear().toString();
  let api: TestApp;
  let office: Office;
  let done: Document;
  let late: Document;
  let open: Document;

  beforeAll(async () => {
    api = await testApp();
    office = await anOffice(api);
    done = await aDocument(api, office, 'completed');
    late = await aDocument(api, office, 'completed');
    open = await aDocument(api, office, 'assigned');
    for (const { id } of [late, open])
      await api.work.asAgency(office.agencyId, (tx) =>
        tx.query(`UPDATE task SET due_on = current_date - 5 WHERE document_id = $1`, [id]),
      );
  }, 60_000);
  afterAll(() => api.close());

  const get = async <T>(who: Colleague, url: string): Promise<T> => {
    const answer = await who.browser.get(url);
    if (answer.statusCode !== 200) throw new Error(`${url}: ${answer.statusCode.toString()} ${answer.body}`);
    return answer.json<T>();
  };
  const figures = async (who: Colleague, by: string, from = `${year}-01-01`, to = `${year}-12-31`) =>
    (await get<List<Row>>(who, `/tasks/statistics?from=${from}&to=${to}&by=${by}`)).items;

  it('count what came, was done in time and late, and is open, by unit and by person, for whom it concerns', async () => {
    const unit = { id: office.leadUnitId, before: 0, received: 3, inTime: 1, late: 1, open: 1, overdue: 1 };
    expect((await figures(office.chief, 'unit')).find(({ id }) => id === office.leadUnitId)).toMatchObject(unit);
    expect(await figures(office.head, 'unit')).toMatchObject([unit]);
    const person = { id: office.specialist.user.id, received: 3, inTime: 1, late: 1, open: 1 };
    expect(await figures(office.head, 'person')).toMatchObject([person]);
    expect(await figures(office.specialist, 'person')).toMatchObject([person]);
    expect(await figures(office.otherHead, 'person')).toEqual([]);
    expect(await figures(office.specialist, 'unit')).toEqual([]);
    // A later period: what was done is not in it, what is open was carried over.
    expect(await figures(office.head, 'unit', '2098-01-01', '2098-12-31')).toMatchObject([
      { before: 1, received: 0, inTime: 0, late: 0, open: 1 },
    ]);
  });

  /** What lies behind a figure, page after page. */
  const behind = async (who: Colleague, by: string, figure: string, of?: string, limit = 100): Promise<Counted[]> => {
    const row = of === undefined ? '' : `&of=${of}`;
    const path = `/tasks/statistics/tasks?from=${year}-01-01&to=${year}-12-31&by=${by}&figure=${figure}${row}`;
    const found: Counted[] = [];
    let after = '';
    for (;;) {
      const page = await get<List<Counted>>(who, `${path}&limit=${limit.toString()}${after}`);
      found.push(...page.items);
      if (page.next === null) return found;
      after = `&after=${encodeURIComponent(page.next)}`;
    }
  };
  const subjects = (found: readonly Counted[]) => found.map(({ subject }) => subject?.id);

  it('have behind every figure a list of as many matters, for everybody who sees the figure', async () => {
    for (const [who, by] of [
      [office.chief, 'unit'],
      [office.head, 'unit'],
      [office.chief, 'person'],
      [office.head, 'person'],
      [office.specialist, 'person'],
    ] as const) {
      const all = await figures(who, by);
      expect(all).not.toEqual([]);
      for (const figure of FIGURES) {
        for (const row of all) {
          const found = await behind(who, by, figure, row.id);
          expect([by, figure, found.length]).toEqual([by, figure, row[figure]]);
          expect(found.filter(({ whose }) => whose.id !== row.id)).toEqual([]);
        }
        expect(await behind(who, by, figure)).toHaveLength(all.reduce((sum, row) => sum + row[figure], 0));
      }
    }
    const ofUnit = async (figure: string, limit?: number) =>
      subjects(await behind(office.head, 'unit', figure, office.leadUnitId, limit));
    expect(await ofUnit('received', 1)).toEqual([open.id, late.id, done.id]);
    expect(await ofUnit('inTime')).toEqual([done.id]);
    expect(await ofUnit('late')).toEqual([late.id]);
    expect(await ofUnit('overdue')).toEqual([open.id]);
  });

  it('show no matters to whom they do not show the figure, and no title to whom may count and not read', async () => {
    expect(await behind(office.otherHead, 'person', 'received', office.specialist.user.id)).toEqual([]);
    expect(await behind(office.specialist, 'unit', 'received', office.leadUnitId)).toEqual([]);
    await api.work.asAgency(office.agencyId, (tx) =>
      tx.query(`DELETE FROM document_access WHERE document_id = $1`, [done.id]),
    );
    expect(subjects(await behind(office.head, 'unit', 'inTime', office.leadUnitId))).toEqual([undefined]);
    expect(subjects(await behind(office.chief, 'unit', 'inTime', office.leadUnitId))).toEqual([done.id]);
  });
});
