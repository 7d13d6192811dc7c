import type { Locale } from '@vanthu/platform';

type Said = { readonly message: string; readonly remedy: string };

/** Every mistake of a route: what is wrong, and what to do about it. `{name}` is filled from the mistake. */
export const MISTAKES = {
  'no-steps': {
    vi: { message: 'Quy trình chưa có bước nào.', remedy: 'Hãy thêm ít nhất một bước duyệt.' },
    en: { message: 'The route has no step.', remedy: 'Add at least a step that approves.' },
  },
  'id-taken': {
    vi: { message: 'Mã bước “{step}” bị trùng.', remedy: 'Hãy đặt cho bước này một mã khác.' },
    en: { message: 'The id “{step}” is used twice.', remedy: 'Give this step another id.' },
  },
  'empty-lane': {
    vi: { message: 'Nhánh song song {lane} chưa có bước nào.', remedy: 'Hãy thêm bước vào nhánh hoặc xóa nhánh.' },
    en: { message: 'The parallel lane {lane} has no step.', remedy: 'Add a step to the lane, or remove the lane.' },
  },
  'never-reached': {
    vi: {
      message: 'Không bao giờ đến bước này vì quy trình đã kết thúc trước đó.',
      remedy: 'Hãy xóa bước này, hoặc bỏ bước kết thúc ở trước.',
    },
    en: {
      message: 'This step is never reached: the route has ended before it.',
      remedy: 'Remove it, or the end before it.',
    },
  },
  'never-chosen': {
    vi: {
      message: 'Không dự thảo nào đi vào nhánh {branch}: điều kiện không thể đúng hoặc nhánh trước đã nhận hết.',
      remedy: 'Hãy sửa điều kiện, đổi thứ tự các nhánh, hoặc xóa nhánh này.',
    },
    en: {
      message: 'No draft can take the branch {branch}: its condition cannot hold here, or branches before it take all.',
      remedy: 'Mend the condition, move the branch up, or remove it.',
    },
  },
  'no-default': {
    vi: {
      message: 'Không nhánh nào dành cho dự thảo như: {example}.',
      remedy: 'Hãy thêm nhánh “còn lại” hoặc mở rộng điều kiện.',
    },
    en: {
      message: 'No branch takes a draft such as: {example}.',
      remedy: 'Add the branch “otherwise”, or widen a condition.',
    },
  },
  'end-in-fork': {
    vi: {
      message: 'Quy trình kết thúc trong nhánh song song nên không bao giờ hợp nhánh được.',
      remedy: 'Hãy chuyển bước kết thúc ra sau chỗ hợp nhánh.',
    },
    en: { message: 'The route ends inside a fork, so its join is never met.', remedy: 'Move the end behind the join.' },
  },
  'join-impossible': {
    vi: {
      message: 'Cần {needed} nhánh hoàn thành nhưng chỉ có {there} nhánh.',
      remedy: 'Hãy giảm số nhánh cần chờ, hoặc thêm nhánh.',
    },
    en: {
      message: 'The join wants {needed} lanes, and there are {there}.',
      remedy: 'Ask for fewer lanes, or add lanes.',
    },
  },
  'quorum-impossible': {
    vi: {
      message: 'Cần {needed} người trả lời nhưng chỉ hỏi {there}.',
      remedy: 'Hãy giảm số cần đạt, hoặc thêm người được hỏi.',
    },
    en: {
      message: 'The quorum wants {needed} answers, and {there} are asked.',
      remedy: 'Ask for fewer answers, or ask more people.',
    },
  },
  'same-seat': {
    vi: { message: 'Một người hoặc đơn vị được nêu hai lần.', remedy: 'Hãy xóa một lần.' },
    en: { message: 'The same person or unit is named twice.', remedy: 'Remove one of them.' },
  },
  'silence-decides': {
    vi: {
      message: 'Ký nháy và duyệt không thể thay bằng im lặng (Nghị định 30/2020/NĐ-CP, Điều 11, 12).',
      remedy: 'Hãy chọn “chỉ nhắc” hoặc “chuyển cấp trên”.',
    },
    en: {
      message: 'Silence cannot initial or approve (Decree 30/2020/NĐ-CP, art. 11 and 12).',
      remedy: 'Choose “remind only” or “escalate”.',
    },
  },
  'silence-without-deadline': {
    vi: {
      message: 'Đã định việc khi im lặng nhưng bước không có thời hạn.',
      remedy: 'Hãy đặt thời hạn theo ngày làm việc.',
    },
    en: {
      message: 'It is said what silence does, but the step has no deadline.',
      remedy: 'Set a deadline in working days.',
    },
  },
  'nobody-above': {
    vi: {
      message: 'Không có cấp trên của lãnh đạo cơ quan để chuyển lên.',
      remedy: 'Hãy chọn “chỉ nhắc” cho bước này.',
    },
    en: { message: 'Nobody is above the leader of the agency.', remedy: 'Choose “remind only” for this step.' },
  },
  'inform-waits': {
    vi: {
      message: 'Bước gửi để biết không chờ ai nên không có thời hạn, số cần đạt hay xử lý im lặng.',
      remedy: 'Hãy bỏ các mục đó, hoặc đổi thành bước lấy ý kiến.',
    },
    en: {
      message: 'What is sent for information waits for nobody: it has no deadline, quorum or silence.',
      remedy: 'Remove these, or ask for an opinion instead.',
    },
  },
  'asked-once': {
    vi: {
      message: 'Ký nháy và duyệt gắn với đúng bản dự thảo nên phải làm lại sau mỗi lần sửa.',
      remedy: 'Hãy chọn “làm lại mỗi lượt”.',
    },
    en: {
      message: 'An initial and an approval are of one text: they are asked for again after each revision.',
      remedy: 'Choose “each round”.',
    },
  },
  'drafter-decides': {
    vi: {
      message: 'Người soạn thảo không thể tự ký nháy hay tự duyệt dự thảo của mình.',
      remedy: 'Hãy chọn trưởng đơn vị soạn thảo hoặc người khác.',
    },
    en: {
      message: 'Drafters cannot initial or approve their own draft.',
      remedy: 'Choose the head of the drafting unit, or somebody else.',
    },
  },
  'no-approval': {
    vi: {
      message: 'Dự thảo có thể đi hết quy trình mà không ai duyệt, ví dụ: {example}.',
      remedy: 'Hãy đặt bước duyệt trên mọi đường đi.',
    },
    en: {
      message: 'A draft can come to the end with nobody’s approval, such as: {example}.',
      remedy: 'Put a step that approves on every way.',
    },
  },
  'too-complex': {
    vi: {
      message: 'Quá nhiều điều kiện khác nhau để kiểm tra.',
      remedy: 'Hãy chia thành nhiều quy trình theo loại hoặc đơn vị.',
    },
    en: { message: 'There are too many different conditions to check.', remedy: 'Split the route by type or by unit.' },
  },
  'unknown-unit': {
    vi: { message: 'Cơ quan không có đơn vị mã “{name}”.', remedy: 'Hãy chọn một đơn vị trong danh sách.' },
    en: { message: 'Your agency has no unit with the code “{name}”.', remedy: 'Choose a unit from the list.' },
  },
  'unknown-type': {
    vi: { message: 'Không có loại văn bản mã “{name}”.', remedy: 'Hãy chọn một loại trong danh sách.' },
    en: { message: 'There is no document type with the code “{name}”.', remedy: 'Choose a type from the list.' },
  },
  'unknown-person': {
    vi: {
      message: 'Không có người dùng “{name}”, hoặc đã bị khóa.',
      remedy: 'Hãy chọn người khác, hoặc chọn theo chức vụ.',
    },
    en: { message: 'There is no user “{name}”, or they were disabled.', remedy: 'Choose somebody else, or a post.' },
  },
  'nobody-holds': {
    vi: {
      message: 'Hôm nay không có ai giữ: {name}.',
      remedy: 'Hãy bổ nhiệm người giữ chức vụ đó, hoặc chọn người khác.',
    },
    en: { message: 'Nobody holds this today: {name}.', remedy: 'Appoint somebody to it, or choose another.' },
  },
  'held-by-several': {
    vi: {
      message: 'Có {there} người giữ chức vụ “{name}” nên không rõ ai.',
      remedy: 'Hãy nêu thêm đơn vị, hoặc nêu tên người.',
    },
    en: {
      message: '{there} people hold the post “{name}”: it is not clear who is meant.',
      remedy: 'Name the unit as well, or the person.',
    },
  },
} as const satisfies Record<string, Record<Locale, Said>>;
export type MistakeCode = keyof typeof MISTAKES;

/** What is wrong with a route, where, and at which step. */
export type Mistake = {
  readonly code: MistakeCode;
  /** JSON pointer (RFC 6901) into the definition. */
  readonly pointer: string;
  /** The id of the step; '' when it is the whole route. */
  readonly step: string;
  readonly params: Readonly<Record<string, string>>;
};

export function saidOf({ code, params }: Mistake, locale: Locale): Said {
  const { message, remedy } = MISTAKES[code][locale];
  return { message: message.replace(/\{(\w+)\}/g, (whole, name: string) => params[name] ?? whole), remedy };
}
