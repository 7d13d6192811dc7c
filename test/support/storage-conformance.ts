import { randomBytes, randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import type { ObjectStorage, StoredObject } from '@vanthu/platform';
import { aBlob, bytesOf, sha256 } from './objects';
import { eventually } from './processes';

/** A store under test, and the hands of somebody who reaches around it. */
export type Subject = {
  readonly storage: ObjectStorage;
  /** Replaces stored bytes behind the back of the program, as a failing disk or an intruder would. */
  spoil(agencyId: string, hash: string, bytes: Buffer): Promise<void>;
  /** Names of everything in the store, finished or not. */
  names(): Promise<string[]>;
};

const everything = async (objects: AsyncIterable<StoredObject>) => {
  const found: StoredObject[] = [];
  for await (const object of objects) found.push(object);
  return found;
};

/** Reads as a careless client would: keeps what came, and tells whether an end or an error came after it. */
async function received(stream: Readable): Promise<{ bytes: Buffer; failure: unknown }> {
  const pieces: Buffer[] = [];
  try {
    for await (const piece of stream) pieces.push(piece as Buffer);
    return { bytes: Buffer.concat(pieces), failure: undefined };
  } catch (failure) {
    return { bytes: Buffer.concat(pieces), failure };
  }
}

/** The contract of `ObjectStorage`: every store that we call supported passes it. */
export function itStoresObjects(make: () => Promise<Subject>): void {
  let subject: Subject;
  let storage: ObjectStorage;
  let agency: string;

  beforeAll(async () => {
    subject = await make();
    storage = subject.storage;
  }, 120_000);
  beforeEach(() => {
    agency = randomUUID();
  });

  const put = async (contents: string | Buffer) => {
    const blob = aBlob(contents);
    await storage.putIfAbsent(agency, blob);
    return blob.sha256;
  };

  it.each([0, 1, 65_535, 65_536, 65_537, 1_048_577, 9_000_001])('gives back %i bytes as they came', async (size) => {
    const contents = randomBytes(size);
    const hash = await put(contents);
    expect((await bytesOf(storage.get(agency, hash))).equals(contents)).toBe(true);
    expect(await storage.stat(agency, hash)).toMatchObject({ agencyId: agency, sha256: hash, size });
  });

  it('takes the same contents twice and holds them once', async () => {
    const blob = aBlob('Công văn về việc chuyển đổi số');
    expect(await storage.putIfAbsent(agency, blob)).toBe('stored');
    expect(await storage.putIfAbsent(agency, blob)).toBe('present');
    expect(await everything(storage.list(agency))).toHaveLength(1);
  });

  it('takes the same contents from eight writers at once, and says so to each of them', async () => {
    const contents = randomBytes(300_000);
    const answers = await Promise.all(Array.from({ length: 8 }, () => storage.putIfAbsent(agency, aBlob(contents))));
    expect(answers).toContain('stored');
    expect((await bytesOf(storage.get(agency, sha256(contents)))).equals(contents)).toBe(true);
    expect(await everything(storage.list(agency))).toHaveLength(1);
  });

  const contents = randomBytes(200_000);
  const flipped = Buffer.from(contents);
  flipped.writeUInt8(flipped.readUInt8(123_456) ^ 1, 123_456);
  const wrong: [string, Buffer][] = [
    ['with one bit flipped', flipped],
    ['cut short by one byte', contents.subarray(0, -1)],
    ['cut to nothing', Buffer.alloc(0)],
    ['longer by one byte', Buffer.concat([contents, Buffer.from('x')])],
    ['of another file of the same length', randomBytes(contents.length)],
  ];

  describe.each(wrong)('contents %s', (_how, other) => {
    const lie = aBlob(other, { sha256: sha256(contents), size: contents.length });

    it('are refused and leave nothing behind', async () => {
      await expect(storage.putIfAbsent(agency, lie)).rejects.toMatchObject({
        code: 'storage-wrong-bytes',
        status: 422,
      });
      expect(await storage.has(agency, lie.sha256)).toBe(false);
      expect((await subject.names()).filter((name) => name.includes(agency) || name.includes('tmp/'))).toEqual([]);
    });

    it('are refused also when the true ones are stored, which stay', async () => {
      const hash = await put(contents);
      await expect(storage.putIfAbsent(agency, lie)).rejects.toMatchObject({ code: 'storage-wrong-bytes' });
      expect((await bytesOf(storage.get(agency, hash))).equals(contents)).toBe(true);
    });

    it('found in the store are never served to the end', async () => {
      const hash = await put(contents);
      await subject.spoil(agency, hash, other);
      const { bytes, failure } = await received(await storage.get(agency, hash));
      expect(failure).toMatchObject({ code: 'storage-damaged', params: { sha256: hash } });
      expect(bytes.length).toBeLessThan(Math.max(other.length, 1));
    });

    it('found in the store are not taken for the upload of the true ones', async () => {
      const hash = await put(contents);
      await subject.spoil(agency, hash, other);
      await expect(storage.putIfAbsent(agency, aBlob(contents))).rejects.toMatchObject({ code: 'storage-damaged' });
    });
  });

  it('keeps nothing of an upload that breaks off in the middle', async () => {
    const breaks = function* () {
      yield contents.subarray(0, 100_000);
      throw new Error('the scanner was switched off');
    };
    const blob = aBlob(contents, { open: () => Readable.from(breaks(), { objectMode: false }) });
    await expect(storage.putIfAbsent(agency, blob)).rejects.toThrow();
    expect(await storage.has(agency, blob.sha256)).toBe(false);
    expect(await storage.putIfAbsent(agency, aBlob(contents))).toBe('stored');
  });

  it('tells nobody what another agency holds', async () => {
    const hash = await put('Mật thư của cơ quan khác');
    const stranger = randomUUID();
    expect(await storage.has(stranger, hash)).toBe(false);
    await expect(storage.get(stranger, hash)).rejects.toMatchObject({ code: 'not-found', status: 404 });
    expect(await storage.putIfAbsent(stranger, aBlob('Mật thư của cơ quan khác'))).toBe('stored');
    await storage.delete(stranger, hash);
    expect(await storage.has(agency, hash)).toBe(true);
  });

  it('answers 404 for contents that nobody stored', async () => {
    const hash = sha256('never stored');
    await expect(storage.get(agency, hash)).rejects.toMatchObject({ code: 'not-found' });
    await expect(storage.get(agency, hash, { start: 0 })).rejects.toMatchObject({ code: 'not-found' });
    expect(await storage.stat(agency, hash)).toBeUndefined();
    await storage.delete(agency, hash);
  });

  it.each([
    ['the first byte', { start: 0, end: 0 }],
    ['a middle part', { start: 65_000, end: 131_071 }],
    ['the end, without saying where it is', { start: 199_990 }],
    ['all of it', { start: 0 }],
    ['more than there is', { start: 199_999, end: 500_000 }],
  ])('gives a reader %s', async (_what, range) => {
    const hash = await put(contents);
    const part = contents.subarray(range.start, 'end' in range ? range.end + 1 : undefined);
    expect((await bytesOf(storage.get(agency, hash, range))).equals(part)).toBe(true);
  });

  it.each([{ start: 200_000 }, { start: 200_000, end: 200_001 }, { start: 5, end: 4 }, { start: -1 }])(
    'answers 416 for %j of 200,000 bytes',
    async (range) => {
      const hash = await put(contents);
      const attempt = storage.get(agency, hash, range);
      await expect(attempt).rejects.toMatchObject({ code: 'storage-range', status: 416, params: { size: 200_000 } });
    },
  );

  it('destroys contents on demand, and takes them again afterwards', async () => {
    const hash = await put('hết giá trị');
    await storage.delete(agency, hash);
    expect(await storage.has(agency, hash)).toBe(false);
    expect((await subject.names()).filter((name) => name.includes(hash))).toEqual([]);
    expect(await storage.putIfAbsent(agency, aBlob('hết giá trị'))).toBe('stored');
  });

  it('refuses to destroy what is retained, does not bring the date forward, and obeys when the term has ended', async () => {
    const hash = await put('lưu trữ có thời hạn');
    const now = Date.now();
    expect(await storage.retain(agency, hash, new Date(now + 4_000))).toBe(true);
    expect(await storage.retain(agency, hash, new Date(now + 1))).toBe(true);
    await expect(storage.delete(agency, hash)).rejects.toMatchObject({ code: 'storage-retained', status: 409 });
    expect((await bytesOf(storage.get(agency, hash))).toString()).toBe('lưu trữ có thời hạn');
    const destroyed = () =>
      storage.delete(agency, hash).then(
        () => true,
        () => false,
      );
    await eventually('the term ends', destroyed, { within: 20_000, every: 250 });
    expect(Date.now()).toBeGreaterThanOrEqual(now + 4_000);
    expect(await storage.has(agency, hash)).toBe(false);
  });

  it('retains nothing that is not there', async () => {
    await expect(storage.retain(agency, sha256('nothing'), new Date())).rejects.toMatchObject({ code: 'not-found' });
  });

  it('lists what it holds, of one agency and of all', async () => {
    const hashes = await Promise.all(['một', 'hai', 'ba'].map(put));
    const neighbour = randomUUID();
    await storage.putIfAbsent(neighbour, aBlob('bốn'));
    const ours = await everything(storage.list(agency));
    expect(ours.map((object) => object.sha256).sort()).toEqual([...hashes].sort());
    expect(ours.map((object) => object.agencyId)).toEqual([agency, agency, agency]);
    expect(ours.map((object) => Math.abs(Date.now() - object.modifiedAt.getTime()) < 60_000)).not.toContain(false);
    expect(ours.map((object) => object.size).sort()).toEqual(
      ['một', 'hai', 'ba'].map((t) => Buffer.byteLength(t)).sort(),
    );
    const agencies = new Set((await everything(storage.list())).map((object) => object.agencyId));
    expect([agency, neighbour].every((id) => agencies.has(id))).toBe(true);
  });

  it.each(['../../../etc', 'x', '', `${randomUUID()}/..`])('has no place for the agency “%s”', async (id) => {
    await expect(storage.putIfAbsent(id, aBlob())).rejects.toThrow(TypeError);
    await expect(storage.get(id, sha256(''))).rejects.toThrow(TypeError);
  });

  it.each(['../passwd', '', sha256('x').toUpperCase(), sha256('x').slice(1)])(
    'has no place for the hash “%s”',
    async (hash) => {
      await expect(storage.get(agency, hash)).rejects.toThrow(TypeError);
      await expect(storage.delete(agency, hash)).rejects.toThrow(TypeError);
    },
  );
}
