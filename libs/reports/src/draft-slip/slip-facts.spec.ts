import type { DecisionView, DraftView } from '@vanthu/workflow';
import { slipFacts } from './slip-facts';

const [OLD, NEW] = ['a'.repeat(64), 'b'.repeat(64)];
const AGENCY = { agencyName: 'Sở Nội vụ', parentName: 'UBND tỉnh Lam Giang', timeZone: 'Asia/Ho_Chi_Minh' };
const person = (displayName: string) => ({ id: displayName, displayName });

let clock = 0;
const act = (kind: string, who: string, seenSha256: string, body: Record<string, unknown> = {}): DecisionView => ({
  id: `${kind} ${who}`,
  documentId: null,
  draftId: 'd',
  workId: null,
  taskId: null,
  kind,
  actor: person(who),
  authority: { role: 'head_of_unit', title: 'Trưởng phòng' },
  basis: { capacity: 'own', postId: 'p', onBehalfOf: null, delegationId: null },
  seenSha256,
  body: { text: '', marks: [], ...body },
  at: new Date(Date.UTC(2026, 10, 23, 1, clock++)).toISOString(),
  undoneBy: null,
  undoableUntil: null,
});
const draft = (versions: readonly string[], tasks: DraftView['tasks'] = []): DraftView => ({
  id: 'd',
  version: 1,
  state: 'in_review',
  flow: 'outgoing',
  docType: 'cong-van',
  docTypeName: 'Công văn',
  subject: 'Về việc triển khai chữ ký số',
  urgency: 'normal',
  unit: { id: 'u', name: 'Phòng Tổng hợp' },
  drafter: person('Lê Thị Lan'),
  dueOn: '2026-12-01',
  createdAt: '',
  current: { number: versions.length, sha256: versions.at(-1) ?? '', at: '', by: '' },
  actions: [],
  recipients: ['Các phòng', 'Lưu: VT'],
  consultedUnits: [],
  leaderInCharge: person('Phạm Văn Giang'),
  replyTo: null,
  outgoingDocumentId: null,
  route: null,
  versions: versions.map((sha256, i) => ({
    number: i + 1,
    fileId: sha256,
    sha256,
    name: 'du-thao.pdf',
    size: 1,
    contentType: 'application/pdf',
    author: person('Lê Thị Lan'),
    note: '',
    at: '',
  })),
  tasks,
});

describe('the submission slip', () => {
  it('has who initialled what and when, in the time of the agency, and the version they saw', () => {
    clock = 0;
    const story = [act('submit', 'Lan', OLD, { text: 'Kính trình' }), act('check_content', 'Hùng', OLD)];
    const slip = slipFacts(draft([OLD]), story, AGENCY);
    expect(slip).toMatchObject({
      to: 'Phạm Văn Giang',
      proposal: 'Kính trình',
      version: 1,
      sha256: OLD,
      decision: null,
    });
    expect(slip.initials).toEqual([
      [
        'Nội dung',
        expect.objectContaining({ who: 'Hùng', post: 'Trưởng phòng', version: 'bản 1', at: '08:01 23/11/2026' }),
      ],
      ['Thể thức, kỹ thuật trình bày', null],
    ]);
  });

  it('does not count an initial or an approval of former bytes', () => {
    const story = [
      act('submit', 'Lan', OLD),
      act('check_content', 'Hùng', OLD),
      act('approve', 'Giang', OLD),
      act('add_version', 'Lan', OLD, { reopened: true }),
    ];
    const slip = slipFacts(draft([OLD, NEW]), story, AGENCY);
    expect(slip.initials.map(([, voice]) => voice)).toEqual([null, null]);
    expect(slip.decision).toBeNull();
  });

  it('does not count an initial from before a return, though the bytes are the same', () => {
    const story = [
      act('submit', 'Lan', OLD),
      act('check_content', 'Hùng', OLD),
      act('return', 'Nga', OLD, { text: 'Xem lại' }),
      act('submit', 'Lan', OLD),
    ];
    expect(slipFacts(draft([OLD]), story, AGENCY).initials[0]?.[1]).toBeNull();
  });

  it('collects opinions with their direction, marks by page, and who has not answered yet', () => {
    const mark = { page: 2, x: 0, y: 0, width: 1, height: 1, text: 'Thiếu căn cứ' };
    const open = { assignee: { type: 'unit', id: 'x', name: 'Phòng Tài chính' }, kind: 'opine', state: 'open' };
    const story = [
      act('opine', 'Minh', OLD, { opinion: 'disagree', text: 'Chưa rõ nguồn kinh phí', marks: [mark] }),
      act('comment', 'Hùng', OLD, { text: 'Rút gọn' }),
    ];
    const slip = slipFacts(draft([OLD], [open as unknown as DraftView['tasks'][number]]), story, AGENCY);
    expect(slip.opinions.map(({ says }) => says)).toEqual([
      'Không nhất trí: Chưa rõ nguồn kinh phí\n– Trang 2: Thiếu căn cứ',
      'Góp ý: Rút gọn',
    ]);
    expect(slip.waiting).toEqual(['Phòng Tài chính']);
  });

  it('names in whose stead somebody initialled', () => {
    const instead = {
      ...act('approve', 'Bình', OLD),
      basis: {
        capacity: 'KT.' as const,
        postId: 'p',
        onBehalfOf: { userId: 'g', name: 'Phạm Văn Giang', title: 'Giám đốc' },
        delegationId: 'x',
      },
    };
    expect(slipFacts(draft([OLD]), [instead], AGENCY).decision?.post).toBe('Trưởng phòng (KT. Phạm Văn Giang)');
  });
});
