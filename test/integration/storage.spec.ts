import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { chmod, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { createObjectStorage, FolderStorage, S3Storage, type S3Settings } from '@vanthu/platform';
import { Client } from 'minio';
import { describeWith } from '../support/needs';
import { s3 } from '../support/radosgw';
import { runFolder } from '../support/run-folder';
import { itStoresObjects, type Subject } from '../support/storage-conformance';

const keyOf = (agency: string, hash: string) => `blob/${agency}/sha256/${hash.slice(0, 2)}/${hash.slice(2, 4)}/${hash}`;

function aFolder(root: string): Subject {
  return {
    storage: new FolderStorage(root),
    spoil: async (agency, hash, bytes) => {
      const path = join(root, keyOf(agency, hash));
      await chmod(path, 0o600);
      await writeFile(path, bytes);
    },
    names: () =>
      Promise.resolve(
        readdirSync(root, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => relative(root, join(entry.parentPath, entry.name))),
      ),
  };
}

function aBucket(settings: S3Settings): Subject {
  const { hostname, port, protocol } = new URL(settings.endpoint);
  const raw = new Client({ ...settings, endPoint: hostname, port: Number(port), useSSL: protocol === 'https:' });
  return {
    storage: new S3Storage(settings),
    spoil: async (agency, hash, bytes) => {
      await raw.putObject(settings.bucket, keyOf(agency, hash), bytes);
    },
    names: async () => {
      const { objects } = await raw.listObjectsQuery(settings.bucket, '', '', {
        Delimiter: '',
        MaxKeys: 1000,
        IncludeVersion: true,
      });
      return objects.map((object) => object.name ?? '');
    },
  };
}

describe('a folder', () => {
  const root = mkdtempSync(join(runFolder(), 'objects-'));
  afterAll(() => {
    rmSync(root, { recursive: true, force: true });
  });
  itStoresObjects(() => Promise.resolve(aFolder(root)));

  it('claims neither versions nor a lock: whoever has a shell can delete', async () => {
    expect(await aFolder(root).storage.probe()).toEqual({ versioning: false, objectLock: false });
  });

  it('is what a configuration without an endpoint gets', () => {
    const config = { S3_REGION: 'us-east-1', S3_BUCKET: 'vanthu', VANTHU_DATA: root };
    expect(createObjectStorage(config)).toBeInstanceOf(FolderStorage);
  });
});

describeWith('s3', 'an S3 store', () => {
  itStoresObjects(async () => aBucket(await s3()));

  it('is asked whether it really keeps versions and locked objects, and this one does', async () => {
    const storage = new S3Storage(await s3());
    expect(await storage.probe()).toEqual({ versioning: true, objectLock: true });
    expect(await storage.probe()).toEqual({ versioning: true, objectLock: true });
  }, 60_000);
});
