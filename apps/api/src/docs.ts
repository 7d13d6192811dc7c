import { dirname } from 'node:path';
import type { INestApplication } from '@nestjs/common';
import { notFound, openApiDocument } from '@vanthu/platform';
import type { FastifyInstance } from 'fastify';
import { answerProblem } from './raw-problems';

/** What of swagger-ui-dist the page needs; the rest of the package stays closed. */
const FILES = new Set(['swagger-ui.css', 'swagger-ui-bundle.js']);

const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Vanthu REST API</title>
    <link rel="stylesheet" href="/api/docs/swagger-ui.css" />
  </head>
  <body>
    <div id="api"></div>
    <script src="/api/docs/swagger-ui-bundle.js"></script>
    <script src="/api/docs/start.js"></script>
  </body>
</html>
`;
// No validator: it is a service elsewhere, and the page reaches nobody but us.
const START = `window.SwaggerUIBundle({ url: '/api/v1/openapi.json', dom_id: '#api', deepLinking: true, validatorUrl: null });
`;

/** The contract at /api/v1/openapi.json, and the same to read and try at /api/docs, without any other server. */
export function serveDocs(app: INestApplication, fastify: FastifyInstance): void {
  let contract: string | undefined; // made when somebody first asks, so that a start need not wait for it
  fastify.get('/api/v1/openapi.json', (_request, reply) => {
    contract ??= JSON.stringify(openApiDocument(app));
    return reply.type('application/json; charset=utf-8').send(contract);
  });

  const folder = dirname(require.resolve('swagger-ui-dist/package.json'));
  fastify.get('/api/docs', (_request, reply) => reply.type('text/html; charset=utf-8').send(PAGE));
  fastify.get('/api/docs/start.js', (_request, reply) => reply.type('text/javascript; charset=utf-8').send(START));
  fastify.get<{ Params: { file: string } }>('/api/docs/:file', (request, reply) => {
    const { file } = request.params;
    if (!FILES.has(file)) return answerProblem(notFound({}), request, reply);
    return reply.sendFile(file, folder, { maxAge: '1h' });
  });
}
