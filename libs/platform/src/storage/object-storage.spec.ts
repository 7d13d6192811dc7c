import { createHash, randomUUID } from 'node:crypto';
import { keyOf, ownerOf, prefixOf } from './object-storage';

const agency = '0192d3a0-0000-7000-8000-00000000abcd';
const hash = createHash('sha256').update('văn bản').digest('hex');

describe('the key of stored contents', () => {
  it('names the agency first, then the hash, spread over 65,536 folders', () => {
    expect(keyOf(agency, hash)).toBe(`blob/${agency}/sha256/${hash.slice(0, 2)}/${hash.slice(2, 4)}/${hash}`);
    expect(keyOf(agency, hash).startsWith(prefixOf(agency))).toBe(true);
    expect(prefixOf(agency).startsWith(prefixOf())).toBe(true);
  });

  it('leads back to its owner', () => {
    expect(ownerOf(keyOf(agency, hash))).toEqual({ agencyId: agency, sha256: hash });
  });

  it.each([
    ['a probe', `probe/${randomUUID()}`],
    ['a file in the wrong folder', `blob/${agency}/sha256/00/00/${hash.replace(/^..../, 'ffff')}`],
    ['something below a file', `${keyOf(agency, hash)}/x`],
    ['something of nobody', `blob/shared/sha256/${hash.slice(0, 2)}/${hash.slice(2, 4)}/${hash}`],
    ['nothing', ''],
  ])('has no owner for %s', (_what, key) => {
    expect(ownerOf(key)).toBeUndefined();
  });

  it.each(['', '..', '../x', agency.toUpperCase(), `${agency}/`, `${agency}\n`])('takes no agency “%s”', (id) => {
    expect(() => keyOf(id, hash)).toThrow(TypeError);
    expect(() => prefixOf(id)).toThrow(TypeError);
  });

  it.each(['', 'x', hash.toUpperCase(), hash.slice(1), `${hash}0`, `${hash}\n`, '../'.repeat(21) + 'x'])(
    'takes no hash “%s”',
    (text) => {
      expect(() => keyOf(agency, text)).toThrow(TypeError);
    },
  );
});
