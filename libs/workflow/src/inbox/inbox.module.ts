import { Module } from '@nestjs/common';
import { DocumentsModule } from '@vanthu/documents';
import { InstructionsController, StockController } from '../instructions/instructions.controller';
import { StockService } from '../instructions/stock.service';
import { SuggestionsService } from '../instructions/suggestions.service';
import { WorkflowModule } from '../workflow.module';
import { ManyActsController } from './inbox.controller';
import { ManyActsService } from './many.service';

/** Many tasks at once, and what helps to decide: proposed units, stock instructions, typed ones. */
@Module({
  imports: [WorkflowModule, DocumentsModule],
  controllers: [ManyActsController, InstructionsController, StockController],
  providers: [ManyActsService, SuggestionsService, StockService],
})
export class InboxApi {}
