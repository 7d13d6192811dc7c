/** An entry as a calendar program gets it (RFC 5545). Times are UTC, so no time zone need be told. */
export type FeedEntry = {
  readonly id: string;
  readonly summary: string;
  /** `2026-11-26T01:00:00Z`, or a day `2026-11-26` where the whole day is meant. */
  readonly start: string;
  /** Not within it: for days the one after the last. */
  readonly end: string;
  readonly place: string | null;
  readonly description: string | null;
  readonly state: 'proposed' | 'confirmed' | 'postponed' | 'cancelled';
  /** Of the entry; each change makes it greater. */
  readonly version: number;
  readonly changedAt: string;
};

/** What is put off does not take place at its time; a calendar program has no other word for that. */
const STATUS = {
  proposed: 'TENTATIVE',
  postponed: 'CANCELLED',
  confirmed: 'CONFIRMED',
  cancelled: 'CANCELLED',
} as const;
const encoder = new TextEncoder();

/** A calendar of entries, with the line ends and the folded lines that the standard asks for. */
export function icalOf(name: string, host: string, entries: readonly FeedEntry[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Vanthu//Agenda//VI',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT15M',
    ...entries.flatMap((entry) => eventOf(entry, host)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventOf(entry: FeedEntry, host: string): string[] {
  const more = (property: string, value: string | null) => (value === null ? [] : [`${property}:${escaped(value)}`]);
  return [
    'BEGIN:VEVENT',
    `UID:${entry.id}@${host.replace(/[^\w.-]/g, '-')}`,
    `DTSTAMP:${stamp(entry.changedAt)}`,
    `LAST-MODIFIED:${stamp(entry.changedAt)}`,
    `SEQUENCE:${(entry.version - 1).toString()}`,
    `STATUS:${STATUS[entry.state]}`,
    `DTSTART${moment(entry.start)}`,
    `DTEND${moment(entry.end)}`,
    `SUMMARY:${escaped(entry.summary)}`,
    ...more('LOCATION', entry.place),
    ...more('DESCRIPTION', entry.description),
    'END:VEVENT',
  ];
}

const stamp = (at: string): string => `${new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
const moment = (at: string): string => (at.length === 10 ? `;VALUE=DATE:${at.replaceAll('-', '')}` : `:${stamp(at)}`);

/** TEXT of RFC 5545, 3.3.11; a control character would end the line for the reader. */
const escaped = (text: string): string =>
  text
    .replace(/\\/g, '\\\\')
    .replace(/[;,]/g, (sign) => `\\${sign}`)
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/\p{Cc}/gu, '');

/** No line is longer than 75 octets (3.1); letters of several octets stay whole. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let size = 0;
  for (const letter of line) {
    const octets = encoder.encode(letter).length;
    if (size + octets > 75) {
      parts.push(part);
      part = ' ';
      size = 1;
    }
    part += letter;
    size += octets;
  }
  return [...parts, part].join('\r\n');
}
