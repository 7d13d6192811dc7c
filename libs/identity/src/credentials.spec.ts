import { apiToken, deriveKey, hashOf, newSessionToken, sessionCredential, tokenCredential } from './credentials';

const agency = '0192d3a0-1111-7222-8333-444444444444';
const token = '0192d3a0-5555-7666-8777-888888888888';
const key = deriveKey('only-for-tests-only-for-tests-only-for-tests', 'api-token');

describe('the secret of a session', () => {
  it('names its agency, so that the row is looked for nowhere else', () => {
    const secret = newSessionToken(agency);
    expect(sessionCredential(secret)).toEqual({ agencyId: agency, hash: hashOf(secret) });
  });

  it('is another one each time, with 256 random bits', () => {
    const secrets = new Set(Array.from({ length: 200 }, () => newSessionToken(agency)));
    expect(secrets.size).toBe(200);
    for (const secret of secrets) expect(Buffer.from(secret.split('.')[1] ?? '', 'base64url')).toHaveLength(32);
  });

  it('is not what the database keeps', () => {
    const secret = newSessionToken(agency);
    expect(sessionCredential(secret)?.hash).not.toContain(secret.split('.')[1]);
    expect(sessionCredential(secret)?.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each([undefined, '', 'x', `${agency}.abc`, `${'0'.repeat(32)}.`, `${'z'.repeat(32)}.${'a'.repeat(43)}`])(
    'is not %p, which we never gave out',
    (text) => {
      expect(sessionCredential(text)).toBeNull();
    },
  );
});

describe('an API token', () => {
  it('is made again from its id, and from nothing else', () => {
    const made = apiToken(key, agency, token);
    expect(apiToken(key, agency, token)).toBe(made);
    expect(apiToken(key, token, agency)).not.toBe(made);
    expect(apiToken(deriveKey('another-secret-another-secret-another', 'api-token'), agency, token)).not.toBe(made);
    expect(apiToken(deriveKey('only-for-tests-only-for-tests-only-for-tests', 'else'), agency, token)).not.toBe(made);
  });

  it('starts with vt_, so that a scanner of leaked secrets finds it', () => {
    expect(apiToken(key, agency, token)).toMatch(/^vt_[\w-]{109}$/);
  });

  it('is recognised by its hash within its agency', () => {
    const made = apiToken(key, agency, token);
    expect(tokenCredential(made)).toEqual({ agencyId: agency, hash: hashOf(made) });
    expect(tokenCredential(made.slice(0, -1))).toBeNull();
    expect(tokenCredential(`${made}x`)).toBeNull();
    expect(tokenCredential(made.toUpperCase())).toBeNull();
  });
});
