import type { Locale } from '@vanthu/platform';

type Words = { readonly subject: string; readonly what: string; readonly open: string; readonly ignore: string };

const WORDS: Readonly<Record<Locale, Words>> = {
  vi: {
    subject: 'Xác nhận địa chỉ nhận thông báo',
    what: 'Địa chỉ này được khai để nhận thông báo của hệ thống văn thư tại',
    open: 'Mở liên kết sau để xác nhận; liên kết dùng được một lần, trong 24 giờ:',
    ignore: 'Nếu bạn không khai, hãy bỏ qua thư này: hệ thống không gửi thông báo nào tới đây.',
  },
  en: {
    subject: 'Confirm the address for notifications',
    what: 'This address was given to receive notifications of the document system at',
    open: 'Open this link to confirm it; it works once, within 24 hours:',
    ignore: 'If it was not you, ignore this message: no notification will be sent here.',
  },
};

/** What the question says. It names nobody and nothing: whoever reads it may be a stranger. */
export function confirmationText(locale: Locale, base: string, link: string): { subject: string; text: string } {
  const { subject, what, open, ignore } = WORDS[locale];
  return { subject, text: [`${what} ${base}`, '', open, link, '', ignore, ''].join('\n') };
}
