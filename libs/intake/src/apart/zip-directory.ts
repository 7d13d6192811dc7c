import { inflateRawSync } from 'node:zlib';

/** What is wrong with an archive; nothing of it is used. */
export class UnfitArchive extends Error {}

type Entry = { readonly name: string; readonly method: number; readonly packed: number; readonly at: number };

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const STORED = 0;
const DEFLATED = 8;

/** The directory of a ZIP archive without ZIP64, which no register of an office needs. */
function entriesOf(zip: Buffer, most: number): Entry[] {
  let end = zip.length - 22;
  while (end >= 0 && end > zip.length - 66_000 && zip.readUInt32LE(end) !== END) end -= 1;
  if (end < 0 || zip.readUInt32LE(end) !== END) throw new UnfitArchive('no end of directory');
  const count = zip.readUInt16LE(end + 10);
  if (count > most) throw new UnfitArchive(`${count.toString()} entries`);
  const entries: Entry[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let i = 0; i < count; i++) {
    if (zip.readUInt32LE(at) !== ENTRY) throw new UnfitArchive('broken directory');
    const [name, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    if ((zip.readUInt16LE(at + 8) & 1) !== 0) throw new UnfitArchive('encrypted');
    entries.push({
      name: zip.toString('utf8', at + 46, at + 46 + name),
      method: zip.readUInt16LE(at + 10),
      packed: zip.readUInt32LE(at + 20),
      at: zip.readUInt32LE(at + 42),
    });
    at += 46 + name + extra + comment;
  }
  return entries;
}

/**
 * Unpacks an archive and counts what really comes out of it, whatever its directory claims, so that a bomb ends here. The
 * texts of the entries whose names are wanted are kept.
 * @throws UnfitArchive
 */
export function unpackWithin(
  zip: Buffer,
  { bytes, entries }: { bytes: number; entries: number },
  wanted: (name: string) => boolean,
): Map<string, string> {
  const kept = new Map<string, string>();
  let left = bytes;
  try {
    for (const { name, method, packed, at } of entriesOf(zip, entries)) {
      const start = at + 30 + zip.readUInt16LE(at + 26) + zip.readUInt16LE(at + 28);
      const part = zip.subarray(start, start + packed);
      if (part.length !== packed || (method !== STORED && method !== DEFLATED)) throw new UnfitArchive(`entry ${name}`);
      if (left <= 0) throw new UnfitArchive('too large when unpacked');
      const whole = method === STORED ? part : inflateRawSync(part, { maxOutputLength: left });
      left -= whole.length;
      if (wanted(name)) kept.set(name, whole.toString('utf8'));
    }
  } catch (error) {
    throw error instanceof UnfitArchive ? error : new UnfitArchive(String(error));
  }
  return kept;
}
