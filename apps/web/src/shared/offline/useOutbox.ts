import { useEffect, useSyncExternalStore } from 'react';
import i18next from 'i18next';
import { apiUrl } from '../client';
import { queryClient } from '../query-client';
import { ActQueue, type Line, type Outbox } from './outbox';
import { browserStore } from './store';

/** How long an answer is waited for: on a bad line a second try is better than a long wait. */
const PATIENCE = 20_000;

const line: Line = {
  now: Date.now,
  send: async ({ key, path, body }) => {
    const answer = await fetch(apiUrl(path), {
      method: 'POST',
      credentials: 'same-origin',
      keepalive: true, // it goes out also when the tab is closed in this moment
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key, 'Accept-Language': i18next.language },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(PATIENCE),
    });
    return { status: answer.status, text: await answer.text() };
  },
};

/** The acts of whoever sits at this browser. One for all pages: acts go on while another page is shown. */
export const outbox = new ActQueue(browserStore, line, (_, problem) => {
  if (problem?.status === 401) void queryClient.invalidateQueries({ queryKey: ['session'] });
  else for (const queryKey of [['tasks'], ['incoming']]) void queryClient.invalidateQueries({ queryKey });
});

export const useOutbox = (): Outbox => useSyncExternalStore(outbox.watch, outbox.now);

/** Opens the outbox for the person, and tries again when the line comes back, and now and then. */
export function useSending(userId: string): void {
  useEffect(() => {
    void outbox.open(userId);
    const again = () => void outbox.flush();
    window.addEventListener('online', again);
    document.addEventListener('visibilitychange', again);
    const often = setInterval(() => {
      if (outbox.now().waiting.length > 0) again();
    }, 10_000);
    return () => {
      window.removeEventListener('online', again);
      document.removeEventListener('visibilitychange', again);
      clearInterval(often);
    };
  }, [userId]);
}

const watchLine = (tell: () => void) => {
  window.addEventListener('online', tell);
  window.addEventListener('offline', tell);
  return () => {
    window.removeEventListener('online', tell);
    window.removeEventListener('offline', tell);
  };
};
/** Whether the browser believes that there is a line. */
export const useOnline = (): boolean => useSyncExternalStore(watchLine, () => navigator.onLine);
