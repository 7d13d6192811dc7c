import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';

import type { ReadableFile } from '@vanthu/digitization';

import { aWorkFolder } from './scans';

/** Writes bytes to a file of their own and says what they are said to be. */
export const aFile = (
  bytes: Buffer | string,
  contentType: ReadableFile['contentType'] = 'application/pdf',
): ReadableFile => {
  const path = join(aWorkFolder(), 'file');
  writeFileSync(path, bytes);
  return { path, contentType };
};

/** Puts objects together to a PDF with a true table; object 1 is the catalogue. Streams are given as bytes. */
export const aPdf = (objects: (string | { dictionary: string; stream: Buffer })[], trailer = ''): Buffer => {
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n%âãÏÓ\n', 'latin1')];
  const offsets: number[] = [];
  const add = (part: Buffer | string) => parts.push(Buffer.isBuffer(part) ? part : Buffer.from(part, 'latin1'));
  const size = () => parts.reduce((sum, part) => sum + part.length, 0);
  for (const [i, object] of objects.entries()) {
    offsets.push(size());
    add(`${i + 1} 0 obj\n`);
    if (typeof object === 'string') add(object);
    else {
      add(`<< ${object.dictionary} /Length ${object.stream.length} >>\nstream\n`);
      add(object.stream);
      add('\nendstream');
    }
    add('\nendobj\n');
  }
  const table = size();
  add(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`);
  for (const offset of offsets) add(`${String(offset).padStart(10, '0')} 00000 n \n`);
  add(`trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${table}\n%%EOF\n`);
  return Buffer.concat(parts);
};

const onePage = (
  media: string,
  content: { dictionary: string; stream: Buffer },
  resources = '',
): Parameters<typeof aPdf>[0] => [
  '<< /Type /Catalog /Pages 2 0 R >>',
  '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
  `<< /Type /Page /Parent 2 0 R /MediaBox [${media}] /Contents 4 0 R /Resources << ${resources} >> >>`,
  content,
];

const A4 = '0 0 595 842';
const deflated = (stream: Buffer): { dictionary: string; stream: Buffer } => ({
  dictionary: '/Filter /FlateDecode',
  stream: deflateSync(stream, { level: 9 }),
});

/** A PDF of some hundred kilobytes that draws a line fifteen million times. */
export const aDrawingBomb = (): ReadableFile =>
  aFile(aPdf(onePage(A4, deflated(Buffer.from('0 0 m 500 800 l S\n'.repeat(15_000_000))))));

/** A page whose one picture is declared with 900 million pixels: some kilobytes here, gigabytes when decoded. */
export const aPictureBomb = (): ReadableFile =>
  aFile(
    aPdf([
      ...onePage(
        A4,
        { dictionary: '', stream: Buffer.from('q 595 0 0 842 0 0 cm /Im0 Do Q') },
        '/XObject << /Im0 5 0 R >>',
      ),
      {
        dictionary:
          '/Type /XObject /Subtype /Image /Width 30000 /Height 30000 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /FlateDecode',
        stream: deflateSync(Buffer.alloc(1_000_000)),
      },
    ]),
  );

/** A sheet of 14,400 points each way, the largest a PDF allows: five metres. */
export const aHugeSheet = (): ReadableFile =>
  aFile(aPdf(onePage('0 0 14400 14400', { dictionary: '', stream: Buffer.from('0 0 m 9 9 l S') })));

const PADDING = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');
const md5 = (...parts: Buffer[]): Buffer => createHash('md5').update(Buffer.concat(parts)).digest();
const padded = (password: string): Buffer => Buffer.concat([Buffer.from(password, 'latin1'), PADDING]).subarray(0, 32);

/** A PDF locked with a password, by the standard handler of PDF 1.4 (revision 2, 40 bits). */
export const anEncryptedPdf = (password: string): ReadableFile => {
  const id = Buffer.from('00112233445566778899aabbccddeeff', 'hex');
  const permissions = Buffer.from([0xfc, 0xff, 0xff, 0xff]);
  const owner = rc4(md5(padded('owner')).subarray(0, 5), padded(password));
  const key = md5(padded(password), owner, permissions, id).subarray(0, 5);
  const user = rc4(key, PADDING);
  const content = rc4(md5(key, Buffer.from([4, 0, 0, 0, 0])).subarray(0, 10), Buffer.from('0 0 m 9 9 l S'));
  const lock = `<< /Filter /Standard /V 1 /R 2 /O <${owner.toString('hex')}> /U <${user.toString('hex')}> /P -4 >>`;
  const objects = [...onePage(A4, { dictionary: '', stream: content }), lock];
  return aFile(aPdf(objects, `/Encrypt 5 0 R /ID [<${id.toString('hex')}> <${id.toString('hex')}>]`));
};

/** RC4; Node's own is gone with OpenSSL 3. */
const rc4 = (key: Buffer, bytes: Buffer): Buffer => {
  const s = Uint8Array.from({ length: 256 }, (_, i) => i);
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + s[i]! + key[i % key.length]!) & 255;
    [s[i], s[j]] = [s[j]!, s[i]!];
  }
  let [i, j] = [0, 0];
  return Buffer.from(
    bytes.map((byte) => {
      i = (i + 1) & 255;
      j = (j + s[i]!) & 255;
      [s[i], s[j]] = [s[j]!, s[i]!];
      return byte ^ s[(s[i]! + s[j]!) & 255]!;
    }),
  );
};
