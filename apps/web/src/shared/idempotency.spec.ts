import { ActKeys, randomKey } from './idempotency';

describe('the key of an act', () => {
  it('is the same when the same act is sent again after no certain answer', () => {
    const keys = new ActKeys();
    const first = keys.of('PUT /registration {"number":1}');
    keys.settle('PUT /registration {"number":1}', 503);
    expect(keys.of('PUT /registration {"number":1}')).toBe(first);
  });

  it('is another for what looks the same but comes after a certain answer', () => {
    const keys = new ActKeys();
    const first = keys.of('POST /tokens {}');
    keys.settle('POST /tokens {}', 201);
    expect(keys.of('POST /tokens {}')).not.toBe(first);
  });

  it('is another after a refusal: who corrects the form makes a new attempt', () => {
    const keys = new ActKeys();
    const first = keys.of('POST /x {}');
    keys.settle('POST /x {}', 422);
    expect(keys.of('POST /x {}')).not.toBe(first);
  });

  it('is kept while the server asks to wait', () => {
    const keys = new ActKeys();
    const first = keys.of('POST /x {}');
    keys.settle('POST /x {}', 429);
    expect(keys.of('POST /x {}')).toBe(first);
  });

  it('is a UUID, also where the browser makes none because the page came over plain http', () => {
    const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
    expect(randomKey()).toMatch(uuid);
    const { crypto } = globalThis;
    Object.defineProperty(globalThis, 'crypto', {
      configurable: true,
      value: { getRandomValues: (bytes: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(bytes) },
    });
    try {
      expect(randomKey()).toMatch(uuid);
      expect(randomKey()).not.toBe(randomKey());
    } finally {
      Object.defineProperty(globalThis, 'crypto', { configurable: true, value: crypto });
    }
  });
});
