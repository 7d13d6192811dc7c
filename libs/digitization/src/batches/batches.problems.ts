import { problem, type Raise } from '@vanthu/platform';

export const batchOver = problem('digitization/batch-over', 409, {
  vi: { title: 'Lô đã kết thúc', detail: 'Lô đã được giao hoặc đã hủy nên không thay đổi được nữa.' },
  en: { title: 'Batch is over', detail: 'This batch was delivered or withdrawn; it does not change any more.' },
});
export const nothingToUndo = problem('digitization/nothing-to-undo', 409, {
  vi: {
    title: 'Không hoàn tác được',
    detail: 'Thao tác này không phải là thao tác cuối còn hiệu lực. Hãy tải lại lô rồi thử lại.',
  },
  en: { title: 'Nothing to undo', detail: 'That act is not the last one that stands. Load the batch again.' },
});
export const unknownPage = problem('digitization/unknown-page', 422, {
  vi: { title: 'Không có trang này', detail: 'Có trang không thuộc lô này. Hãy tải lại danh sách trang.' },
  en: { title: 'Unknown page', detail: 'A page does not belong to this batch. Load the pages again.' },
});
export const unknownStack = problem('digitization/unknown-stack', 422, {
  vi: { title: 'Không có tệp này trong lô', detail: 'Hãy chọn hai tệp khác nhau của lô, đã tách trang xong.' },
  en: { title: 'Unknown stack', detail: 'Choose two different stacks of this batch that were taken apart.' },
});
export const unequalStacks: Raise<{ fronts: number; backs: number }> = problem('digitization/unequal-stacks', 422, {
  vi: {
    title: 'Số mặt trước và mặt sau không bằng nhau',
    detail:
      'Tệp mặt trước có {fronts} trang, tệp mặt sau có {backs} trang. Hãy kiểm tra trang bị kéo đôi hoặc sót rồi quét lại.',
  },
  en: {
    title: 'Fronts and backs differ',
    detail: 'There are {fronts} fronts and {backs} backs. Look for a double feed or a missing sheet and scan again.',
  },
});
export const unknownFolder = problem('digitization/unknown-folder', 422, {
  vi: { title: 'Không có hồ sơ này', detail: 'Hãy chọn một hồ sơ của cơ quan.' },
  en: { title: 'Unknown folder', detail: 'Choose a folder of your agency.' },
});
export const notReady: Raise<{ waiting: number; doubtful: number }> = problem('digitization/not-ready', 409, {
  vi: {
    title: 'Lô chưa thể giao',
    detail: 'Còn {waiting} trang chưa đọc xong và {doubtful} chỗ cắt chưa quyết định.',
  },
  en: { title: 'Not ready', detail: '{waiting} pages are not read yet and {doubtful} cuts are not decided.' },
});
export const pagesSetAside: Raise<{ pages: number }> = problem('digitization/pages-set-aside', 409, {
  vi: {
    title: 'Còn trang để riêng',
    detail: 'Có {pages} trang không lấy được ảnh. Hãy quét lại các trang đó, hoặc bỏ chúng khỏi lô, rồi giao.',
  },
  en: {
    title: 'Pages are set aside',
    detail: '{pages} pages have no image. Scan them again or take them out of the batch, then deliver.',
  },
});
export const stackFailed = problem('digitization/stack-failed', 409, {
  vi: { title: 'Có tệp không mở được', detail: 'Hãy thêm lại tệp đó (bản đầy đủ) hoặc bỏ tệp khỏi lô, rồi giao.' },
  en: { title: 'A stack failed', detail: 'Add that stack again, or take it out of the batch, then deliver.' },
});
export const noDocument = problem('digitization/no-document', 409, {
  vi: { title: 'Lô không có trang nào', detail: 'Không còn trang nào để giao.' },
  en: { title: 'No page is left', detail: 'There is no page to deliver.' },
});
