import { problem, type Raise } from '@vanthu/platform';

export const tooManyEntries: Raise<{ most: number }> = problem('reports/too-many-entries', 422, {
  vi: {
    title: 'Kỳ in quá dài',
    detail: 'Mỗi lần in được nhiều nhất {most} dòng sổ. Hãy chọn kỳ ngắn hơn, ví dụ từng tháng hoặc từng quý.',
  },
  en: {
    title: 'Period too long',
    detail: 'One print holds {most} entries at most. Choose a shorter period, such as a month or a quarter.',
  },
});

export const notRead = problem('reports/not-read', 409, {
  vi: {
    title: 'Chưa có ảnh trang',
    detail: 'Tệp chính chưa được đọc xong hoặc không đọc được, nên chưa đóng dấu đến lên bản sao được.',
  },
  en: {
    title: 'Pages are not there yet',
    detail: 'The main file has not been read, or cannot be, so there is no copy to stamp.',
  },
});

export const notRegistered = problem('reports/not-registered', 409, {
  vi: { title: 'Chưa vào sổ', detail: 'Văn bản chưa có số đến. Hãy vào sổ trước rồi in.' },
  en: { title: 'Not registered', detail: 'The document has no arrival number yet. Register it, then print.' },
});

export const onlyIncoming: Raise<{ name: string }> = problem('reports/only-incoming', 409, {
  vi: {
    title: 'Không phải sổ văn bản đến',
    detail: '“{name}” không có sổ theo dõi giải quyết; chỉ sổ văn bản đến có.',
  },
  en: { title: 'Not an incoming register', detail: '“{name}” has no handling book; only incoming registers have.' },
});
