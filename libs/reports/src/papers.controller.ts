import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, type Actor } from '@vanthu/identity';
import { z } from 'zod';
import { asFile } from './books.controller';
import { PapersService } from './papers.service';

const Uuid = z.uuid();
const pdf = { content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } } } as const;
const LabelsQuery = z.strictObject({
  ids: z
    .string()
    .max(4_000)
    .transform((list) => list.split(','))
    .pipe(z.array(z.uuid()).min(1).max(100))
    .describe('Ids of incoming documents by commas, in the order of the pile'),
});
type LabelsQuery = z.infer<typeof LabelsQuery>;

@ApiTags('Prints')
@Controller()
export class PapersController {
  constructor(private readonly papers: PapersService) {}

  @Get('incoming-documents/:id/stamped')
  @ApiOperation({ summary: 'A copy of the document with the arrival stamp on it; the original stays untouched' })
  @ApiOkResponse(pdf)
  async stamped(@CurrentActor() actor: Actor, @Param('id', { schema: Uuid }) id: string) {
    return asFile(await this.papers.stamped(actor, id));
  }

  @Get('incoming-documents/:id/routing-slip')
  @ApiOperation({ summary: 'The routing slip in its three parts, filled in as far as it was decided' })
  @ApiOkResponse(pdf)
  async routingSlip(@CurrentActor() actor: Actor, @Param('id', { schema: Uuid }) id: string) {
    return asFile(await this.papers.routingSlip(actor, id));
  }

  @Get('incoming-documents/:id/label')
  @ApiOperation({ summary: 'A label of 50 × 25 mm with the arrival number' })
  @ApiOkResponse(pdf)
  async label(@CurrentActor() actor: Actor, @Param('id', { schema: Uuid }) id: string) {
    return asFile(await this.papers.labels(actor, [id]));
  }

  @Get('labels')
  @ApiOperation({ summary: 'Labels for a pile of paper documents, a page each' })
  @ApiOkResponse(pdf)
  async labels(@CurrentActor() actor: Actor, @Query({ schema: LabelsQuery }) { ids }: LabelsQuery) {
    return asFile(await this.papers.labels(actor, ids));
  }
}
