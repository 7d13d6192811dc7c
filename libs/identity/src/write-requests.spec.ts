import { Readable } from 'node:stream';
import { loadConfig } from '@vanthu/platform';
import { WriteRequests } from './write-requests';

const writes = new WriteRequests(
  loadConfig({ NODE_ENV: 'test', VANTHU_SECRET: 'only-for-tests-only-for-tests-only-for-tests' }),
);
const put = (body: unknown, more: { key?: unknown; method?: string; url?: string } = {}) =>
  writes.of({
    method: more.method ?? 'PUT',
    url: more.url ?? '/api/v1/tasks',
    headers: { 'idempotency-key': 'key' in more ? more.key : 'k1' },
    body,
  });

describe('a repeated request', () => {
  it('is recognised whatever the order of its fields', () => {
    expect(put({ a: 1, b: { c: 2, d: 3 } })).toEqual(put({ b: { d: 3, c: 2 }, a: 1 }));
  });

  it.each([
    ['body', put({ a: 2 })],
    ['address', put({ a: 1 }, { url: '/api/v1/tasks?x=1' })],
    ['method', put({ a: 1 }, { method: 'POST' })],
    ['missing body', put(undefined)],
  ])('is another one when its %s differs', (_what, other) => {
    expect(other?.fingerprint).not.toBe(put({ a: 1 })?.fingerprint);
  });

  it('leaves the contents of a stream to who reads it', () => {
    expect(put(Readable.from(['a']))?.fingerprint).toBe(put(Readable.from(['b']))?.fingerprint);
  });

  it('does not let the password in it be guessed from the database', () => {
    const other = new WriteRequests(
      loadConfig({ NODE_ENV: 'test', VANTHU_SECRET: 'another-secret-another-secret-another-secret' }),
    );
    const request = {
      method: 'POST',
      url: '/api/v1/users',
      headers: { 'idempotency-key': 'k' },
      body: { password: 'x' },
    };
    expect(writes.of(request)?.fingerprint).not.toBe(other.of(request)?.fingerprint);
  });
});

describe('a request', () => {
  it('that only reads, or has no key, is not remembered', () => {
    expect(put({}, { method: 'GET' })).toBeUndefined();
    expect(put({}, { method: 'HEAD' })).toBeUndefined();
    expect(put({}, { key: undefined })).toBeUndefined();
  });

  it.each(['', ' ', 'có dấu', 'a b', 'x'.repeat(201), ['a', 'b'], 'a\u0000'])('with the key %p is refused', (key) => {
    expect(() => put({}, { key })).toThrow(expect.objectContaining({ status: 400 }));
  });

  it('with a number that JSON cannot say again is refused, as is one nested without end', () => {
    expect(() => put(JSON.parse('{"a":1e400}'))).toThrow(expect.objectContaining({ status: 400 }));
    const deep: unknown = JSON.parse('['.repeat(200_000) + ']'.repeat(200_000));
    expect(() => put(deep)).toThrow(expect.objectContaining({ status: 400 }));
  });
});
