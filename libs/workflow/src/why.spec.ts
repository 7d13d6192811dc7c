import { TASK_KINDS } from './route.rules';
import { whyOf } from './why';

const from = (kind: 'instruct' | 'return' | 'withdraw', reason = '') => ({
  kind,
  who: 'Lê Quốc Dũng',
  authority: 'Giám đốc Sở',
  reason,
});

describe('why a task is mine', () => {
  it('says who gave it and in which right, in the language of the reader', () => {
    expect(whyOf('assign', from('instruct'), 'vi')).toEqual({
      code: 'leading',
      params: { who: 'Lê Quốc Dũng (Giám đốc Sở)' },
      text: 'Lê Quốc Dũng (Giám đốc Sở) giao đơn vị chủ trì giải quyết.',
    });
    expect(whyOf('assign', from('instruct'), 'en').text).toBe('Lê Quốc Dũng (Giám đốc Sở) made your unit the lead.');
  });

  it('gives the reason of whoever returned it, and reads nothing into what they typed', () => {
    const why = whyOf('distribute', from('return', 'Sai đơn vị {who} $& {reason}'), 'vi');
    expect(why).toMatchObject({ code: 'returned', params: { reason: 'Sai đơn vị {who} $& {reason}' } });
    expect(why.text).toBe('Lê Quốc Dũng (Giám đốc Sở) trả lại: Sai đơn vị {who} $& {reason}');
  });

  it('says that it is one’s own again after a decision was taken back', () => {
    expect(whyOf('instruct', from('withdraw'), 'vi').code).toBe('taken_back');
  });

  it('has a sentence for every kind of task in both languages', () => {
    for (const kind of TASK_KINDS) {
      for (const locale of ['vi', 'en'] as const) {
        const { text } = whyOf(kind, from('instruct'), locale);
        expect(text).toContain('Lê Quốc Dũng');
        expect(text).not.toMatch(/[{}]/);
      }
    }
  });
});
