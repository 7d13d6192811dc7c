import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { Client, S3Error } from 'minio';
import { Problem } from '../http/problem';
import { RETRY_AFTER, storageUnavailable } from './storage.problems';

export type S3Settings = {
  readonly endpoint: string;
  readonly region: string;
  readonly bucket: string;
  readonly accessKey: string;
  readonly secretKey: string;
};

/** The client library waits for ever by itself. Milliseconds. */
const CONNECT = 1_500;
const SILENCE = 30_000;
const KEEP = { keepAlive: true, maxSockets: 64, timeout: SILENCE };

/** Gives up on a host that does not take the connection, and on a connection on which nothing moves. */
function watched(socket: Duplex | null | undefined): Duplex | null | undefined {
  if (!(socket instanceof Socket)) return socket;
  const connecting = setTimeout(() => socket.destroy(new Error('the store took no connection')), CONNECT);
  const done = () => {
    clearTimeout(connecting);
  };
  socket.once('connect', done).once('close', done);
  socket.setTimeout(SILENCE);
  return socket.on('timeout', () => socket.destroy(new Error('the store fell silent')));
}

class WatchedHttpAgent extends HttpAgent {
  override createConnection(...args: Parameters<HttpAgent['createConnection']>) {
    return watched(super.createConnection(...args));
  }
}

class WatchedHttpsAgent extends HttpsAgent {
  override createConnection(...args: Parameters<HttpsAgent['createConnection']>) {
    return watched(super.createConnection(...args));
  }
}

export function openClient(settings: S3Settings): Client {
  const url = new URL(settings.endpoint);
  const useSSL = url.protocol === 'https:';
  return new Client({
    // An IPv6 address stands in brackets in a URL, and without them here.
    endPoint: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port || (useSSL ? 443 : 80)),
    useSSL,
    region: settings.region,
    accessKey: settings.accessKey,
    secretKey: settings.secretKey,
    transportAgent: useSSL ? new WatchedHttpsAgent(KEEP) : new WatchedHttpAgent(KEEP),
    // A body that is a stream cannot be sent twice, and the library prints its retries to the console.
    retryOptions: { disableRetry: true },
  });
}

/** The store answered, and said no. `code` is S3's, or a name for the status where the answer had no body. */
export const refusal = (error: unknown) => (error instanceof S3Error ? error.code : undefined);

/** Whatever is neither an answer of the store nor a mistake of ours is its absence. */
export async function orUnavailable<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Problem || error instanceof TypeError) throw error;
    const code = refusal(error);
    if (code !== undefined && code !== 'SlowDown') throw error;
    throw storageUnavailable({ retryAfter: RETRY_AFTER }, error);
  }
}

/** For questions that a living store answers at once: a store that accepts connections and says nothing is down, too. */
export async function promptly<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(storageUnavailable({ retryAfter: RETRY_AFTER }));
    }, CONNECT);
  });
  try {
    return await orUnavailable(Promise.race([work, late]));
  } finally {
    clearTimeout(timer);
  }
}
