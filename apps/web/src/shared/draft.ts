import { useState } from 'react';

/** What was typed and not yet sent: it survives a closed tab, on this computer. */
export type Draft = Readonly<Record<string, string>>;

const isDraft = (value: unknown): value is Draft =>
  typeof value === 'object' && value !== null && Object.values(value).every((field) => typeof field === 'string');

function readDraft(place: string): Draft {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? '{}');
    return isDraft(kept) ? kept : {};
  } catch {
    return {};
  }
}

const placeOf = (name: string): string => `vanthu.draft.${name}`;

/** The fields were sent, from wherever: they need not be kept any more. */
export function forgetDraft(name: string): void {
  localStorage.removeItem(placeOf(name));
}

function keep(place: string, draft: Draft): void {
  try {
    localStorage.setItem(place, JSON.stringify(draft));
  } catch {
    // a full or forbidden store: the fields live as long as the tab, and the person can go on
  }
}

/**
 * Keeps the fields of one form under a name that belongs to its subject, `registration.<document id>` say. A field that
 * was never touched is absent, so that a proposal can still fill it.
 */
export function useDraft(name: string) {
  const place = placeOf(name);
  const [draft, setDraft] = useState(() => readDraft(place));
  const typeAll = (fields: Draft) => {
    setDraft((before) => {
      const next = { ...before, ...fields };
      keep(place, next);
      return next;
    });
  };
  return {
    draft,
    type: (field: string, value: string) => {
      typeAll({ [field]: value });
    },
    typeAll,
    forget: () => {
      forgetDraft(name);
      setDraft({});
    },
  };
}
