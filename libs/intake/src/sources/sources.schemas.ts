import { day, PageQuery, FIELD, fieldWord } from '@vanthu/platform';
import { z } from 'zod';

export const SOURCE_KINDS = ['folder', 'mail'] as const;
export const SOURCE_STATES = ['active', 'paused', 'failed'] as const;
export const ITEM_STATES = ['taking', 'taken', 'repeated', 'refused', 'dead'] as const;
export const SECURITIES = ['tls', 'starttls', 'none'] as const;

const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((value) => !/\p{Cs}|\p{Cc}/u.test(value), { error: FIELD.characters });

const name = line(100).describe('What the source is called in the office: Máy quét tầng 2');
const folder = line(200)
  .refine((path) => path.split('/').every((part) => part !== '' && !part.startsWith('.')) && !/[\\:]/.test(path), {
    error: fieldWord(
      'a path below the intake folder of the agency, as in may-quet/tang-2',
      'Phải là đường dẫn bên dưới thư mục tiếp nhận của cơ quan, ví dụ may-quet/tang-2',
    ),
  })
  .describe('Watched folder (thư mục quét): a path below the intake folder of the agency');
const pollSeconds = z.int().min(1).max(86_400).describe('Looked at so often, in seconds');

export const MailSettings = z
  .strictObject({
    host: z
      .string()
      .regex(/^(?=.{1,253}$)[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i, {
        error: fieldWord('a host name', 'Phải là tên máy chủ'),
      })
      .describe('The IMAP server'),
    port: z.int().min(1).max(65_535),
    security: z.enum(SECURITIES).describe('`none` only where the operator named the server'),
    user: line(200),
    mailbox: line(200).describe('The folder that is read: INBOX'),
    moveTo: line(200).nullable().describe('Where messages go that were taken in; null: they are marked as read'),
    since: day.describe('Messages that arrived before this day are left alone'),
  })
  .meta({ id: 'MailSettings' });
export type MailSettings = z.infer<typeof MailSettings>;

const secret = z.string().min(1).max(500).describe('Password of the mailbox; kept encrypted, never shown');

export const CreateSource = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('folder'), name, folder, pollSeconds: pollSeconds.default(10) }),
    z.strictObject({ kind: z.literal('mail'), name, mail: MailSettings, secret, pollSeconds: pollSeconds.default(60) }),
  ])
  .meta({ id: 'CreateIntakeSource' });
export type CreateSource = z.infer<typeof CreateSource>;

export const ChangeSource = z
  .strictObject({ name, folder, mail: MailSettings, secret, pollSeconds, state: z.enum(['active', 'paused']) })
  .partial()
  .refine((body) => Object.keys(body).length > 0, { error: FIELD.nothing })
  .meta({ id: 'ChangeIntakeSource' });
export type ChangeSource = z.infer<typeof ChangeSource>;

const instant = z.iso.datetime({ offset: true });

export const SourceView = z
  .object({
    id: z.uuid(),
    version: z.int(),
    name: z.string(),
    kind: z.enum(SOURCE_KINDS),
    state: z.enum(SOURCE_STATES).describe('`failed`: given up after many failures in a row; run it to try again'),
    place: z.string().describe('Where it looks: the folder on the server, or the mailbox'),
    folder: z.string().nullable(),
    mail: MailSettings.nullable(),
    pollSeconds: z.int(),
    running: z.boolean(),
    failures: z.int().describe('Runs in a row that failed'),
    lastRunAt: instant.nullable(),
    lastOkAt: instant.nullable(),
    nextRunAt: instant,
    lastError: z.string().nullable(),
    counts: z.object({ taken: z.int(), refused: z.int(), dead: z.int() }),
  })
  .meta({ id: 'IntakeSource' });
export type SourceView = z.infer<typeof SourceView>;

export const ItemView = z
  .object({
    id: z.uuid(),
    name: z.string().describe('The file’s name, the mail’s Message-ID: who administers reads no mail'),
    size: z.number().nullable().describe('Bytes'),
    sha256: z.string().nullable(),
    state: z
      .enum(ITEM_STATES)
      .describe('`repeated`: the same bytes were taken in before; `refused`: never will be; `dead`: given up'),
    attempts: z.int(),
    reason: z.string().nullable().describe('Why it was not taken in, or what it was short of'),
    documentId: z.uuid().nullable(),
    createdAt: instant,
    settledAt: instant.nullable(),
  })
  .meta({ id: 'IntakeItem' });
export type ItemView = z.infer<typeof ItemView>;

export const ItemsQuery = PageQuery.extend({ state: z.enum(ITEM_STATES).optional() });
export type ItemsQuery = z.infer<typeof ItemsQuery>;
