import { Body, Controller, Get, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, type Actor } from '@vanthu/identity';
import { PageQuery, pageOf, SeenVersion } from '@vanthu/platform';
import { z } from 'zod';
import {
  CorrectDispatch,
  DispatchesQuery,
  DispatchView,
  Receipt,
  Returned,
  SendAgain,
  SendOutgoing,
} from './dispatches.schemas';
import { DispatchesService } from './dispatches.service';
import {
  CorrectOutgoing,
  IssueOutgoing,
  OutgoingQuery,
  OutgoingVersionView,
  OutgoingView,
  VoidOutgoing,
} from './outgoing-documents.schemas';
import { OutgoingDocumentsService } from './outgoing-documents.service';

@ApiTags('Outgoing documents')
@Controller('outgoing-documents')
export class OutgoingDocumentsController {
  constructor(private readonly documents: OutgoingDocumentsService) {}

  @Get()
  @ApiOperation({ summary: 'List the outgoing and internal documents you may read, newest first' })
  @ApiOkResponse({ standardSchema: pageOf(OutgoingView) })
  async list(@CurrentActor() actor: Actor, @Query({ schema: OutgoingQuery }) query: OutgoingQuery) {
    return this.documents.list(actor, query);
  }

  @Post()
  @ApiOperation({ summary: 'Enter a signed document into a register and give it its number and date' })
  @ApiCreatedResponse({ standardSchema: OutgoingView })
  async issue(@CurrentActor() actor: Actor, @Body({ schema: IssueOutgoing }) input: IssueOutgoing) {
    return this.documents.issue(actor, input);
  }

  @Get(':id')
  @ApiOperation({ summary: 'Read an outgoing document, with where each recipient stands' })
  @ApiOkResponse({ standardSchema: OutgoingView })
  async find(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string) {
    return this.documents.find(actor, id);
  }

  @Patch(':id')
  @ApiOperation({ summary: 'Correct what is stated about a document, with the reason' })
  @ApiOkResponse({ standardSchema: OutgoingView })
  async correct(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @SeenVersion() seen: number,
    @Body({ schema: CorrectOutgoing }) input: CorrectOutgoing,
  ) {
    return this.documents.correct(actor, id, seen, input);
  }

  @Put(':id/void')
  @ApiOperation({ summary: 'Void the number of a document; it stays in the register, struck out' })
  @ApiOkResponse({ standardSchema: OutgoingView })
  async void(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @SeenVersion() seen: number,
    @Body({ schema: VoidOutgoing }) { reason }: VoidOutgoing,
  ) {
    return this.documents.void(actor, id, seen, reason);
  }

  @Get(':id/history')
  @ApiOperation({ summary: 'List the versions of what was stated, newest first' })
  @ApiOkResponse({ standardSchema: pageOf(OutgoingVersionView) })
  async history(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @Query({ schema: PageQuery }) page: PageQuery,
  ) {
    return this.documents.history(actor, id, page);
  }
}

@ApiTags('Outgoing documents')
@Controller('dispatches')
export class DispatchesController {
  constructor(private readonly dispatches: DispatchesService) {}

  @Get()
  @ApiOperation({ summary: 'List what was sent, the oldest first: what nobody acknowledged, or the book of the post' })
  @ApiOkResponse({ standardSchema: pageOf(DispatchView) })
  async list(@CurrentActor() actor: Actor, @Query({ schema: DispatchesQuery }) query: DispatchesQuery) {
    return this.dispatches.list(actor, query);
  }

  @Post()
  @ApiOperation({ summary: 'Send documents to recipients in one way, many at once; all of them or none' })
  @ApiCreatedResponse({ standardSchema: pageOf(DispatchView) })
  async send(@CurrentActor() actor: Actor, @Body({ schema: SendOutgoing }) input: SendOutgoing) {
    return this.dispatches.send(actor, input);
  }

  @Get(':id')
  @ApiOperation({ summary: 'Read one sending' })
  @ApiOkResponse({ standardSchema: DispatchView })
  async find(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string) {
    return this.dispatches.find(actor, id);
  }

  @Patch(':id')
  @ApiOperation({ summary: 'Correct envelopes, tracking number or note of a sending' })
  @ApiOkResponse({ standardSchema: DispatchView })
  async correct(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @SeenVersion() seen: number,
    @Body({ schema: CorrectDispatch }) input: CorrectDispatch,
  ) {
    return this.dispatches.correct(actor, id, seen, input);
  }

  @Put(':id/receipt')
  @ApiOperation({ summary: 'Record who signed for it, and when' })
  @ApiOkResponse({ standardSchema: DispatchView })
  async acknowledge(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @SeenVersion() seen: number,
    @Body({ schema: Receipt }) input: Receipt,
  ) {
    return this.dispatches.acknowledge(actor, id, seen, input);
  }

  @Put(':id/return')
  @ApiOperation({ summary: 'Record that it came back, and why' })
  @ApiOkResponse({ standardSchema: DispatchView })
  async comeBack(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @SeenVersion() seen: number,
    @Body({ schema: Returned }) input: Returned,
  ) {
    return this.dispatches.comeBack(actor, id, seen, input);
  }

  @Post(':id/resending')
  @ApiOperation({ summary: 'Send again what nobody answered, or what came back' })
  @ApiCreatedResponse({ standardSchema: DispatchView })
  async sendAgain(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @SeenVersion() seen: number,
    @Body({ schema: SendAgain }) input: SendAgain,
  ) {
    return this.dispatches.sendAgain(actor, id, seen, input);
  }
}
