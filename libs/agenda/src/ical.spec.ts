import fc from 'fast-check';
import ICAL from 'ical.js';
import { icalOf, type FeedEntry } from './ical';

const entry = (more: Partial<FeedEntry> = {}): FeedEntry => ({
  id: '0192f0c4-0000-7000-8000-000000000001',
  summary: 'Họp giao ban',
  start: '2026-11-26T01:00:00.000Z',
  end: '2026-11-26T03:00:00.000Z',
  place: 'Phòng họp số 2, trụ sở Sở; tầng 3',
  description: null,
  state: 'confirmed',
  version: 3,
  changedAt: '2026-11-20T02:03:04.567Z',
  ...more,
});
/** Read back by a program that we did not write. */
const readBack = (feed: string) =>
  new ICAL.Component(ICAL.parse(feed)).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));

describe('the feed of a calendar', () => {
  it('is read by another program as it was meant', () => {
    const [event] = readBack(icalOf('Lịch công tác', 'lich.gov.vn', [entry()]));
    expect({
      uid: event?.uid,
      summary: event?.summary,
      place: event?.location,
      start: event?.startDate.toJSDate().toISOString(),
      end: event?.endDate.toJSDate().toISOString(),
      sequence: event?.sequence,
      status: event?.component.getFirstPropertyValue('status'),
    }).toEqual({
      uid: '0192f0c4-0000-7000-8000-000000000001@lich.gov.vn',
      summary: 'Họp giao ban',
      place: 'Phòng họp số 2, trụ sở Sở; tầng 3',
      start: '2026-11-26T01:00:00.000Z',
      end: '2026-11-26T03:00:00.000Z',
      sequence: 2,
      status: 'CONFIRMED',
    });
  });

  it('says of whole days that they are days, and of what was called off that it was', () => {
    const [event] = readBack(
      icalOf('Lịch', 'h', [entry({ start: '2026-11-24', end: '2026-11-26', state: 'cancelled' })]),
    );
    expect(event?.startDate.isDate).toBe(true);
    expect(event?.endDate.toString()).toBe('2026-11-26');
    expect(event?.component.getFirstPropertyValue('status')).toBe('CANCELLED');
  });

  it('has no line of more than 75 octets and gives back every text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }), (text) => {
        const feed = icalOf('Lịch', 'h', [entry({ summary: text, description: `${text}\nthứ Ba; 8,5` })]);
        for (const line of feed.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        const [event] = readBack(feed);
        expect(event?.description).toBe(`${text.replace(/\p{Cc}/gu, '')}\nthứ Ba; 8,5`);
      }),
      { numRuns: 200 },
    );
  });

  it('cannot be given entries by what somebody types', () => {
    const feed = icalOf('Lịch\r\nX-A:1', 'a b\r\nc', [entry({ summary: 'Họp\r\nEND:VEVENT\r\nBEGIN:VEVENT' })]);
    expect(readBack(feed)).toHaveLength(1);
    expect(feed).not.toMatch(/^X-A/m);
  });
});
