import { z } from 'zod';

/** What the process that reads mail is told: the message, and where its parts shall lie, each under its number. */
export type MailOrder = { readonly path: string; readonly folder: string };

const MailPart = z.object({
  n: z.int().min(0),
  name: z.string(),
  contentType: z.string(),
  /** Shown within the text, as logos of signatures are. */
  inline: z.boolean(),
  /** Bytes. */
  size: z.int().min(0),
});
export type MailPart = z.infer<typeof MailPart>;

export const MailAnswer = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), parts: z.array(MailPart), more: z.boolean() }),
  z.object({ ok: z.literal(false), detail: z.string() }),
]);
