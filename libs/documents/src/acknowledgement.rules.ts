/** What a receipt says. */
export type Acknowledged = {
  readonly agencyName: string;
  readonly timeZone: string;
  readonly receivedAt: string;
  readonly numberSymbol: string;
  readonly subject: string;
  readonly arrivalNumber: number | null;
  readonly arrivalYear: number | null;
  readonly documentState: string;
  readonly returnReason?: string | null;
};

/** The letter that tells the sender (báo nhận văn bản), as plain text: to be sent by mail, printed or read out. */
export function acknowledgementText(doc: Acknowledged): string {
  const at = new Intl.DateTimeFormat('vi-VN', {
    timeZone: doc.timeZone,
    hour: '2-digit',
    minute: '2-digit',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
  });
  const parts = Object.fromEntries(at.formatToParts(new Date(doc.receivedAt)).map(({ type, value }) => [type, value]));
  const what = [
    doc.numberSymbol === '' ? 'văn bản' : `văn bản số ${doc.numberSymbol}`,
    ...(doc.subject === '' ? [] : [`“${doc.subject}”`]),
  ].join(' ');
  const when = `${parts.hour ?? ''}:${parts.minute ?? ''} ngày ${parts.day ?? ''}/${parts.month ?? ''}/${parts.year ?? ''}`;
  const next =
    doc.arrivalNumber !== null
      ? `Văn bản đã được đăng ký, số đến ${doc.arrivalNumber.toString()} năm ${String(doc.arrivalYear)}.`
      : (ENDS[doc.documentState] ?? 'Văn bản đang chờ đăng ký.');
  return `${doc.agencyName} đã nhận ${what} lúc ${when}. ${next}`;
}

const ENDS: Readonly<Record<string, string>> = {
  returned: 'Văn bản được trả lại nơi gửi.',
  forwarded: 'Văn bản gửi nhầm nơi nhận và đã được chuyển tiếp.',
  attached: 'Văn bản này đã nhận trước đó; bản gửi thêm được lưu cùng bản đã đăng ký.',
};
