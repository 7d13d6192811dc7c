import { problem, type FieldError, type Raise, type Terms } from '@vanthu/platform';
import { TERMS } from '../route.terms';
import { MISTAKES } from './validation.words';

const OUTCOMES: Terms = {
  ...TERMS,
  agree: { vi: 'Nhất trí', en: 'agree' },
  disagree: { vi: 'Không nhất trí', en: 'disagree' },
};
const STATES: Terms = {
  draft: { vi: 'đang soạn', en: 'being written' },
  published: { vi: 'đã ban hành', en: 'published' },
  retired: { vi: 'đã thay thế', en: 'retired' },
};
/** What is wrong with a step, without the ids that the file of a route has. */
const WRONG: Terms = Object.fromEntries(
  Object.entries(MISTAKES).map(([code, { vi, en }]) => [code, { vi: plain(vi.message), en: plain(en.message) }]),
);
function plain(message: string): string {
  return message.replace(/[“"]?\{\w+\}[”"]?/g, '…');
}

export const turnClosed: Raise<{ turn: string }> = problem('workflow/turn-closed', 409, {
  vi: { title: 'Lượt việc đã kết thúc', detail: 'Lượt việc này đã kết thúc hoặc chưa từng mở.' },
  en: { title: 'The turn has ended', detail: 'This turn has ended, or was never open.' },
});
export const caseEnded = problem('workflow/case-ended', 409, {
  vi: { title: 'Đã hết quy trình', detail: 'Dự thảo đã đi hết quy trình hoặc đã được rút.' },
  en: { title: 'The route has ended', detail: 'The draft has come to the end of its route, or was taken back.' },
});
export const outcomeUnfit: Raise<{ outcome: string; act: string }> = problem(
  'workflow/outcome-unfit',
  422,
  {
    vi: { title: 'Kết quả không hợp với việc', detail: 'Việc "{act}" không thể kết thúc bằng "{outcome}".' },
    en: { title: 'This outcome does not fit', detail: '"{act}" cannot end with "{outcome}".' },
  },
  OUTCOMES,
);
export const notUnderReview = problem('workflow/not-under-review', 409, {
  vi: { title: 'Không ở bước xem xét', detail: 'Dự thảo đang được trả lại để sửa; hãy chờ trình lại.' },
  en: {
    title: 'Not under review',
    detail: 'The draft is on its way back to be revised. Wait until it is submitted again.',
  },
});
export const stepIdTaken: Raise<{ step: string }> = problem('workflow/step-id-taken', 409, {
  vi: { title: 'Trùng mã bước', detail: 'Quy trình của dự thảo này đã có bước {step}.' },
  en: { title: 'The step is there', detail: 'The route of this draft has a step {step} already.' },
});
export const stepNotOpen: Raise<{ step: string }> = problem('workflow/step-not-open', 409, {
  vi: {
    title: 'Bước chưa mở hoặc đã xong',
    detail: 'Chỉ thêm được việc vào bước đang mở; bước được chọn chưa mở hoặc đã xong.',
  },
  en: {
    title: 'The step is not open',
    detail: 'Steps are added to one that is open; the one that was chosen has not begun or is done.',
  },
});
export const stepUnlawful: Raise<{ step: string; mistake: string }> = problem(
  'workflow/step-unlawful',
  422,
  {
    vi: { title: 'Bước thêm không hợp lệ', detail: 'Không quy trình nào có được bước này: {mistake}' },
    en: { title: 'This step is not lawful', detail: 'No route may have this step: {mistake}' },
  },
  WRONG,
);
export const asksNobody: Raise<{ route: string; errors: readonly FieldError[] }> = problem(
  'workflow/asks-nobody',
  422,
  {
    vi: {
      title: 'Quy trình không lấy ý kiến',
      detail:
        'Dự thảo nêu đơn vị được lấy ý kiến, nhưng quy trình "{route}" không có bước lấy ý kiến. Hãy bỏ các đơn vị này, hoặc nhờ người quản trị thêm bước lấy ý kiến.',
    },
    en: {
      title: 'The route asks for no opinions',
      detail:
        'The draft names units to be asked, and the route "{route}" has no step that asks them. Leave them out, or have the step added to the route.',
    },
  },
);
export const noRoute: Raise<{ docType: string; unit: string }> = problem('workflow/no-route', 409, {
  vi: {
    title: 'Chưa có quy trình',
    detail:
      'Chưa có quy trình nào đang dùng cho loại {docType} của đơn vị {unit}. Hãy nhờ quản trị ban hành quy trình.',
  },
  en: {
    title: 'No route',
    detail: 'No published route fits {docType} of the unit {unit}. Ask your administrator to publish one.',
  },
});
export const noCase = problem('workflow/no-case', 409, {
  vi: { title: 'Chưa trình', detail: 'Dự thảo này chưa được đưa vào quy trình.' },
  en: { title: 'Not submitted', detail: 'This draft has not been put on its route.' },
});
export const nobodyForStep: Raise<{ step: string }> = problem('workflow/nobody-for-step', 409, {
  vi: { title: 'Chưa có người xử lý', detail: 'Hiện không có ai giữ chức vụ xử lý bước “{step}”, kể cả cấp trên.' },
  en: { title: 'Nobody for this step', detail: 'Nobody holds the post of the step “{step}” today, nor one above it.' },
});
export const caseRunning = problem('workflow/case-running', 409, {
  vi: { title: 'Đang xử lý', detail: 'Dự thảo này đang được xử lý theo quy trình.' },
  en: { title: 'On its route already', detail: 'This draft is on its route already.' },
});
export const routeUnfit: Raise<{ errors: readonly FieldError[] }> = problem('workflow/route-unfit', 422, {
  vi: { title: 'Quy trình chưa dùng được', detail: 'Hãy sửa các lỗi được nêu rồi ban hành lại.' },
  en: { title: 'The route cannot be published', detail: 'Mend the mistakes that are named, then publish again.' },
});
export const routeNameTaken: Raise<{ name: string }> = problem('workflow/route-name-taken', 409, {
  vi: { title: 'Trùng tên quy trình', detail: 'Cơ quan đã có quy trình “{name}”.' },
  en: { title: 'The name is taken', detail: 'Your agency has a route “{name}” already.' },
});
export const versionFixed: Raise<{ state: string }> = problem(
  'workflow/version-fixed',
  409,
  {
    vi: {
      title: 'Không sửa được bản này',
      detail: 'Bản quy trình ở trạng thái {state} không làm được việc này. Hãy lập bản mới.',
    },
    en: {
      title: 'This version is fixed',
      detail: 'A version that is {state} does not allow this. Begin a new version.',
    },
  },
  STATES,
);
export const draftExists: Raise<{ number: number }> = problem('workflow/draft-exists', 409, {
  vi: { title: 'Đã có bản đang soạn', detail: 'Bản {number} đang được soạn. Hãy sửa bản đó.' },
  en: { title: 'A version is being written', detail: 'Version {number} is being written. Edit that one.' },
});
