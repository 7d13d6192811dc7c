import { Body, Controller, Get, Headers, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, type Actor } from '@vanthu/identity';
import { localeOf } from '@vanthu/platform';
import { z } from 'zod';
import { DecisionView, RecordedInstruction, Reopening } from './decisions.schemas';
import { ReaderList, Readers } from './readers';
import { Recordings } from './recordings';
import { Reopening as ReopeningService } from './reopening';

@ApiTags('Tasks')
@Controller('incoming-documents/:id')
export class DocumentActsController {
  constructor(
    private readonly recordings: Recordings,
    private readonly reopening: ReopeningService,
    private readonly readers: Readers,
  ) {}

  @Post('recorded-instructions')
  @ApiOperation({ summary: 'Record an instruction that a leader wrote on the paper, with its scan' })
  @ApiCreatedResponse({ standardSchema: DecisionView })
  async record(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @Body({ schema: RecordedInstruction }) input: RecordedInstruction,
  ) {
    return this.recordings.record(actor, id, input);
  }

  @Post('reopening')
  @ApiOperation({ summary: 'Open a completed document again, as a superior of its lead' })
  @ApiCreatedResponse({ standardSchema: DecisionView })
  async reopen(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @Body({ schema: Reopening }) input: Reopening,
  ) {
    return this.reopening.reopen(actor, id, input);
  }

  @Get('readers')
  @ApiOperation({ summary: 'List who can see the document, each with the reason in a sentence' })
  @ApiOkResponse({ standardSchema: ReaderList })
  async who(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @Headers('accept-language') language?: string,
  ) {
    return this.readers.of(actor, id, localeOf(language));
  }
}
