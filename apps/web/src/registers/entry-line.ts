import type { RegisterEntry } from '../shared/api-types';

/** The columns of the book after number and date (Decree 30/2020, annex IV), for what comes in and what goes out. */
export const COLUMNS = {
  incoming: ['issuer', 'numberSymbol', 'issuedOn', 'docType', 'subject', 'recipients', 'note'],
  outgoing: ['docType', 'subject', 'signer', 'recipients', 'keeper', 'copies', 'note'],
} as const;
export type LineField = (typeof COLUMNS)[keyof typeof COLUMNS][number];

export const columnsOf = (flow: 'incoming' | 'outgoing' | 'internal'): readonly LineField[] =>
  flow === 'incoming' ? COLUMNS.incoming : COLUMNS.outgoing;

/** A value that was struck through, with who did it and why. */
export type Struck = { readonly value: string; readonly by: string; readonly reason: string; readonly at: string };

/**
 * What stood in a field before each correction, or before a reserved number got its document, oldest first; an empty
 * field has nothing to strike through.
 */
export const struckIn = ({ notes }: Pick<RegisterEntry, 'notes'>, field: string): Struck[] =>
  notes
    .filter(({ kind }) => kind !== 'void')
    .flatMap(({ changes, by, reason, at }) =>
      changes
        .filter((change) => change.field === field && change.from !== '')
        .map(({ from }) => ({ value: from, by: by.displayName, reason, at })),
    );

/** Only what was typed otherwise: what the server is asked to correct. */
export const changedFields = (
  line: Readonly<Partial<Record<string, string>>>,
  typed: Readonly<Partial<Record<LineField, string>>>,
): Partial<Record<LineField, string>> =>
  Object.fromEntries(Object.entries(typed).filter(([field, value]) => value !== (line[field] ?? '')));
