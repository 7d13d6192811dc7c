import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { apiUrl } from './client';

type Notice = { topic: string; subjectId: string };

const isNotice = (value: unknown): value is Notice =>
  typeof value === 'object' &&
  value !== null &&
  'topic' in value &&
  'subjectId' in value &&
  typeof value.topic === 'string' &&
  typeof value.subjectId === 'string';

/** What an event makes stale. A notice says only that something happened; the questions are asked again. */
function refresh(cache: QueryClient, { topic, subjectId }: Notice): void {
  const stale = (...queryKey: string[]) => void cache.invalidateQueries({ queryKey });
  if (topic.startsWith('reading.') || topic.startsWith('file.')) {
    stale('reading', subjectId);
    stale('pages', subjectId);
    stale('files');
  }
  if (topic.startsWith('task.')) stale('tasks');
  if (topic.startsWith('notification.')) stale('notifications');
  if (topic.startsWith('notification.address-')) stale('notification-settings');
  if (topic.startsWith('case-file.')) stale('case-files');
  if (topic.startsWith('draft.')) stale('drafts');
  if (topic.startsWith('directive-task.')) stale('directive-tasks');
  if (topic.startsWith('agenda.')) stale('agenda');
  if (/^(campaign|archive-box|archive-folder|fonds)\./.test(topic)) stale('digitization');
  if (/^(authority|absence|secretary)\./.test(topic)) {
    stale('authority');
    stale('session');
    stale('tasks');
  }
  if (topic.startsWith('batch.')) seldom('batches', () => void cache.invalidateQueries({ queryKey: ['batches'] }));
  if (topic.startsWith('outgoing.')) stale('outgoing');
  if (topic.startsWith('contact')) stale('contacts');
  if (topic.startsWith('acknowledgement.')) stale('receipts');
  if (topic.startsWith('document.')) {
    stale('incoming');
    stale('tasks');
    stale('case-files');
  }
}

const SELDOM_MS = 1_500;
const due = new Set<string>();
/** Pages of a batch are read by the second: what they make stale is asked for once for many of them. */
function seldom(what: string, ask: () => void): void {
  if (due.has(what)) return;
  due.add(what);
  setTimeout(() => {
    due.delete(what);
    ask();
  }, SELDOM_MS);
}

let live = false;
const watchers = new Set<() => void>();
function setLive(now: boolean): void {
  live = now;
  for (const tell of watchers) tell();
}
const watch = (tell: () => void) => {
  watchers.add(tell);
  return () => watchers.delete(tell);
};

/** Opens the event stream for as long as the frame stands; answers whether it is open. */
export function useLive(): boolean {
  const cache = useQueryClient();
  useEffect(() => {
    const source = new EventSource(apiUrl('/events'));
    source.onopen = () => {
      setLive(true);
    };
    source.onerror = () => {
      setLive(false);
    };
    source.onmessage = ({ data }: MessageEvent<string>) => {
      const notice: unknown = JSON.parse(data);
      if (isNotice(notice)) refresh(cache, notice);
    };
    return () => {
      source.close();
      setLive(false);
    };
  }, [cache]);
  return useSyncExternalStore(watch, () => live);
}

/** Whether events come. */
export const isLive = (): boolean => live;

/** How often to ask about work under way: seldom while events come, else every two seconds. In milliseconds. */
export const pollEvery = (): number => (live ? 10_000 : 2_000);
