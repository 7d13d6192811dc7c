import { Body, Controller, Get, HttpCode, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { CurrentActor, type Actor } from '@vanthu/identity';
import { SeenVersion } from '@vanthu/platform';
import { z } from 'zod';
import { DirectiveReportsService } from './directive-reports.service';
import { DirectiveTasksService } from './directive-tasks.service';
import {
  AgencyBelowList,
  BoardQuery,
  ChildActBody,
  ConfirmTasks,
  CountList,
  CountsQuery,
  DirectiveActBody,
  DirectiveReport,
  DirectiveTaskDetail,
  DirectiveTaskList,
  DirectiveTaskView,
  HandDown,
  ProposalList,
  ReportQuery,
  SplitTask,
} from './directives.schemas';
import { HandDowns } from './hand-downs';
import { ProposalsService } from './proposals.service';
import { reportSheet } from './report-sheet';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

@ApiTags('Tasks from directives')
@Controller('incoming-documents/:id')
export class ProposalsController {
  constructor(private readonly proposals: ProposalsService) {}

  @Get('task-proposals')
  @ApiOperation({ summary: 'Propose the tasks that a directive lays on agencies and people, from its text' })
  @ApiOkResponse({ standardSchema: ProposalList })
  async propose(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string) {
    return this.proposals.of(actor, id);
  }

  @Post('directive-tasks')
  @HttpCode(201)
  @ApiOperation({
    summary: 'Confirm tasks of a directive, as proposed, edited or added, and reject the other proposals',
  })
  @ApiCreatedResponse({ standardSchema: DirectiveTaskList })
  async confirm(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @Body({ schema: ConfirmTasks }) input: ConfirmTasks,
  ) {
    return this.proposals.confirm(actor, id, input);
  }
}

@ApiTags('Tasks from directives')
@Controller('directive-tasks')
export class DirectiveTasksController {
  constructor(
    private readonly tasks: DirectiveTasksService,
    private readonly handDowns: HandDowns,
    private readonly reports: DirectiveReportsService,
  ) {}

  @Get()
  @ApiOperation({ summary: 'List the tasks from directives you may read, by deadline' })
  @ApiOkResponse({ standardSchema: DirectiveTaskList })
  async list(@CurrentActor() actor: Actor, @Query({ schema: BoardQuery }) query: BoardQuery) {
    return this.tasks.list(actor, query);
  }

  @Get('counts')
  @ApiOperation({ summary: 'Count them by state, for each lead unit or leader in charge' })
  @ApiOkResponse({ standardSchema: CountList })
  async counts(@CurrentActor() actor: Actor, @Query({ schema: CountsQuery }) { by }: CountsQuery) {
    return this.reports.counts(actor, by);
  }

  @Get('report')
  @ApiOperation({ summary: 'The periodic report of directive execution, by the periods of the decree or the calendar' })
  @ApiOkResponse({ standardSchema: DirectiveReport })
  async report(@CurrentActor() actor: Actor, @Query({ schema: ReportQuery }) query: ReportQuery) {
    return this.reports.report(actor, query);
  }

  @Get('report/sheet')
  @ApiOperation({ summary: 'The periodic report as a spreadsheet (XLSX)' })
  @ApiProduces(XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async sheet(@CurrentActor() actor: Actor, @Query({ schema: ReportQuery }) query: ReportQuery) {
    const report = await this.reports.report(actor, query);
    return new StreamableFile(await reportSheet(actor.agencyCode, report), {
      type: XLSX,
      disposition: `attachment; filename="nhiem-vu-${report.from}-${report.to}.xlsx"`,
    });
  }

  @Get('places')
  @ApiOperation({ summary: 'List the agencies below yours, to which tasks can be handed down' })
  @ApiOkResponse({ standardSchema: AgencyBelowList })
  async places(@CurrentActor() actor: Actor) {
    return this.handDowns.places(actor);
  }

  @Get(':id')
  @ApiOperation({ summary: 'Read a task with its history and its parts' })
  @ApiOkResponse({ standardSchema: DirectiveTaskDetail })
  async get(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string) {
    return this.tasks.get(actor, id);
  }

  @Post(':id/acts')
  @HttpCode(201)
  @ApiOperation({ summary: 'Start, report, accept, send back, extend, adjust or stop a task' })
  @ApiCreatedResponse({ standardSchema: DirectiveTaskDetail })
  async act(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @SeenVersion() seen: number,
    @Body({ schema: DirectiveActBody }) body: DirectiveActBody,
  ) {
    return this.tasks.act(actor, id, seen, body);
  }

  @Post(':id/parts')
  @HttpCode(201)
  @ApiOperation({ summary: 'Cut a part of a task for a unit of the agency' })
  @ApiCreatedResponse({ standardSchema: DirectiveTaskView })
  async split(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @Body({ schema: SplitTask }) part: SplitTask,
  ) {
    return this.tasks.split(actor, id, part);
  }

  @Post(':id/hand-downs')
  @HttpCode(201)
  @ApiOperation({ summary: 'Hand a part of a task down to an agency below' })
  @ApiCreatedResponse({ standardSchema: DirectiveTaskDetail })
  async handDown(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @Body({ schema: HandDown }) part: HandDown,
  ) {
    return this.handDowns.handDown(actor, id, part);
  }

  @Post(':id/children/:childId/acts')
  @HttpCode(201)
  @ApiOperation({ summary: 'Accept, send back, extend or stop a task that was handed down to an agency below' })
  @ApiCreatedResponse({ standardSchema: DirectiveTaskDetail })
  async actBelow(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @Param('childId', { schema: z.uuid() }) childId: string,
    @SeenVersion() seen: number,
    @Body({ schema: ChildActBody }) body: ChildActBody,
  ) {
    return this.handDowns.act(actor, id, childId, seen, body);
  }
}
