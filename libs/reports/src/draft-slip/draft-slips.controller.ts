import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, type Actor } from '@vanthu/identity';
import { z } from 'zod';
import { asFile } from '../books.controller';
import { DraftSlipsService } from './draft-slips.service';

@ApiTags('Prints')
@Controller('drafts/:id/slip')
export class DraftSlipsController {
  constructor(private readonly slips: DraftSlipsService) {}

  @Get()
  @ApiOperation({
    summary: 'The submission slip of a draft: matter, opinions, initials, decision, hash of the version',
  })
  @ApiOkResponse({ content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } } })
  async slip(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string) {
    return asFile(await this.slips.slip(actor, id));
  }
}
