import type { Draft } from '../shared/api-types';
import { draftMessage, mayKeepDraft, offeredOn, pageFileOf } from './draft-card';

const turn = (answers: Draft['tasks'][number]['answers'], more: object = {}): Draft['tasks'][number] => ({
  id: 'turn',
  kind: 'approve',
  title: 'Lãnh đạo duyệt',
  assignee: { type: 'user', id: 'gd', name: 'Giám đốc' },
  state: 'open',
  dueOn: null,
  createdAt: '',
  closedAt: null,
  silent: false,
  mine: true,
  answers,
  mayForward: false,
  ...more,
});
const current = { number: 2, sha256: 'b'.repeat(64), at: '', by: 'Minh' };

describe('the card of a draft', () => {
  it('offers whoever approves the approval, the return and a remark', () => {
    const draft = { tasks: [turn(['approve', 'return'])], actions: ['comment', 'consult', 'withdraw'] };
    expect(offeredOn(draft, 'turn')).toEqual(['approve', 'return', 'comment']);
  });

  it('offers whoever is asked one way of saying something, and who may give the turn on that too', () => {
    const draft = { tasks: [turn(['opine'], { mayForward: true })], actions: ['comment'] };
    expect(offeredOn(draft, 'turn')).toEqual(['opine', 'forward']);
  });

  it('offers nothing in a turn of somebody else, or one that is answered on the page of the draft', () => {
    expect(offeredOn({ tasks: [turn(['approve'])], actions: ['comment'] }, 'another')).toEqual([]);
    expect(offeredOn({ tasks: [turn([], { kind: 'revise' })], actions: ['comment', 'submit'] }, 'turn')).toEqual([]);
  });

  it('answers for the bytes of the version that it shows', () => {
    expect(draftMessage({ id: 'd', current }, 'turn', { kind: 'approve', text: '' })).toEqual({
      path: '/drafts/d/tasks/turn/answer',
      body: { seenSha256: current.sha256, kind: 'approve', text: '', marks: [], fileId: null },
    });
    expect(
      draftMessage({ id: 'd', current }, 'turn', { kind: 'opine', opinion: 'disagree', text: 'Thiếu căn cứ' }).body,
    ).toMatchObject({ seenSha256: current.sha256, opinion: 'disagree', text: 'Thiếu căn cứ' });
  });

  it('sends a remark to the draft and a turn that is given on to the turn', () => {
    expect(draftMessage({ id: 'd', current }, 'turn', { kind: 'comment', text: 'Xem lại Điều 2' }).path).toBe(
      '/drafts/d/comments',
    );
    expect(draftMessage({ id: 'd', current }, 'turn', { kind: 'forward', userId: 'u', text: '' })).toEqual({
      path: '/drafts/d/tasks/turn/forwarding',
      body: { seenSha256: current.sha256, userId: 'u', text: '' },
    });
  });

  it('shows the page of the current version', () => {
    const version = (number: number, sha256: string) =>
      ({ number, sha256, fileId: `file-${number.toString()}` }) as Draft['versions'][number];
    const versions = [version(1, 'a'.repeat(64)), version(2, current.sha256)];
    expect(pageFileOf({ versions, current })).toBe('file-2');
  });

  it.each([
    [null, null, true],
    ['an answer', { secrecy: 'none', petition: null }, true],
    ['an answer', { secrecy: 'secret', petition: null }, false],
    ['an answer', { secrecy: 'none', petition: { kind: 'denunciation' } }, false],
    ['an answer', null, false],
  ])('answering %j to %j may lie on a phone: %s', (replyTo, answers, may) => {
    const draft = { replyTo: replyTo === null ? null : { id: 'i', numberSymbol: '', subject: '' } } as Draft;
    expect(mayKeepDraft({ draft, answers })).toBe(may);
  });
});
