/** The week's calendar (lịch công tác): entries from invitations, conflicts, who goes, feeds for calendar programs. */
export { AgendaApi, AgendaJobs, AgendaModule } from './agenda.module';
export { AgendaService } from './agenda-entries.service';
export { agendaRestricted, agendaVisibleTo } from './agenda.policy';
export { WeekQuery, type EntryView, type WeekView } from './agenda.schemas';
export { NoticesConsumer } from './notice/notices.consumer';
export { readInvitation, type Invitation } from './invitation/read-invitation';
