import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { belied, FILE_TYPES, HEAD_BYTES, sniff, type FileType } from './file-type.rules';

const bytes = (text: string) => Buffer.from(text, 'latin1');

describe('what a file is', () => {
  it.each<[string, FileType | null, string]>([
    ['%PDF-1.7\n', 'application/pdf', 'PDF'],
    [`${'x'.repeat(1_000)}%PDF-1.4`, 'application/pdf', 'PDF'],
    ['\n\n%PDF-1.4', 'application/pdf', 'PDF'],
    ['BM rác trước %PDF-1.4', 'application/pdf', 'PDF'],
    ['\xff\xd8\xff\xe0\0\x10JFIF', 'image/jpeg', 'JPEG'],
    ['\xff\xd8\xff\xfe%PDF-1.4', 'image/jpeg', 'JPEG'],
    ['\x89PNG\r\n\x1a\n', 'image/png', 'PNG'],
    ['II*\0\x08\0\0\0', 'image/tiff', 'TIFF'],
    ['MM\0*\0\0\0\x08', 'image/tiff', 'TIFF'],
    ['II+\0\x08\0\0\0', 'image/tiff', 'TIFF'],
    ['PK\x03\x04\x14\0', null, 'ZIP (docx, xlsx, pptx, odt, zip)'],
    ['PK\x03\x04\x14\0%PDF-1.4', null, 'ZIP (docx, xlsx, pptx, odt, zip)'],
    ['MZ\x90\0\x03%PDF-1.4', null, 'EXE'],
    ['<!DOCTYPE html><p>%PDF-1.4', null, 'HTML'],
    ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', null, 'Microsoft Office (doc, xls, ppt, msg)'],
    ['GIF89a', null, 'GIF'],
    ['RIFF\x10\0\0\0WEBPVP8 ', null, 'WebP'],
    ['\0\0\0\x18ftypheic', null, 'HEIC / MP4'],
    ['<?xml version="1.0"?><svg/>', null, 'XML'],
    ['<svg xmlns="x">', null, 'SVG'],
    ['<?php system($_GET[0]);', null, 'PHP'],
    [Buffer.from('Kính gửi: các đơn vị').toString('latin1'), null, 'text/plain'],
    ['\0\x01\x02\x03', null, 'application/octet-stream'],
    ['', null, 'text/plain'],
  ])('%j', (head, type, label) => {
    expect(sniff(bytes(head))).toEqual({ type, label });
  });

  it('is no PDF when %PDF- comes after the first kilobyte', () => {
    expect(sniff(bytes(`${'x'.repeat(2_000)}%PDF-1.4`)).type).toBeNull();
  });

  it('is told for every scan of the fixtures by its extension', () => {
    const folder = join(__dirname, '../../../../test/fixtures/scans');
    const scans = readdirSync(folder).filter((name) => /\.(pdf|jpe?g|png|tiff?)$/i.test(name));
    expect(scans.length).toBeGreaterThan(0);
    for (const name of scans) {
      const { type } = sniff(readFileSync(join(folder, name)).subarray(0, HEAD_BYTES));
      const extension = name.split('.').at(-1)?.toLowerCase() ?? '';
      expect({ name, extensions: type && FILE_TYPES[type].extensions }).toEqual({
        name,
        extensions: expect.arrayContaining([extension]),
      });
    }
  });

  it('is answered for any bytes at all', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2_000 }), (head) => {
        expect(sniff(head).label).not.toBe('');
      }),
    );
  });
});

describe('what a client claims about a PDF', () => {
  const claims = (contentType: string, extension = 'pdf') => belied('application/pdf', { contentType, extension });

  it.each([
    '',
    'application/pdf',
    'Application/PDF; charset=binary',
    'application/x-pdf',
    'application/octet-stream',
    'application/x-www-form-urlencoded',
  ])('may be %j', (contentType) => {
    expect(claims(contentType)).toBeNull();
  });
  it.each(['image/png', 'text/html', 'application/json', 'application/msword'])('may not be %j', (contentType) => {
    expect(claims(contentType)).toBe(contentType);
  });
  it.each(['', 'ubnd', 'signed', 'v2'])('may be called .%s, which is no format', (extension) => {
    expect(claims('', extension)).toBeNull();
  });
  it.each(['png', 'tiff', 'docx', 'exe', 'html', 'zip', 'txt'])('may not be called .%s', (extension) => {
    expect(claims('application/pdf', extension)).toBe(`.${extension}`);
  });
  it('knows the other names of picture types', () => {
    expect(belied('image/jpeg', { contentType: 'image/jpg', extension: 'jpe' })).toBeNull();
    expect(belied('image/tiff', { contentType: 'image/tiff', extension: 'tif' })).toBeNull();
    expect(belied('image/tiff', { contentType: 'image/jpeg', extension: 'tif' })).toBe('image/jpeg');
  });
});
