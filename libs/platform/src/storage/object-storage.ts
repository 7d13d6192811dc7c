import type { Readable } from 'node:stream';

/** Contents on their way into the store. `open` may be called more than once and gives the same bytes each time. */
export type Blob = {
  /** Lower case hexadecimal: the name of the contents, and the promise that `open` keeps. */
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  readonly contentType: string;
  open(): Readable;
};

/** Bytes `start` to `end`, both counted from 0 and both included, as in an HTTP range; without `end` to the last. */
export type ByteRange = { readonly start: number; readonly end?: number };

export type StoredObject = {
  readonly agencyId: string;
  readonly sha256: string;
  readonly size: number;
  readonly modifiedAt: Date;
};

/** What the store itself keeps from being deleted, whoever asks; found out by trying, not by believing. */
export type StoreGuarantees = { readonly versioning: boolean; readonly objectLock: boolean };

/**
 * Where file contents live. An abstract class, not an interface: it is its own injection token.
 *
 * Contents are named by their hash, below their agency, and are never overwritten: putting them again changes nothing.
 * Two agencies that hold the same file hold it twice, so that nobody learns from an answer what another agency has.
 * Each method throws the problem `storage-unavailable` (503) when the store does not answer: within two seconds when
 * it is down from the start.
 */
export abstract class ObjectStorage {
  /**
   * Stores the bytes and reads them back; when it returns they survive a power cut. Bytes that are not what `sha256`
   * and `size` say are refused (`storage-wrong-bytes`) and leave nothing behind, also when the store has that hash
   * already: to know a hash is not to have the file.
   */
  abstract putIfAbsent(agencyId: string, blob: Blob): Promise<'stored' | 'present'>;

  /**
   * The bytes. A whole object is hashed on its way and its last piece is held back until the hash is right: a reader
   * of damaged contents sees an error (`storage-damaged`) and never an end. A range cannot be checked like that: do not
   * let anybody sign or decide on a range.
   * @throws Problem `not-found` when the agency has nothing of this hash; `storage-range` (416) for a range outside.
   */
  abstract get(agencyId: string, sha256: string, range?: ByteRange): Promise<Readable>;

  /** What the store says it holds, unread; `undefined` when the agency has nothing of this hash. */
  abstract stat(agencyId: string, sha256: string): Promise<StoredObject | undefined>;

  async has(agencyId: string, sha256: string): Promise<boolean> {
    return (await this.stat(agencyId, sha256)) !== undefined;
  }

  /** Destroys every version of the bytes; nothing happens when there are none. Throws `storage-retained` while they are kept. */
  abstract delete(agencyId: string, sha256: string): Promise<void>;

  /**
   * Asks the store to refuse `delete` until then; a date is never brought forward. `false`: this store cannot, and only
   * the retention rules of the database (thời hạn lưu trữ) protect the object.
   */
  abstract retain(agencyId: string, sha256: string, until: Date): Promise<boolean>;

  /** Everything that is stored, of one agency or of all, in no promised order: for the reconciler of orphans. */
  abstract list(agencyId?: string): AsyncIterable<StoredObject>;

  /** Tries to delete a locked object and reports whether the store refused. Takes seconds: for start and admin page. */
  abstract probe(): Promise<StoreGuarantees>;
}

const AGENCY = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const SHA256 = /^[0-9a-f]{64}$/;

/** The start of every key, and of the keys of one agency. */
export function prefixOf(agencyId?: string): string {
  if (agencyId === undefined) return 'blob/';
  if (!AGENCY.test(agencyId)) throw new TypeError('not an agency id');
  return `blob/${agencyId}/`;
}

/** `blob/<agency>/sha256/ab/cd/<hash>`. Refuses everything that is no id and no hash, so that no key leads elsewhere. */
export function keyOf(agencyId: string, sha256: string): string {
  if (!SHA256.test(sha256)) throw new TypeError('not a SHA-256 in lower case hexadecimal');
  return `${prefixOf(agencyId)}sha256/${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`;
}

/** The way back from a key; `undefined` for what somebody else put into the store. */
export function ownerOf(key: string): { agencyId: string; sha256: string } | undefined {
  const [, agencyId, , , , sha256] = key.split('/');
  if (!agencyId || !sha256 || !AGENCY.test(agencyId) || !SHA256.test(sha256)) return undefined;
  return keyOf(agencyId, sha256) === key ? { agencyId, sha256 } : undefined;
}
