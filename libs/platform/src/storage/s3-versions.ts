import { randomUUID } from 'node:crypto';
import { RETENTION_MODES, type Client } from 'minio';
import type { StoreGuarantees } from './object-storage';
import { orUnavailable, refusal } from './s3-client';

const PROBE = 'probe/';
/** A probe is locked this long and removed by a later one. */
const PROBE_SECONDS = 30;

/** The versions of S3 objects and their locks. */
export class S3Versions {
  constructor(
    private readonly client: Client,
    private readonly bucket: string,
  ) {}

  async probe(): Promise<StoreGuarantees> {
    await this.removeOldProbes();
    const key = `${PROBE}${randomUUID()}`;
    const bytes = Buffer.from('Vanthu tries whether this store keeps what it locks.\n');
    const first = await orUnavailable(this.client.putObject(this.bucket, key, bytes));
    const second = await orUnavailable(this.client.putObject(this.bucket, key, bytes));
    const versioning = Boolean(first.versionId && second.versionId && first.versionId !== second.versionId);
    const locked = await this.lock(key, new Date(Date.now() + PROBE_SECONDS * 1000));
    const objectLock = locked && (await this.survivesDelete(key, second.versionId));
    return { versioning, objectLock };
  }

  /** Every version, and every marker that hides one; a bucket without versioning knows one version, called null. */
  async destroy(prefix: string): Promise<void> {
    for (;;) {
      const page = await this.client.listObjectsQuery(this.bucket, prefix, '', {
        Delimiter: '',
        MaxKeys: 1000,
        IncludeVersion: true,
      });
      for (const version of page.objects) {
        if (version.name === undefined) continue;
        const versionId = 'versionId' in version ? String(version.versionId) : 'null';
        await this.client.removeObject(this.bucket, version.name, { versionId });
      }
      if (!page.isTruncated || page.objects.length === 0) return;
    }
  }

  /** COMPLIANCE mode: nobody can shorten it, not even the owner of the store. `false` where the store cannot lock. */
  async lock(key: string, until: Date): Promise<boolean> {
    try {
      // Whole seconds, rounded up: not every store reads fractions.
      const retainUntilDate = new Date(Math.ceil(until.getTime() / 1000) * 1000).toISOString().replace('.000Z', 'Z');
      const before = await this.lockedUntil(key);
      if (before && before >= until) return true;
      const mode = RETENTION_MODES.COMPLIANCE;
      await orUnavailable(this.client.putObjectRetention(this.bucket, key, { mode, retainUntilDate, versionId: '' }));
      return true;
    } catch (error) {
      if (refusal(error) === undefined) throw error;
      return false; // no lock on this bucket, or none in this store
    }
  }

  private async lockedUntil(key: string): Promise<Date | undefined> {
    try {
      const lock: unknown = await orUnavailable(this.client.getObjectRetention(this.bucket, key));
      if (typeof lock !== 'object' || lock === null || !('retainUntilDate' in lock)) return undefined;
      return new Date(String(lock.retainUntilDate));
    } catch (error) {
      if (refusal(error) === undefined) throw error;
      return undefined;
    }
  }

  async isLocked(key: string): Promise<boolean> {
    const until = await this.lockedUntil(key);
    return until !== undefined && until > new Date();
  }

  private async survivesDelete(key: string, versionId: string | null): Promise<boolean> {
    try {
      await orUnavailable(this.client.removeObject(this.bucket, key, { versionId: versionId ?? 'null' }));
    } catch (error) {
      if (refusal(error) === undefined) throw error;
    }
    try {
      return (await this.client.statObject(this.bucket, key)).versionId === versionId;
    } catch {
      return false;
    }
  }

  /** Those of the last half minute are still locked and stay for next time. */
  private async removeOldProbes(): Promise<void> {
    try {
      await orUnavailable(this.destroy(PROBE));
    } catch (error) {
      if (refusal(error) === undefined) throw error;
    }
  }
}
