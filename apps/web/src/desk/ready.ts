import type { QueryClient } from '@tanstack/react-query';
import type { Task } from '../shared/api-types';
import { apiUrl } from '../shared/client';
import { cardQuery, draftCardQuery } from './desk.queries';
import { mayKeepDraft, pageFileOf } from './draft-card';
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

/** The answer under which what a card shows is kept; null for work, which has no page. */
export const cardKeyOf = ({ document, subject }: Task): readonly unknown[] | null => {
  if (document !== null) return cardQuery(document.id, document.mainFileId).queryKey;
  return subject.kind === 'draft' ? draftCardQuery(subject.id).queryKey : null;
};

/** The file whose first page the card shows; a draft's is known when its card is there. */
function fileOf(cache: QueryClient, { document, subject }: Task): string | undefined {
  if (document !== null) return document.mainFileId;
  if (subject.kind !== 'draft') return undefined;
  const card = cache.getQueryData(draftCardQuery(subject.id).queryKey);
  return card === undefined ? undefined : pageFileOf(card.draft);
}

/** Has the next card there before it is asked for: what it says, and its page, decoded. */
export async function makeReady(cache: QueryClient, task: Task): Promise<void> {
  const { document, subject } = task;
  if (document !== null) {
    decode(pageImage(document.mainFileId));
    await cache.query(cardQuery(document.id, document.mainFileId)).catch(() => undefined);
  } else if (subject.kind === 'draft') {
    await cache.query(draftCardQuery(subject.id)).catch(() => undefined);
    const fileId = fileOf(cache, task);
    if (fileId !== undefined) decode(pageImage(fileId));
  }
}

function mayKeepCard(cache: QueryClient, { document, subject }: Task): boolean {
  if (document !== null) {
    const card = cache.getQueryData(cardQuery(document.id, document.mainFileId).queryKey);
    return card !== undefined && mayKeep(card.document);
  }
  if (subject.kind !== 'draft') return false;
  const card = cache.getQueryData(draftCardQuery(subject.id).queryKey);
  return card !== undefined && mayKeepDraft(card);
}

/** Puts the page image of a card where the service worker finds it without a line. @returns whether the card may be kept */
export async function keepPage(cache: QueryClient, userId: string, task: Task): Promise<boolean> {
  const fileId = fileOf(cache, task);
  if (fileId === undefined || !mayKeepCard(cache, task)) return false;
  if (!('caches' in globalThis)) return true; // readable as words
  try {
    const pages = await caches.open(`${PAGES}.${userId}`);
    const url = pageImage(fileId);
    if ((await pages.match(url)) === undefined) await pages.add(url);
  } catch {
    // no space, or no image yet: the words are kept all the same
  }
  return true;
}

/** Page images of cards that are no longer in the stack are thrown away. */
export async function dropPages(cache: QueryClient, userId: string, tasks: readonly Task[]): Promise<void> {
  if (!('caches' in globalThis)) return;
  const wanted = new Set(tasks.flatMap((task) => fileOf(cache, task) ?? []).map(pageImage));
  const pages = await caches.open(`${PAGES}.${userId}`);
  for (const request of await pages.keys()) {
    if (!wanted.has(new URL(request.url).pathname)) await pages.delete(request);
  }
}
