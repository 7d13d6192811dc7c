import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { Environment } from '@vanthu/platform';
import { z } from 'zod';

const root = join(__dirname, '../../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const settings = Object.keys(Environment.shape).sort();

const Service = z.looseObject({
  command: z.array(z.string()).optional(),
  environment: z.record(z.string(), z.string()).optional(),
  deploy: z.object({ replicas: z.number() }).optional(),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).optional(),
  healthcheck: z.looseObject({}).optional(),
  build: z.looseObject({}).optional(),
});
const Compose = z.looseObject({ services: z.record(z.string(), Service), volumes: z.looseObject({}) });
const yaml: { load: (text: string) => unknown } = jest.requireActual('js-yaml');
const { services } = Compose.parse(merged(yaml.load(read('docker/compose.yml'))));

it('the operations page explains every setting, and none that does not exist', () => {
  const table = [...read('docs/operations.md').matchAll(/^\| `([A-Z0-9_]+)` +\|/gm)].map((row) => row[1]);

  expect(table.sort()).toEqual(settings);
});

describe('the compose file', () => {
  it('runs two API processes and two workers on PostgreSQL, Redis and an S3 store', () => {
    expect(services.api?.deploy?.replicas).toBe(2);
    expect(services.worker?.deploy?.replicas).toBe(2);
    expect(Object.keys(services)).toEqual(expect.arrayContaining(['postgres', 'redis', 'minio', 'proxy', 'migrate']));
    expect(services.redis?.command).toEqual(expect.arrayContaining(['--appendonly', 'yes', 'noeviction']));
  });

  it('sets only settings that exist', () => {
    for (const name of ['api', 'worker', 'migrate'])
      for (const setting of Object.keys(services[name]?.environment ?? {})) expect(settings).toContain(setting);
  });

  it('gives the owner’s password to nobody but the migration', () => {
    const knowing = Object.entries(services)
      .filter(([, { environment, build }]) => build && JSON.stringify(environment).includes('OWNER_PASSWORD'))
      .map(([name]) => name);

    expect(knowing).toEqual(['migrate']);
  });

  it('waits only for services that exist, and for health only where there is a check', () => {
    for (const { depends_on: needed = {} } of Object.values(services))
      for (const [name, { condition }] of Object.entries(needed)) {
        expect(Object.keys(services)).toContain(name);
        const service = services[name];
        if (condition === 'service_healthy') expect(service?.healthcheck ?? service?.build).toBeDefined();
      }
  });

  it('asks for no variable that .env.example does not name, and fills in no secret', () => {
    const example = new Map(
      [...read('docker/.env.example').matchAll(/^([A-Z0-9_]+)=(.*)$/gm)].map(([, name = '', value = '']) => [
        name,
        value,
      ]),
    );
    const asked = new Set([...read('docker/compose.yml').matchAll(/\$\{([A-Z0-9_]+)/g)].map(([, name = '']) => name));

    expect([...example.keys()].sort()).toEqual([...asked].sort());
    for (const [name, value] of example) if (/PASSWORD|SECRET/.test(name)) expect([name, value]).toEqual([name, '']);
  });
});

describe('the image', () => {
  const dockerfile = read('docker/Dockerfile');
  const last = dockerfile.slice(dockerfile.lastIndexOf('\nFROM'));

  it('runs Node 24 as somebody else than root, and can be asked for its health', () => {
    expect(last).toMatch(/^FROM node:24-/m);
    expect(last).toMatch(/^USER node$/m);
    expect(last).toMatch(/^HEALTHCHECK /m);
  });

  it('starts programs that the build makes', () => {
    const started = [last, read('docker/compose.yml')].join('\n').match(/dist\/apps\/[\w/.]+\.js/g) ?? [];

    expect(started).toHaveLength(3);
    for (const program of started) expect(read(program.replace('dist/', '').replace(/js$/, 'ts'))).toContain('main()');
  });

  it('takes no secret and no data of the builder along', () => {
    const ignored = read('docker/Dockerfile.dockerignore').split('\n');

    expect(ignored).toEqual(expect.arrayContaining(['data', 'docker/.env', '.git']));
  });
});

/** Compose takes in what `<<` names; the parser of today's YAML leaves that to the reader. */
function merged(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(merged);
  if (typeof node !== 'object' || node === null) return node;
  const { '<<': inherited, ...own } = Object.fromEntries(
    Object.entries(node).map(([key, value]) => [key, merged(value)] as const),
  );
  return typeof inherited === 'object' ? { ...inherited, ...own } : own;
}
