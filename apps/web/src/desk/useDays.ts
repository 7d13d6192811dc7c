import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { today } from '../shared/dates';
import { countsQuery } from './desk.queries';
import { daysFrom, type Days } from './working-days';

/** Today as the agency has it, and the week of its offices. */
export function useDays(): Days {
  const { data } = useQuery({ ...countsQuery, enabled: false });
  const day = data?.today ?? today();
  return useMemo(() => daysFrom(day), [day]);
}
