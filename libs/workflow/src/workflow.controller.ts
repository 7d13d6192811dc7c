import { Body, Controller, Get, Headers, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, type Actor } from '@vanthu/identity';
import { localeOf } from '@vanthu/platform';
import { z } from 'zod';
import { DecisionList, DecisionView, NewDecision } from './decisions.schemas';
import { DecisionsService } from './decisions.service';
import { TaskCounts, TaskList, TaskPage, TaskView } from './tasks.schemas';
import { TasksService } from './tasks.service';

@ApiTags('Tasks')
@Controller('tasks')
export class TasksController {
  constructor(
    private readonly tasks: TasksService,
    private readonly decisions: DecisionsService,
  ) {}

  @Get()
  @ApiOperation({ summary: 'List your tasks; the open ones with the most pressing first' })
  @ApiOkResponse({ standardSchema: TaskList })
  async list(
    @CurrentActor() actor: Actor,
    @Query({ schema: TaskPage }) query: TaskPage,
    @Headers('accept-language') language?: string,
  ) {
    return this.tasks.list(actor, query, localeOf(language));
  }

  @Get('counts')
  @ApiOperation({
    summary: 'Count what waits for you: to do, due soon, late, to sign, to know; by post where you hold several',
  })
  @ApiOkResponse({ standardSchema: TaskCounts })
  async counts(@CurrentActor() actor: Actor) {
    return this.tasks.counts(actor);
  }

  @Get(':id')
  @ApiOperation({ summary: 'Read a task with what was proposed and instructed' })
  @ApiOkResponse({ standardSchema: TaskView })
  async get(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @Headers('accept-language') language?: string,
  ) {
    return this.tasks.get(actor, id, localeOf(language));
  }

  @Put(':id/seen')
  @ApiOperation({ summary: 'Note that you have seen the task' })
  @ApiOkResponse({ standardSchema: TaskView })
  async see(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @Headers('accept-language') language?: string,
  ) {
    return this.tasks.see(actor, id, localeOf(language));
  }

  @Post(':id/decisions')
  @ApiOperation({ summary: 'Decide: propose, instruct, assign, accept, complete, acknowledge or return' })
  @ApiCreatedResponse({ standardSchema: DecisionView })
  async decide(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @Body({ schema: NewDecision }) input: NewDecision,
  ) {
    return this.decisions.decide(actor, id, input);
  }

  @Post(':id/withdrawal')
  @ApiOperation({ summary: 'Take your decision on this task back while no receiver has acted' })
  @ApiCreatedResponse({ standardSchema: DecisionView })
  async takeBack(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string) {
    return this.decisions.takeBack(actor, id);
  }
}

@ApiTags('Tasks')
@Controller('incoming-documents/:id')
export class DocumentRouteController {
  constructor(
    private readonly tasks: TasksService,
    private readonly decisions: DecisionsService,
  ) {}

  @Post('presentation')
  @ApiOperation({ summary: 'Present a registered document to the chief of office' })
  @ApiCreatedResponse({ standardSchema: DecisionView })
  async present(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string) {
    return this.decisions.present(actor, id);
  }

  @Get('decisions')
  @ApiOperation({ summary: 'List what was decided about a document, oldest first' })
  @ApiOkResponse({ standardSchema: DecisionList })
  async about(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string) {
    return this.decisions.about(actor, id);
  }

  @Get('tasks')
  @ApiOperation({ summary: 'List all tasks of a document, oldest first' })
  @ApiOkResponse({ standardSchema: TaskList })
  async tasksOf(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @Headers('accept-language') language?: string,
  ) {
    return this.tasks.of(actor, id, localeOf(language));
  }
}
