import { text } from 'node:stream/consumers';
import type { Readable } from 'node:stream';
import type { Client } from 'minio';
import { Problem } from '../http/problem';
import { notFound } from '../http/problems';
import { gated, verify } from './hash-gate';
import {
  keyOf,
  ObjectStorage,
  ownerOf,
  prefixOf,
  type Blob,
  type ByteRange,
  type StoredObject,
  type StoreGuarantees,
} from './object-storage';
import { openClient, orUnavailable, promptly, refusal, type S3Settings } from './s3-client';
import { S3Versions } from './s3-versions';
import { storageDamaged, storageRange, storageRetained, storageWrongBytes } from './storage.problems';

/** Above this many bytes a checksum that the store itself reports having verified is believed instead of a read-back. */
const READ_BACK = 64 * 2 ** 20;
const ABSENT = new Set(['NotFound', 'NoSuchKey']);
const TAKEN = new Set(['PreconditionFailed', 'ConditionalRequestConflict', 'OperationAborted']);

/**
 * Objects in any S3 store. Uses only what Ceph, MinIO and AWS share: signed single PUT (so at most 5 GiB), If-None-Match,
 * ranges, versions, object lock. A store that ignores If-None-Match costs a second version of the same bytes, no more.
 */
export class S3Storage extends ObjectStorage {
  private readonly client: Client;
  private readonly bucket: string;
  private readonly versions: S3Versions;
  private prepared: Promise<void> | undefined;

  constructor(private readonly settings: S3Settings) {
    super();
    this.client = openClient(settings);
    this.bucket = settings.bucket;
    this.versions = new S3Versions(this.client, this.bucket);
  }

  async putIfAbsent(agencyId: string, blob: Blob): Promise<'stored' | 'present'> {
    const key = keyOf(agencyId, blob.sha256);
    await this.ready();
    if (await this.head(key)) {
      await verify(blob.open(), blob, () => storageWrongBytes({}));
      return this.present(key, blob);
    }
    try {
      const verified = await orUnavailable(this.send(key, blob));
      if (!verified || blob.size <= READ_BACK) await this.readBack(key, blob);
      return 'stored';
    } catch (error) {
      if (TAKEN.has(refusal(error) ?? '')) return this.present(key, blob);
      throw error;
    }
  }

  async get(agencyId: string, sha256: string, range?: ByteRange): Promise<Readable> {
    const key = keyOf(agencyId, sha256);
    await this.ready();
    if (!range) return gated(await this.read(key), { sha256 }, () => storageDamaged({ sha256 }));
    const found = await this.head(key);
    if (!found) throw notFound({});
    const { start, end = found.size - 1 } = range;
    if (start < 0 || start >= found.size || end < start) throw storageRange({ size: found.size });
    return this.read(key, start, Math.min(end, found.size - 1) - start + 1);
  }

  async stat(agencyId: string, sha256: string): Promise<StoredObject | undefined> {
    const key = keyOf(agencyId, sha256);
    await this.ready();
    const found = await this.head(key);
    return found && { agencyId, sha256, size: found.size, modifiedAt: found.lastModified };
  }

  async delete(agencyId: string, sha256: string): Promise<void> {
    const key = keyOf(agencyId, sha256);
    await this.ready();
    try {
      await orUnavailable(this.versions.destroy(key));
    } catch (error) {
      // Stores do not agree on the words: Ceph and AWS say AccessDenied, MinIO says InvalidRequest or its own text.
      if (refusal(error) !== undefined && (await this.versions.isLocked(key))) throw storageRetained({}, error);
      throw error;
    }
  }

  async retain(agencyId: string, sha256: string, until: Date): Promise<boolean> {
    const key = keyOf(agencyId, sha256);
    await this.ready();
    if (!(await this.head(key))) throw notFound({});
    return this.versions.lock(key, until);
  }

  async *list(agencyId?: string): AsyncIterable<StoredObject> {
    const prefix = prefixOf(agencyId);
    await this.ready();
    let token = '';
    do {
      const page = await orUnavailable(this.client.listObjectsV2Query(this.bucket, prefix, token, '', 1000, ''));
      for (const { name, size, lastModified } of page.objects) {
        const owner = name === undefined ? undefined : ownerOf(name);
        if (owner && lastModified) yield { ...owner, size, modifiedAt: lastModified };
      }
      token = page.isTruncated ? page.nextContinuationToken : '';
    } while (token);
  }

  async probe(): Promise<StoreGuarantees> {
    await this.ready();
    return this.versions.probe();
  }

  /** The bucket, made on first use: the program starts while its store is down. */
  private async ready(): Promise<void> {
    this.prepared ??= this.prepare();
    try {
      await this.prepared;
    } catch (error) {
      this.prepared = undefined;
      throw error;
    }
  }

  private async prepare(): Promise<void> {
    if (await promptly(this.client.bucketExists(this.bucket))) return;
    try {
      await orUnavailable(this.make(true));
    } catch (error) {
      if (refusal(error) === undefined) throw error;
      await orUnavailable(this.make(false));
    }
  }

  private async make(ObjectLocking: boolean): Promise<void> {
    try {
      await this.client.makeBucket(this.bucket, this.settings.region, { ObjectLocking });
    } catch (error) {
      if (refusal(error) === 'BucketAlreadyOwnedByYou') return; // another process of ours was first
      throw error;
    }
  }

  private async head(key: string) {
    try {
      return await promptly(this.client.statObject(this.bucket, key));
    } catch (error) {
      if (ABSENT.has(refusal(error) ?? '')) return undefined;
      throw error;
    }
  }

  private async read(key: string, start = 0, length = 0): Promise<Readable> {
    try {
      return await orUnavailable(this.client.getPartialObject(this.bucket, key, start, length));
    } catch (error) {
      if (ABSENT.has(refusal(error) ?? '')) throw notFound({}, error);
      throw error;
    }
  }

  /**
   * One PUT, streamed. `true` when the store says that it has verified our SHA-256. The gate keeps the last piece of
   * wrong bytes back, so that the body stays shorter than announced and no store can accept it.
   */
  private async send(key: string, blob: Blob): Promise<boolean> {
    const { sha256, size, contentType } = blob;
    const checksum = Buffer.from(sha256, 'hex').toString('base64');
    const headers = {
      'content-length': String(size),
      'content-type': contentType,
      'if-none-match': '*',
      'x-amz-checksum-sha256': checksum,
    };
    // The library signs the hash of the body over plain HTTP, where the store then checks it, and leaves it out over TLS.
    const signed = new URL(this.settings.endpoint).protocol === 'http:' ? sha256 : '';
    const body = gated(blob.open(), { sha256, size }, () => storageWrongBytes({}));
    const request = { method: 'PUT', bucketName: this.bucket, objectName: key, headers };
    const answer = await this.client.makeRequestStreamAsync(request, body, signed, [200], this.settings.region);
    await text(answer);
    return answer.headers['x-amz-checksum-sha256'] === checksum;
  }

  /** A store that took the bytes and does not give them back has damaged them, whatever it calls it. */
  private async readBack(key: string, { sha256, size }: Blob): Promise<void> {
    const refuse = () => storageDamaged({ sha256 });
    const source = await this.read(key).catch((error: unknown) => {
      throw error instanceof Problem && error.code === notFound.code ? refuse() : error;
    });
    await orUnavailable(verify(source, { sha256, size }, refuse));
  }

  private async present(key: string, blob: Blob): Promise<'present'> {
    await this.readBack(key, blob);
    return 'present';
  }
}
