import { useEffect, useRef } from 'react';
import { areSingleKeysOn, isSingleKey } from './single-keys';

/** What of a key press is looked at. */
export type Press = {
  readonly key: string;
  readonly keyCode: number;
  readonly isComposing: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly repeat: boolean;
};

/**
 * Whether the press belongs to an input method (Telex, VNI, a dead key) and not to the program. Safari ends the
 * composition before it tells of the Enter that ended it, and says so only by the code 229; Windows says `Process`.
 */
export const isComposing = ({ key, keyCode, isComposing: within }: Press): boolean =>
  within || keyCode === 229 || key === 'Process' || key === 'Dead';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));

/** Whether an option of a field's list is lit: then Enter is the list's. */
export const isLit = (field: HTMLElement): boolean => {
  const id = field.getAttribute('aria-activedescendant');
  return id !== null && document.getElementById(id)?.hasAttribute('data-combobox-selected') === true;
};

/** An open dialog has the keyboard for itself. */
export const inDialog = (): boolean => document.querySelector('[role="dialog"]') !== null;

/**
 * Keys of the whole program: single keys, and two in a row as `g v`. They stand back while somebody types, and while
 * an input method (Telex, VNI) composes. `Control+k` and function keys are heard while typing, too. Keys that type a
 * character are not heard while the person has switched them off.
 */
export function useKeys(keys: Readonly<Record<string, () => void>>): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    let first: { key: string; at: number } | null = null;
    const press = (event: KeyboardEvent) => {
      if (isComposing(event) || event.altKey) return;
      if (event.ctrlKey || event.metaKey) {
        const act = latest.current[`Control+${event.key.toLowerCase()}`];
        if (act === undefined) return;
        event.preventDefault();
        act();
        return;
      }
      const isWord = !/^F\d+$/.test(event.key) && isTyping(event.target);
      if (isWord || inDialog() || (isSingleKey(event.key) && !areSingleKeysOn())) return;
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
