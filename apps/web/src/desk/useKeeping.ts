import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Me, Task } from '../shared/api-types';
import { unitsQuery } from '../shared/directory.queries';
import { sessionQuery } from '../shared/session.queries';
import { countsQuery, holidaysQuery, receiversQuery, stackQuery, stockQuery } from './desk.queries';
import { keptAnswers } from '../shared/offline/kept';
import { cardKeyOf, dropPages, keepPage, makeReady } from './ready';
import { nextOf } from './stack';

/** Cards that are there before they are asked for. */
const AHEAD = 3;
/** Cards that can be read without a line: what somebody does on a way without one. */
const KEPT = 25;
/** A moment in which the person reads: only then are further cards fetched, so that nothing is in their way. */
const QUIET = 700;

/** Makes the next cards ready, and then, one by one, those that are to be read without a line. */
export function useKeeping(me: Me, stack: readonly Task[], at: number): void {
  const cache = useQueryClient();
  const ids = stack.map(({ id }) => id).join();
  useEffect(() => {
    for (const task of nextOf(stack, at, AHEAD)) void makeReady(cache, task);
    let left = false;
    const quiet = setTimeout(() => {
      void keepAll(() => left).catch(() => undefined);
    }, QUIET);
    return () => {
      left = true;
      clearTimeout(quiet);
    };

    async function keepAll(isLeft: () => boolean): Promise<void> {
      const userId = me.user.id;
      const kept: Task[] = [];
      for (const task of [...stack.slice(at), ...stack.slice(0, at)].slice(0, KEPT)) {
        if (isLeft() || !navigator.onLine) return;
        await makeReady(cache, task);
        if (await keepPage(cache, userId, task)) kept.push(task);
      }
      if (isLeft() || !navigator.onLine) return;
      const shown = stack.filter((task) => kept.includes(task));
      await Promise.all(Object.values(receiversQuery).map((query) => cache.query(query).catch(() => undefined)));
      const others = [
        holidaysQuery.queryKey,
        unitsQuery.queryKey,
        receiversQuery.above.queryKey,
        receiversQuery.others.queryKey,
        countsQuery.queryKey,
        stockQuery.queryKey,
      ];
      const cards = shown.flatMap((task) => {
        const queryKey = cardKeyOf(task);
        return queryKey === null ? [] : [queryKey];
      });
      await keptAnswers.replace(userId, [
        [sessionQuery.queryKey, me],
        [stackQuery.queryKey, { pages: [{ items: shown, next: null }], pageParams: [''] }],
        ...[...others, ...cards].flatMap((queryKey) => {
          const data: unknown = cache.getQueryData(queryKey);
          return data === undefined ? [] : [[queryKey, data] as const];
        }),
      ]);
      await dropPages(cache, userId, shown);
    }
  }, [cache, me, ids, at]); // the ids say when the stack is another one
}
