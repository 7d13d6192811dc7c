import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { serveWeb } from './web';

const folder = mkdtempSync(join(tmpdir(), 'vanthu-web-'));
mkdirSync(join(folder, 'web/assets'), { recursive: true });
writeFileSync(join(folder, 'secret.txt'), 'not for the web');
writeFileSync(join(folder, 'web/index.html'), '<title>Vanthu</title>');
writeFileSync(join(folder, 'web/favicon.svg'), '<svg/>');
writeFileSync(join(folder, 'web/assets/index-5f3a.js'), 'start()');

const serving = async (...folders: string[]) => {
  const fastify = new FastifyAdapter().getInstance();
  await serveWeb(fastify, folders);
  return async (url: string) => fastify.inject({ url });
};

describe('the web UI', () => {
  it('answers every page of its own with the same file, which is asked for anew each time', async () => {
    const get = await serving(join(folder, 'absent'), join(folder, 'web'));
    for (const url of ['/', '/van-ban-den', '/van-ban-den/0192d3a0?tab=proof', '/index.html']) {
      const answer = await get(url);
      expect({ url, status: answer.statusCode, body: answer.body }).toEqual({
        url,
        status: 200,
        body: '<title>Vanthu</title>',
      });
      expect(answer.headers['cache-control']).toBe('no-cache');
    }
  });

  it('lets browsers keep for ever what carries its hash in its name, and the rest for an hour', async () => {
    const get = await serving(join(folder, 'web'));
    const script = await get('/assets/index-5f3a.js');
    expect(script.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(script.headers['content-type']).toContain('javascript');
    expect((await get('/favicon.svg')).headers['cache-control']).toBe('public, max-age=3600');
  });

  it('is not what answers for the API, nor for a script of a version that is gone', async () => {
    const get = await serving(join(folder, 'web'));
    for (const url of ['/api', '/api/v1/nope', '/health/nope', '/assets/index-old.js', '/assets/']) {
      const answer = await get(url);
      expect({ url, status: answer.statusCode }).toEqual({ url, status: 404 });
      expect(answer.headers['content-type']).toContain('application/problem+json');
    }
  });

  it.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/..\\secret.txt',
  ])('gives nothing from outside its folder for %s', async (url) => {
    const get = await serving(join(folder, 'web'));
    expect((await get(url)).body).not.toContain('not for the web');
  });

  it('is missed in so many words where it was not built', async () => {
    const get = await serving(join(folder, 'absent'));
    const answer = await get('/');
    expect({ status: answer.statusCode, type: answer.headers['content-type'] }).toEqual({
      status: 404,
      type: 'application/problem+json; charset=utf-8',
    });
  });
});
