import type { Press } from '../shared/keyboard';
import { actOf, type Place } from './registration.keys';

const PLACES: readonly Place[] = ['text', 'choice', 'button', 'outside'];
const pressed = (key: string, more: Partial<Press> = {}): Press => ({
  key,
  keyCode: 0,
  isComposing: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  repeat: false,
  ...more,
});

describe('the keys of the registration form', () => {
  it.each([
    ['Enter', {}, 'text', 'present'],
    ['Enter', {}, 'choice', 'present'],
    ['Enter', { ctrlKey: true }, 'text', 'presentAndNext'],
    ['Enter', { ctrlKey: true }, 'outside', 'presentAndNext'],
    ['Enter', { metaKey: true }, 'text', 'presentAndNext'],
    ['F8', {}, 'text', 'register'],
    ['F8', {}, 'outside', 'register'],
    ['F3', {}, 'text', 'repeatField'],
    ['F4', {}, 'text', 'repeatAll'],
    ['F9', {}, 'text', 'later'],
    ['F9', { shiftKey: true }, 'text', 'earlier'],
    ['F2', {}, 'text', 'label'],
    ['Escape', {}, 'text', 'leave'],
  ] as const)('%s %j in a %s field: %s', (key, more, place, act) => {
    expect(actOf(pressed(key, more), place)).toBe(act);
  });

  it('leave a button its Enter, and the subject its new line', () => {
    expect(actOf(pressed('Enter'), 'button')).toBeNull();
    expect(actOf(pressed('Enter', { shiftKey: true }), 'text')).toBeNull();
  });

  it.each([
    ['within a composition', { isComposing: true }],
    ['the Enter that ends one in Safari', { keyCode: 229 }],
  ])('stand back %s', (_case, composing) => {
    for (const place of PLACES) {
      for (const key of ['Enter', 'F8', 'F3', 'F4', 'F9', 'Escape']) {
        expect([place, key, actOf(pressed(key, composing), place)]).toEqual([place, key, null]);
      }
      expect(actOf(pressed('Enter', { ...composing, ctrlKey: true }), place)).toBeNull();
    }
  });

  it.each(['Process', 'Dead'])('never act on the key %s of an input method', (key) => {
    for (const place of PLACES) expect(actOf(pressed(key, { ctrlKey: true }), place)).toBeNull();
  });

  it('give one number for one long press', () => {
    expect(actOf(pressed('Enter', { repeat: true }), 'text')).toBe('nothing');
    expect(actOf(pressed('Enter', { repeat: true, ctrlKey: true }), 'text')).toBe('nothing');
    expect(actOf(pressed('F8', { repeat: true }), 'text')).toBe('nothing');
  });

  it('leave every key of writing alone, also those that are held down', () => {
    for (const key of ['a', 'đ', '1', '.', '/', 'Backspace', 'Delete', 'ArrowLeft', 'Home', ' ', 'F5', 'F11', 'F12']) {
      for (const repeat of [false, true]) expect(actOf(pressed(key, { repeat }), 'text')).toBeNull();
    }
    expect(actOf(pressed('F8', { ctrlKey: true }), 'text')).toBeNull();
    expect(actOf(pressed('F4', { altKey: true }), 'text')).toBeNull();
  });
});
