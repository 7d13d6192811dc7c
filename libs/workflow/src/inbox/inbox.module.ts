import { Module } from '@nestjs/common';
import { DocumentsModule } from '@vanthu/documents';
import { AssignedService } from '../following/assigned.service';
import { AssignedController, FoldersController, StarsController } from '../following/following.controller';
import { FollowingService } from '../following/following.service';
import { StatisticsService } from '../following/statistics.service';
import { Subjects } from '../following/subjects';
import { InstructionsController, StockController } from '../instructions/instructions.controller';
import { StockService } from '../instructions/stock.service';
import { SuggestionsService } from '../instructions/suggestions.service';
import { WorkflowModule } from '../workflow.module';
import { ManyActsController } from './inbox.controller';
import { ManyActsService } from './many.service';

/** Many tasks at once; what helps to decide: proposed units, stock instructions, typed ones; and what one follows. */
@Module({
  imports: [WorkflowModule, DocumentsModule],
  controllers: [
    ManyActsController,
    InstructionsController,
    StockController,
    AssignedController,
    StarsController,
    FoldersController,
  ],
  providers: [
    ManyActsService,
    SuggestionsService,
    StockService,
    Subjects,
    FollowingService,
    AssignedService,
    StatisticsService,
  ],
})
export class InboxApi {}
