import { useEffect, useRef, useState } from 'react';
import { inDialog, isComposing } from '../shared/keyboard';
import { parseDate } from '../shared/dates';
import { ApiProblem } from '../shared/problem';
import { FIELDS, registrationOf, type Field, type Look } from './registration.fields';
import { actOf, type Place } from './registration.keys';
import type { Way, Word } from './RegistrationForm';
import type { Filled } from './useQueue';
import type { RegistrationState } from './useRegistration';

/** A form that has just come hears no key that gives a number: a second press was meant for the one before. */
const DEAF = 250; // milliseconds

const CHOICES: readonly Field[] = ['registerId', 'urgency', 'secrecy', 'medium'];

type Props = {
  state: RegistrationState;
  isBusy: boolean;
  problem: unknown;
  word: Word | null;
  onSend: (filled: Filled, way: Way) => void;
  onMove: (to: 'later' | 'earlier' | 'leave' | 'label') => void;
};

/** The keyboard of the registration form, and where its focus goes. */
export function useFormKeys({ state, isBusy, problem, word, onSend, onMove }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const focused = useRef<{ field: Field; fresh: boolean } | null>(null);
  const cameAt = useRef(Infinity);
  const [asked, setAsked] = useState(false);
  const [badDate, setBadDate] = useState(false);

  const focusOn = (field: Field | undefined) => {
    if (field === undefined) return;
    const input = form.current?.querySelector<HTMLElement>(`[name="${field}"]`);
    input?.focus();
    if (input instanceof HTMLInputElement && state.lookOf(field) === 'doubtful') input.select();
  };

  useEffect(() => {
    cameAt.current = performance.now();
  }, []);

  // The machine's first word moves the focus to what it doubts, unless the clerk is typing already.
  const { isSettled } = state;
  const first = state.looks[0]?.field ?? 'numberSymbol';
  const hasTyped = Object.keys(state.draft).length > 0;
  const looked = useRef(false);
  useEffect(() => {
    if (!isSettled || looked.current) return;
    looked.current = true;
    const isTyping = form.current?.contains(window.document.activeElement) === true && hasTyped;
    if (!isTyping) form.current?.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
  }, [isSettled, first, hasTyped]);

  // A refusal leads to the field it is about.
  useEffect(() => {
    if (!(problem instanceof ApiProblem)) return;
    const refused = FIELDS.find((field) => problem.fields.some(({ pointer }) => pointer.split('/')[1] === field));
    if (refused) form.current?.querySelector<HTMLElement>(`[name="${refused}"]`)?.focus();
  }, [problem]);

  const settleHere = (): boolean => {
    const here = focused.current?.field;
    if (here === undefined || nameOf(window.document.activeElement) !== here) return false;
    const look: Look | null = state.lookOf(here);
    if (look !== 'doubtful' && look !== 'empty') return false;
    state.settle(here);
    focusOn(state.looks.find(({ field }) => field !== here)?.field ?? here);
    return true;
  };

  const send = (way: Way) => {
    if (isBusy || performance.now() - cameAt.current < DEAF) return;
    setBadDate(false);
    if (settleHere()) return;
    const [next] = state.looks;
    setAsked(next !== undefined);
    if (next !== undefined) {
      focusOn(next.field);
      return;
    }
    const { petition } = state;
    if (petition?.complainant.name === '') {
      setAsked(true);
      form.current?.querySelector<HTMLElement>('[name="name"]')?.focus();
      return;
    }
    const values = state.values();
    const body = registrationOf(values);
    setBadDate(body === null);
    if (body === null) focusOn((['issuedOn', 'dueOn'] as const).find((field) => parseDate(values[field]) === null));
    else onSend({ body: petition ? { ...body, petition } : body, values }, way);
  };

  const press = (event: KeyboardEvent) => {
    if (inDialog() || isComposing(event)) return;
    const within = event.target instanceof Node && form.current?.contains(event.target) === true;
    if (event.key === 'Tab' && !event.shiftKey && within) {
      const here = focused.current?.field;
      const look = here === undefined ? null : state.lookOf(here);
      if (
        here !== undefined &&
        nameOf(event.target) === here &&
        (look === 'doubtful' || (look === 'empty' && isSettled))
      )
        state.settle(here);
      return;
    }
    const act = actOf(event, within ? placeOf(event.target) : 'outside');
    if (act === null) return;
    event.preventDefault();
    if (act === 'present' || act === 'register' || act === 'presentAndNext') send(act);
    else if (act === 'repeatField') {
      if (focused.current) state.repeat(focused.current.field);
    } else if (act === 'repeatAll') state.repeatAll();
    else if (act !== 'nothing') onMove(act);
  };

  const putWord = (text: string) => {
    const into = focused.current;
    if (into === null || CHOICES.includes(into.field)) return;
    const before = into.fresh ? '' : state.inField(into.field);
    into.fresh = false;
    state.type(into.field, before === '' ? text : `${before} ${text}`);
  };

  const latest = useRef({ press, putWord });
  useEffect(() => {
    latest.current = { press, putWord };
  });
  useEffect(() => {
    if (word !== null) latest.current.putWord(word.text);
  }, [word]);
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      latest.current.press(event);
    };
    window.addEventListener('keydown', hear);
    return () => {
      window.removeEventListener('keydown', hear);
    };
  }, []);

  return {
    form,
    /** The focus is in none of the fields of `Field`. */
    onBlurAll: () => {
      focused.current = null;
    },
    /** A key was to give a number while something was left to look at. */
    asked,
    badDate,
    send,
    onFocus: (field: Field) => {
      focused.current = { field, fresh: true };
    },
  };
}

const nameOf = (target: EventTarget | null): string =>
  target instanceof HTMLElement ? (target.getAttribute('name') ?? '') : '';

function placeOf(target: EventTarget | null): Place {
  if (target instanceof HTMLSelectElement) return 'choice';
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement) return 'text';
  return 'button';
}
