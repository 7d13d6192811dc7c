import { problem, type Raise } from '@vanthu/platform';

export const fondsCodeTaken: Raise<{ code: string }> = problem('digitization/fonds-code-taken', 409, {
  vi: { title: 'Trùng mã phông', detail: 'Cơ quan đã có phông mang mã {code}.' },
  en: { title: 'Code taken', detail: 'The agency has a fonds {code} already.' },
});
export const boxNumberTaken: Raise<{ number: string }> = problem('digitization/box-number-taken', 409, {
  vi: { title: 'Trùng số hộp', detail: 'Phông đã có hộp số {number}.' },
  en: { title: 'Number taken', detail: 'The fonds has a box {number} already.' },
});
export const folderCodeTaken: Raise<{ code: string }> = problem('digitization/folder-code-taken', 409, {
  vi: { title: 'Trùng mã hồ sơ', detail: 'Cơ quan đã có hồ sơ mang mã {code}.' },
  en: { title: 'Code taken', detail: 'The agency has a folder {code} already.' },
});
export const campaignEnded = problem('digitization/campaign-ended', 409, {
  vi: { title: 'Đợt số hóa đã kết thúc', detail: 'Đợt số hóa đã kết thúc thì không sửa hay thêm hộp được nữa.' },
  en: { title: 'The campaign has ended', detail: 'A campaign that has ended is not changed any more.' },
});
export const campaignNotRunning = problem('digitization/campaign-not-running', 409, {
  vi: { title: 'Chưa được lấy hộp', detail: 'Chỉ lấy hộp ra khỏi kho khi đợt số hóa đang thực hiện.' },
  en: { title: 'Boxes stay in', detail: 'Boxes are taken out while their campaign is running, not before or after.' },
});
export const boxesOut: Raise<{ count: number }> = problem('digitization/boxes-out', 409, {
  vi: { title: 'Còn hộp chưa về kho', detail: 'Còn {count} hộp chưa trả về kho. Hãy quét nhãn trả hết rồi kết thúc.' },
  en: { title: 'Boxes are still out', detail: '{count} boxes are not back. Return all, then end the campaign.' },
});
export const listHeadings = problem('digitization/list-headings', 422, {
  vi: {
    title: 'Không tìm thấy tiêu đề cột',
    detail: 'Danh sách cần một dòng tiêu đề có cột “Hộp số” và ít nhất một cột “Thời gian” hoặc “Mã hồ sơ”.',
  },
  en: {
    title: 'No headings found',
    detail: 'The list needs a row of headings with “Hộp số” and at least one of “Thời gian” or “Mã hồ sơ”.',
  },
});
/** What was free a moment ago was taken since; the next try says where. */
export const listRaced = problem('digitization/list-raced', 409, {
  vi: {
    title: 'Có người vừa nhập trùng',
    detail: 'Vừa có hộp hoặc hồ sơ trùng được thêm. Chưa nhập dòng nào; hãy nhập lại.',
  },
  en: {
    title: 'Somebody was faster',
    detail: 'A box or folder of the list was added meanwhile. Nothing was taken; try again.',
  },
});
