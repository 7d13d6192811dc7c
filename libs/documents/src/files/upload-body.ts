import { Readable } from 'node:stream';
import { Busboy, type BusboyInstance } from '@fastify/busboy';
import { unreadable, unsupportedMediaType } from '@vanthu/platform';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { noFile, oneFile, uploadCut } from './file.problems';
import { declaredSha256, dispositionName } from './http-headers';

/** A file as a request brings it. */
export type UploadBody = {
  /** As the client calls it; '' when it does not say. */
  readonly name: string;
  readonly contentType: string;
  readonly size: number | undefined;
  readonly sha256: string | undefined;
  readonly bytes: Readable;
  /** Settles when the whole request was read: what stands behind the file counts too. */
  readonly end: Promise<void>;
};

/** The media type under which an upload's body passes Fastify unparsed, as the stream that it is. */
const RAW = 'application/vnd.vanthu.upload';
const stated = new WeakMap<object, string>();

/**
 * Lets bodies of `POST …/files` through as streams, whatever their Content-Type says: it is a claim about the file and
 * no order to parse it. All other routes keep refusing what they do not read.
 */
export function acceptUploads(http: FastifyInstance): void {
  http.addContentTypeParser(RAW, (_request, payload, done) => {
    done(null, payload);
  });
  http.addHook('onRequest', (request, _reply, done) => {
    if (request.method === 'POST' && request.routeOptions.url?.endsWith('/files') === true) {
      stated.set(request.raw, request.headers['content-type'] ?? '');
      request.raw.headers['content-type'] = RAW;
    }
    done();
  });
}

/** Reads the head of an upload: a raw body, or a multipart form with one file. */
export async function uploadBody(request: FastifyRequest, queryName: string | undefined): Promise<UploadBody> {
  const { headers, body } = request;
  const contentType = stated.get(request.raw) ?? '';
  const encoding = headers['content-encoding'];
  if (encoding !== undefined && encoding !== 'identity')
    throw unsupportedMediaType({ got: `Content-Encoding: ${encoding}` });
  if (!(body instanceof Readable)) throw noFile({});
  const digest = first(headers['content-digest']) ?? first(headers['repr-digest']);
  if (/^multipart\//i.test(contentType)) return formFile(body, contentType, queryName);
  const length = headers['content-length'];
  return {
    name: firstName(queryName, dispositionName(first(headers['content-disposition']))),
    contentType,
    size: length === undefined ? undefined : Number(length),
    sha256: declaredSha256(digest),
    bytes: body,
    end: Promise.resolve(),
  };
}

const firstName = (...names: (string | undefined)[]) => names.find((name) => name !== undefined && name !== '') ?? '';
const first = (header: string | string[] | undefined) => (Array.isArray(header) ? header[0] : header);

/** The one file of a form; a `sha256` field of text before it may declare its hash in hexadecimal. */
function formFile(body: Readable, contentType: string, queryName: string | undefined): Promise<UploadBody> {
  return new Promise((resolve, reject) => {
    const form = parser(contentType);
    let file: Readable | undefined;
    let sha256: string | undefined;
    let ended: () => void;
    let broke: (reason: Error) => void;
    const end = new Promise<void>((done, failed) => {
      ended = done;
      broke = failed;
    });
    end.catch(() => undefined); // whoever reads the file hears of it
    const fail = (reason: Error) => {
      body.unpipe(form);
      body.resume();
      broke(reason);
      file?.destroy(reason);
      reject(reason);
    };
    form.on('field', (name, value) => {
      if (name === 'sha256' && /^[0-9a-f]{64}$/i.test(value)) sha256 = value.toLowerCase();
    });
    form.on('file', (_field, bytes, name: string | undefined, _encoding, type) => {
      file = bytes;
      bytes.on('error', () => undefined); // it may fail before anybody reads it; whoever does is told
      resolve({ name: firstName(queryName, name), contentType: type, size: undefined, sha256, bytes, end });
    });
    for (const limit of ['filesLimit', 'partsLimit', 'fieldsLimit'] as const)
      form.on(limit, () => {
        fail(oneFile({}));
      });
    form.on('error', (error) => {
      fail(uploadCut({}, error));
    });
    form.on('finish', () => {
      if (file) ended();
      else fail(noFile({}));
    });
    for (const cut of ['error', 'aborted'] as const)
      body.on(cut, (error) => {
        fail(uploadCut({}, error));
      });
    body.pipe(form);
  });
}

function parser(contentType: string): BusboyInstance {
  try {
    return new Busboy({
      headers: { 'content-type': contentType },
      limits: { files: 1, fields: 20, parts: 21, fieldSize: 1_000, fieldNameSize: 100, headerPairs: 20 },
    });
  } catch (error) {
    throw unreadable({}, error);
  }
}
