import { Module, type DynamicModule } from '@nestjs/common';
import {
  ConfirmationsConsumer,
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
import type { TestApp } from './app';
import { eventually } from './platform';

@Module({})
class OfficeWithMessengers {}

const TELLING: readonly string[] = ['turns', 'substitutes', 'reminders', 'digests', 'messenger', 'confirmations'];

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
      consumers: [
        TurnsConsumer,
        SubstitutesConsumer,
        RemindersConsumer,
        DigestsConsumer,
        MessengerConsumer,
        ConfirmationsConsumer,
      ],
    }),
  ],
});

const sentTo = (mails: readonly ParsedMail[], address: string): ParsedMail[] =>
  mails.filter(({ to }) => (Array.isArray(to) ? to : [to]).some((one) => one?.text.includes(address)));
const CONFIRM = /\/confirm-email#([\w-]+)/;

/** The mails that came for an address, in their order, without the questions whether it is its person's. */
export const mailsFor = (mails: readonly ParsedMail[], address: string): ParsedMail[] =>
  sentTo(mails, address).filter(({ text }) => !CONFIRM.test(text ?? ''));

/** The links that an address was asked by, in their order: what stands behind the `#`. */
export const linksFor = (mails: readonly ParsedMail[], address: string): string[] =>
  sentTo(mails, address).flatMap(({ text }) => CONFIRM.exec(text ?? '')?.[1] ?? []);

/** Whoever reads the address opens the newest link that came after so many others. */
export async function confirms(api: TestApp, mails: readonly ParsedMail[], address: string, before = 0): Promise<void> {
  const token = await eventually(
    () => Promise.resolve(linksFor(mails, address).slice(before).at(-1)),
    `the link for ${address} comes`,
  );
  const answer = await api.request({
    method: 'POST',
    url: '/email-confirmations',
    headers: { 'sec-fetch-site': 'same-origin' },
    payload: { token },
  });
  if (answer.statusCode !== 204) throw new Error(`not confirmed: ${answer.body}`);
}

/** Somebody says an address, and opens the link that comes there. */
export async function confirming(
  api: TestApp,
  mails: readonly ParsedMail[],
  address: string,
  say: () => Promise<void>,
): Promise<void> {
  const before = linksFor(mails, address).length;
  await say();
  await confirms(api, mails, address, before);
}
