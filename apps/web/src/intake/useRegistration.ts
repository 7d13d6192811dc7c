import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { IncomingDocument } from '../shared/api-types';
import { registersQuery } from '../shared/directory.queries';
import { useDraft } from '../shared/draft';
import { readingQuery } from '../shared/reading.queries';
import { useMe } from '../shared/session.queries';
import { readPrevious, repeatAll } from './previous';
import { petitionOf, type PetitionField } from './petition';
import {
  doubtOf,
  FIELDS,
  headOf,
  lookOf,
  registerFor,
  toLookAt,
  valueOf,
  type Field,
  type Values,
} from './registration.fields';

/** The state of one registration form: what is typed, read and known, and what has to be looked at. */
export function useRegistration(document: IncomingDocument) {
  const { user } = useMe();
  const mainFile = document.files[0]?.id ?? '';
  const { data: reading } = useQuery({ ...readingQuery(mainFile), enabled: mainFile !== '' });
  const { data: registers } = useSuspenseQuery(registersQuery);
  const { draft, type, typeAll } = useDraft(`registration.${document.id}`);
  const head = headOf(reading);
  const previous = useMemo(() => readPrevious(user.id), [user.id]);

  const isSecret = valueOf('secrecy', draft, document, head) !== 'none';
  const registerId = draft.registerId ?? registerFor(registers, previous.registerId, isSecret)?.id ?? '';
  const register = registers.find(({ id }) => id === registerId);
  const inField = (field: Field): string =>
    field === 'registerId' ? registerId : valueOf(field, draft, document, head);

  return {
    draft,
    registers,
    register,
    isSecret,
    /** Đơn thư: who complains; null in every other book. */
    petition: register?.kind === 'petitions' ? petitionOf(draft) : null,
    /** Whether the machine has said all it will say. */
    isSettled: mainFile === '' || reading?.state === 'read' || reading?.state === 'failed',
    read: (field: Field) => head[field] ?? null,
    inField,
    values: (): Values => Object.fromEntries(FIELDS.map((field) => [field, inField(field)])) as Values,
    looks: toLookAt(draft, document, head),
    lookOf: (field: Field) => lookOf(field, draft, document, head),
    doubtOf: (field: Field) => doubtOf(field, draft, document, head),
    type: (field: Field | PetitionField, value: string) => {
      type(field, value);
    },
    /** The clerk has looked: what stands in the field is her word from now on. */
    settle: (field: Field) => {
      type(field, inField(field));
    },
    /** The value of the previous registration. @returns whether there was one */
    repeat: (field: Field): boolean => {
      const value = previous[field] ?? '';
      if (value !== '') type(field, value);
      return value !== '';
    },
    repeatAll: () => {
      typeAll(repeatAll(previous, draft, document, head));
    },
  };
}

export type RegistrationState = ReturnType<typeof useRegistration>;
