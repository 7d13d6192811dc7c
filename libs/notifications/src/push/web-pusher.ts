import { Inject, Injectable } from '@nestjs/common';
import { deriveKey } from '@vanthu/identity';
import { CONFIG, type Config } from '@vanthu/platform';
import { NotDelivered, Pusher, type Failure, type Push, type Subscription } from '../outgoing';
import { encryptPush } from './encryption';
import { endpointAllowed } from './hosts.rules';
import { Vapid } from './vapid';

/** A push that nobody fetched for so long is worth nothing any more, in seconds. */
const KEPT = 24 * 3_600;
const PATIENCE_MS = 20_000;

/** 404 and 410 say that the browser gave its subscription back; 401 and 403 that it belongs to another key of ours. */
const GONE: readonly number[] = [401, 403, 404, 410];

/** @see RFC 8030, 5 and 7.3 */
export const failureOfStatus = (status: number): Failure =>
  GONE.includes(status) ? 'gone' : status === 429 || status >= 500 ? 'stayed' : 'hopeless';

/** Sends to push services (RFC 8030), encrypted for the browser (RFC 8291), in our name (RFC 8292). */
@Injectable()
export class WebPusher extends Pusher {
  private readonly vapid: Vapid | undefined;

  constructor(@Inject(CONFIG) private readonly config: Config) {
    super();
    const { VANTHU_SECRET, VANTHU_URL, SMTP_FROM } = config;
    if (!VANTHU_SECRET || !VANTHU_URL) return;
    const contact = VANTHU_URL.startsWith('https:') ? VANTHU_URL : `mailto:${SMTP_FROM ?? 'vanthu@localhost'}`;
    this.vapid = new Vapid(deriveKey(VANTHU_SECRET, 'web-push'), contact);
  }

  /** What browsers subscribe with; null where pushes are not possible. */
  get publicKey(): string | null {
    return this.vapid?.publicKey ?? null;
  }

  async send({ endpoint, p256dh, auth }: Subscription, push: Push): Promise<void> {
    if (!this.vapid) throw new NotDelivered('hopeless', 'VANTHU_URL is not set');
    if (!endpointAllowed(endpoint, this.config.VANTHU_PUSH_HOSTS))
      throw new NotDelivered('gone', 'not a known push service');
    const body = encryptPush(Buffer.from(JSON.stringify(push.payload)), { p256dh, auth });
    const status = await fetch(endpoint, {
      method: 'POST',
      redirect: 'manual', // a push service does not send on, and whoever does is none
      signal: AbortSignal.timeout(PATIENCE_MS),
      headers: {
        authorization: this.vapid.headerFor(endpoint),
        'content-type': 'application/octet-stream',
        'content-encoding': 'aes128gcm',
        ttl: KEPT.toString(),
        urgency: push.urgent ? 'high' : 'normal',
        topic: push.id.replaceAll('-', ''), // of two with the same topic the service keeps one
      },
      body: new Uint8Array(body),
    }).then(
      async (answer) => {
        await answer.body?.cancel();
        return answer.status;
      },
      (error: unknown) => {
        throw new NotDelivered(neverLeft(error) ? 'stayed' : 'unknown', 'the push service does not answer', {
          cause: error,
        });
      },
    );
    if (status < 200 || status > 299)
      throw new NotDelivered(failureOfStatus(status), `the push service answered ${status.toString()}`);
  }
}

/** No connection came about at all. */
const neverLeft = (error: unknown): boolean =>
  error instanceof Error &&
  error.cause instanceof Error &&
  'code' in error.cause &&
  ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT'].includes(String(error.cause.code));
