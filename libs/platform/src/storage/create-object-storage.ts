import { join } from 'node:path';
import type { Config } from '../config/config';
import { FolderStorage } from './folder-storage';
import type { ObjectStorage } from './object-storage';
import { S3Storage } from './s3-storage';

export type StorageConfig = Pick<
  Config,
  'S3_ENDPOINT' | 'S3_REGION' | 'S3_BUCKET' | 'S3_ACCESS_KEY' | 'S3_SECRET_KEY' | 'VANTHU_DATA'
>;

/** The store that the environment names: S3 where there is an endpoint, else the folder `objects` below VANTHU_DATA. */
export function createObjectStorage(config: StorageConfig): ObjectStorage {
  const { S3_ENDPOINT: endpoint, S3_REGION: region, S3_BUCKET: bucket } = config;
  if (endpoint === undefined) return new FolderStorage(join(config.VANTHU_DATA, 'objects'));
  const { S3_ACCESS_KEY: accessKey, S3_SECRET_KEY: secretKey } = config;
  if (!accessKey || !secretKey) throw new Error('S3_ENDPOINT needs S3_ACCESS_KEY and S3_SECRET_KEY');
  return new S3Storage({ endpoint, region, bucket, accessKey, secretKey });
}
