import { Module } from '@nestjs/common';
import { DocumentsModule } from '@vanthu/documents';
import { IdentityModule } from '@vanthu/identity';
import { AgendaService } from './agenda-entries.service';
import { AgendaJournal } from './agenda-journal';
import {
  AgendaController,
  CalendarsController,
  FeedsController,
  InvitationsController,
  NoticesController,
} from './agenda.controller';
import { AttendanceService } from './attendance.service';
import { FeedsService } from './feeds.service';
import { InvitationsService } from './invitations.service';
import { NoticesConsumer } from './notice/notices.consumer';
import { NoticesService } from './notice/notices.service';

/** What others may use. */
@Module({
  imports: [IdentityModule, DocumentsModule],
  providers: [AgendaService, AttendanceService, FeedsService, InvitationsService, NoticesService, AgendaJournal],
  exports: [AgendaService, AttendanceService, FeedsService, InvitationsService, NoticesService],
})
export class AgendaModule {}

/** What apps/api adds: the HTTP face. */
@Module({
  imports: [AgendaModule],
  controllers: [AgendaController, InvitationsController, NoticesController, FeedsController, CalendarsController],
  exports: [AgendaModule],
})
export class AgendaApi {}

/** What apps/worker adds: whoever looks for notices among what comes in. */
@Module({ imports: [AgendaModule], providers: [NoticesConsumer], exports: [NoticesConsumer] })
export class AgendaJobs {}
