import { Module, type DynamicModule } from '@nestjs/common';
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
import { RelayModule, TimersTimetable, type Config } from '@vanthu/platform';
import type { ParsedMail } from 'mailparser';
import { ApiModule } from '../../apps/api/src/api.module';
import { subscriptions } from '../../apps/worker/src/subscriptions';
import type { TestApp } from './app';
import { eventually } from './platform';

@Module({})
class OfficeWithMessengers {}

const TELLING: readonly string[] = [
  'turns',
  'substitutes',
  'reminders',
  'digests',
  'messenger',
  'confirmations',
  'notification-sweep',
];

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
        SweepConsumer,
      ],
    }),
  ],
});

/**
 * All that happened has been carried on: no event, no delivery and no due timer is left. What failed is tried again now, not
 * after its rest, and the relay looks now, not at its next tick.
 */
export const carriedOn = (api: TestApp) =>
  eventually(async () => {
    await api.app.get(TimersTimetable, { strict: false }).fire();
    const left = await api.work.asSystem('test', async (tx) => {
      await tx.query(`UPDATE delivery SET run_at = now() WHERE state = 'due' AND run_at > now()`);
      await tx.query(`SELECT pg_notify('vanthu_event', '{}')`);
      return tx.query<unknown[]>(
        `SELECT 1 FROM event WHERE fanned_out_at IS NULL UNION ALL SELECT 1 FROM delivery WHERE state IN ('due', 'leased')
         UNION ALL SELECT 1 FROM timer WHERE state = 'waiting' AND due_at <= now() LIMIT 1`,
      );
    });
    return left.length === 0 || undefined;
  }, 'everything is carried on');

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
