import { theActs, type Acts } from '../support/acts';
import { testApp, type TestApp } from '../support/app';
import { aDocument, anOffice, type Colleague, type Office } from '../support/office';

let api: TestApp;
let office: Office;
let acts: Acts;
let colleague: Colleague;
beforeAll(async () => {
  api = await testApp();
  office = await anOffice(api);
  acts = theActs(api, office);
  colleague = await office.hire('specialist', office.leadUnitId);
}, 60_000);
afterAll(async () => {
  await api.close();
});

describe('reopening', () => {
  it('is the word of the head of the lead unit or of a leader, and gives the matter to its handler again', async () => {
    for (const superior of [office.head, office.leader]) {
      const document = await aDocument(api, office, 'completed');
      for (const other of [office.otherHead, office.specialist, office.chief]) {
        await expect(
          acts.reopening.reopen(await other.actor(), document.id, { reason: 'Thử', dueOn: null }),
        ).rejects.toMatchObject({ status: 403 });
      }
      await acts.reopening.reopen(await superior.actor(), document.id, { reason: 'Trả lời chưa đủ', dueOn: null });
      expect(await acts.stateOf(document.id)).toBe('assigned');
      expect(await acts.open(document.id)).toContainEqual(
        expect.objectContaining({ kind: 'handle', assigneeUserId: office.specialist.user.id }),
      );
      await expect(
        acts.reopening.reopen(await superior.actor(), document.id, { reason: 'Lại', dueOn: null }),
      ).rejects.toMatchObject({ status: 409 });
    }
  });

  it('gives it to whoever closed it, not to those whose questions were withdrawn with it', async () => {
    const document = await aDocument(api, office, 'accepted');
    const consult = { kind: 'consult', unitIds: [], userIds: [colleague.user.id], dueOn: null, text: 'Góp ý?' };
    await acts.decide(office.specialist, document, 'handle', consult);
    const plea = { kind: 'request_extension', reason: 'Chờ số liệu', dueOn: '2100-01-15' };
    await acts.decide(office.specialist, document, 'handle', plea);
    const completion = { kind: 'complete', outcome: 'informed', text: 'Xong', replyNumberSymbol: '' };
    await acts.decide(office.specialist, document, 'handle', completion);
    await acts.reopening.reopen(await office.leader.actor(), document.id, { reason: 'Lại', dueOn: null });
    const leading = (await acts.open(document.id)).filter(({ kind }) => kind !== 'cooperate');
    expect(leading).toMatchObject([{ kind: 'handle', assigneeUserId: office.specialist.user.id }]);
    await acts.decide(office.specialist, document, 'handle', completion);
    expect(await acts.stateOf(document.id)).toBe('completed');
  });
});

describe('the deadline of an instruction', () => {
  const plan = { cooperatingUnitIds: [], informedUnitIds: [], opinion: '' };
  const dueOn = async (document: { id: string }) =>
    (
      await acts.rows<{ due: string | null }>(
        `SELECT due_on::text AS due FROM incoming_document WHERE id = $1`,
        document.id,
      )
    )[0]?.due;

  it('falls with it: undone, taken back or returned, and comes again when the return is undone', async () => {
    const document = await aDocument(api, office, 'proposed');
    const instruct = async (day: string | null) =>
      acts.decide(office.leader, document, 'instruct', {
        kind: 'instruct',
        leadUnitId: office.leadUnitId,
        dueOn: day,
        ...plan,
      });
    const first = await instruct('2098-12-08');
    expect(await dueOn(document)).toBe('2098-12-08');
    await acts.undoing.undo(await office.leader.actor(), first.id);
    expect(await dueOn(document)).toBeNull();

    const turn = await acts.taskIdOf(document.id, 'instruct');
    await instruct('2098-12-09');
    await acts.decisions.takeBack(await office.leader.actor(), turn);
    expect(await dueOn(document)).toBeNull();

    await instruct('2098-12-10');
    const returned = await acts.decide(office.head, document, 'assign', { kind: 'return', reason: 'Không đúng' });
    expect(await dueOn(document)).toBeNull();
    await acts.undoing.undo(await office.head.actor(), returned.id);
    expect(await dueOn(document)).toBe('2098-12-10');
    await acts.decide(office.head, document, 'assign', { kind: 'return', reason: 'Không đúng' });
    await instruct(null);
    expect(await dueOn(document)).toBeNull();
  });
});
