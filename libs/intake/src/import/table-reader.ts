import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, ObjectStorage, tooLarge, type Config } from '@vanthu/platform';
import type { Reading } from '../apart/legacy-text.rules';
import { BrokeApart, runApart } from '../apart/run-apart';
import { TableAnswer } from '../apart/table-messages';
import { tableUnreadable } from '../intake.problems';

const MOST_BYTES = 20 * 1_048_576;
const LIMITS = { ms: 120_000, heapMb: 1_536, memoryMb: 2_048 };

/** A table of a foreign file: all its rows as texts, the file itself to be kept, and a folder to be thrown away. */
export type ReadTable = {
  readonly format: 'xlsx' | 'csv';
  readonly rows: readonly (readonly string[])[];
  readonly facts: Extract<TableAnswer, { ok: true }>['facts'];
  original(): Readable;
};

/** Reads spreadsheets and CSV apart, with limits; see `runApart`. */
@Injectable()
export class TableReader {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly objects: ObjectStorage,
  ) {}

  /** Reads a table that is kept once more, in the encoding that somebody said. */
  async again<T>(
    { agencyId, sha256 }: { agencyId: string; sha256: string },
    reading: Reading,
    use: (table: ReadTable) => Promise<T>,
  ): Promise<T> {
    return this.with(await this.objects.get(agencyId, sha256), use, reading);
  }

  /** @throws Problem `too-large`, `intake/table-unreadable` */
  async with<T>(bytes: Readable, use: (table: ReadTable) => Promise<T>, reading?: Reading): Promise<T> {
    const parent = join(this.config.VANTHU_DATA, 'work');
    await mkdir(parent, { recursive: true });
    const folder = await mkdtemp(join(parent, 'import-'));
    try {
      const path = join(folder, 'original');
      await pipeline(bytes, atMost(MOST_BYTES), createWriteStream(path, { mode: 0o600 }));
      const format = (await startOf(path)).startsWith('PK\x03\x04') ? 'xlsx' : 'csv';
      const target = join(folder, 'rows');
      const said = await runApart(
        'read-table',
        { path, rows: target, format, ...(reading && { reading }) },
        TableAnswer,
        LIMITS,
      );
      if (!said.ok) throw tableUnreadable({ why: said.why }, said.detail);
      const rows: string[][] = [];
      for await (const line of createInterface({ input: createReadStream(target) }))
        rows.push(JSON.parse(line) as string[]);
      return await use({ format, rows, facts: said.facts, original: () => createReadStream(path) });
    } catch (error) {
      throw error instanceof BrokeApart ? tableUnreadable({ why: error.why }, error) : error;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
}

async function startOf(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return buffer.toString('latin1', 0, bytesRead);
  } finally {
    await file.close();
  }
}

function atMost(limit: number): Transform {
  let size = 0;
  return new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      size += chunk.length;
      if (size > limit) done(tooLarge({ limit: '20 MB' }));
      else done(null, chunk);
    },
  });
}
