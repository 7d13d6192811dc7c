import { Module, type DynamicModule } from '@nestjs/common';
import { AgendaJobs, NoticesConsumer } from '@vanthu/agenda';
import {
  CutsConsumer,
  DigitizationJobs,
  DocumentsConsumer,
  PagesConsumer,
  ReadingConsumer,
  StacksConsumer,
} from '@vanthu/digitization';
import { DirectivesJobs, HandDownsConsumer } from '@vanthu/directives';
import { DocumentsJobs, LikenessConsumer, OrphansConsumer } from '@vanthu/documents';
import { IntakeJobs } from '@vanthu/intake';
import {
  ConfirmationsConsumer,
  DigestsConsumer,
  MessengerConsumer,
  NotificationsJobs,
  RemindersConsumer,
  SubstitutesConsumer,
  SweepConsumer,
  TurnsConsumer,
} from '@vanthu/notifications';
import { PlatformModule, RelayModule, type Config } from '@vanthu/platform';
import { SearchConsumer, SearchJobs } from '@vanthu/search';
import { DraftsJobs, DraftSilenceConsumer } from '@vanthu/workflow';
import { subscriptions } from './subscriptions';

/** Everything that works in the background: the relay and the consumers it wakes. */
@Module({})
export class WorkerModule {
  static forRoot(config: Config): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        PlatformModule.forRoot(config),
        IntakeJobs,
        RelayModule.forRoot({
          subscriptions,
          imports: [
            DigitizationJobs,
            SearchJobs,
            DocumentsJobs,
            NotificationsJobs,
            DraftsJobs,
            DirectivesJobs,
            AgendaJobs,
          ],
          consumers: [
            ReadingConsumer,
            StacksConsumer,
            PagesConsumer,
            DocumentsConsumer,
            CutsConsumer,
            SearchConsumer,
            LikenessConsumer,
            OrphansConsumer,
            TurnsConsumer,
            SubstitutesConsumer,
            RemindersConsumer,
            DigestsConsumer,
            MessengerConsumer,
            ConfirmationsConsumer,
            SweepConsumer,
            DraftSilenceConsumer,
            HandDownsConsumer,
            NoticesConsumer,
          ],
        }),
      ],
    };
  }
}
