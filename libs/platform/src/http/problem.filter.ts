import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { localeOf, Problem, wordsOf, type Params } from './problem';
import {
  conflict,
  forbidden,
  internal,
  invalidInput,
  jsonNeeded,
  notFound,
  tooLarge,
  tooManyRequests,
  unauthenticated,
  unreadable,
  type FieldError,
} from './problems';
import { fieldErrors, translated, type Issue } from './validation';

/** What the framework itself throws, as a problem of the catalogue. */
function ofStatus(status: number, error: unknown): Problem {
  if (status === 404) return notFound({});
  if (status === 401) return unauthenticated({});
  if (status === 403) return forbidden({ action: '' });
  if (status === 409) return conflict({ reason: '' });
  if (status === 413) return tooLarge({ limit: '1 MB' });
  if (status === 415) return jsonNeeded({});
  if (status === 429) return tooManyRequests({ retryAfter: 1 });
  if (status === 422) return invalidInput({ errors: [] });
  if (status >= 400 && status < 500) return unreadable({});
  return internal({}, error);
}

const statusOf = (error: unknown): number =>
  typeof error === 'object' && error !== null && 'statusCode' in error && typeof error.statusCode === 'number'
    ? error.statusCode
    : 500;

const sqlState = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : '';

function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof HttpException) return ofStatus(error.getStatus(), error);
  // A text that PostgreSQL cannot hold (NUL, lone surrogates) and a number out of range come from the client.
  if (['22021', '22P05', '22003', '22008', '22007', '22P02'].includes(sqlState(error))) return unreadable({}, error);
  return ofStatus(statusOf(error), error);
}

const issuesOf = (params: Params): Issue[] => (Array.isArray(params.issues) ? (params.issues as Issue[]) : []);

const isErrors = (errors: unknown): errors is FieldError[] =>
  Array.isArray(errors) &&
  errors.every(
    (one: unknown) => typeof one === 'object' && one !== null && 'message' in one && typeof one.message === 'string',
  );

/** The only place that turns an exception into an HTTP answer (RFC 9457). */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger(ProblemFilter.name);

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const { code, status, params, pointer } = toProblem(error);
    const locale = localeOf(request.headers['accept-language']);
    if (status === 500) this.log.error({ err: error, requestId: request.id }, 'request failed');
    if (reply.raw.headersSent) {
      reply.raw.destroy(); // an answer that broke off must not look complete
      return;
    }
    const { issues, errors, retryAfter, ...rest } = params;
    const fields = issues
      ? fieldErrors(issuesOf(params), locale)
      : isErrors(errors)
        ? translated(errors, locale)
        : errors;
    const words = wordsOf(code, locale, params);
    const atField = pointer === undefined ? undefined : [{ pointer, message: words.detail }];
    if (typeof retryAfter === 'number') void reply.header('retry-after', String(Math.ceil(retryAfter)));
    void reply
      .status(status)
      .header('cache-control', 'no-store')
      .header('content-language', locale)
      .type('application/problem+json')
      .send({
        type: `/problems/${code}`,
        ...words,
        status,
        instance: request.url.split('?')[0],
        requestId: request.id,
        ...rest,
        ...(fields || atField ? { errors: fields ?? atField } : {}),
      });
  }
}
