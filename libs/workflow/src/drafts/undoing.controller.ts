import { Controller, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, type Actor } from '@vanthu/identity';
import { z } from 'zod';
import { DecisionView } from '../decisions.schemas';
import { Undoing } from '../undoing';
import { DraftUndoService } from './draft-undo.service';

@ApiTags('Tasks')
@Controller('decisions')
export class DecisionsController {
  constructor(
    private readonly undoing: Undoing,
    private readonly drafts: DraftUndoService,
  ) {}

  @Post(':id/undoing')
  @ApiOperation({ summary: 'Undo an act of your own within a minute, while nobody went on from it' })
  @ApiCreatedResponse({ standardSchema: DecisionView })
  async undo(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string) {
    const draftId = await this.drafts.draftOf(actor, id);
    return draftId === null ? this.undoing.undo(actor, id) : this.drafts.undo(actor, draftId, id);
  }
}
