import { createECDH, createHmac, createPrivateKey, sign, type KeyObject } from 'node:crypto';

/** How long a statement holds, in seconds; push services take a day at most. */
const VALID = 12 * 3_600;
/** The order of the curve P-256: a private key is a number between 1 and it. */
const ORDER = BigInt('0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551');

const base64url = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** By whom a push comes (VAPID): the browser subscribes to pushes of this key only. */
export class Vapid {
  /** Uncompressed point, base64url: the `applicationServerKey` of the browser. */
  readonly publicKey: string;
  private readonly key: KeyObject;

  /** The key pair follows from 32 secret bytes, so that all processes have the same and nobody must keep another secret. */
  constructor(
    seed: Buffer,
    private readonly contact: string,
  ) {
    const pair = createECDH('prime256v1');
    pair.setPrivateKey(scalarOf(seed));
    const point = pair.getPublicKey();
    this.publicKey = point.toString('base64url');
    this.key = createPrivateKey({
      format: 'jwk',
      key: {
        kty: 'EC',
        crv: 'P-256',
        d: scalarOf(seed).toString('base64url'),
        x: point.subarray(1, 33).toString('base64url'),
        y: point.subarray(33).toString('base64url'),
      },
    });
  }

  /** The Authorization header for one push service. @see RFC 8292 */
  headerFor(endpoint: string, now: number = Date.now()): string {
    const claims = { aud: new URL(endpoint).origin, exp: Math.floor(now / 1_000) + VALID, sub: this.contact };
    const signed = `${base64url({ typ: 'JWT', alg: 'ES256' })}.${base64url(claims)}`;
    const signature = sign('sha256', Buffer.from(signed), { key: this.key, dsaEncoding: 'ieee-p1363' });
    return `vapid t=${signed}.${signature.toString('base64url')}, k=${this.publicKey}`;
  }
}

/** The first number below the order that follows from the seed: all but one in 2^32 seeds give it at once. */
function scalarOf(seed: Buffer): Buffer {
  for (let i = 0; ; i++) {
    const bytes = createHmac('sha256', seed).update(`scalar/${i.toString()}`).digest();
    const number = BigInt(`0x${bytes.toString('hex')}`);
    if (number > 0n && number < ORDER) return bytes;
  }
}
