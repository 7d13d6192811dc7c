import { existsSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import { notFound } from '@vanthu/platform';
import type { FastifyInstance } from 'fastify';
import { answerProblem } from './raw-problems';

/** The built web UI: beside the built server, or in dist/ where the server runs from its sources (tests). */
const FOLDERS = [join(__dirname, '../../../web'), join(__dirname, '../../../dist/web')];

/**
 * Serves the web UI: its files, and index.html for every other path that is none of the API, because the UI has
 * routes of its own. The files are listed once at start, so no path leads out of the folder.
 */
export async function serveWeb(fastify: FastifyInstance, folders: readonly string[] = FOLDERS): Promise<void> {
  const folder = folders.find((path) => existsSync(join(path, 'index.html')));
  const files = new Set(folder ? listFiles(folder) : []);
  await fastify.register(fastifyStatic, { root: folder ?? __dirname, serve: false });

  fastify.route({
    method: ['GET', 'HEAD'],
    url: '/*',
    handler: (request, reply) => {
      const path = (request.params as { '*': string })['*'];
      if (files.has(path) && path !== 'index.html') {
        // Their names carry a hash of their contents: what is under a name never changes.
        if (path.startsWith('assets/')) return reply.sendFile(path, { maxAge: '365d', immutable: true });
        return reply.sendFile(path, { maxAge: '1h' });
      }
      const isPage = !/^(api|health|assets)(\/|$)/.test(path) && files.has('index.html');
      if (!isPage) return answerProblem(notFound({}), request, reply);
      return reply.header('cache-control', 'no-cache').sendFile('index.html', { cacheControl: false });
    },
  });
}

const listFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'));
