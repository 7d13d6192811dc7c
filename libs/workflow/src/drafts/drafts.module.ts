import { Module } from '@nestjs/common';
import { DocumentsModule, OutgoingModule } from '@vanthu/documents';
import { IdentityModule, PeopleService } from '@vanthu/identity';
import { RouteCases, RoutePeople } from '../routes';
import { TaskBook } from '../task-book';
import { WorkflowModule } from '../workflow.module';
import { DraftActs } from './draft-acts';
import { DraftBook } from './draft-book';
import { DraftFilesService } from './draft-files.service';
import { DraftParts } from './draft-parts';
import { DraftRegistrationService } from './draft-registration.service';
import { DraftReviewService } from './draft-review.service';
import { DraftRoad } from './draft-road';
import { DraftSilenceConsumer } from './draft-silence.consumer';
import { DraftRoutingService } from './draft-routing.service';
import { DraftUndoService } from './draft-undo.service';
import { DraftFilesController, DraftReviewController, DraftsController } from './drafts.controller';
import { DraftsService } from './drafts.service';
import { DecisionsController } from './undoing.controller';

/** What other libs may use. */
@Module({
  imports: [IdentityModule, DocumentsModule, OutgoingModule, WorkflowModule],
  providers: [
    DraftBook,
    DraftActs,
    DraftRoad,
    DraftParts,
    DraftsService,
    DraftReviewService,
    DraftRoutingService,
    DraftRegistrationService,
    DraftUndoService,
    DraftFilesService,
  ],
  exports: [
    DraftsService,
    DraftReviewService,
    DraftRoutingService,
    DraftRegistrationService,
    DraftUndoService,
    DraftFilesService,
    DraftBook,
    DraftRoad,
  ],
})
export class DraftsModule {}

/** What apps/api adds: the HTTP face. */
@Module({
  imports: [DraftsModule, WorkflowModule],
  controllers: [DraftFilesController, DraftsController, DraftReviewController, DecisionsController],
})
export class DraftsApi {}

/** What apps/worker adds: whoever tells the routes that a deadline passed in silence. */
@Module({
  providers: [DraftSilenceConsumer, DraftBook, DraftRoad, RouteCases, RoutePeople, TaskBook, PeopleService],
  exports: [DraftSilenceConsumer],
})
export class DraftsJobs {}
