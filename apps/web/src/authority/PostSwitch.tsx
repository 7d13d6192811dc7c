import { Menu, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { showDate } from '../shared/dates';
import { postNames } from '../shared/posts';
import { useMe } from '../shared/session.queries';
import { useWorkIn } from './authority.queries';

/** Stands for all posts where one of several is chosen. */
const ALL = 'all';

/** In which of several posts one works (kiêm nhiệm), and for whom one reads or acts: items of the person's menu. */
export function PostSwitch() {
  const { t } = useTranslation();
  const me = useMe();
  const workIn = useWorkIn();
  const choices = [{ id: ALL, name: t('authority.allPosts') }, ...postNames(me.posts, t)];
  return (
    <>
      {me.posts.length > 1 && (
        <>
          <Menu.Label>{t('authority.workIn')}</Menu.Label>
          <Menu.RadioGroup
            value={me.activePostId ?? ALL}
            onChange={(id) => {
              workIn.mutate(id === ALL ? null : id);
            }}
          >
            {choices.map(({ id, name }) => (
              <Menu.RadioItem key={id} value={id} closeMenuOnClick>
                {name}
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
          <Menu.Divider />
        </>
      )}
      {me.standsFor.map(({ id, name, capacity, until }) => (
        <Text key={id} component="div" size="xs" px="sm" pb={4}>
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
