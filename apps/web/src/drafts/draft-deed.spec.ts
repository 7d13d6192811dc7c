import type { Draft } from '../shared/api-types';
import { deedSaid, mainOf, OWN, type DeedFields, type OpenAct } from './draft-deed';

const FIELDS: DeedFields = {
  text: 'Đề nghị sửa',
  opinion: 'disagree',
  marks: [],
  fileId: 'f1',
  unitIds: ['u1'],
  userIds: ['p1', 'p2'],
  step: { act: 'check_form', at: 'beside' },
  signing: { registerId: 'r1', signer: 'Lê Quốc Dũng', signerTitle: 'Giám đốc' },
};
const draftWith = (...tasks: { id: string; state: string; answers: string[]; mayForward?: boolean }[]) =>
  ({ tasks: tasks.map((task) => ({ mayForward: false, ...task })) }) as unknown as Pick<Draft, 'tasks'>;
const NONE = draftWith();

describe('what the form of an act on a draft says', () => {
  it('is of the act itself, with what that act needs and no more', () => {
    expect(OWN.map((act) => deedSaid(NONE, { act }, FIELDS))).toEqual([
      { do: 'submit', text: 'Đề nghị sửa' },
      { do: 'add_version', fileId: 'f1', note: 'Đề nghị sửa' },
      { do: 'comment', text: 'Đề nghị sửa', marks: [] },
      { do: 'consult', unitIds: ['u1'], userIds: ['p1', 'p2'], text: 'Đề nghị sửa' },
      {
        do: 'add_step',
        act: 'check_form',
        at: 'beside',
        taskId: null,
        title: 'Đề nghị sửa',
        unitIds: ['u1'],
        userIds: ['p1', 'p2'],
        workingDays: null,
      },
      { do: 'withdraw', reason: 'Đề nghị sửa' },
      { do: 'register', registerId: 'r1', signer: 'Lê Quốc Dũng', signerTitle: 'Giám đốc' },
    ]);
  });

  it('is nothing yet while a new version has no file', () => {
    expect(deedSaid(NONE, { act: 'add_version' }, { ...FIELDS, fileId: null })).toBeNull();
  });

  it('has an opinion where one is asked for, and only there', () => {
    const draft = draftWith({ id: 't1', state: 'open', answers: ['opine', 'approve'] });
    expect(deedSaid(draft, { act: 'opine', taskId: 't1' }, FIELDS)).toMatchObject({
      taskId: 't1',
      opinion: 'disagree',
    });
    expect(deedSaid(draft, { act: 'approve', taskId: 't1' }, FIELDS)).not.toHaveProperty('opinion');
  });

  it('gives a turn on to one person', () => {
    const draft = draftWith({ id: 't1', state: 'open', answers: [], mayForward: true });
    expect(deedSaid(draft, { act: 'forward', taskId: 't1' }, FIELDS)).toEqual({
      do: 'forward',
      taskId: 't1',
      userId: 'p1',
      text: 'Đề nghị sửa',
    });
  });

  it('answers the same turn by its new task when another version began the route anew', () => {
    const draft = draftWith(
      { id: 'old', state: 'withdrawn', answers: [] },
      { id: 'other', state: 'open', answers: ['check_form'] },
      { id: 'new', state: 'open', answers: ['approve', 'return'] },
    );
    expect(deedSaid(draft, { act: 'return', taskId: 'old' }, FIELDS)).toMatchObject({ taskId: 'new', kind: 'return' });
  });

  it('keeps to the task that was answered where no other has that turn: the server says that it is over', () => {
    const draft = draftWith({ id: 'old', state: 'done', answers: [] });
    expect(deedSaid(draft, { act: 'approve', taskId: 'old' }, FIELDS)).toMatchObject({ taskId: 'old' });
  });
});

describe('the one act that the page of a draft is there for', () => {
  const turn = (act: 'opine' | 'approve' | 'return' | 'forward'): OpenAct => ({ act, taskId: 't1' });

  it('is the first answer to one’s turn, and never another beside it', () => {
    const offered = [turn('approve'), turn('return'), turn('opine'), { act: 'submit' } as const];
    expect(mainOf(offered, null)).toBe(offered[0]);
    expect(mainOf([turn('forward'), turn('return')], null)).toEqual(turn('return'));
  });

  it('is the submission of who drafts, and the registration of what is approved', () => {
    expect(mainOf([{ act: 'add_version' }, { act: 'submit' }], null)).toEqual({ act: 'submit' });
    expect(mainOf([{ act: 'add_version' }, { act: 'register' }], null)).toEqual({ act: 'register' });
    expect(mainOf([{ act: 'comment' }, { act: 'withdraw' }], null)).toBeUndefined();
  });

  it('is none while a form is open: the button that sends it is the one', () => {
    expect(mainOf([turn('approve')], turn('approve'))).toBeUndefined();
  });
});
