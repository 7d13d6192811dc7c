import type { Actor } from '@vanthu/identity';

/** Marks a print as printed from the system, by whom and when (Decree 30/2020/NĐ-CP, annex VI). */
export const printedLine = ({ displayName, timeZone }: Pick<Actor, 'displayName' | 'timeZone'>, at: Date): string =>
  `In từ hệ thống Vanthu lúc ${momentOf(at, timeZone)}, người in: ${displayName}`;

const momentOf = (at: Date, timeZone: string): string => {
  const parts = new Intl.DateTimeFormat('vi-VN', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hourCycle: 'h23',
  }).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('hour')}:${part('minute')} ngày ${part('day')}/${part('month')}/${part('year')}`;
};
