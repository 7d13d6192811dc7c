import { createDecipheriv, createECDH, createPublicKey, hkdfSync, randomBytes, verify, type ECDH } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** A mail server of a test: keeps what comes, and answers as it was told. */
export type MailServer = {
  readonly url: string;
  readonly mails: ParsedMail[];
  /** Answers of RCPT TO by address: a code and a text. */
  readonly refuses: Map<string, { code: number; message: string }>;
  /** Takes a mail and says nothing any more. */
  breaksAfterData: boolean;
  close(): Promise<void>;
};

const failing = ({ code, message }: { code: number; message: string }) =>
  Object.assign(new Error(message), { responseCode: code });

export async function startMailServer(): Promise<MailServer> {
  const mails: ParsedMail[] = [];
  const refuses: MailServer['refuses'] = new Map();
  const state = { breaksAfterData: false };
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo: ({ address }, _, done) => {
      const refusal = refuses.get(address);
      done(refusal ? failing(refusal) : null);
    },
    onData: (stream, session, done) => {
      void simpleParser(stream).then((mail) => {
        mails.push(mail);
        if (state.breaksAfterData) {
          for (const connection of server.connections)
            if (connection.session.id === session.id) connection._socket.destroy();
        } else done();
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port.toString()}`,
    mails,
    refuses,
    get breaksAfterData() {
      return state.breaksAfterData;
    },
    set breaksAfterData(value) {
      state.breaksAfterData = value;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
      }),
  };
}

/** A browser that subscribed: its keys, and what its push service handed it, decrypted. */
export type PushBrowser = {
  readonly subscription: { endpoint: string; keys: { p256dh: string; auth: string } };
  readonly received: {
    payload: Record<string, string>;
    headers: Record<string, string | undefined>;
    claims: Record<string, unknown>;
  }[];
};

/** A push service of a test: verifies who sends (VAPID), decrypts for the browser, and answers as it was told. */
export type PushService = {
  readonly origin: string;
  readonly answers: Map<string, number>;
  /** What was wrong with requests; empty where all kept to the standards. */
  readonly complaints: string[];
  browser(): PushBrowser;
  close(): Promise<void>;
};

export async function startPushService(): Promise<PushService> {
  const browsers = new Map<string, { pair: ECDH; auth: Buffer; browser: PushBrowser }>();
  const answers: PushService['answers'] = new Map();
  const complaints: string[] = [];
  let origin = '';
  const server: Server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const path = request.url ?? '';
      const known = browsers.get(path);
      const stated = answers.get(path);
      if (!known || stated !== undefined) {
        response.writeHead(stated ?? 404).end();
        return;
      }
      try {
        const headers = Object.fromEntries(Object.entries(request.headers).map(([k, v]) => [k, v?.toString()]));
        const claims = verified(headers.authorization ?? '', origin);
        const payload = JSON.parse(decrypted(Buffer.concat(parts), known.pair, known.auth).toString()) as Record<
          string,
          string
        >;
        known.browser.received.push({ payload, headers, claims });
        response.writeHead(201).end();
      } catch (error) {
        complaints.push(String(error));
        response.writeHead(400).end();
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port.toString()}`;
  return {
    origin,
    answers,
    complaints,
    browser: () => {
      const pair = createECDH('prime256v1');
      const p256dh = pair.generateKeys().toString('base64url');
      const auth = randomBytes(16);
      const path = `/push/${randomBytes(8).toString('hex')}`;
      const subscription = { endpoint: `${origin}${path}`, keys: { p256dh, auth: auth.toString('base64url') } };
      const browser: PushBrowser = { subscription, received: [] };
      browsers.set(path, { pair, auth, browser });
      return browser;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

/** As a push service reads it: RFC 8292. */
function verified(authorization: string, origin: string): Record<string, unknown> {
  const [, token = '', key = ''] = /^vapid t=(\S+), k=(\S+)$/.exec(authorization) ?? [];
  const [head = '', claims = '', signature = ''] = token.split('.');
  const point = Buffer.from(key, 'base64url');
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((part) => part.toString('base64url')) as [
    string,
    string,
  ];
  const publicKey = createPublicKey({ format: 'jwk', key: { kty: 'EC', crv: 'P-256', x, y } });
  const signed = verify(
    'sha256',
    Buffer.from(`${head}.${claims}`),
    { key: publicKey, dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  );
  if (!signed) throw new Error('the signature is not of this key');
  const said = JSON.parse(Buffer.from(claims, 'base64url').toString()) as Record<string, unknown>;
  if (said.aud !== origin) throw new Error('for another push service');
  if (Number(said.exp) < Date.now() / 1_000) throw new Error('expired');
  return said;
}

/** As a browser reads it: RFC 8291 and 8188, from the other side and on its own. */
function decrypted(body: Buffer, pair: ECDH, auth: Buffer): Buffer {
  const salt = body.subarray(0, 16);
  const length = body.readUInt8(20);
  const sender = body.subarray(21, 21 + length);
  const rest = body.subarray(21 + length);
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), pair.getPublicKey(), sender]);
  const secret = Buffer.from(hkdfSync('sha256', pair.computeSecret(sender), auth, info, 32));
  const part = (what: string, size: number) =>
    Buffer.from(hkdfSync('sha256', secret, salt, `Content-Encoding: ${what}\0`, size));
  const decipher = createDecipheriv('aes-128-gcm', part('aes128gcm', 16), part('nonce', 12));
  decipher.setAuthTag(rest.subarray(-16));
  const clear = Buffer.concat([decipher.update(rest.subarray(0, -16)), decipher.final()]);
  if (clear.at(-1) !== 2) throw new Error('not the last record');
  return clear.subarray(0, -1);
}
