import { line, PageQuery } from '@vanthu/platform';
import { z } from 'zod';
import { CHANNELS, CHOICES, KINDS } from './channel.rules';

export const NotificationPage = PageQuery.extend({
  unseen: z.stringbool().optional().describe('only those that were not seen'),
});
export type NotificationPage = z.infer<typeof NotificationPage>;

export const NotificationView = z
  .object({
    id: z.uuid(),
    kind: z.enum(KINDS),
    taskId: z.uuid().nullable(),
    directiveTaskId: z.uuid().nullable().describe('a task from a directive'),
    agendaEntryId: z
      .uuid()
      .nullable()
      .describe('a meeting that its reader, or the leader they are secretary of, goes to'),
    urgent: z.boolean(),
    dueOn: z.iso.date().nullable().describe('the deadline; of a meeting its day'),
    createdAt: z.string(),
    seenAt: z.string().nullable(),
    title: z.string().nullable().describe('what it is about; null where the reader may not know it'),
    numberSymbol: z.string().nullable(),
  })
  .meta({ id: 'Notification' });
export type NotificationView = z.infer<typeof NotificationView>;

export const NotificationCount = z
  .object({ unseen: z.int().describe('100 stands for 100 or more') })
  .meta({ id: 'NotificationCount' });
export type NotificationCount = z.infer<typeof NotificationCount>;

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'HH:MM');
const ways = z.strictObject(Object.fromEntries(CHANNELS.map((channel) => [channel, z.enum(CHOICES)])) as Ways);
type Ways = Record<(typeof CHANNELS)[number], z.ZodEnum<{ now: 'now'; digest: 'digest'; off: 'off' }>>;

export const ChangeSettings = z
  .strictObject({
    email: z.email().max(254).nullable(),
    choices: z.strictObject(
      Object.fromEntries(KINDS.map((kind) => [kind, ways])) as Record<(typeof KINDS)[number], typeof ways>,
    ),
    digestAt: z.array(time).min(1).max(4).describe('the digests of a day'),
    quietFrom: time,
    quietUntil: time,
  })
  .meta({ id: 'ChangeNotificationSettings' });
export type ChangeSettings = z.infer<typeof ChangeSettings>;

export const SettingsView = ChangeSettings.extend({
  version: z.int(),
  emailRefusedAt: z.string().nullable().describe('when the mail server said that there is no such address'),
  emailConfirmedAt: z
    .string()
    .nullable()
    .describe('since when whoever reads it has confirmed it; null: nothing is sent there'),
  emailAskedAt: z.string().nullable().describe('when they were asked last'),
  emailPossible: z.boolean().describe('whether the installation has a mail server'),
  pushKey: z.string().nullable().describe('applicationServerKey for the browser; null where pushes are not possible'),
}).meta({ id: 'NotificationSettings' });
export type SettingsView = z.infer<typeof SettingsView>;

export const Confirm = z
  .strictObject({ token: z.string().max(100).describe('what stands behind the # of the link') })
  .meta({ id: 'ConfirmEmail' });
export type Confirm = z.infer<typeof Confirm>;

export const Subscribe = z
  .strictObject({
    endpoint: z.url().max(2_000),
    keys: z.strictObject({
      p256dh: z.base64url().length(87).describe('an uncompressed point, 65 bytes'),
      auth: z.base64url().length(22).describe('16 bytes'),
    }),
    label: line(100).default('').describe('what the person calls this browser'),
  })
  .meta({ id: 'SubscribePush' });
export type Subscribe = z.infer<typeof Subscribe>;

export const SubscriptionView = z
  .object({ id: z.uuid(), endpoint: z.string(), label: z.string(), createdAt: z.string() })
  .meta({ id: 'PushSubscription' });
export type SubscriptionView = z.infer<typeof SubscriptionView>;

const days = z.int().min(1).max(250).nullable();
export const ChangeReminders = z
  .strictObject({
    at: time,
    before: z.array(z.int().min(0).max(60)).max(5).describe('working days before the deadline; 0 is the day itself'),
    overdueEvery: z.int().min(1).max(60),
    toUnit: days.describe('working days late after which the head of the unit is told; null: never'),
    toOffice: days,
    toLeader: days,
  })
  .meta({ id: 'ChangeReminderRule' });
export type ChangeReminders = z.infer<typeof ChangeReminders>;
export const RemindersView = ChangeReminders.extend({ version: z.int() }).meta({ id: 'ReminderRule' });
export type RemindersView = z.infer<typeof RemindersView>;
