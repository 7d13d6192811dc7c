import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { localeOf, newId, Problem, unreadable, wordsOf, type Locale } from '@vanthu/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** A problem as JSON, for answers that are given before or beside the controllers. */
function bodyOf({ code, status, params }: Problem, locale: Locale, requestId: string, instance?: string) {
  return JSON.stringify({ type: `/problems/${code}`, ...wordsOf(code, locale, params), status, instance, requestId });
}

/** Answers with a problem from outside the controllers, in the shape that the filter gives it. */
export function answerProblem(problem: Problem, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const locale = localeOf(request.headers['accept-language']);
  return reply
    .status(problem.status)
    .header('cache-control', 'no-store')
    .header('x-content-type-options', 'nosniff') // the hooks that say so may not have run yet
    .header('x-request-id', request.id)
    .header('content-language', locale)
    .type('application/problem+json')
    .send(bodyOf(problem, locale, request.id, request.url.split('?')[0]));
}

/** Answers what is no HTTP (a broken request line, headers without end) on the bare socket, and hangs up. */
export function answerClientError(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) {
    socket.destroy();
    return;
  }
  const status = STATUS_OF[error.code ?? ''] ?? 400;
  const body = bodyOf(new Problem(unreadable.code, status), 'vi', newId());
  socket.end(
    `HTTP/1.1 ${status.toString()} ${STATUS_CODES[status] ?? ''}\r\ncontent-type: application/problem+json\r\n` +
      `content-length: ${Buffer.byteLength(body).toString()}\r\nconnection: close\r\n\r\n${body}`,
  );
}

const STATUS_OF: Readonly<Record<string, number>> = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 };
