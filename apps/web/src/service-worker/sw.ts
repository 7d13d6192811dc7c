/// <reference lib="webworker" />
/*
 * The service worker: without a line the program starts from what is here, and a card shows the page that was loaded
 * with it. It is our own, eighty lines: Workbox brings 300 packages to build a list of files and to route three kinds of
 * request, and its runtime caches would keep answers of the API, which must never lie on a disk by themselves. Whoever
 * is signed in is no business of this file: the pages clear their caches when somebody else sits down.
 */
import { isPageImage, isShell, messageOf, pathWithin } from './requests';

declare const self: ServiceWorkerGlobalScope;

/** The files that the program starts with, written here by the build; another list makes another worker. */
const SHELL: readonly string[] = JSON.parse('__VANTHU_SHELL__') as string[];
/** Only files of the program, which are the same for everybody. */
const FILES = 'vanthu-files';
const PAGES = 'vanthu-pages';

self.addEventListener('install', (event) => {
  event.waitUntil(
    (async () => {
      const files = await caches.open(FILES);
      await files.add(new Request('/', { cache: 'reload' }));
      const missing: string[] = [];
      for (const path of SHELL) if (!(await files.match(path))) missing.push(path);
      await files.addAll(missing);
      await self.skipWaiting();
    })(),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      const files = await caches.open(FILES);
      const wanted = new Set(['/', ...SHELL]);
      for (const request of await files.keys()) {
        if (!wanted.has(new URL(request.url).pathname)) await files.delete(request);
      }
      await self.clients.claim();
    })(),
  );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (request.mode === 'navigate') {
    if (isShell(url.pathname)) event.respondWith(page(request));
  } else if (url.pathname.startsWith('/assets/')) event.respondWith(file(request));
  else if (isPageImage(url.pathname)) event.respondWith(image(request));
});

/** The program itself: the newest where there is a line. */
async function page(request: Request): Promise<Response> {
  try {
    const answer = await fetch(request);
    if (answer.ok && answer.type === 'basic' && !answer.redirected) {
      await (await caches.open(FILES)).put('/', answer.clone());
    }
    return answer;
  } catch (error) {
    const kept = await (await caches.open(FILES)).match('/');
    if (kept) return kept;
    throw error;
  }
}

/** Files whose name carries a hash of their contents never change. */
async function file(request: Request): Promise<Response> {
  return (await (await caches.open(FILES)).match(request)) ?? fetch(request);
}

/** A page image: from the server, which asks who may see it; without a line the one that the pages kept. */
async function image(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    for (const name of await caches.keys()) {
      if (!name.startsWith(PAGES)) continue;
      const kept = await (await caches.open(name)).match(request.url);
      if (kept) return kept;
    }
    throw error;
  }
}

self.addEventListener('push', (event) => {
  const message = messageOf(event.data?.text() ?? '');
  if (message === null) return;
  const { title, ...rest } = message;
  event.waitUntil(
    self.registration.showNotification(title, { ...rest, icon: '/icon-192.png', badge: '/icon-192.png' }),
  );
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  const data: unknown = event.notification.data;
  const path = pathWithin(self.location.origin, typeof data === 'string' ? data : '/');
  event.waitUntil(
    (async () => {
      const [open] = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
      if (open === undefined) return self.clients.openWindow(path);
      await open.navigate(path);
      return open.focus();
    })(),
  );
});
