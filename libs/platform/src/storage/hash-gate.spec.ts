import { createHash, randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import { gated, verify } from './hash-gate';

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const refuse = () => new Error('refused');
const stream = (pieces: readonly Uint8Array[]) =>
  Readable.from(
    pieces.map((piece) => Buffer.from(piece)),
    { objectMode: false },
  );
const pieces = fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 12 });

/** What came through before the end or the error. */
async function through(source: Readable): Promise<{ bytes: Buffer; failure?: unknown }> {
  const came: Buffer[] = [];
  try {
    for await (const piece of source) came.push(piece as Buffer);
    return { bytes: Buffer.concat(came) };
  } catch (failure) {
    return { bytes: Buffer.concat(came), failure };
  }
}

describe('the gate that counts and hashes', () => {
  it('lets true contents through unchanged, however they are cut', async () => {
    await fc.assert(
      fc.asyncProperty(pieces, async (cut) => {
        const bytes = Buffer.concat(cut);
        const gate = gated(stream(cut), { sha256: sha256(bytes), size: bytes.length }, refuse);
        expect((await buffer(gate)).equals(bytes)).toBe(true);
      }),
    );
  });

  it('never lets a reader reach the end of contents in which one bit is wrong', async () => {
    const some = fc.tuple(pieces, fc.nat(), fc.nat(7)).filter(([cut]) => Buffer.concat(cut).length > 0);
    await fc.assert(
      fc.asyncProperty(some, async ([cut, place, bit]) => {
        const bytes = Buffer.concat(cut);
        const expected = { sha256: sha256(bytes), size: bytes.length };
        const at = place % bytes.length;
        bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << bit), at);
        const { bytes: came, failure } = await through(
          gated(stream([bytes.subarray(0, at), bytes.subarray(at)]), expected, refuse),
        );
        expect(failure).toEqual(refuse());
        expect(came.length).toBeLessThan(bytes.length);
      }),
    );
  });

  it('never lets a reader reach the end of contents that were cut short', async () => {
    const bytes = randomBytes(100_000);
    const expected = { sha256: sha256(bytes), size: bytes.length };
    for (const length of [0, 1, 65_535, 65_536, 99_999]) {
      const { failure } = await through(gated(stream([bytes.subarray(0, length)]), expected, refuse));
      expect(failure).toEqual(refuse());
    }
  });

  it('stops as soon as there is more than was announced, without waiting for the end', async () => {
    let drawn = 0;
    const endless = function* () {
      for (;;) {
        drawn += 1_000;
        yield Buffer.alloc(1_000);
      }
    };
    const source = Readable.from(endless(), { objectMode: false });
    const { failure } = await through(gated(source, { sha256: sha256(Buffer.alloc(0)), size: 5_000 }, refuse));
    expect(failure).toEqual(refuse());
    expect(drawn).toBeLessThan(1_000_000);
    expect(source.destroyed).toBe(true);
  });

  it('hands the source’s own failure on, and frees the source when the reader leaves', async () => {
    const broken = new Readable({
      read() {
        this.destroy(new Error('disk gone'));
      },
    });
    expect((await through(gated(broken, { sha256: '' }, refuse))).failure).toEqual(new Error('disk gone'));

    const source = stream([randomBytes(10), randomBytes(10)]);
    const gate = gated(source, { sha256: '' }, refuse);
    const closed = new Promise((resolve) => source.once('close', resolve));
    gate.destroy();
    await closed;
    expect(source.destroyed).toBe(true);
  });
});

describe('verifying without keeping', () => {
  const bytes = randomBytes(250_000);

  it('is silent about true contents', async () => {
    await expect(
      verify(stream([bytes]), { sha256: sha256(bytes), size: bytes.length }, refuse),
    ).resolves.toBeUndefined();
  });

  it('refuses others', async () => {
    await expect(verify(stream([bytes]), { sha256: sha256(Buffer.alloc(1)) }, refuse)).rejects.toThrow('refused');
    await expect(verify(stream([bytes]), { sha256: sha256(bytes), size: 7 }, refuse)).rejects.toThrow('refused');
  });
});
