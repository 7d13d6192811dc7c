import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, unreadable, type Config, type WriteRequest } from '@vanthu/platform';
import canonicalize from 'canonicalize';
import { deriveKey } from './credentials';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE']);

/** Says whether a request with this method may change something. */
export const changesSomething = (method: string): boolean => !SAFE.has(method);

type Received = { readonly method: string; readonly url: string; readonly headers: object; readonly body?: unknown };

/** Makes a repeated request recognisable: its Idempotency-Key and a fingerprint of method, address and body. */
@Injectable()
export class WriteRequests {
  private readonly key: Buffer;

  constructor(@Inject(CONFIG) config: Config) {
    if (!config.VANTHU_SECRET) throw new Error('VANTHU_SECRET is not known');
    this.key = deriveKey(config.VANTHU_SECRET, 'idempotency');
  }

  /**
   * Undefined for a request that only reads and for one without a key. A body that is streamed is not in the
   * fingerprint: who reads the stream adds its hash.
   * @throws Problem `unreadable` for a key of no use and for a body that has no canonical form
   */
  of({ method, url, headers, body }: Received): WriteRequest | undefined {
    const key: unknown = 'idempotency-key' in headers ? headers['idempotency-key'] : undefined;
    if (key === undefined || !changesSomething(method)) return undefined;
    if (typeof key !== 'string' || !/^[\x21-\x7e]{1,200}$/.test(key)) throw unreadable({});
    // Keyed, since a body may hold a password, which a plain hash would let one guess.
    const fingerprint = createHmac('sha256', this.key)
      .update(`${method} ${url}\n${canonical(body)}`)
      .digest('hex');
    return { key, fingerprint };
  }
}

/** JSON text has no canonical form with a number such as 1e400, or nested deeper than the stack reaches. */
function canonical(body: unknown): string {
  if (body === undefined || body === null || isStream(body)) return '';
  try {
    return canonicalize(body) ?? '';
  } catch (error) {
    throw unreadable({}, error);
  }
}

const isStream = (body: unknown): boolean =>
  typeof body === 'object' && body !== null && 'pipe' in body && typeof body.pipe === 'function';
