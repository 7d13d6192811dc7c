import { z } from 'zod';

const secret = z.string().min(32, 'at least 32 characters; make one with: openssl rand -hex 32');

/** Every setting of Vanthu. All are optional for `npm start`, which makes and keeps what is missing below VANTHU_DATA. */
export const Environment = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('production'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000).describe('where web and API listen'),
  VANTHU_DATA: z.string().min(1).default('./data').describe('the folder that keeps what the program must keep'),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, message: 'a URL such as postgresql://vanthu_app:…@host:5432/vanthu' })
    .optional()
    .describe('application role; absent: PostgreSQL of our own below VANTHU_DATA'),
  DATABASE_ADMIN_URL: z
    .url({ protocol: /^postgres(ql)?$/, message: 'a URL such as postgresql://vanthu_owner:…@host:5432/vanthu' })
    .optional()
    .describe('owner of the tables: migrations only'),
  REDIS_URL: z
    .url({ protocol: /^rediss?$/, message: 'a URL such as redis://host:6379' })
    .optional()
    .describe('absent: BullMQ on PostgreSQL'),
  S3_ENDPOINT: z
    .url({ protocol: /^https?$/, message: 'a URL such as https://minio.example:9000' })
    .optional()
    .describe('absent: a folder below VANTHU_DATA'),
  S3_REGION: z.string().min(1).default('us-east-1'),
  S3_BUCKET: z.string().min(3).default('vanthu'),
  S3_ACCESS_KEY: z.string().min(1).optional(),
  S3_SECRET_KEY: z.string().min(1).optional(),
  VANTHU_SECRET: secret.optional().describe('absent: made on first start, kept below VANTHU_DATA'),
  VANTHU_OCR_ENGINE: z.enum(['auto', 'tesseract.js', 'native']).default('auto'),
  VANTHU_OCR_CONCURRENCY: z.coerce.number().int().min(1).max(64).default(1),
  VANTHU_MAX_UPLOAD_MB: z.coerce.number().int().min(1).max(4096).default(200),
  VANTHU_INTAKE_ROOT: z
    .string()
    .min(1)
    .optional()
    .describe('the folder below which each agency has its watched folders; absent: intake below VANTHU_DATA'),
  VANTHU_INTAKE_MAIL_HOSTS: z
    .string()
    .optional()
    .describe(
      'mail servers, host:port by commas, that mailboxes may be read from; absent: any but this machine, on 143 and 993',
    ),
  VANTHU_URL: z
    .url({ protocol: /^https?$/, message: 'a URL such as https://vanthu.so.gov.example' })
    .transform((url) => url.replace(/\/+$/, ''))
    .optional()
    .describe('where people reach Vanthu: links in e-mails and pushes; absent: nothing is sent outside the program'),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, message: 'a URL such as smtp://user:password@host:587 or smtps://host:465' })
    .optional()
    .describe('the mail server that notifications leave by; absent: no e-mail'),
  SMTP_FROM: z
    .email({ message: 'an address such as vanthu@so.gov.example' })
    .optional()
    .describe('the sender of notifications; needed with SMTP_URL'),
  VANTHU_PUSH_HOSTS: z
    .string()
    .min(1)
    .default('fcm.googleapis.com,updates.push.services.mozilla.com,.notify.windows.com,.push.apple.com')
    .describe('push services that browsers may name, by commas; .host for all below it; http://host:port without TLS'),
  VANTHU_TRUSTED_PROXIES: z
    .string()
    .optional()
    .describe('addresses or networks, by commas, whose X-Forwarded-* headers are believed; absent: nobody'),
  VANTHU_FAILPOINTS: z.string().optional().describe('tests only: seed and probabilities of injected faults'),
});

/** What settings ask of each other. Told from what was stated, so that one mistake does not hide another. */
function missing(env: NodeJS.ProcessEnv): { path: string; message: string }[] {
  const production = (env.NODE_ENV ?? 'production') === 'production';
  const demands = [
    ['S3_ACCESS_KEY', env.S3_ENDPOINT && !env.S3_ACCESS_KEY, 'needed with S3_ENDPOINT'],
    ['S3_SECRET_KEY', env.S3_ENDPOINT && !env.S3_SECRET_KEY, 'needed with S3_ENDPOINT'],
    ['DATABASE_URL', env.DATABASE_ADMIN_URL && !env.DATABASE_URL, 'needed with DATABASE_ADMIN_URL'],
    [
      'VANTHU_SECRET',
      env.DATABASE_URL && !env.VANTHU_SECRET && production,
      'needed in production with an external database; make one with: openssl rand -hex 32',
    ],
    ['SMTP_FROM', env.SMTP_URL && !env.SMTP_FROM, 'needed with SMTP_URL'],
    ['VANTHU_URL', env.SMTP_URL && !env.VANTHU_URL, 'needed with SMTP_URL: mails carry links, not contents'],
    ['VANTHU_FAILPOINTS', env.VANTHU_FAILPOINTS && production, 'refused in production'],
  ] as const;
  return demands.flatMap(([path, is, message]) => (is ? [{ path, message }] : []));
}

export type Config = Readonly<z.infer<typeof Environment>>;
export const CONFIG = Symbol('CONFIG');

/** The environment is wrong; `message` lists every mistake, one a line. */
export class InvalidEnvironment extends Error {}

/** Reads the environment once, at start; a bad one stops the process with every mistake listed. */
export function loadConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const stated = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const result = Environment.safeParse(stated);
  const wrong = result.error?.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message })) ?? [];
  const mistakes = [...wrong, ...missing(stated)].map(({ path, message }) => `  ${path}: ${message}`);
  if (result.success && mistakes.length === 0) return Object.freeze(result.data);
  throw new InvalidEnvironment(`Môi trường chưa đúng / Invalid environment:\n${mistakes.join('\n')}`);
}
