import { Button, Group, Text, VisuallyHidden } from '@mantine/core';
import { IconBeach, IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useQueryClient, useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import type { Task } from '../shared/api-types';
import { useKeys } from '../shared/keyboard';
import { hasRole, useMe } from '../shared/session.queries';
import { Empty, PageHead } from '../shared/ui/states';
import { CardActs } from './CardActs';
import { CardFacts } from './CardFacts';
import './cards.css';
import { DraftCardActs } from './DraftCardActs';
import { DraftFacts } from './DraftFacts';
import { stackQuery } from './desk.queries';
import { LineState } from './LineState';
import { OpenTask } from './OpenTask';
import { placeIn, type Place } from './stack';
import { UndoBar } from './UndoBar';
import { useActing } from './useActing';
import { useKeeping } from './useKeeping';
import { useOutbox } from '../shared/offline/useOutbox';

/** More is asked for while there are so many left: the end of a page of the list is never seen. */
const FEW = 10;

/** Buổi sáng của lãnh đạo: what waits, one card after the other, each done with one key or one thumb. */
export function DeskPage() {
  const { t } = useTranslation();
  const me = useMe();
  const cache = useQueryClient();
  const [params, setParams] = useSearchParams();
  const list = useSuspenseInfiniteQuery(stackQuery);
  const { waiting, done } = useOutbox();
  const [top, setTop] = useState<Place>({ at: 0, id: params.get('task') });
  const [said, say] = useState('');
  const [count, setCount] = useState(0);

  const gone = new Set([...waiting, ...done].filter(({ leaves }) => leaves).map(({ taskId }) => taskId));
  const stack = list.data.pages.flatMap(({ items }) => items).filter(({ id }) => !gone.has(id));
  const place = placeIn(
    stack.map(({ id }) => id),
    top,
  );
  const task = stack[place.at];
  if (place.id !== top.id || place.at !== top.at) setTop(place);

  useKeeping(me, stack, place.at);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  const few = stack.length - place.at < FEW;
  useEffect(() => {
    if (few && hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [few, hasNextPage, isFetchingNextPage, fetchNextPage]);

  const acting = useActing(me, (left: Task) => {
    setCount((before) => before + 1);
    say(t('cards.remaining', { count: stack.length - 1 }));
    setTop({ at: place.at, id: left.id });
    window.scrollTo({ top: 0 });
  });
  const turn = (by: 1 | -1) => {
    const next = stack[place.at + by];
    if (next === undefined) return;
    setTop({ at: place.at + by, id: next.id });
    window.scrollTo({ top: 0 });
  };
  const show = (id: string) => {
    setTop({ at: place.at, id });
    void cache.invalidateQueries({ queryKey: ['card'] });
    void cache.invalidateQueries({ queryKey: ['tasks'] });
    if (params.has('task')) setParams({}, { replace: true });
  };
  useKeys({
    ArrowRight: () => {
      turn(1);
    },
    ArrowLeft: () => {
      turn(-1);
    },
  });

  return (
    <div className="desk-stack">
      <PageHead title={t('cards.title')}>
        {hasRole(me, 'chief_of_office') && (
          <Button component={Link} to="/desk/many" variant="default" size="compact-md" visibleFrom="sm">
            {t('cards.many.toMany')}
          </Button>
        )}
        <Button component={Link} to="/tasks" variant="default" size="compact-md" visibleFrom="sm">
          {t('cards.toList')}
        </Button>
        {task !== undefined && (
          <Group gap={4} wrap="nowrap">
            <Button
              variant="default"
              size="compact-md"
              disabled={place.at === 0}
              aria-label={t('cards.previous')}
              onClick={() => {
                turn(-1);
              }}
            >
              <IconChevronLeft size={18} aria-hidden />
            </Button>
            <Text size="sm" className="numbers" miw={56} ta="center" aria-hidden>
              {count + place.at + 1} / {count + stack.length}
            </Text>
            <VisuallyHidden>
              {t('cards.position', { at: count + place.at + 1, total: count + stack.length })}
            </VisuallyHidden>
            <Button
              variant="default"
              size="compact-md"
              disabled={place.at >= stack.length - 1}
              aria-label={t('cards.next')}
              onClick={() => {
                turn(1);
              }}
            >
              <IconChevronRight size={18} aria-hidden />
            </Button>
          </Group>
        )}
      </PageHead>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
      <LineState onLook={show} />
      {task === undefined ? (
        <Empty icon={<IconBeach />} title={t('cards.done')} hint={t('cards.doneHint')} />
      ) : (
        <section className="card" aria-labelledby="card-title" data-task={task.id}>
          {task.subject.kind === 'draft' ? <DraftFacts task={task} /> : <CardFacts task={task} />}
        </section>
      )}
      <div className="card-bar">
        <UndoBar onUndone={show} />
        {task?.document && (
          <CardActs
            task={task}
            onAct={(decision) => {
              acting.decide(task, decision);
            }}
          />
        )}
        {task?.subject.kind === 'draft' && (
          <DraftCardActs
            task={task}
            onAct={(draft, answer) => {
              acting.answer(task, draft, answer);
            }}
          />
        )}
        {task?.subject.kind === 'work' && <OpenTask task={task} />}
      </div>
    </div>
  );
}
