import { Body, Controller, Get, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, type Actor } from '@vanthu/identity';
import { PageQuery, pageOf, SeenVersion } from '@vanthu/platform';
import { z } from 'zod';
import {
  CorrectIncoming,
  DuplicatesQuery,
  DuplicateView,
  IncomingQuery,
  IncomingVersionView,
  IncomingView,
  ReceiveIncoming,
  RegisterIncoming,
  ForwardIncoming,
  ReturnIncoming,
} from './incoming-documents.schemas';
import { DeparturesService } from './departures.service';
import { IncomingDocumentsService } from './incoming-documents.service';

@ApiTags('Incoming documents')
@Controller('incoming-documents')
export class IncomingDocumentsController {
  constructor(
    private readonly documents: IncomingDocumentsService,
    private readonly departures: DeparturesService,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'List the incoming documents you may read: what is urgent and awaits the clerk first, then newest first',
  })
  @ApiOkResponse({ standardSchema: pageOf(IncomingView) })
  async list(@CurrentActor() actor: Actor, @Query({ schema: IncomingQuery }) query: IncomingQuery) {
    return this.documents.list(actor, query);
  }

  @Post()
  @ApiOperation({ summary: 'Make an incoming document out of uploaded files: the main one, then attachments' })
  @ApiCreatedResponse({ standardSchema: IncomingView })
  async receive(@CurrentActor() actor: Actor, @Body({ schema: ReceiveIncoming }) input: ReceiveIncoming) {
    return this.documents.receive(actor, input);
  }

  @Get(':id')
  @ApiOperation({ summary: 'Read an incoming document' })
  @ApiOkResponse({ standardSchema: IncomingView })
  async find(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string) {
    return this.documents.find(actor, id);
  }

  @Patch(':id')
  @ApiOperation({ summary: 'Correct what is stated about a document' })
  @ApiOkResponse({ standardSchema: IncomingView })
  async correct(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @SeenVersion() seen: number,
    @Body({ schema: CorrectIncoming }) input: CorrectIncoming,
  ) {
    return this.documents.correct(actor, id, seen, input);
  }

  @Put(':id/registration')
  @ApiOperation({ summary: 'Enter a received document into a register and give it its arrival number' })
  @ApiOkResponse({ standardSchema: IncomingView })
  async register(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @SeenVersion() seen: number,
    @Body({ schema: RegisterIncoming }) input: RegisterIncoming,
  ) {
    return this.documents.register(actor, id, seen, input);
  }

  @Put(':id/return')
  @ApiOperation({ summary: 'Send a received document back to its sender, with the reason' })
  @ApiOkResponse({ standardSchema: IncomingView })
  async giveBack(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @SeenVersion() seen: number,
    @Body({ schema: ReturnIncoming }) { reason }: ReturnIncoming,
  ) {
    return this.departures.giveBack(actor, id, seen, reason);
  }

  @Put(':id/forwarding')
  @ApiOperation({ summary: 'Send a misdirected document on to the agency it was meant for' })
  @ApiOkResponse({ standardSchema: IncomingView })
  async forward(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @SeenVersion() seen: number,
    @Body({ schema: ForwardIncoming }) input: ForwardIncoming,
  ) {
    return this.departures.forward(actor, id, seen, input);
  }

  @Put(':id/attachment-to/:otherId')
  @ApiOperation({ summary: 'Attach a received document, as a further copy, to one that is registered already' })
  @ApiOkResponse({ standardSchema: IncomingView })
  async attach(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @Param('otherId', { schema: z.uuid() }) otherId: string,
    @SeenVersion() seen: number,
  ) {
    return this.departures.attach(actor, id, seen, otherId);
  }

  @Get(':id/history')
  @ApiOperation({ summary: 'List the versions of what was stated, newest first' })
  @ApiOkResponse({ standardSchema: pageOf(IncomingVersionView) })
  async history(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @Query({ schema: PageQuery }) page: PageQuery,
  ) {
    return this.documents.history(actor, id, page);
  }

  @Get(':id/duplicates')
  @ApiOperation({ summary: 'List documents that may be the same paper: same bytes, or same number, issuer and date' })
  @ApiOkResponse({ standardSchema: pageOf(DuplicateView) })
  async duplicates(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @Query({ schema: DuplicatesQuery }) query: DuplicatesQuery,
  ) {
    return this.documents.duplicates(actor, id, query);
  }
}
