import { TASK_KINDS, type DecisionKind } from './route.rules';
import { whyOf } from './why';

const from = (kind: DecisionKind, reason = '') => ({
  kind,
  who: 'Lê Quốc Dũng',
  authority: 'Giám đốc Sở',
  reason,
  recordedBy: null,
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

  it('says who wrote down what the leader ordered on paper', () => {
    const recorded = { ...from('instruct'), recordedBy: 'Nguyễn Thị $& Hoa' };
    expect(whyOf('assign', recorded, 'vi')).toMatchObject({
      code: 'leading',
      params: { who: 'Lê Quốc Dũng (Giám đốc Sở)', recordedBy: 'Nguyễn Thị $& Hoa' },
      text: 'Lê Quốc Dũng (Giám đốc Sở) giao đơn vị chủ trì giải quyết (ghi theo bút phê, Nguyễn Thị $& Hoa ghi).',
    });
    expect(whyOf('cooperate', recorded, 'en').text).toBe(
      'Lê Quốc Dũng (Giám đốc Sở) asks your unit to co-handle it (recorded from the handwriting by Nguyễn Thị $& Hoa).',
    );
  });

  it('says that it is one’s own again after a decision was taken back', () => {
    expect(whyOf('instruct', from('withdraw'), 'vi').code).toBe('taken_back');
  });

  it('says who asks, who reopened it and who gave the work, each in its own words', () => {
    expect(whyOf('consult', from('consult'), 'vi').text).toBe('Lê Quốc Dũng (Giám đốc Sở) xin ý kiến của bạn.');
    expect(whyOf('extend', from('request_extension'), 'vi').code).toBe('more_time');
    expect(whyOf('handle', from('reopen', 'Thiếu số liệu'), 'vi')).toMatchObject({
      code: 'reopened',
      params: { reason: 'Thiếu số liệu' },
    });
    expect(whyOf('handle', from('give'), 'en').code).toBe('work_given');
    expect(whyOf('give', from('return', 'Quá tải'), 'vi').text).toContain('trả lại việc bạn đã giao: Quá tải');
    expect(whyOf('handle', from('pass'), 'vi').code).toBe('passed_on');
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
