import { Button, Stack, Text, TextInput, Textarea } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../shared/api-types';
import { peopleFound } from '../shared/directory.queries';
import { useMe } from '../shared/session.queries';
import { plain } from '../session/commands';
import { ABOVE, receiversQuery } from './desk.queries';

const SHOWN = 6;
/** Waits until the typing rests for a moment, in milliseconds. */
const REST = 200;

/** Chuyển: to a colleague or a superior, found by a few letters of the name, the title or the unit. */
export function PassPanel({ onPass }: { onPass: (userId: string, opinion: string) => void }) {
  const { t } = useTranslation();
  const me = useMe();
  const [typed, setTyped] = useState('');
  const [userId, setUserId] = useState('');
  const [opinion, setOpinion] = useState('');
  const [asked] = useDebouncedValue(typed.trim(), REST);
  const { data: above } = useQuery(peopleFound({ q: asked, roles: ABOVE }));
  const { data: others } = useQuery(peopleFound({ q: asked }));
  const { data: keptAbove } = useQuery(receiversQuery.above);
  const { data: keptOthers } = useQuery(receiversQuery.others);
  const whatOf = ({ posts }: Person) =>
    posts.map((post) => [post.title || t(`role.${post.role}`), post.unitName].filter(Boolean).join(', ')).join('; ');
  // What is kept is looked through at once, and is all there is without a line; the answer adds who is not in it.
  const people = [above, keptAbove, others, keptOthers].flatMap((page) => page?.items ?? []);
  const words = plain(typed).split(/\s+/);
  const fits = (one: Person) => words.every((word) => plain(`${one.displayName} ${whatOf(one)}`).includes(word));
  const found = [...new Map(people.map((one) => [one.id, one])).values()]
    .filter((one) => one.id !== me.user.id && fits(one))
    .slice(0, SHOWN);
  return (
    <Stack gap="sm">
      <TextInput
        label={t('cards.find')}
        autoComplete="off"
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
        }}
      />
      <div className="people" role="group" aria-label={t('cards.passTo')}>
        {found.map((one) => (
          <Button
            key={one.id}
            h="auto"
            py={8}
            justify="start"
            variant={userId === one.id ? 'light' : 'default'}
            aria-pressed={userId === one.id}
            onClick={() => {
              setUserId(one.id);
            }}
          >
            <span className="person">
              {one.displayName}
              <Text span size="xs" c="dimmed">
                {whatOf(one)}
              </Text>
            </span>
          </Button>
        ))}
      </div>
      <Textarea
        label={t('plan.opinion')}
        autosize
        minRows={1}
        maxRows={5}
        value={opinion}
        onChange={(event) => {
          setOpinion(event.currentTarget.value);
        }}
      />
      <Button
        size="md"
        disabled={userId === ''}
        onClick={() => {
          onPass(userId, opinion.trim());
        }}
      >
        {t('cards.pass')}
      </Button>
    </Stack>
  );
}
