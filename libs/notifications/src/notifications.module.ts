import { Module } from '@nestjs/common';
import { IdentityModule } from '@vanthu/identity';
import { Confirmations } from './confirmations';
import { ConfirmationsConsumer } from './confirmations.consumer';
import { Deadlines } from './deadlines';
import { DigestsConsumer } from './digests.consumer';
import { SmtpMailer } from './mail/smtp-mailer';
import { MessageBook } from './message-book';
import { MessengerConsumer } from './messenger.consumer';
import { NotificationBook } from './notification-book';
import {
  EmailConfirmationsController,
  NotificationsController,
  NotificationSettingsController,
  PushSubscriptionsController,
  ReminderRuleController,
} from './notifications.controller';
import { NotificationsService } from './notifications.service';
import { Mailer, Pusher } from './outgoing';
import { WebPusher } from './push/web-pusher';
import { Recipients } from './recipients';
import { RemindersConsumer } from './reminders.consumer';
import { SettingsService } from './settings.service';
import { SubstitutesConsumer } from './substitutes.consumer';
import { SweepConsumer } from './sweep.consumer';
import { SweepTimetable } from './sweep.timetable';
import { TurnsConsumer } from './turns.consumer';

/** What apps/api adds: the HTTP face. */
@Module({
  controllers: [
    NotificationsController,
    NotificationSettingsController,
    EmailConfirmationsController,
    PushSubscriptionsController,
    ReminderRuleController,
  ],
  providers: [NotificationsService, SettingsService, Confirmations, WebPusher],
})
export class NotificationsApi {}

const CONSUMERS = [
  TurnsConsumer,
  SubstitutesConsumer,
  RemindersConsumer,
  DigestsConsumer,
  MessengerConsumer,
  ConfirmationsConsumer,
  SweepConsumer,
];

/** What apps/worker adds: whoever follows turns and deadlines, and sends what leaves the program. */
@Module({
  imports: [IdentityModule],
  providers: [
    Deadlines,
    Recipients,
    MessageBook,
    Confirmations,
    NotificationBook,
    { provide: Mailer, useClass: SmtpMailer },
    { provide: Pusher, useClass: WebPusher },
    SweepTimetable,
    ...CONSUMERS,
  ],
  exports: CONSUMERS,
})
export class NotificationsJobs {}
