import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '@vanthu/platform';
import { createTransport } from 'nodemailer';
import { Mailer, NotDelivered, type Failure, type Mail } from '../outgoing';

/** Patience with a mail server, in milliseconds. */
const CONNECT_MS = 15_000;
const SILENCE_MS = 60_000;

const fieldOf = (error: unknown, name: string): unknown =>
  typeof error === 'object' && error !== null ? Object.getOwnPropertyDescriptor(error, name)?.value : undefined;

/**
 * What a failure means. An answer of the server is a certain one; without an answer it is certain only while the mail
 * itself was not yet on its way.
 * @param underWay whether the mail had been handed over (DATA)
 * @see RFC 5321, 4.2.1: 5yz is for good, 4yz for now
 */
export function failureOf(error: unknown, underWay: boolean): Failure {
  const code = fieldOf(error, 'responseCode');
  if (typeof code !== 'number') return underWay ? 'unknown' : 'stayed';
  if (code < 500) return 'stayed';
  const command = String(fieldOf(error, 'command'));
  if (command === 'RCPT TO') return 'gone';
  return command.startsWith('AUTH') ? 'stayed' : 'hopeless';
}

/** Hears the words of the conversation; nodemailer's errors do not tell how far it came. */
function listener(hear: (word: string) => void) {
  const log = (entry: unknown, message: unknown) => {
    if (fieldOf(entry, 'tnx') === 'client') hear(String(message));
  };
  return { level: () => undefined, trace: log, debug: log, info: log, warn: log, error: log, fatal: log };
}

/** Sends mail by SMTP (RFC 5321), with TLS where the server offers it and always with smtps. */
@Injectable()
export class SmtpMailer extends Mailer {
  constructor(@Inject(CONFIG) private readonly config: Config) {
    super();
  }

  async send(mail: Mail): Promise<void> {
    const { SMTP_URL, SMTP_FROM, VANTHU_URL } = this.config;
    if (!SMTP_URL || !SMTP_FROM || !VANTHU_URL) throw new NotDelivered('hopeless', 'SMTP_URL is not set');
    let underWay = false;
    const logger = listener((word) => {
      if (word.trim() === 'DATA') underWay = true;
    });
    const transport = createTransport({
      url: SMTP_URL,
      logger,
      debug: true,
      connectionTimeout: CONNECT_MS,
      greetingTimeout: CONNECT_MS,
      socketTimeout: SILENCE_MS,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    try {
      await transport.sendMail({
        from: { name: 'Vanthu', address: SMTP_FROM },
        to: { name: '', address: mail.to },
        subject: mail.subject,
        text: mail.text,
        messageId: `<${mail.id}@${new URL(VANTHU_URL).hostname}>`,
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
        ...(mail.urgent ? { priority: 'high' } : {}),
      });
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      throw new NotDelivered(failureOf(error, underWay), message.slice(0, 500), { cause: error });
    } finally {
      transport.close();
    }
  }
}
