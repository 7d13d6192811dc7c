/**
 * Pictures of two colours in the packing of fax machines (ITU-T T.6, "Group 4"): a typed page of 200 dots to the inch
 * takes some 30 kB and loses nothing. Each line is told by where it differs from the line above.
 */

/** Codes of runs of 0 to 63 white, then black dots (T.4, table 2), and of multiples of 64 (table 3). */
const WHITE =
  '00110101 000111 0111 1000 1011 1100 1110 1111 10011 10100 00111 01000 001000 000011 110100 110101 101010 101011 0100111 0001100 0001000 0010111 0000011 0000100 0101000 0101011 0010011 0100100 0011000 00000010 00000011 00011010 00011011 00010010 00010011 00010100 00010101 00010110 00010111 00101000 00101001 00101010 00101011 00101100 00101101 00000100 00000101 00001010 00001011 01010010 01010011 01010100 01010101 00100100 00100101 01011000 01011001 01011010 01011011 01001010 01001011 00110010 00110011 00110100';
const BLACK =
  '0000110111 010 11 10 011 0011 0010 00011 000101 000100 0000100 0000101 0000111 00000100 00000111 000011000 0000010111 0000011000 0000001000 00001100111 00001101000 00001101100 00000110111 00000101000 00000010111 00000011000 000011001010 000011001011 000011001100 000011001101 000001101000 000001101001 000001101010 000001101011 000011010010 000011010011 000011010100 000011010101 000011010110 000011010111 000001101100 000001101101 000011011010 000011011011 000001010100 000001010101 000001010110 000001010111 000001100100 000001100101 000001010010 000001010011 000000100100 000000110111 000000111000 000000100111 000000101000 000001011000 000001011001 000000101011 000000101100 000001011010 000001100110 000001100111';
const MORE_WHITE =
  '11011 10010 010111 0110111 00110110 00110111 01100100 01100101 01101000 01100111 011001100 011001101 011010010 011010011 011010100 011010101 011010110 011010111 011011000 011011001 011011010 011011011 010011000 010011001 010011010 011000 010011011';
const MORE_BLACK =
  '0000001111 000011001000 000011001001 000001011011 000000110011 000000110100 000000110101 0000001101100 0000001101101 0000001001010 0000001001011 0000001001100 0000001001101 0000001110010 0000001110011 0000001110100 0000001110101 0000001110110 0000001110111 0000001010010 0000001010011 0000001010100 0000001010101 0000001011010 0000001011011 0000001100100 0000001100101';
const LONGER =
  '00000001000 00000001100 00000001101 000000010010 000000010011 000000010100 000000010101 000000010110 000000010111 000000011100 000000011101 000000011110 000000011111';
const RUNS = [WHITE, BLACK].map((codes) => codes.split(' '));
const MULTIPLES = [MORE_WHITE, MORE_BLACK].map((codes) => `${codes} ${LONGER}`.split(' '));

const PASS = '0001';
const HORIZONTAL = '001';
/** Three to the left, to three to the right of where the line above changes. */
const VERTICAL = ['0000010', '000010', '010', '1', '011', '000011', '0000011'];
const END = '000000000001000000000001';
const LARGEST_MULTIPLE = 2_560;

/** Packs rows of dots, a byte for each: 0 is ink, all else is paper. */
export const asGroup4 = ({ data, width, height }: { data: Uint8Array; width: number; height: number }): Buffer => {
  const bits = new Bits(Math.ceil((width * height) / 16));
  let above = [width, width, width];
  for (let y = 0; y < height; y++) {
    const own = changesOf(data.subarray(y * width, (y + 1) * width));
    packRow(own, above, width, bits);
    above = own;
  }
  bits.add(END);
  return bits.finish();
};

/** Where the colour changes; even places from paper to ink. Ends with the width, often enough to look ahead. */
const changesOf = (row: Uint8Array): number[] => {
  const changes: number[] = [];
  let ink = false;
  for (let x = 0; x < row.length; x++) {
    if ((row[x] === 0) === ink) continue;
    ink = !ink;
    changes.push(x);
  }
  changes.push(row.length, row.length, row.length);
  return changes;
};

const packRow = (own: number[], above: number[], width: number, bits: Bits): void => {
  let [at, colour, next, b] = [-1, 0, 0, 0];
  while (at < width) {
    const from = Math.max(at, 0);
    // The first change of the line above to the right of here and to the other colour.
    while (b > 0 && (above[b - 1] ?? width) > at) b--;
    while ((above[b] ?? width) < width && ((above[b] ?? width) <= at || b % 2 !== colour)) b++;
    const [a1, b1, b2] = [own[next] ?? width, above[b] ?? width, above[b + 1] ?? width];
    if (b2 < a1) {
      bits.add(PASS);
      at = b2;
      continue;
    }
    const vertical = VERTICAL[a1 - b1 + 3];
    if (vertical !== undefined) {
      bits.add(vertical);
      at = a1;
      colour = 1 - colour;
      next++;
      if (a1 >= width) return;
      continue;
    }
    const a2 = own[next + 1] ?? width;
    bits.add(HORIZONTAL);
    addRun(a1 - from, colour, bits);
    addRun(a2 - a1, 1 - colour, bits);
    at = a2;
    next += 2;
  }
};

const addRun = (length: number, colour: number, bits: Bits): void => {
  let left = length;
  while (left >= 64) {
    const multiple = Math.min(LARGEST_MULTIPLE, left - (left % 64));
    bits.add(MULTIPLES[colour]?.[multiple / 64 - 1] ?? '');
    left -= multiple;
  }
  bits.add(RUNS[colour]?.[left] ?? '');
};

class Bits {
  private bytes: Buffer;
  private length = 0;

  constructor(size: number) {
    this.bytes = Buffer.alloc(Math.max(64, size));
  }

  add(code: string): void {
    if (this.length + code.length > this.bytes.length * 8) {
      this.bytes = Buffer.concat([this.bytes, Buffer.alloc(this.bytes.length)]);
    }
    for (let i = 0; i < code.length; i++, this.length++) {
      if (code.charCodeAt(i) === 49) {
        const at = this.length >> 3;
        this.bytes[at] = (this.bytes[at] ?? 0) | (0x80 >> (this.length & 7));
      }
    }
  }

  finish(): Buffer {
    return this.bytes.subarray(0, Math.ceil(this.length / 8));
  }
}
