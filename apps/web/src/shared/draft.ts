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

/**
 * Keeps the fields of one form under a name that belongs to its subject, `registration.<document id>` say. A field that
 * was never touched is absent, so that a proposal can still fill it.
 */
export function useDraft(name: string) {
  const place = `vanthu.draft.${name}`;
  const [draft, setDraft] = useState(() => readDraft(place));
  return {
    draft,
    type: (field: string, value: string) => {
      setDraft((before) => {
        const next = { ...before, [field]: value };
        localStorage.setItem(place, JSON.stringify(next));
        return next;
      });
    },
    forget: () => {
      localStorage.removeItem(place);
      setDraft({});
    },
  };
}
