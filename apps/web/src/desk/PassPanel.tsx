import { Button, Stack, Text, TextInput, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Role } from '../shared/api-types';
import { peopleQuery } from '../shared/directory.queries';
import { useMe } from '../shared/session.queries';
import { plain } from '../session/commands';

const SHOWN = 6;
/** Colleagues and superiors stand first: what is passed on mostly goes to them. */
const FIRST: readonly Role[] = ['leader', 'chief_of_office', 'head_of_unit'];

/** Chuyển: to a colleague or a superior, found by a few letters of the name, the title or the unit. */
export function PassPanel({ onPass }: { onPass: (userId: string, opinion: string) => void }) {
  const { t } = useTranslation();
  const me = useMe();
  const { data: people = [] } = useQuery(peopleQuery);
  const [typed, setTyped] = useState('');
  const [userId, setUserId] = useState('');
  const [opinion, setOpinion] = useState('');
  const rank = (roles: readonly Role[]) => (roles.some((role) => FIRST.includes(role)) ? 0 : 1);
  const found = people
    .filter(({ id }) => id !== me.user.id)
    .map(({ id, displayName, posts }) => {
      const what = posts.map((post) =>
        [post.title || t(`role.${post.role}`), post.unitName].filter(Boolean).join(', '),
      );
      return { id, displayName, what: what.join('; '), rank: rank(posts.map(({ role }) => role)) };
    })
    .filter(({ displayName, what }) => plain(`${displayName} ${what}`).includes(plain(typed)))
    .sort((a, b) => a.rank - b.rank)
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
        {found.map(({ id, displayName, what }) => (
          <Button
            key={id}
            h="auto"
            py={8}
            justify="start"
            variant={userId === id ? 'light' : 'default'}
            aria-pressed={userId === id}
            onClick={() => {
              setUserId(id);
            }}
          >
            <span className="person">
              {displayName}
              <Text span size="xs" c="dimmed">
                {what}
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
