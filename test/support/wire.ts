import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

export type Exchange = { readonly method: string; readonly path: string; readonly headers: IncomingMessage['headers'] };

/** What happens to a request on its way: `undefined` lets it pass, a number answers in place of the server. */
export type Meddle = (exchange: Exchange, body: Buffer) => Buffer | number | 'cut' | 'silence' | undefined;

export type Wire = {
  readonly url: string;
  readonly seen: Exchange[];
  meddle: Meddle;
  close(): Promise<void>;
};

/** A wire to an HTTP server that we can listen to, bend and cut. */
export async function wireTo(target: string): Promise<Wire> {
  const { hostname, port } = new URL(target);
  const server = createServer((incoming, answer) => {
    void pass(incoming, answer);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const wire: Wire = {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    seen: [],
    meddle: () => undefined,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };

  async function pass(incoming: IncomingMessage, answer: ServerResponse): Promise<void> {
    const { method = '', url: path = '', headers } = incoming;
    const exchange = { method, path, headers };
    wire.seen.push(exchange);
    const body = await buffer(incoming).catch(() => undefined);
    if (!body) return; // the client broke off
    const act = wire.meddle(exchange, body);
    if (act === 'silence') return;
    if (act === 'cut') {
      incoming.socket.destroy();
      return;
    }
    if (typeof act === 'number') {
      answer.writeHead(act).end();
      return;
    }
    const onward = request({ hostname, port, method, path, headers }, (reply) => {
      answer.writeHead(reply.statusCode ?? 502, reply.headers);
      reply.pipe(answer);
    });
    onward.once('error', () => incoming.socket.destroy());
    onward.end(act ?? body);
  }
  return wire;
}
