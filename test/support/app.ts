import type { DynamicModule } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { UnitOfWork, type Config } from '@vanthu/platform';
import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import { createHttpApp } from '../../apps/api/src/http';
import { createTestDatabase, type TestDatabase } from './database';
import { testConfig } from './platform';

/** The whole API on a database of its own, reached through Fastify's `inject`: no port, no flake. */
export type TestApp = {
  readonly app: NestFastifyApplication;
  readonly db: TestDatabase;
  readonly config: Config;
  readonly work: UnitOfWork;
  /** A request from nobody in particular. Paths are below /api/v1 unless they start with /api or /health. */
  request(options: InjectOptions): Promise<LightMyRequestResponse>;
  /** Signs in through the API, as a browser would. */
  signIn(user: { username: string; password: string }): Promise<Browser>;
  close(): Promise<void>;
};

/** Somebody's browser: it keeps the cookie and says where its requests come from. */
export type Browser = {
  readonly cookie: string;
  get(url: string, headers?: Headers): Promise<LightMyRequestResponse>;
  post(url: string, payload?: object, headers?: Headers): Promise<LightMyRequestResponse>;
  put(url: string, payload?: object, headers?: Headers): Promise<LightMyRequestResponse>;
  patch(url: string, payload?: object, headers?: Headers): Promise<LightMyRequestResponse>;
  delete(url: string, headers?: Headers): Promise<LightMyRequestResponse>;
};
type Headers = Readonly<Record<string, string>>;

const SAME_ORIGIN = { 'sec-fetch-site': 'same-origin' };

export async function testApp(
  options: { db?: TestDatabase; env?: NodeJS.ProcessEnv; root?: (config: Config) => DynamicModule } = {},
): Promise<TestApp> {
  const db = options.db ?? (await createTestDatabase());
  const config = await testConfig(db, options.env);
  const app = await createHttpApp(config, options.root?.(config));
  await app.init();
  await app.getHttpAdapter().getInstance().ready();

  const request = ({ url, ...rest }: InjectOptions) => {
    const path = typeof url === 'string' && !/^\/(api|health)\b/.test(url) ? `/api/v1${url}` : url;
    return app.inject({ ...rest, ...(path === undefined ? {} : { url: path }) });
  };
  return {
    app,
    db,
    config,
    work: app.get(UnitOfWork),
    request,
    signIn: async (user) => {
      const payload = { username: user.username, password: user.password };
      const answer = await request({ method: 'POST', url: '/session', payload, headers: SAME_ORIGIN });
      if (answer.statusCode !== 200) throw new Error(`cannot sign in: ${String(answer.statusCode)} ${answer.body}`);
      const cookie = answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
      return browser(request, cookie);
    },
    close: async () => {
      await app.close();
      if (!options.db) await db.drop();
    },
  };
}

function browser(request: TestApp['request'], cookie: string): Browser {
  const send =
    (method: 'POST' | 'PUT' | 'PATCH') =>
    (url: string, payload?: object, headers: Headers = {}) =>
      request({ method, url, headers: { ...SAME_ORIGIN, cookie, ...headers }, ...(payload ? { payload } : {}) });
  return {
    cookie,
    get: (url, headers = {}) => request({ method: 'GET', url, headers: { ...SAME_ORIGIN, cookie, ...headers } }),
    post: send('POST'),
    put: send('PUT'),
    patch: send('PATCH'),
    delete: (url, headers = {}) => request({ method: 'DELETE', url, headers: { ...SAME_ORIGIN, cookie, ...headers } }),
  };
}
