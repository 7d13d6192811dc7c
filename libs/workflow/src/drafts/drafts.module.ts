import { Module } from '@nestjs/common';
import { DocumentsModule, OutgoingModule } from '@vanthu/documents';
import { IdentityModule } from '@vanthu/identity';
import { WorkflowModule } from '../workflow.module';
import { DraftActs } from './draft-acts';
import { DraftBook } from './draft-book';
import { DraftFilesService } from './draft-files.service';
import { DraftParts } from './draft-parts';
import { DraftRegistrationService } from './draft-registration.service';
import { DraftReviewService } from './draft-review.service';
import { DraftRoad } from './draft-road';
import { DraftFilesController, DraftReviewController, DraftsController } from './drafts.controller';
import { DraftsService } from './drafts.service';

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
    DraftRegistrationService,
    DraftFilesService,
  ],
  exports: [DraftsService, DraftReviewService, DraftRegistrationService, DraftFilesService, DraftBook],
})
export class DraftsModule {}

/** What apps/api adds: the HTTP face. */
@Module({ imports: [DraftsModule], controllers: [DraftFilesController, DraftsController, DraftReviewController] })
export class DraftsApi {}
