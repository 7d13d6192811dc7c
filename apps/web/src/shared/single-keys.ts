import { useSyncExternalStore } from 'react';

/** A setting of this browser: whoever speaks to the machine, or strikes keys by accident, turns single keys off. */
const PLACE = 'vanthu.single-keys';
const OFF = 'off';
const heard = new Set<() => void>();

export const areSingleKeysOn = (): boolean => localStorage.getItem(PLACE) !== OFF;

export function turnSingleKeys(on: boolean): void {
  if (on) localStorage.removeItem(PLACE);
  else localStorage.setItem(PLACE, OFF);
  for (const tell of heard) tell();
}

/**
 * Whether a key is one that types a character: a shortcut on it alone can be switched off (WCAG 2.1.4). Arrows, F1 and
 * keys with Ctrl are not.
 */
export const isSingleKey = (key: string): boolean => Array.from(key).length === 1;

/** The same on the page; another tab of the browser is heard, too. */
export function useSingleKeys(): boolean {
  return useSyncExternalStore(subscribe, areSingleKeysOn);
}

function subscribe(tell: () => void): () => void {
  heard.add(tell);
  window.addEventListener('storage', tell);
  return () => {
    heard.delete(tell);
    window.removeEventListener('storage', tell);
  };
}
