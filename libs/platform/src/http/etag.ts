import {
  createParamDecorator,
  Injectable,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { tap, type Observable } from 'rxjs';
import { staleVersion, versionMissing } from './problems';

const versionOf = (body: unknown): number | undefined =>
  typeof body === 'object' && body !== null && 'version' in body && typeof body.version === 'number'
    ? body.version
    : undefined;

/** Gives every answer that carries a `version` its ETag, for optimistic locking (RFC 9110, 8.8.3). */
@Injectable()
export class EtagInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      tap((body) => {
        const version = versionOf(body);
        if (version !== undefined) void reply.header('etag', `"${version.toString()}"`);
      }),
    );
  }
}

/**
 * The version that the caller looked at, from If-Match: `"7"` is 7.
 * @throws Problem `version-missing` (428) without the header, `stale-version` (412) when it is no ETag of ours.
 */
export const SeenVersion = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const stated = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  if (stated === undefined) throw versionMissing({});
  const match = /^(?:W\/)?"(\d{1,9})"$/.exec(stated.trim());
  if (!match) throw staleVersion({ current: 0 });
  return Number(match[1]);
});

/** @throws Problem `stale-version` (412) when the row is not the one the caller saw. */
export function requireVersion(current: number, seen: number): void {
  if (current !== seen) throw staleVersion({ current });
}
