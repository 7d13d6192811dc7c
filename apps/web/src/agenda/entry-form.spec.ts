import type { Entry, Proposal } from './agenda.queries';
import { blank, doubtsOf, draftOf, draftOfProposal, hoursOf, inputOf, offersOf, parseTime } from './entry-form';
import { isInvitation } from './invitation';
import { daysOf } from './week-days';

const source = { start: 0, end: 1 };
const proposal = (more: Partial<Proposal> = {}): Proposal => ({
  text: '',
  notice: 'invitation',
  subject: { value: 'Họp giao ban', source, confidence: 0.9 },
  time: {
    value: { startsOn: '2026-11-26', startsAt: '08:00', endsOn: '2026-11-26', endsAt: null, part: null },
    source,
    confidence: 0.47,
  },
  formerTime: null,
  isWeekdayWrong: true,
  place: { value: 'Phòng họp số 2', source, confidence: 0.95 },
  chair: { value: 'Đồng chí Lê Quốc Dũng, Giám đốc Sở', source, confidence: 0.95 },
  participants: null,
  preparation: null,
  invited: [],
  entryIds: [],
  formerEntryIds: [],
  ...more,
});
const entry = (more: Partial<Entry> = {}): Entry => ({
  id: 'a',
  version: 1,
  busy: false,
  state: 'confirmed',
  subject: 'Họp',
  startsOn: '2026-11-26',
  startsAt: '08:00',
  endsOn: '2026-11-26',
  endsAt: '10:00',
  part: null,
  place: null,
  inHouse: false,
  chair: null,
  chairName: null,
  preparingUnit: null,
  participants: null,
  attendees: [],
  visibility: 'agency',
  document: null,
  reason: null,
  conflicts: [],
  actions: [],
  ...more,
});

describe('the form of an entry', () => {
  it.each([
    ['8', '08:00'],
    ['8h30', '08:30'],
    ['14 giờ 15', '14:15'],
    ['0745', '07:45'],
    ['9:5', '09:05'],
    ['', ''],
    ['25h', null],
    ['8h75', null],
    ['sáng', null],
  ])('reads the hour %p as %p', (typed, time) => {
    expect(parseTime(typed)).toBe(time);
  });

  const invited = (as: 'chair' | 'participant', ids: readonly string[]): Proposal['invited'][number] => {
    const people = ids.map((id) => ({ id, name: `Người ${id}`, post: id === 'lan' ? null : 'Phó Giám đốc' }));
    const [only] = people;
    const isCertain = people.length === 1 && only !== undefined;
    return { as, printed: 'ông', source, person: isCertain ? only : null, candidates: isCertain ? [] : people };
  };

  it('begins with what was read, and knows the chair and who comes where they are certain', () => {
    const read = proposal({
      invited: [invited('chair', ['dung']), invited('participant', ['ha']), invited('participant', ['an', 'lan'])],
    });
    expect(draftOfProposal(read, 'd')).toMatchObject({
      subject: 'Họp giao ban',
      startsOn: '2026-11-26',
      startsAt: '08:00',
      endsOn: '',
      chairId: 'dung',
      chairName: '',
      userIds: ['ha'],
      documentId: 'd',
    });
    expect(draftOfProposal(proposal({ invited: [invited('chair', ['an', 'lan'])] }), 'd')).toMatchObject({
      chairId: null,
      chairName: 'Đồng chí Lê Quốc Dũng, Giám đốc Sở',
      userIds: [],
    });
  });

  it('offers whom the invitation may mean, each once, and not who is there already', () => {
    const read = proposal({ invited: [invited('participant', ['an', 'lan']), invited('participant', ['an', 'minh'])] });
    expect(offersOf(read, ['minh'])).toEqual([
      { id: 'an', printed: 'ông', label: 'Người an, Phó Giám đốc' },
      { id: 'lan', printed: 'ông', label: 'Người lan' },
    ]);
  });

  it('asks to look at what was read with doubt or not at all', () => {
    expect(doubtsOf(proposal())).toEqual(['time', 'participants']);
  });

  it('sends nothing before it has a matter, a day and hours that are some', () => {
    const draft = { ...blank('26/11/2026'), subject: 'Họp' };
    expect(inputOf(draft)).toMatchObject({ startsOn: '2026-11-26', endsOn: '2026-11-26', startsAt: null });
    for (const bad of [{ subject: ' ' }, { startsOn: '' }, { startsOn: '31/11/2026' }, { startsAt: '25h' }])
      expect(inputOf({ ...draft, ...bad })).toBeNull();
  });

  it('of an entry gives the same entry back', () => {
    const input = inputOf(draftOf(entry({ chairName: 'Chủ tịch', visibility: 'attendees' })));
    expect(input).toMatchObject({
      subject: 'Họp',
      startsAt: '08:00',
      endsAt: '10:00',
      chairName: 'Chủ tịch',
      visibility: 'attendees',
    });
  });
});

describe('the page of a week', () => {
  it('has morning and afternoon, and what lasts several days on each of them', () => {
    const trip = entry({ id: 'trip', startsOn: '2026-11-25', startsAt: '14:00', endsOn: '2026-11-26' });
    const days = daysOf('2026-11-23', [entry(), trip]);
    const at = (day: number, half: number) => days[day]?.halves[half]?.entries.map(({ id }) => id);
    expect([days[0]?.day, days[6]?.day]).toEqual(['2026-11-23', '2026-11-29']);
    expect([at(2, 0), at(2, 1), at(3, 0), at(3, 1)]).toEqual([[], ['trip'], ['a', 'trip'], []]);
  });

  it('shows hours as they were said', () => {
    expect(hoursOf(entry())).toBe('08:00–10:00');
    expect(hoursOf(entry({ endsAt: null }))).toBe('08:00');
    expect(hoursOf(entry({ startsAt: null }))).toBe('');
  });
});

it('a paper is offered to the calendar when it invites', () => {
  expect(isInvitation({ docType: 'Giấy mời', subject: '' })).toBe(true);
  expect(isInvitation({ docType: 'Công văn', subject: 'V/v hoãn họp Ban Chỉ đạo' })).toBe(true);
  expect(isInvitation({ docType: 'Công văn', subject: 'V/v báo cáo kết quả' })).toBe(false);
});
