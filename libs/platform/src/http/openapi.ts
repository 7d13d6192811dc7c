import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';

/** The contract of the REST API, OpenAPI 3.1, made from the controllers and their schemas. */
export function openApiDocument(app: INestApplication): OpenAPIObject {
  const about = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Vanthu')
    .setDescription(
      'Electronic documents and workflow for public agencies. Problems are answered as RFC 9457 problem+json.',
    )
    .setVersion('1')
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .addCookieAuth('__Host-vanthu', { type: 'apiKey', in: 'cookie', name: '__Host-vanthu' }, 'session')
    .addBearerAuth({ type: 'http', scheme: 'bearer' }, 'token')
    .addSecurityRequirements('session')
    .addSecurityRequirements('token')
    .build();
  const contract = SwaggerModule.createDocument(app, about, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
  const { components } = contract;
  contract.components = { ...components, schemas: { ...components?.schemas, Problem: PROBLEM } };
  for (const item of Object.values(contract.paths)) {
    for (const method of ['get', 'post', 'put', 'patch', 'delete'] as const) {
      const operation = item[method];
      if (!operation) continue;
      operation.responses.default = {
        description: 'A problem, in the language of Accept-Language (vi, en)',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      };
      if (method === 'get') continue;
      operation.parameters = [...(operation.parameters ?? []), IDEMPOTENCY_KEY];
      if (method !== 'post') operation.parameters.push(IF_MATCH);
    }
  }
  return contract;
}

type Schema = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>[string];
type Parameter = NonNullable<NonNullable<OpenAPIObject['paths'][string]['get']>['parameters']>[number];
const header = (name: string, description: string): Parameter => ({
  name,
  in: 'header',
  required: false,
  description,
  schema: { type: 'string', maxLength: 200 },
});
const IDEMPOTENCY_KEY = header(
  'Idempotency-Key',
  'Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect',
);
const IF_MATCH = header('If-Match', 'The ETag of the version you looked at, where the answer of GET has one');

/** RFC 9457. */
const PROBLEM: Schema = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'requestId'],
  properties: {
    type: { type: 'string', description: '/problems/<code>; the code never changes its meaning' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    instance: { type: 'string' },
    requestId: { type: 'string' },
    errors: {
      type: 'array',
      description: 'The fields that are wrong',
      items: {
        type: 'object',
        required: ['pointer', 'message'],
        properties: { pointer: { type: 'string', description: 'RFC 6901' }, message: { type: 'string' } },
      },
    },
  },
};
