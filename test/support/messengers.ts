import { Module, type DynamicModule } from '@nestjs/common';
import {
  DigestsConsumer,
  MessengerConsumer,
  NotificationsJobs,
  RemindersConsumer,
  SubstitutesConsumer,
  TurnsConsumer,
} from '@vanthu/notifications';
import { RelayModule, type Config } from '@vanthu/platform';
import type { ParsedMail } from 'mailparser';
import { ApiModule } from '../../apps/api/src/api.module';
import { subscriptions } from '../../apps/worker/src/subscriptions';

@Module({})
class OfficeWithMessengers {}

const TELLING: readonly string[] = ['turns', 'substitutes', 'reminders', 'digests', 'messenger'];

/** The API with the workers that tell people things, and no other. */
export const withMessengers = (config: Config): DynamicModule => ({
  module: OfficeWithMessengers,
  imports: [
    ApiModule.forRoot(config),
    RelayModule.forRoot({
      subscriptions: Object.fromEntries(
        Object.entries(subscriptions).flatMap(([topic, names]) => {
          const ours = names.filter((name) => TELLING.includes(name));
          return ours.length > 0 ? [[topic, ours]] : [];
        }),
      ),
      imports: [NotificationsJobs],
      consumers: [TurnsConsumer, SubstitutesConsumer, RemindersConsumer, DigestsConsumer, MessengerConsumer],
    }),
  ],
});

/** The mails that came for an address, in their order. */
export const mailsFor = (mails: readonly ParsedMail[], address: string): ParsedMail[] =>
  mails.filter(({ to }) => (Array.isArray(to) ? to : [to]).some((one) => one?.text.includes(address)));
