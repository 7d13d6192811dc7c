import { Module } from '@nestjs/common';
import { DocumentsModule } from '@vanthu/documents';
import { IdentityModule } from '@vanthu/identity';
import { AgendaService } from './agenda-entries.service';
import { AgendaJournal } from './agenda-journal';
import { AgendaController, CalendarsController, FeedsController, InvitationsController } from './agenda.controller';
import { AttendanceService } from './attendance.service';
import { FeedsService } from './feeds.service';
import { InvitationsService } from './invitations.service';

/** What others may use. */
@Module({
  imports: [IdentityModule, DocumentsModule],
  providers: [AgendaService, AttendanceService, FeedsService, InvitationsService, AgendaJournal],
  exports: [AgendaService, AttendanceService, FeedsService, InvitationsService],
})
export class AgendaModule {}

/** What apps/api adds: the HTTP face. */
@Module({
  imports: [AgendaModule],
  controllers: [AgendaController, InvitationsController, FeedsController, CalendarsController],
  exports: [AgendaModule],
})
export class AgendaApi {}
