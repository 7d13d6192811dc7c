import { randomUUID } from 'node:crypto';
import { chmod, readdir, readFile, writeFile } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { anAgency, aUser, type TestAgency } from '../support/actors';
import { testApp, type Browser, type TestApp } from '../support/app';
import { eventually } from '../support/platform';
import { aForm, aPdf, digestOf, sha256Of, upload, type Part } from '../support/uploads';

let api: TestApp;
let agency: TestAgency;
let clerk: Browser;

beforeAll(async () => {
  api = await testApp({ env: { VANTHU_MAX_UPLOAD_MB: '2' } });
  agency = await anAgency(api.work);
  clerk = await api.signIn(await aUser(api.work, agency.id, { roles: ['clerk'] }));
});
afterAll(async () => {
  await api.close();
});

const send = (bytes: Buffer, name?: string, headers: Record<string, string> = {}) =>
  upload(api, clerk, bytes, { ...(name === undefined ? {} : { name }), headers });
const sendForm = (parts: Part[], whole = true) => {
  const { payload, type } = aForm(parts, whole);
  return send(payload, '', { 'content-type': type });
};
const stored = async () =>
  api.work.asAgency(agency.id, async (tx) => {
    const [row] = await tx.query<{ files: number; events: number }[]>(
      `SELECT (SELECT count(*)::int FROM file) AS files, (SELECT count(*)::int FROM event WHERE topic = 'file.stored') AS events`,
    );
    return row;
  });

const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

describe('uploading a file', () => {
  it('answers with the hash of what was stored, and gives the same bytes back', async () => {
    const bytes = aPdf();
    const answer = await send(bytes, 'Công văn số 5.pdf', { 'content-digest': digestOf(bytes) });
    expect(answer.statusCode).toBe(201);
    const file = answer.json<{ id: string }>();
    expect(file).toMatchObject({
      sha256: sha256Of(bytes),
      size: bytes.length,
      name: 'Công văn số 5.pdf',
      contentType: 'application/pdf',
      documentId: null,
      duplicates: [],
    });

    const content = await clerk.get(`/files/${file.id}/content`);
    expect(content.rawPayload.equals(bytes)).toBe(true);
    expect(content.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(bytes.length),
      'content-disposition': `attachment; filename="Cong van so 5.pdf"; filename*=UTF-8''C%C3%B4ng%20v%C4%83n%20s%E1%BB%91%205.pdf`,
      'x-content-type-options': 'nosniff',
      'repr-digest': digestOf(bytes),
    });
  });

  it('gives it to be kept by no cache but the browser of whoever asked, and there not for the next who signs in', async () => {
    const file = (await send(aPdf(), 'Của riêng.pdf')).json<{ id: string }>();
    for (const what of [`/files/${file.id}/content`, `/files/${file.id}`, '/session']) {
      const { headers } = await clerk.get(what);
      expect([what, headers['cache-control']]).toEqual([what, expect.stringMatching(/^(private, no-cache|no-store)$/)]);
      expect([what, headers.vary]).toEqual([what, expect.stringMatching(/\bCookie, Authorization$/)]);
    }
  });

  it('gives parts of it, and says so when there is no such part', async () => {
    const bytes = aPdf();
    const { id } = (await send(bytes)).json<{ id: string }>();
    const part = await clerk.get(`/files/${id}/content`, { range: 'bytes=5-9' });
    expect(part.statusCode).toBe(206);
    expect(part.rawPayload.equals(bytes.subarray(5, 10))).toBe(true);
    expect(part.headers['content-range']).toBe(`bytes 5-9/${bytes.length.toString()}`);
    const end = await clerk.get(`/files/${id}/content`, { range: 'bytes=-6' });
    expect(end.rawPayload.equals(bytes.subarray(-6))).toBe(true);
    const beyond = await clerk.get(`/files/${id}/content`, { range: `bytes=${bytes.length.toString()}-` });
    expect(beyond.statusCode).toBe(416);
    expect(beyond.headers['content-range']).toBe(`bytes */${bytes.length.toString()}`);
    const stale = await clerk.get(`/files/${id}/content`, { range: 'bytes=0-1', 'if-range': '"another"' });
    expect(stale.statusCode).toBe(200);
  });

  it('takes a form as well, and a body without any name or type', async () => {
    const bytes = aPdf();
    const answer = await sendForm([
      { name: 'sha256', bytes: sha256Of(bytes) },
      { name: 'file', filename: 'Tờ trình.PDF', type: 'application/pdf', bytes },
    ]);
    expect(answer.statusCode).toBe(201);
    expect(answer.json()).toMatchObject({ name: 'Tờ trình.PDF', sha256: sha256Of(bytes) });
    const bare = await api.request({
      method: 'POST',
      url: '/files',
      headers: { cookie: clerk.cookie, 'sec-fetch-site': 'same-origin' },
      payload: aPdf(),
    });
    expect(bare.statusCode).toBe(201);
    expect(bare.json()).toMatchObject({ name: 'van-ban.pdf' });
  });

  it('reads the name from Content-Disposition', async () => {
    const header = { 'content-disposition': `attachment; filename="x.pdf"; filename*=UTF-8''B%C3%A1o%20c%C3%A1o.pdf` };
    const answer = await api.request({
      method: 'POST',
      url: '/files',
      headers: {
        cookie: clerk.cookie,
        'sec-fetch-site': 'same-origin',
        'content-type': 'application/octet-stream',
        ...header,
      },
      payload: aPdf(),
    });
    expect(answer.json()).toMatchObject({ name: 'Báo cáo.pdf' });
  });

  it.each<[string, number, string, () => Promise<{ statusCode: number; json(): unknown }>]>([
    ['an empty file', 422, 'documents/empty-file', () => send(Buffer.alloc(0))],
    [
      'an empty file in a form',
      422,
      'documents/empty-file',
      () => sendForm([{ name: 'f', filename: 'a.pdf', bytes: '' }]),
    ],
    ['a picture that claims to be a PDF', 415, 'documents/lying-type', () => send(PNG)],
    ['a PDF that is called a picture', 415, 'documents/lying-type', () => send(aPdf(), 'a.png')],
    ['a PDF with the extension of a program', 415, 'documents/lying-type', () => send(aPdf(), 'a.pdf.exe')],
    ['a Word file', 415, 'unsupported-media-type', () => send(Buffer.from('PK\x03\x04word'), 'a.docx')],
    ['plain text', 415, 'unsupported-media-type', () => send(Buffer.from('Kính gửi'), 'a.pdf')],
    ['more than the limit', 413, 'too-large', () => send(Buffer.alloc(2 * 1024 * 1024 + 1, '%PDF-'))],
    [
      'a form with more than the limit',
      413,
      'too-large',
      () => sendForm([{ name: 'f', filename: 'a.pdf', bytes: Buffer.alloc(2 * 1024 * 1024 + 1) }]),
    ],
    [
      'bytes that are not what the digest says',
      422,
      'storage-wrong-bytes',
      () => send(aPdf(), 'a.pdf', { 'content-digest': digestOf(aPdf()) }),
    ],
    ['a digest that is none', 400, 'unreadable', () => send(aPdf(), 'a.pdf', { 'content-digest': 'sha-256=abc' })],
    [
      'a form that ends in the middle',
      400,
      'documents/upload-cut',
      () => sendForm([{ name: 'f', filename: 'a.pdf', bytes: aPdf() }], false),
    ],
    ['a form without a file', 422, 'documents/no-file', () => sendForm([{ name: 'note', bytes: 'x' }])],
    [
      'two files at once',
      422,
      'documents/one-file',
      () =>
        sendForm([
          { name: 'a', filename: 'a.pdf', bytes: aPdf() },
          { name: 'b', filename: 'b.pdf', bytes: aPdf() },
        ]),
    ],
    [
      'a form without a boundary',
      400,
      'unreadable',
      () => send(aPdf(), 'a.pdf', { 'content-type': 'multipart/form-data' }),
    ],
    ['compressed contents', 415, 'unsupported-media-type', () => send(aPdf(), 'a.pdf', { 'content-encoding': 'gzip' })],
  ])('refuses %s in clear words, and nothing is left of it', async (_, status, code, attempt) => {
    const before = await stored();
    const answer = await attempt();
    expect({ status: answer.statusCode, body: answer.json() }).toMatchObject({
      status,
      body: { type: `/problems/${code}`, title: expect.any(String), detail: expect.any(String) },
    });
    expect(await stored()).toEqual(before);
    expect(await readdir(join(api.config.VANTHU_DATA, 'spool'))).toEqual([]);
  });

  it('names what a lying file is, in the language of the reader', async () => {
    const answer = await send(PNG, 'bao-cao.pdf', { 'accept-language': 'vi' });
    expect(answer.json<{ detail: string }>().detail).toContain('PNG');
  });

  it('forgets a request that was cut in the middle', async () => {
    const before = await stored();
    await api.app.listen(0, '127.0.0.1');
    const { port } = api.app.getHttpServer().address() as AddressInfo;
    const bytes = Buffer.concat([aPdf(), Buffer.alloc(1_000_000, ' ')]);
    const boundary = 'cut';
    for (const [type, head] of [
      ['application/pdf', ''],
      [
        `multipart/form-data; boundary=${boundary}`,
        `--${boundary}\r\nContent-Disposition: form-data; name="f"; filename="a.pdf"\r\n\r\n`,
      ],
    ] as const) {
      await new Promise<void>((resolve) => {
        const sent = httpRequest({
          port,
          method: 'POST',
          path: '/api/v1/files',
          headers: {
            cookie: clerk.cookie,
            'sec-fetch-site': 'same-origin',
            'content-type': type,
            'content-length': bytes.length,
          },
        });
        sent.on('error', () => {
          resolve();
        });
        sent.write(head);
        sent.write(bytes.subarray(0, 400_000), () => sent.destroy());
        sent.on('close', resolve);
      });
    }
    // A whole one afterwards: what was cut has been dealt with by then, since it came before.
    const whole = aPdf();
    expect((await send(whole)).statusCode).toBe(201);
    await eventually(async () => (await readdir(join(api.config.VANTHU_DATA, 'spool'))).length === 0, 'an empty spool');
    expect(await stored()).toEqual({ files: (before?.files ?? 0) + 1, events: (before?.events ?? 0) + 1 });
  });

  it('stores a repeated request once, and refuses its key for other bytes', async () => {
    const bytes = aPdf();
    const key = { 'idempotency-key': randomUUID() };
    const before = await stored();
    const [first, again] = await Promise.all([send(bytes, 'a.pdf', key), send(bytes, 'a.pdf', key)]);
    expect(first.statusCode).toBe(201);
    expect(again.json()).toEqual(first.json());
    expect(await stored()).toEqual({ files: (before?.files ?? 0) + 1, events: (before?.events ?? 0) + 1 });
    const other = await send(aPdf(), 'a.pdf', key);
    expect(other.json()).toMatchObject({ type: '/problems/idempotency-key-reused' });
  });

  it('points out a file that is there already, with its document', async () => {
    const bytes = aPdf();
    const first = (await send(bytes)).json<{ id: string }>();
    const { id } = (await clerk.post('/incoming-documents', { fileIds: [first.id] })).json<{ id: string }>();
    const again = await send(bytes);
    expect(again.json()).toMatchObject({ duplicates: [{ documentId: id, arrivalNumber: null }] });
  });

  it('shows in the list of what stands in no document, until it does', async () => {
    const { id } = (await send(aPdf())).json<{ id: string }>();
    const listed = async (query: string) =>
      (await clerk.get(`/files${query}`)).json<{ items: { id: string }[] }>().items.map((file) => file.id);
    expect((await listed('?unattached=true'))[0]).toBe(id);
    await clerk.post('/incoming-documents', { fileIds: [id] });
    expect(await listed('?unattached=true')).not.toContain(id);
    expect((await listed('?limit=1'))[0]).toBe(id);
    expect((await clerk.get('/files?unattached=maybe')).statusCode).toBe(422);
  });

  it('can be asked about before it is downloaded', async () => {
    const bytes = aPdf();
    const { id } = (await send(bytes)).json<{ id: string }>();
    const head = await api.request({ method: 'HEAD', url: `/files/${id}/content`, headers: { cookie: clerk.cookie } });
    expect(head.headers).toMatchObject({ 'content-length': String(bytes.length), etag: `"${sha256Of(bytes)}"` });
    expect(head.rawPayload).toHaveLength(0);
  });

  it('is for those who bring documents in', async () => {
    const archivist = await api.signIn(await aUser(api.work, agency.id, { roles: ['archivist'] }));
    expect((await upload(api, archivist, aPdf())).statusCode).toBe(403);
    const nobody = await api.request({ method: 'POST', url: '/files', payload: aPdf() });
    expect(nobody.statusCode).toBe(401);
  });
});

describe('a stored file that was damaged', () => {
  it('never reaches its reader as a whole', async () => {
    const bytes = aPdf();
    const { id } = (await send(bytes)).json<{ id: string }>();
    const hash = sha256Of(bytes);
    const path = join(
      api.config.VANTHU_DATA,
      'objects',
      'blob',
      agency.id,
      'sha256',
      hash.slice(0, 2),
      hash.slice(2, 4),
      hash,
    );
    expect((await readFile(path)).equals(bytes)).toBe(true);
    await chmod(path, 0o600);
    await writeFile(
      path,
      bytes.map((byte, i) => (i === 100 ? byte ^ 1 : byte)),
    );
    const answer = await clerk.get(`/files/${id}/content`).then(
      ({ statusCode }) => statusCode,
      () => 'broken off',
    );
    expect(answer).not.toBe(200);
  });
});
