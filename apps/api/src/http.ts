import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import type { DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  EtagInterceptor,
  JsonLogger,
  newId,
  ProblemFilter,
  unreadable,
  Validation,
  type Config,
} from '@vanthu/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ApiModule } from './api.module';
import { serveDocs } from './docs';
import { answerClientError, answerProblem } from './raw-problems';
import { serveWeb } from './web';

/** JSON bodies; files come as streams and have a limit of their own. */
const BODY_LIMIT = 1024 * 1024;
/** A scan of the largest allowed size over a slow line takes some minutes. */
const REQUEST_TIMEOUT_MS = 30 * 60_000;

/** By what an answer differs: besides what it says itself, by who asks. */
const varying = (by: number | string | string[] | undefined): string =>
  [by ?? [], 'Cookie', 'Authorization'].flat().join(', ');

/**
 * The HTTP face of the program: API, its documentation, the web UI. `root` is the module to serve where more than the
 * API runs in this process. Not listening yet.
 */
export async function createHttpApp(config: Config, root?: DynamicModule): Promise<NestFastifyApplication> {
  const proxies = config.VANTHU_TRUSTED_PROXIES;
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    requestTimeout: REQUEST_TIMEOUT_MS,
    // Believing a header of anybody's would let them choose the address that sign-ins are counted by.
    trustProxy: proxies ? proxies.split(',').map((proxy) => proxy.trim()) : false,
    genReqId: () => newId(),
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) => {
      void answerProblem(unreadable({}, error), request, reply);
    },
    clientErrorHandler: answerClientError,
  });
  const app = await NestFactory.create<NestFastifyApplication>(root ?? ApiModule.forRoot(config), adapter, {
    logger: new JsonLogger(config.NODE_ENV === 'test' ? 'fatal' : 'info'),
    // A failure to start is thrown to whoever starts us, who says it in words.
    abortOnError: false,
    bodyParser: false, // Fastify's own reads JSON, and nothing else is let in
  });
  app.setGlobalPrefix('api/v1', { exclude: ['health/live', 'health/ready'] });
  app.useGlobalPipes(new Validation());
  app.useGlobalFilters(new ProblemFilter());
  app.useGlobalInterceptors(new EtagInterceptor());

  const fastify = adapter.getInstance();
  fastify.removeContentTypeParser('text/plain');
  fastify.addHook('onSend', (request, reply, _payload, done) => {
    void reply.header('x-request-id', request.id);
    // Answers hold what only the asker may see: no cache on the way may keep them.
    if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store');
    // What the browser itself may keep (page images, files) is of whoever asked: not for the next person who signs in there.
    if (request.url.startsWith('/api/')) void reply.header('vary', varying(reply.getHeader('vary')));
    done();
  });
  await fastify.register(cookie);
  await fastify.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': [`'self'`],
        'script-src': [`'self'`],
        'style-src': [`'self'`, `'unsafe-inline'`], // the design system writes its colours into a <style>
        'img-src': [`'self'`, 'blob:', 'data:'],
        'font-src': [`'self'`, 'data:'],
        'object-src': [`'none'`],
        'base-uri': [`'none'`],
        'form-action': [`'self'`],
        'frame-ancestors': [`'none'`],
      },
    },
    frameguard: { action: 'deny' },
    referrerPolicy: { policy: 'same-origin' }, // Origin stays visible to us, paths stay hidden from others
    strictTransportSecurity: { maxAge: 365 * 24 * 3600, includeSubDomains: false },
  });
  await serveWeb(fastify);
  serveDocs(app, fastify);
  return app;
}
