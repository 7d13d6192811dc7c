import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AgendaService, WeekQuery, type EntryView, type WeekView } from '@vanthu/agenda';
import { attachment } from '@vanthu/documents';
import { CurrentActor, type Actor } from '@vanthu/identity';
import { printWeek, type WeekRow, type WeekSheet } from '@vanthu/reports';

const WEEKDAYS = ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ nhật'] as const;
const PARTS = { morning: 'Sáng', afternoon: 'Chiều', day: 'Cả ngày' } as const;
const STATES = { proposed: '(dự kiến) ', confirmed: '', postponed: '(HOÃN) ', cancelled: '(HỦY) ' } as const;
const binary = { schema: { type: 'string', format: 'binary' } };

/** The calendar and the papers are of one floor and do not know each other: here they meet. */
@ApiTags('Calendar of the week')
@Controller('agenda-sheet')
export class AgendaSheetController {
  constructor(private readonly agenda: AgendaService) {}

  @Get()
  @ApiOperation({ summary: 'The week of the agency, or of one of its people, on paper (PDF/A)' })
  @ApiOkResponse({ content: { 'application/pdf': binary } })
  async sheet(@CurrentActor() actor: Actor, @Query({ schema: WeekQuery }) query: WeekQuery) {
    const week = await this.agenda.week(actor, query);
    const at = new Date();
    const bytes = await printWeek(sheetOf(week, actor, at), at);
    const disposition = attachment(`lich-cong-tac-${week.from}.pdf`);
    return new StreamableFile(bytes, { type: 'application/pdf', length: bytes.length, disposition });
  }
}

const short = (day: string) => `${day.slice(8)}/${day.slice(5, 7)}`;
const long = (day: string) => `${short(day)}/${day.slice(0, 4)}`;

function sheetOf(week: WeekView, actor: Actor, at: Date): WeekSheet {
  const now = new Intl.DateTimeFormat('vi-VN', { timeZone: actor.timeZone, dateStyle: 'short', timeStyle: 'short' });
  const first = Date.parse(`${week.from}T00:00:00Z`);
  return {
    agency: week.agency,
    title: week.person ? `LỊCH CÔNG TÁC TUẦN CỦA ${week.person.name.toLocaleUpperCase('vi')}` : 'LỊCH CÔNG TÁC TUẦN',
    period: `Tuần ${week.week.toString()} (từ ngày ${long(week.from)} đến ngày ${long(week.to)})`,
    printed: `In từ hệ thống, ${actor.displayName}, ${now.format(at)}`,
    days: WEEKDAYS.map((name, i) => {
      const day = new Date(first + i * 86_400_000).toISOString().slice(0, 10);
      const rows = week.items.filter(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn);
      return { name: `${name} ${short(day)}`, rows: rows.map((entry) => rowOf(entry)) };
    }),
  };
}

function rowOf(entry: EntryView): WeekRow {
  const people = entry.attendees.map(({ user, unit, delegate }) => {
    const name = user?.name ?? unit?.name ?? '';
    return delegate ? `${delegate.name} (dự thay ${name})` : name;
  });
  return [
    hoursOf(entry),
    entry.busy
      ? 'Bận'
      : `${STATES[entry.state]}${entry.subject ?? ''}${entry.reason ? `\nLý do: ${entry.reason}` : ''}`,
    entry.chair?.name ?? entry.chairName ?? '',
    [...people, ...(entry.participants ? [entry.participants] : [])].join('; '),
    entry.place ?? '',
    entry.preparingUnit?.name ?? '',
  ];
}

function hoursOf({ startsOn, endsOn, startsAt, endsAt, part }: EntryView): string {
  if (startsAt === null) return PARTS[part ?? 'day'];
  const until = endsAt === null ? '' : endsOn === startsOn ? ` – ${endsAt}` : ` – ${endsAt} ${short(endsOn)}`;
  return `${startsAt}${until}`;
}
