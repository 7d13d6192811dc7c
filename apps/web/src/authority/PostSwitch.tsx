import { Menu, Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { showDate } from '../shared/dates';
import { postNames } from '../shared/posts';
import { useMe } from '../shared/session.queries';
import { useWorkIn } from './authority.queries';

/** In which of several posts one works (kiêm nhiệm), and for whom one reads or acts: items of the person's menu. */
export function PostSwitch() {
  const { t } = useTranslation();
  const me = useMe();
  const workIn = useWorkIn();
  const choices = [
    { id: null, label: t('authority.allPosts') },
    ...postNames(me.posts, t).map(({ id, name }) => ({ id, label: name })),
  ];
  return (
    <>
      {me.posts.length > 1 && (
        <>
          <Menu.Label>{t('authority.workIn')}</Menu.Label>
          {choices.map(({ id, label }) => (
            <Menu.Item
              key={id ?? 'all'}
              role="menuitemradio"
              aria-checked={me.activePostId === id}
              leftSection={
                me.activePostId === id ? <IconCheck size={16} aria-hidden /> : <span style={{ width: 16 }} />
              }
              onClick={() => {
                workIn.mutate(id);
              }}
            >
              {label}
            </Menu.Item>
          ))}
          <Menu.Divider />
        </>
      )}
      {me.standsFor.map(({ id, name, capacity, until }) => (
        <Text key={id} size="xs" px="sm" pb={4}>
          {capacity === 'inbox' || capacity === 'secretary'
            ? t('authority.readingFor', { name })
            : t('authority.actingFor', { capacity, name })}
          {', '}
          {until === null
            ? t('authority.noEnd')
            : t('authority.until', { date: showDate(new Date(Date.parse(until) - 1).toISOString()) })}
        </Text>
      ))}
      {me.standsFor.length > 0 && <Menu.Divider />}
    </>
  );
}
