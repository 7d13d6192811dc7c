import type { QueryClient } from '@tanstack/react-query';
import type { Task } from '../shared/api-types';
import { apiUrl } from '../shared/client';
import { cardQuery } from './desk.queries';
import { mayKeep, PAGES } from '../shared/offline/kept';

export const pageImage = (fileId: string): string => apiUrl(`/files/${fileId}/pages/1/image`);

/** Images that are decoded already; without a hold on them the browser may drop the work. The oldest goes first. */
const decoded = new Map<string, HTMLImageElement>();
const HELD = 8;

function decode(url: string): void {
  if (decoded.has(url)) return;
  const image = new Image();
  image.src = url;
  void image.decode().catch(() => decoded.delete(url));
  decoded.set(url, image);
  const [oldest] = decoded.keys();
  if (decoded.size > HELD && oldest !== undefined) decoded.delete(oldest);
}

/** Has the next card there before it is asked for: what it says, and its page, decoded. */
export async function makeReady(cache: QueryClient, { document }: Task): Promise<void> {
  if (document === null) return;
  decode(pageImage(document.mainFileId));
  await cache.query(cardQuery(document.id, document.mainFileId)).catch(() => undefined);
}

/** Puts the page image of a card where the service worker finds it without a line. @returns whether the card may be kept */
export async function keepPage(cache: QueryClient, userId: string, { document }: Task): Promise<boolean> {
  if (document === null) return false;
  const card = cache.getQueryData(cardQuery(document.id, document.mainFileId).queryKey);
  if (card === undefined || !mayKeep(card.document)) return false;
  if (!('caches' in globalThis)) return true; // readable as words
  try {
    const pages = await caches.open(`${PAGES}.${userId}`);
    const url = pageImage(document.mainFileId);
    if ((await pages.match(url)) === undefined) await pages.add(url);
  } catch {
    // no space, or no image yet: the words are kept all the same
  }
  return true;
}

/** Page images of cards that are no longer in the stack are thrown away. */
export async function dropPages(userId: string, tasks: readonly Task[]): Promise<void> {
  if (!('caches' in globalThis)) return;
  const wanted = new Set(tasks.flatMap(({ document }) => (document === null ? [] : [pageImage(document.mainFileId)])));
  const pages = await caches.open(`${PAGES}.${userId}`);
  for (const request of await pages.keys()) {
    if (!wanted.has(new URL(request.url).pathname)) await pages.delete(request);
  }
}
