/**
 * The colour space sRGB (IEC 61966-2-1) as an ICC profile of version 2.1, made from its published numbers: PDF/A wants to
 * know which red is meant, and a profile of our own making has no foreign licence.
 */
export function srgbProfile(): Buffer {
  const curve = toneCurve();
  const tags: readonly (readonly [name: string, body: Buffer])[] = [
    ['desc', described('sRGB IEC61966-2.1')],
    ['cprt', Buffer.concat([start('text'), Buffer.from('Public domain\0', 'latin1')])],
    ['wtpt', xyz(D50)],
    // The primaries of sRGB, adapted from D65 to D50 (Bradford).
    ['rXYZ', xyz([0.4360747, 0.2225045, 0.0139322])],
    ['gXYZ', xyz([0.3850649, 0.7168786, 0.0971045])],
    ['bXYZ', xyz([0.1430804, 0.0606169, 0.7141733])],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
  const table = Buffer.alloc(4 + tags.length * 12);
  table.writeUInt32BE(tags.length, 0);
  const bodies = new Map<Buffer, number>();
  const parts: Buffer[] = [];
  let offset = HEADER + table.length;
  for (const [i, [name, body]] of tags.entries()) {
    if (!bodies.has(body)) {
      bodies.set(body, offset);
      parts.push(padded(body));
      offset += padded(body).length;
    }
    table.write(name, 4 + i * 12, 'latin1');
    table.writeUInt32BE(bodies.get(body) ?? 0, 8 + i * 12);
    table.writeUInt32BE(body.length, 12 + i * 12);
  }
  return Buffer.concat([header(offset), table, ...parts]);
}

const HEADER = 128;
const D50 = [0.9642, 1, 0.8249] as const;
const STEPS = 1_024;

function header(size: number): Buffer {
  const bytes = Buffer.alloc(HEADER);
  bytes.writeUInt32BE(size, 0);
  bytes.writeUInt32BE(0x02100000, 8);
  bytes.write('mntrRGB XYZ ', 12, 'latin1');
  for (const [i, part] of [2026, 1, 1].entries()) bytes.writeUInt16BE(part, 24 + i * 2);
  bytes.write('acsp', 36, 'latin1');
  for (const [i, value] of D50.entries()) bytes.writeInt32BE(fixed(value), 68 + i * 4);
  return bytes;
}

const fixed = (value: number) => Math.round(value * 65_536);
const padded = (body: Buffer) => Buffer.concat([body, Buffer.alloc((4 - (body.length % 4)) % 4)]);
const start = (type: string) => Buffer.from(`${type}\0\0\0\0`, 'latin1');

function xyz(values: readonly number[]): Buffer {
  const body = Buffer.alloc(12);
  for (const [i, value] of values.entries()) body.writeInt32BE(fixed(value), i * 4);
  return Buffer.concat([start('XYZ '), body]);
}

function toneCurve(): Buffer {
  const body = Buffer.alloc(4 + STEPS * 2);
  body.writeUInt32BE(STEPS, 0);
  for (let i = 0; i < STEPS; i++) {
    const level = i / (STEPS - 1);
    const linear = level <= 0.04045 ? level / 12.92 : ((level + 0.055) / 1.055) ** 2.4;
    body.writeUInt16BE(Math.round(linear * 65_535), 4 + i * 2);
  }
  return Buffer.concat([start('curv'), body]);
}

/** textDescriptionType: the name in ASCII, none in Unicode and none for the Macintosh. */
function described(name: string): Buffer {
  const ascii = Buffer.from(`${name}\0`, 'latin1');
  const length = Buffer.alloc(4);
  length.writeUInt32BE(ascii.length, 0);
  return Buffer.concat([start('desc'), length, ascii, Buffer.alloc(8 + 3 + 67)]);
}
