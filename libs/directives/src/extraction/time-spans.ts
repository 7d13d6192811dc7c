import { workingDaysAfter, type Calendar } from '@vanthu/registers';
import { monthsAfter, plus } from './calendar-days';
import type { Found } from './deadline-words';

const COUNTED: Readonly<Record<string, number>> = {
  mot: 1,
  hai: 2,
  ba: 3,
  bon: 4,
  nam: 5,
  sau: 6,
  bay: 7,
  tam: 8,
  chin: 9,
  muoi: 10,
};

/** `trong thời hạn 10 ngày làm việc`, counted from the day of the document. */
export function spans(text: string, issuedOn: string | null, calendar: Calendar): Found[] {
  if (issuedOn === null) return [];
  const found: Found[] = [];
  const pattern =
    /(?:trong|cham nhat|muon nhat|khong qua|toi da|sau|han)(?: thoi han| thoi gian| vong| khong qua| toi da| la| cham nhat| sau)* (?:la )?(\d{1,3}|mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi)(?: ?\(\w+\))? (ngay|tuan|thang)( lam viec)?([^.;]{0,70})/g;
  for (const one of text.matchAll(pattern)) {
    const n = /^\d/.test(one[1] ?? '') ? Number(one[1]) : (COUNTED[one[1] ?? ''] ?? 0);
    const rest = one[4] ?? '';
    const isPlain = /^(?:trong|sau|han) (?:mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi) /.test(one[0]) && !one[3];
    if (
      n < 1 ||
      n > 366 ||
      (isPlain && !/^ ?(?:ke|tinh) tu/.test(rest)) ||
      isFromElsewhere(rest) ||
      /^ (?:dau|cuoi|qua|lien)/.test(rest)
    )
      continue;
    const start = one.index;
    const end = start + one[0].length - rest.length;
    const on = one[3]
      ? workingDaysAfter(issuedOn, n, calendar)
      : one[2] === 'ngay'
        ? plus(issuedOn, n)
        : one[2] === 'tuan'
          ? plus(issuedOn, n * 7)
          : monthsAfter(issuedOn, n);
    found.push({ on, start, end, weight: 1 });
  }
  return found;
}

/** Counted from an event other than this document: the day is not known yet. */
const isFromElsewhere = (rest: string): boolean => {
  const event = /(?:ke tu|tinh tu|tu) (?:ngay|khi|thoi diem)(?: duoc| co)? ([\w ]{2,50})/.exec(rest)?.[1];
  return (
    event !== undefined &&
    !/^(?:ky|ban hanh|nhan (?:duoc )?(?:van ban|chi thi|thong bao|cong van|cong dien|ket luan|quyet dinh)|van ban nay|chi thi nay|thong bao nay|quyet dinh nay|cong van nay|nay|phat hanh|co hieu luc|ket luan)/.test(
      event,
    )
  );
};
