import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { browserStore, type Store } from './store';

/** An answer that may be read without a line, for one person and for a day. */
type Kept = { readonly userId: string; readonly queryKey: QueryKey; readonly data: unknown; readonly at: number };

/** As long as a session lasts at most: who must sign in again sees nothing without it. */
export const READABLE = 24 * 3_600_000;
/** The browser's cache of page images begins so; the service worker reads it when the line is down. */
export const PAGES = 'vanthu-pages';

const isKept = (value: unknown): value is Kept =>
  typeof value === 'object' &&
  value !== null &&
  'userId' in value &&
  'queryKey' in value &&
  'data' in value &&
  'at' in value;

/** What the desk keeps to be read offline (đọc khi mất mạng). It never holds what is secret or a petition: see `mayKeep`. */
export class KeptAnswers {
  private cleared = 0;

  constructor(
    private readonly store: Store = browserStore,
    private readonly now: () => number = Date.now,
  ) {}

  /** Keeps these answers and no others. Somebody who signs out meanwhile has the last word. */
  async replace(userId: string, answers: readonly (readonly [QueryKey, unknown])[]): Promise<void> {
    const asked = this.cleared;
    await this.store.clear('kept').catch(() => undefined);
    for (const [queryKey, data] of answers) {
      if (asked !== this.cleared) return;
      const kept: Kept = { userId, queryKey, data, at: this.now() };
      await this.store.put('kept', JSON.stringify(queryKey), kept).catch(() => undefined);
    }
    if (asked !== this.cleared) await this.store.clear('kept').catch(() => undefined);
  }

  /** Nothing is left for whoever comes next. */
  async clear(): Promise<void> {
    this.cleared++;
    await this.store.clear('kept').catch(() => undefined);
    if (!('caches' in globalThis)) return;
    await Promise.all(
      (await caches.keys()).filter((name) => name.startsWith(PAGES)).map((name) => caches.delete(name)),
    );
  }

  /** Somebody is signed in: what another person left behind on this computer is thrown away. */
  async onlyFor(userId: string): Promise<void> {
    const all = (await this.store.all('kept').catch((): unknown[] => [])).filter(isKept);
    if (all.some((one) => one.userId !== userId)) await this.clear();
    if (!('caches' in globalThis)) return;
    const others = (await caches.keys()).filter((name) => name.startsWith(PAGES) && name !== `${PAGES}.${userId}`);
    await Promise.all(others.map((name) => caches.delete(name)));
  }

  /**
   * Puts what was kept back where the pages look for it, as answers that are old: with a line they are asked again. What
   * the pages know already stays.
   * @returns the answer to one question, if it was kept
   */
  async restore(cache: QueryClient, wanted: QueryKey): Promise<unknown> {
    const all = (await this.store.all('kept').catch((): unknown[] => [])).filter(isKept);
    const fresh = all.filter(({ at }) => this.now() - at < READABLE && at <= this.now());
    const asked = fresh.find(({ queryKey }) => JSON.stringify(queryKey) === JSON.stringify(wanted));
    if (asked === undefined) return undefined;
    for (const { userId, queryKey, data, at } of fresh) {
      if (userId !== asked.userId || cache.getQueryData(queryKey) !== undefined) continue;
      cache.setQueryData(queryKey, data, { updatedAt: at });
    }
    return asked.data;
  }
}

type Secret = { readonly secrecy: string; readonly petition: unknown };

/** Only what everybody in the office may know lies on a phone: no state secret, and nobody's complaint. */
export const mayKeep = ({ secrecy, petition }: Secret): boolean => secrecy === 'none' && petition === null;

export const keptAnswers = new KeptAnswers();
