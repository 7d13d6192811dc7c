import { problem, type Raise, type Terms } from '@vanthu/platform';

/** What people call the rights of which there is no mark of the law, and what a post gives. */
const CAPACITIES: Terms = {
  secretary: { vi: 'thư ký', en: 'as secretary' },
  inbox: { vi: 'đọc hộp việc', en: 'to read the inbox' },
};
const POWERS: Terms = {
  distribute: { vi: 'đề xuất phân phối', en: 'propose distributions' },
  instruct: { vi: 'chỉ đạo (bút phê)', en: 'instruct' },
  assign: { vi: 'phân công', en: 'assign' },
  handle: { vi: 'giải quyết', en: 'handle' },
  approve: { vi: 'duyệt', en: 'approve' },
  initial: { vi: 'ký nháy', en: 'initial' },
  sign: { vi: 'ký', en: 'sign' },
  secretary: { vi: 'thư ký', en: 'secretary' },
};
type Whose = { who: string; capacity: string };

export const authorityRevoked: Raise<Whose> = problem(
  'identity/authority-revoked',
  409,
  {
    vi: { title: 'Đã thu hồi', detail: 'Quyền {capacity} thay {who} đã bị thu hồi, việc này chưa được ghi.' },
    en: { title: 'Revoked', detail: 'The right ({capacity}) to act for {who} was revoked; nothing was recorded.' },
  },
  CAPACITIES,
);
export const authorityExpired: Raise<Whose> = problem(
  'identity/authority-expired',
  409,
  {
    vi: { title: 'Đã hết hạn', detail: 'Quyền {capacity} thay {who} đã hết hạn, việc này chưa được ghi.' },
    en: { title: 'Expired', detail: 'The right ({capacity}) to act for {who} has ended; nothing was recorded.' },
  },
  CAPACITIES,
);
export const authorityNotBegun: Raise<Whose> = problem(
  'identity/authority-not-begun',
  409,
  {
    vi: { title: 'Chưa đến ngày', detail: 'Quyền {capacity} thay {who} chưa có hiệu lực.' },
    en: { title: 'Not yet', detail: 'The right ({capacity}) to act for {who} has not begun.' },
  },
  CAPACITIES,
);
export const notCovered: Raise<Whose & { act: string }> = problem(
  'identity/authority-not-covered',
  403,
  {
    vi: { title: 'Ngoài nội dung được giao', detail: 'Việc này không nằm trong nội dung {capacity} của {who}.' },
    en: { title: 'Not covered', detail: 'What {who} gave in writing ({capacity}) does not cover this.' },
  },
  CAPACITIES,
);
export const secretaryMayNot: Raise<{ who: string }> = problem('identity/secretary-may-not', 403, {
  vi: { title: 'Thư ký không quyết định thay', detail: 'Thư ký chỉ chuyển việc thay {who}, không quyết định hay ký.' },
  en: { title: 'Not for a secretary', detail: 'A secretary routes for {who}, and never decides or signs.' },
});
export const inboxOnly: Raise<{ who: string }> = problem('identity/inbox-only', 403, {
  vi: {
    title: 'Chỉ được đọc và chuyển',
    detail: '{who} vắng mặt, bạn đọc thay hộp việc. Để quyết định cần giao ký thay (KT.) hoặc văn bản ủy quyền (TUQ.).',
  },
  en: {
    title: 'Reading and passing on only',
    detail: 'You read the inbox of {who}. To decide you need an assignment (KT.) or a written delegation (TUQ.).',
  },
});
export const noSubDelegation: Raise<{ who: string }> = problem('identity/no-sub-delegation', 409, {
  vi: { title: 'Không ủy quyền lại', detail: 'Quyền này do {who} ủy quyền cho bạn nên không được ủy quyền lại.' },
  en: { title: 'No sub-delegation', detail: 'You have this right from {who}; it cannot be delegated again.' },
});
export const notOfThisPost: Raise<{ powers: string }> = problem(
  'identity/not-of-this-post',
  422,
  {
    vi: { title: 'Không thuộc chức vụ này', detail: 'Chức vụ này không có quyền để giao: {powers}.' },
    en: { title: 'Not of this post', detail: 'This post has no such right to give: {powers}.' },
  },
  POWERS,
);
export const notHeld = problem('identity/post-not-held', 409, {
  vi: { title: 'Không giữ chức vụ này', detail: 'Chức vụ này hiện không do người được nêu giữ.' },
  en: { title: 'Post is not held', detail: 'The person named does not hold this post now.' },
});
export const unfitPerson = problem('identity/unfit-person', 422, {
  vi: {
    title: 'Không giao cho người này được',
    detail: 'Người này không làm việc ở cơ quan, hoặc là chính người giao.',
  },
  en: { title: 'Not this person', detail: 'This person does not work in the agency, or is the one who gives.' },
});
export const alreadyOver = problem('identity/already-over', 409, {
  vi: { title: 'Đã kết thúc', detail: 'Thời gian đã qua nên không đổi được nữa.' },
  en: { title: 'Already over', detail: 'Its time has passed; nothing can be changed.' },
});
export const overlappingAbsence = problem('identity/overlapping-absence', 409, {
  vi: { title: 'Trùng ngày vắng mặt', detail: 'Đã ghi vắng mặt trong những ngày này.' },
  en: { title: 'Absences overlap', detail: 'An absence is recorded for these days already.' },
});
export const noDeputy = problem('identity/no-deputy', 422, {
  vi: { title: 'Chưa chọn người đọc thay', detail: 'Hãy chọn người đọc thay hộp việc.' },
  en: { title: 'No deputy', detail: 'Say who shall read your inbox.' },
});
export const datesReversed = problem('identity/dates-reversed', 422, {
  vi: { title: 'Ngày chưa đúng', detail: 'Ngày kết thúc phải từ ngày bắt đầu trở đi và chưa qua.' },
  en: { title: 'Wrong dates', detail: 'The last day must not come before the first one or before today.' },
});
