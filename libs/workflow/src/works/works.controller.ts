import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, type Actor } from '@vanthu/identity';
import { z } from 'zod';
import { DecisionList, DecisionView, Reopening } from '../decisions.schemas';
import { NewWork, WorkCancel, WorkList, WorkPage, WorkView } from './works.schemas';
import { WorksService } from './works.service';

@ApiTags('Works')
@Controller('works')
export class WorksController {
  constructor(private readonly works: WorksService) {}

  @Post()
  @ApiOperation({ summary: 'Give work that comes from no document to a unit or a person' })
  @ApiCreatedResponse({ standardSchema: WorkView })
  async give(@CurrentActor() actor: Actor, @Body({ schema: NewWork }) input: NewWork) {
    return this.works.give(actor, input);
  }

  @Get()
  @ApiOperation({ summary: 'List the work that you gave, or all that you may see, newest first' })
  @ApiOkResponse({ standardSchema: WorkList })
  async list(@CurrentActor() actor: Actor, @Query({ schema: WorkPage }) query: WorkPage) {
    return this.works.list(actor, query);
  }

  @Get(':id')
  @ApiOperation({ summary: 'Read a piece of work with whose turn it is' })
  @ApiOkResponse({ standardSchema: WorkView })
  async get(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string) {
    return this.works.get(actor, id);
  }

  @Get(':id/decisions')
  @ApiOperation({ summary: 'List what was done with a piece of work, oldest first' })
  @ApiOkResponse({ standardSchema: DecisionList })
  async decisions(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string) {
    return this.works.decisions(actor, id);
  }

  @Post(':id/cancellation')
  @ApiOperation({ summary: 'Cancel work that you gave, with a reason' })
  @ApiCreatedResponse({ standardSchema: DecisionView })
  async cancel(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @Body({ schema: WorkCancel }) input: WorkCancel,
  ) {
    return this.works.cancel(actor, id, input);
  }

  @Post(':id/reopening')
  @ApiOperation({ summary: 'Open work again that was completed, with a reason' })
  @ApiCreatedResponse({ standardSchema: DecisionView })
  async reopen(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @Body({ schema: Reopening }) input: Reopening,
  ) {
    return this.works.reopen(actor, id, input);
  }
}
