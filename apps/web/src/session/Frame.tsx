import { ActionIcon, AppShell, Box, Burger, Group, NavLink, ScrollArea, Text, Tooltip } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconKeyboard } from '@tabler/icons-react';
import { Suspense, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Outlet, useLocation, useNavigate } from 'react-router';
import { HeaderCounts } from '../desk/HeaderCounts';
import { useSending } from '../shared/offline/useOutbox';
import { FlashBell } from '../incoming/FlashBell';
import { NotificationBell } from '../notifications/NotificationBell';
import { useLive } from '../shared/events';
import { useKeys } from '../shared/keyboard';
import { sectionsOf } from '../shared/menu';
import { hasRole, useMe } from '../shared/session.queries';
import { Loading } from '../shared/ui/states';
import { CommandPalette } from './CommandPalette';
import { KeysHelp } from './KeysHelp';
import { PersonMenu } from './PersonMenu';
import { SearchBox } from './SearchBox';
import { AbsenceOffer } from '../authority/AbsenceOffer';
import { SECTION_ICONS } from './section-icons';

/** What stands around every page: menu by posts, search, the person, keys. */
export function Frame() {
  const { t } = useTranslation();
  const me = useMe();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const [menu, { toggle, close }] = useDisclosure(false);
  const [help, showHelp] = useDisclosure(false);
  const [palette, showPalette] = useDisclosure(false);
  const search = useRef<HTMLInputElement>(null);
  const live = useLive();
  useSending(me.user.id);
  const sections = sectionsOf(me);
  const hasInbox = sections.some(({ key }) => key === 'tasks');

  const goings = sections.map(({ go, path }) => [`g ${go}`, () => void navigate(path)] as const);
  useKeys({
    ...Object.fromEntries(goings),
    '/': () => search.current?.focus(),
    '?': showHelp.open,
    F1: showHelp.open,
    'Control+k': showPalette.open,
  });
  useEffect(close, [pathname, close]);

  return (
    <AppShell
      header={{ height: hasInbox ? { base: 100, lg: 56 } : 56 }}
      navbar={{ width: 216, breakpoint: 'sm', collapsed: { mobile: !menu } }}
      padding={{ base: 'xs', sm: 'md' }}
    >
      <a className="skip-link" href="#main">
        {t('skip')}
      </a>
      <AppShell.Header px="sm">
        <Group h={56} gap="sm" wrap="nowrap">
          <Burger
            opened={menu}
            onClick={toggle}
            hiddenFrom="sm"
            size="sm"
            aria-label={t('nav.menu')}
            aria-expanded={menu}
          />
          <Group gap={8} wrap="nowrap" style={{ flex: 'none' }}>
            <Text component={Link} to="/" fw={600} c="var(--mantine-color-anchor)" td="none">
              {t('app')}
            </Text>
            <Text size="sm" truncate visibleFrom="md" title={me.agency.name}>
              {me.agency.name}
            </Text>
          </Group>
          {hasInbox && (
            <Box visibleFrom="lg">
              <HeaderCounts />
            </Box>
          )}
          <SearchBox inputRef={search} />
          {hasRole(me, 'clerk') && <FlashBell />}
          <NotificationBell />
          <PersonMenu />
        </Group>
        {hasInbox && (
          <Box hiddenFrom="lg" h={44}>
            <HeaderCounts />
          </Box>
        )}
      </AppShell.Header>
      <AppShell.Navbar p="xs" aria-label={t('nav.label')}>
        <AppShell.Section grow component={ScrollArea}>
          {sections.map(({ key, path }) => {
            const Icon = SECTION_ICONS[key];
            const below = (whole: string) => pathname === whole || pathname.startsWith(`${whole}/`);
            // A section below another one is the one where somebody is.
            const here =
              below(path) && !sections.some((other) => other.path.startsWith(`${path}/`) && below(other.path));
            return (
              <NavLink
                key={key}
                component={Link}
                to={path}
                label={t(`nav.${key}`)}
                leftSection={<Icon size={18} aria-hidden />}
                active={here}
                aria-current={here ? 'page' : undefined}
              />
            );
          })}
        </AppShell.Section>
        <Group justify="space-between" px="xs" gap="xs">
          <Text size="xs" c="dimmed" role="status">
            {t(live ? 'nav.live' : 'nav.polling')}
          </Text>
          <Tooltip label={t('keys.open')}>
            <ActionIcon variant="subtle" aria-label={t('keys.open')} onClick={showHelp.open}>
              <IconKeyboard size={18} aria-hidden />
            </ActionIcon>
          </Tooltip>
        </Group>
      </AppShell.Navbar>
      <AppShell.Main id="main" tabIndex={-1}>
        <AbsenceOffer />
        <Suspense fallback={<Loading />}>
          <Outlet />
        </Suspense>
      </AppShell.Main>
      <KeysHelp opened={help} onClose={showHelp.close} sections={sections} />
      <CommandPalette opened={palette} onClose={showPalette.close} sections={sections} onHelp={showHelp.open} />
    </AppShell>
  );
}
