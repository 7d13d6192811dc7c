import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, type Actor } from '@vanthu/identity';
import { pageOf } from '@vanthu/platform';
import { z } from 'zod';
import { Acknowledgements } from './acknowledgements';
import { AcknowledgementSent, AcknowledgementsQuery, AcknowledgementView } from './acknowledgements.schemas';

@ApiTags('Acknowledgements')
@Controller('acknowledgements')
export class AcknowledgementsController {
  constructor(private readonly acknowledgements: Acknowledgements) {}

  @Get()
  @ApiOperation({ summary: 'List the receipts that are owed to senders, or were sent; the most pressing first' })
  @ApiOkResponse({ standardSchema: pageOf(AcknowledgementView) })
  async list(@CurrentActor() actor: Actor, @Query({ schema: AcknowledgementsQuery }) query: AcknowledgementsQuery) {
    return this.acknowledgements.list(actor, query);
  }

  @Get(':documentId')
  @ApiOperation({ summary: 'Read the receipt for a document, with the words to send' })
  @ApiOkResponse({ standardSchema: AcknowledgementView })
  async find(@CurrentActor() actor: Actor, @Param('documentId', { schema: z.uuid() }) documentId: string) {
    return this.acknowledgements.find(actor, documentId);
  }

  @Put(':documentId/sent')
  @ApiOperation({ summary: 'Say that the sender was told' })
  @ApiOkResponse({ standardSchema: AcknowledgementView })
  async sent(
    @CurrentActor() actor: Actor,
    @Param('documentId', { schema: z.uuid() }) documentId: string,
    @Body({ schema: AcknowledgementSent }) { via }: AcknowledgementSent,
  ) {
    return this.acknowledgements.sent(actor, documentId, via);
  }
}
