import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { today } from '../shared/dates';
import { countsQuery, holidaysQuery } from './desk.queries';
import { daysFrom, type Days } from './working-days';

/** Today as the agency has it, and the days on which its offices work. */
export function useDays(): Days {
  const { data } = useQuery({ ...countsQuery, enabled: false });
  const day = data?.today ?? today();
  const { data: differing } = useQuery(holidaysQuery);
  return useMemo(() => {
    const known = (differing ?? []).flatMap(({ day: on, kind }) => (kind === 'ordinary' ? [] : [[on, kind] as const]));
    return daysFrom(day, new Map(known));
  }, [day, differing]);
}
