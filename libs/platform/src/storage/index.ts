export { createObjectStorage, type StorageConfig } from './create-object-storage';
export { FolderStorage } from './folder-storage';
export { ObjectStorage } from './object-storage';
export type { Blob, ByteRange, StoredObject, StoreGuarantees } from './object-storage';
export type { S3Settings } from './s3-client';
export { S3Storage } from './s3-storage';
export {
  storageDamaged,
  storageFull,
  storageRange,
  storageRetained,
  storageUnavailable,
  storageWrongBytes,
} from './storage.problems';
