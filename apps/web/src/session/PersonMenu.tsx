import { Avatar, Box, Menu, UnstyledButton, useMantineColorScheme, Text, VisuallyHidden } from '@mantine/core';
import { IconBell, IconLogout, IconMoon, IconSun, IconUser, IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PostSwitch } from '../authority/PostSwitch';
import { postNames } from '../shared/posts';
import { useMe, useSignOut } from '../shared/session.queries';
import { changeLanguage } from '../shared/i18n';

const initials = (name: string): string => {
  const words = name.split(/\s+/).filter(Boolean);
  return ((words.at(0)?.[0] ?? '') + (words.length > 1 ? (words.at(-1)?.[0] ?? '') : '')).toLocaleUpperCase('vi');
};

/** Who I am, in which post; language, light, and the way out. */
export function PersonMenu() {
  const { t, i18n } = useTranslation();
  const me = useMe();
  const signOut = useSignOut();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Menu position="bottom-end" width={260} withinPortal>
      <Menu.Target>
        <UnstyledButton>
          <VisuallyHidden>{t('nav.person', { name: me.user.displayName })}</VisuallyHidden>
          <Avatar aria-hidden color="office" variant="filled" radius="xl" size={36}>
            {initials(me.user.displayName)}
          </Avatar>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Box px="sm" py="xs">
          <Text component="div" fw={600} size="sm">
            {me.user.displayName}
          </Text>
          {postNames(me.posts, t).map(({ id, name }) => (
            <Text key={id} component="div" size="xs" c="dimmed">
              {name}
            </Text>
          ))}
        </Box>
        <Menu.Divider />
        <PostSwitch />
        <Menu.Item component={Link} to="/account" leftSection={<IconUser size={16} aria-hidden />}>
          {t('nav.account')}
        </Menu.Item>
        <Menu.Item component={Link} to="/account/authority" leftSection={<IconUsers size={16} aria-hidden />}>
          {t('authority.open')}
        </Menu.Item>
        <Menu.Item component={Link} to="/account/notifications" leftSection={<IconBell size={16} aria-hidden />}>
          {t('notifications.settingsTitle')}
        </Menu.Item>
        <Menu.Item
          leftSection={colorScheme === 'dark' ? <IconSun size={16} aria-hidden /> : <IconMoon size={16} aria-hidden />}
          onClick={() => {
            setColorScheme(colorScheme === 'dark' ? 'light' : 'dark');
          }}
        >
          {t(colorScheme === 'dark' ? 'nav.light' : 'nav.dark')}
        </Menu.Item>
        <Menu.Item
          closeMenuOnClick
          onClick={() => {
            void changeLanguage(i18n.language === 'en' ? 'vi' : 'en');
          }}
        >
          {t(i18n.language === 'en' ? 'nav.vi' : 'nav.en')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconLogout size={16} aria-hidden />}
          onClick={() => {
            signOut.mutate();
          }}
        >
          {t('nav.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
