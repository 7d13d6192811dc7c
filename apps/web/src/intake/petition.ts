import { PETITION_KINDS, type Registration } from '../shared/api-types';
import type { Draft } from '../shared/draft';

type Petition = NonNullable<Registration['petition']>;

/** The fields of a petition (đơn thư) by their names in the draft. They are never repeated nor kept after sending. */
export const PETITION_FIELDS = ['petitionKind', 'name', 'address', 'idNumber', 'phone'] as const;
export type PetitionField = (typeof PETITION_FIELDS)[number];

export function petitionOf(draft: Draft): Petition {
  const field = (name: PetitionField): string => (draft[name] ?? '').replace(/\s+/g, ' ').trim();
  return {
    kind: PETITION_KINDS.find((kind) => kind === draft.petitionKind) ?? 'proposal',
    complainant: {
      name: field('name'),
      address: field('address'),
      idNumber: field('idNumber'),
      phone: field('phone'),
    },
  };
}

/** Where the server says that a field of the petition is wrong. */
export const pointerOf = (field: PetitionField): string =>
  field === 'petitionKind' ? 'petition/kind' : `petition/complainant/${field}`;
