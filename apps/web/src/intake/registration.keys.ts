import { isComposing, type Press } from '../shared/keyboard';

/** What a key does on the registration form. */
export type Act =
  /** Vào sổ & trình */
  | 'present'
  /** Chỉ vào sổ */
  | 'register'
  /** Vào sổ & trình, and the next of the queue at once */
  | 'presentAndNext'
  /** The value of the previous registration, in this field or in all that are open */
  | 'repeatField'
  | 'repeatAll'
  /** The next or the former of the queue; this one keeps what was typed and waits */
  | 'later'
  | 'earlier'
  /** The label of the number that was given last */
  | 'label'
  | 'leave'
  /** A key that is held down: swallowed, so that one long press gives one number */
  | 'nothing';

/** Where the focus is: in a field that is typed, in a choice, on a button, or outside the form. */
export type Place = 'text' | 'choice' | 'button' | 'outside';

/**
 * Reads a key press. The function keys are those of the office programs of old; the numeric pad's Enter is Enter.
 * Shift+Enter is a new line of the subject, and Enter on a button presses that button.
 */
export function actOf(press: Press, place: Place): Act | null {
  if (isComposing(press) || press.altKey) return null;
  const act = press.key === 'Enter' ? enter(press, place) : functionKey(press);
  return act !== null && press.repeat ? 'nothing' : act;
}

function enter({ ctrlKey, metaKey, shiftKey }: Press, place: Place): Act | null {
  if (shiftKey) return null;
  if (ctrlKey || metaKey) return 'presentAndNext';
  return place === 'text' || place === 'choice' ? 'present' : null;
}

const PLAIN: Readonly<Record<string, Act>> = {
  F2: 'label',
  F3: 'repeatField',
  F4: 'repeatAll',
  F8: 'register',
  F9: 'later',
  Escape: 'leave',
};

function functionKey({ key, ctrlKey, metaKey, shiftKey }: Press): Act | null {
  if (ctrlKey || metaKey) return null;
  if (shiftKey) return key === 'F9' ? 'earlier' : null;
  return PLAIN[key] ?? null;
}
