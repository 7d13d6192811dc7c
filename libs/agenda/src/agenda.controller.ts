import { Body, Controller, Delete, Get, Header, HttpCode, Param, Post, Put, Query, Req } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import { CurrentActor, Public, SessionOnly, type Actor } from '@vanthu/identity';
import { SeenVersion } from '@vanthu/platform';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { AgendaService } from './agenda-entries.service';
import {
  ActInput,
  AnswerInput,
  DelegateInput,
  EntryDetail,
  EntryInput,
  FeedInput,
  FeedList,
  FeedView,
  InvitationView,
  NoticeActInput,
  NoticeList,
  WeekQuery,
  WeekView,
} from './agenda.schemas';
import { AttendanceService } from './attendance.service';
import { FeedsService } from './feeds.service';
import { InvitationsService } from './invitations.service';
import { NoticesService } from './notice/notices.service';

const Id = z.uuid();

@ApiTags('Calendar of the week')
@Controller('agenda')
export class AgendaController {
  constructor(
    private readonly agenda: AgendaService,
    private readonly attendance: AttendanceService,
  ) {}

  @Get()
  @ApiOperation({ summary: 'A week of the agency, or of one of its people, with its conflicts' })
  @ApiOkResponse({ standardSchema: WeekView })
  async week(@CurrentActor() actor: Actor, @Query({ schema: WeekQuery }) query: WeekQuery) {
    return this.agenda.week(actor, query);
  }

  @Post()
  @HttpCode(201)
  @ApiOperation({ summary: 'Put something into the calendar: confirmed by the chief of office, proposed by others' })
  @ApiCreatedResponse({ standardSchema: EntryDetail })
  async create(@CurrentActor() actor: Actor, @Body({ schema: EntryInput }) input: EntryInput) {
    return this.agenda.create(actor, input);
  }

  @Get(':id')
  @ApiOperation({ summary: 'Read an entry with its conflicts and its history' })
  @ApiOkResponse({ standardSchema: EntryDetail })
  async get(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string) {
    return this.agenda.get(actor, id);
  }

  @Put(':id')
  @ApiOperation({ summary: 'Change an entry; former values stay in its history' })
  @ApiOkResponse({ standardSchema: EntryDetail })
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @SeenVersion() seen: number,
    @Body({ schema: EntryInput }) input: EntryInput,
  ) {
    return this.agenda.change(actor, id, seen, input);
  }

  @Post(':id/acts')
  @HttpCode(201)
  @ApiOperation({ summary: 'Confirm an entry, put it off or call it off' })
  @ApiCreatedResponse({ standardSchema: EntryDetail })
  async act(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @SeenVersion() seen: number,
    @Body({ schema: ActInput }) input: ActInput,
  ) {
    return this.agenda.act(actor, id, seen, input);
  }

  @Put(':id/attendees/:attendeeId/delegate')
  @ApiOperation({ summary: 'Say who goes in place of a person, or for a unit' })
  @ApiOkResponse({ standardSchema: EntryDetail })
  async delegate(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Param('attendeeId', { schema: Id }) attendeeId: string,
    @Body({ schema: DelegateInput }) input: DelegateInput,
  ) {
    return this.attendance.delegate(actor, id, attendeeId, input);
  }

  @Put(':id/attendees/:attendeeId/answer')
  @ApiOperation({ summary: 'Say whether one comes' })
  @ApiOkResponse({ standardSchema: EntryDetail })
  async answer(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Param('attendeeId', { schema: Id }) attendeeId: string,
    @Body({ schema: AnswerInput }) input: AnswerInput,
  ) {
    return this.attendance.answer(actor, id, attendeeId, input);
  }
}

@ApiTags('Calendar of the week')
@Controller('incoming-documents/:id')
export class InvitationsController {
  constructor(private readonly invitations: InvitationsService) {}

  @Get('agenda-proposal')
  @ApiOperation({ summary: 'Read time, place, chair and participants from an invitation; nothing is made' })
  @ApiOkResponse({ standardSchema: InvitationView })
  async propose(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string) {
    return this.invitations.propose(actor, id);
  }
}

@ApiTags('Calendar of the week')
@Controller('agenda-notices')
export class NoticesController {
  constructor(private readonly notices: NoticesService) {}

  @Get()
  @ApiOperation({ summary: 'Notices that ask you to put off, move or call off what is planned' })
  @ApiOkResponse({ standardSchema: NoticeList })
  async list(@CurrentActor() actor: Actor) {
    return this.notices.list(actor);
  }

  @Post(':id/acts')
  @HttpCode(201)
  @ApiOperation({
    summary: 'Do what a notice asks of an entry, in the version of the entry you saw, or leave it as it is',
  })
  @ApiCreatedResponse({ standardSchema: EntryDetail })
  async decide(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @SeenVersion() seen: number,
    @Body({ schema: NoticeActInput }) input: NoticeActInput,
  ) {
    return this.notices.decide(actor, id, seen, input);
  }
}

@ApiTags('Calendar of the week')
@SessionOnly()
@Controller('agenda-feeds')
export class FeedsController {
  constructor(private readonly feeds: FeedsService) {}

  @Get()
  @ApiOperation({ summary: 'Your addresses for calendar programs' })
  @ApiOkResponse({ standardSchema: FeedList })
  async list(@CurrentActor() actor: Actor) {
    return this.feeds.list(actor);
  }

  @Post()
  @HttpCode(201)
  @ApiOperation({ summary: 'Make an address by which a calendar program reads your calendar, or that of the agency' })
  @ApiCreatedResponse({ standardSchema: FeedView })
  async create(@CurrentActor() actor: Actor, @Body({ schema: FeedInput }) input: FeedInput) {
    return this.feeds.create(actor, input);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Revoke one of your addresses' })
  @ApiNoContentResponse()
  async revoke(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string): Promise<void> {
    await this.feeds.revoke(actor, id);
  }
}

@ApiTags('Calendar of the week')
@Controller('calendars')
export class CalendarsController {
  constructor(private readonly feeds: FeedsService) {}

  @Public()
  @Get(':file')
  @Header('cache-control', 'private, max-age=300')
  @Header('content-type', 'text/calendar; charset=utf-8')
  @ApiOperation({ summary: 'The iCalendar (RFC 5545) of a secret address' })
  @ApiProduces('text/calendar')
  @ApiOkResponse({ schema: { type: 'string' } })
  async read(@Param('file', { schema: z.string().max(200) }) file: string, @Req() { host }: FastifyRequest) {
    return this.feeds.read(file.replace(/\.ics$/, ''), host);
  }
}
