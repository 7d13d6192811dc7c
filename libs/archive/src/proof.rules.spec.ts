import { createHash } from 'node:crypto';
import { GENESIS, linkHash, type AuditEntry } from '@vanthu/platform';
import { decisionAgrees, fileIsOk, findings, HOW_TO_VERIFY, sealedHash, type ProvedFile } from './proof.rules';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const HASH = sha256('chỉ thị');

let seq = 0;
const anEntry = (objectId: string, details: object, actorId: string | null = 'leader'): AuditEntry => {
  const body = JSON.stringify({ details });
  return {
    seq: ++seq,
    at: '2026-11-23T01:00:00Z',
    action: 'file.stored',
    objectType: 'file',
    objectId,
    actorId,
    body,
    prevHash: GENESIS,
    hash: linkHash(GENESIS, body),
  };
};
const aFile = (more: Partial<ProvedFile> = {}): ProvedFile => {
  const file = {
    id: 'file',
    documentId: 'document',
    name: 'chi-thi.pdf',
    role: 'main',
    size: 7,
    sha256: HASH,
    sealed: HASH,
    found: HASH,
    ...more,
  };
  return { ...file, ok: fileIsOk(file) };
};
const decision = {
  id: 'decision',
  documentId: 'document',
  taskId: 'task',
  kind: 'instruct',
  actorId: 'leader',
  authority: 'leader: Giám đốc',
  seenSha256: HASH,
  body: { opinion: 'Đồng ý', dueOn: null },
  at: '2026-11-23T01:00:00Z',
};
const sealedDecision = (more: object = {}) =>
  anEntry('document', {
    decisionId: 'decision',
    kind: 'instruct',
    authority: 'leader: Giám đốc',
    seenSha256: HASH,
    bodySha256: sha256('{"dueOn":null,"opinion":"Đồng ý"}'),
    ...more,
  });

const codesOf = (proof: Partial<Parameters<typeof findings>[0]>) =>
  findings({
    files: [aFile()],
    decisions: [],
    audit: [anEntry('file', { sha256: HASH })],
    chain: { brokenAt: null },
    ...proof,
  }).map(({ code }) => code);

describe('a proof', () => {
  it('finds nothing wrong where bytes, rows and the chain agree', () => {
    expect(codesOf({})).toEqual([]);
    expect(codesOf({ decisions: [{ ...decision, ok: true }], audit: [sealedDecision()] })).toEqual([]);
  });

  it.each([
    ['bytes-missing', { found: null }],
    ['bytes-changed', { found: sha256('chỉ thị khác') }],
    ['hash-not-sealed', { sealed: null }],
    ['hash-not-sealed', { sealed: sha256('bản đến trước') }],
  ])('names %s', (code, more) => {
    expect(codesOf({ files: [aFile(more)] })).toEqual([code]);
  });

  it('does not call nothing intact', () => {
    expect(codesOf({ files: [], audit: [] })).toEqual(['no-file', 'no-entry']);
  });

  it('believes the first entry about a file, so that a later one cannot excuse a swap', () => {
    const audit = [anEntry('file', { sha256: HASH }), anEntry('file', { sha256: sha256('swapped') })];
    expect(sealedHash(audit, 'file')).toBe(HASH);
    expect(sealedHash(audit, 'another file')).toBeNull();
  });

  it('sees that somebody changed an entry, and where the chain breaks', () => {
    const audit = [{ ...anEntry('file', { sha256: HASH }), body: '{"details":{"sha256":"forged"}}' }];
    expect(codesOf({ audit, chain: { brokenAt: 3 } })).toEqual(['entry-changed', 'chain-broken']);
    expect(() => codesOf({ audit: [{ ...audit[0]!, body: 'not JSON' }] })).not.toThrow();
  });

  it('sees every change of a decision: its words, its bytes, its taker, its right, its document', () => {
    expect(decisionAgrees([sealedDecision()], decision)).toBe(true);
    for (const change of [
      { body: { opinion: 'Không đồng ý', dueOn: null } },
      { seenSha256: sha256('another file') },
      { actorId: 'somebody else' },
      { authority: 'clerk: Văn thư' },
      { documentId: 'another document' },
      { kind: 'assign' },
    ]) {
      expect(decisionAgrees([sealedDecision()], { ...decision, ...change })).toBe(false);
    }
  });

  it('misses a decision that the chain tells of and nobody has any more', () => {
    expect(codesOf({ audit: [sealedDecision()], decisions: [] })).toEqual(['decision-missing']);
    expect(codesOf({ audit: [sealedDecision({ decisionId: 7 })], decisions: [] })).toEqual([]);
  });

  it('says how the one who holds it checks it, and means what it says', () => {
    const entry = anEntry('file', { sha256: HASH });
    const byHand = createHash('sha256')
      .update(Buffer.concat([Buffer.from(entry.prevHash, 'hex'), Buffer.from(entry.body, 'utf8')]))
      .digest('hex');
    expect(byHand).toBe(entry.hash);
    expect(HOW_TO_VERIFY.entry).toContain(GENESIS);
  });
});
