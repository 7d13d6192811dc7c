import { DRAFT_TASKS } from './draft.rules';
import { whyOfDraft, type TurnBack } from './draft-why';

const by = (kind: string, reason = '') => ({
  kind,
  who: 'Nguyễn Văn Minh',
  authority: 'Chuyên viên',
  reason,
  recordedBy: null,
});
const returned: TurnBack = {
  by: 'Phạm Văn Hòa',
  authority: 'leader: Phó Giám đốc',
  basis: { capacity: 'KT.', onBehalfOf: { userId: 'gd', name: 'Lê Quốc Dũng', title: 'Giám đốc' } },
  recordedBy: null,
  writtenOn: null,
  reason: 'Thiếu căn cứ {who}',
};

describe('why a draft is with me', () => {
  it('says who brought it and which of the two initials is asked', () => {
    expect(whyOfDraft('check_content', by('submit'), null, 'vi')).toEqual({
      code: 'draft_check_content',
      params: { who: 'Nguyễn Văn Minh (Chuyên viên)' },
      text: 'Nguyễn Văn Minh (Chuyên viên) trình dự thảo, đề nghị bạn kiểm tra nội dung.',
    });
    expect(whyOfDraft('check_form', by('check_content'), null, 'vi').text).toBe(
      'Nguyễn Văn Minh (Chuyên viên) đã kiểm tra nội dung dự thảo, đề nghị bạn kiểm tra thể thức.',
    );
    expect(whyOfDraft('approve', by('check_form'), null, 'en').text).toBe(
      'Nguyễn Văn Minh (Chuyên viên) checked the form of the draft; you are asked to approve it.',
    );
  });

  it('says about what an opinion is asked', () => {
    expect(whyOfDraft('opine', by('consult', 'Điều 3 có khả thi không?'), null, 'vi').text).toBe(
      'Nguyễn Văn Minh (Chuyên viên) gửi dự thảo lấy ý kiến, xin bạn cho ý kiến. Lời ghi: Điều 3 có khả thi không?',
    );
  });

  it('says why it came back, once, of whoever returned it', () => {
    const own = { ...returned, by: 'Nguyễn Văn Minh', reason: 'Sai số liệu' };
    expect(whyOfDraft('pass_back', by('return', 'Sai số liệu'), own, 'vi').text).toBe(
      'Nguyễn Văn Minh (Chuyên viên) trả lại dự thảo, đề nghị bạn xem và chuyển lại cho người soạn thảo. Lý do: Sai số liệu',
    );
  });

  it('gives the drafter the reason of whoever returned it, and the words of the head who handed it back', () => {
    const why = whyOfDraft('revise', by('pass_back', 'Sửa trong hôm nay'), returned, 'vi');
    expect(why.params).toMatchObject({
      returner: 'Phạm Văn Hòa (Phó Giám đốc, KT. Giám đốc)',
      reason: 'Thiếu căn cứ {who}',
      words: 'Sửa trong hôm nay',
    });
    expect(why.text).toBe(
      'Nguyễn Văn Minh (Chuyên viên) chuyển lại dự thảo mà Phạm Văn Hòa (Phó Giám đốc, KT. Giám đốc) trả lại, ' +
        'đề nghị bạn sửa và trình lại. Lý do: Thiếu căn cứ {who} Lời ghi: Sửa trong hôm nay',
    );
  });

  it('has a sentence for every turn and every act in both languages, and shows no code', () => {
    for (const task of [...DRAFT_TASKS, 'something_new']) {
      for (const kind of ['submit', 'undo', 'forward', 'add_step', 'something_new']) {
        for (const locale of ['vi', 'en'] as const) {
          const { text } = whyOfDraft(task, by(kind), null, locale);
          expect(text).toMatch(/^Nguyễn Văn Minh \(Chuyên viên\) .+\.$/);
          expect(text).not.toMatch(/[{}_]/);
        }
      }
    }
  });
});
