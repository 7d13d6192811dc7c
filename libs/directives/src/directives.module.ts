import { Module } from '@nestjs/common';
import { DocumentsModule } from '@vanthu/documents';
import { IdentityModule } from '@vanthu/identity';
import { DirectiveJournal } from './directive-journal';
import { DirectiveReportsService } from './directive-reports.service';
import { DirectiveTasksService } from './directive-tasks.service';
import { DirectiveTasksController, ProposalsController } from './directives.controller';
import { HandDownCourier, HandDownsConsumer } from './hand-down-courier';
import { HandDowns } from './hand-downs';
import { PartStopper } from './part-stopper';
import { ProposalsService } from './proposals.service';

/** What others may use. */
@Module({
  imports: [IdentityModule, DocumentsModule],
  providers: [
    ProposalsService,
    DirectiveTasksService,
    DirectiveReportsService,
    HandDowns,
    HandDownCourier,
    DirectiveJournal,
    PartStopper,
  ],
  exports: [ProposalsService, DirectiveTasksService, DirectiveReportsService, HandDowns, HandDownCourier],
})
export class DirectivesModule {}

/** What apps/api adds: the HTTP face. */
@Module({ imports: [DirectivesModule], controllers: [ProposalsController, DirectiveTasksController] })
export class DirectivesApi {}

/** What apps/worker adds: whoever brings to other agencies what a crash kept from them. */
@Module({ imports: [DirectivesModule], providers: [HandDownsConsumer], exports: [HandDownsConsumer] })
export class DirectivesJobs {}
