import { useEffect, useRef } from 'react';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));

/**
 * Keys of the whole program: single keys, and two in a row as `g v`. They stand back while somebody types, and while
 * an input method (Telex, VNI) composes.
 */
export function useKeys(keys: Readonly<Record<string, () => void>>): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    let first: { key: string; at: number } | null = null;
    const press = (event: KeyboardEvent) => {
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const pair = first !== null && event.timeStamp - first.at < 1500 ? `${first.key} ${event.key}` : '';
      const act = latest.current[pair] ?? latest.current[event.key];
      first = { key: event.key, at: event.timeStamp };
      if (act === undefined) return;
      first = null;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', press);
    return () => {
      window.removeEventListener('keydown', press);
    };
  }, []);
}
