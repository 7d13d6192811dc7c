import { Group, Kbd, Modal, NavLink, ScrollArea, Text, TextInput, useMantineColorScheme } from '@mantine/core';
import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { changeLanguage } from '../shared/i18n';
import { isComposing } from '../shared/keyboard';
import type { Section } from '../shared/menu';
import { useSignOut } from '../shared/session.queries';
import { matching, type Command } from './commands';

type Props = { opened: boolean; onClose: () => void; onHelp: () => void; sections: readonly Section[] };

/** Bảng lệnh (Ctrl+K): every section and act of the frame by a few letters of its name, or a search for what is none. */
export function CommandPalette({ opened, onClose, ...rest }: Props) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('palette.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Palette {...rest} onClose={onClose} />
    </Modal>
  );
}

function Palette({ onClose, onHelp, sections }: Omit<Props, 'opened'>) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const commands = useCommands(sections, onHelp);
  const navigate = useNavigate();
  const query = typed.trim();
  const found: Command[] = [
    ...matching(commands, typed),
    ...(query === ''
      ? []
      : [
          {
            id: 'search',
            label: t('palette.search', { query }),
            run: () => void navigate(`/search?q=${encodeURIComponent(query)}`),
          },
        ]),
  ];
  const chosen = Math.min(at, found.length - 1);

  const run = (command: Command | undefined) => {
    if (command === undefined) return;
    onClose();
    command.run();
  };
  const press = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setAt((chosen + step + found.length) % Math.max(1, found.length));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      run(found[chosen]);
    }
  };

  return (
    <>
      <TextInput
        data-autofocus
        role="combobox"
        aria-expanded
        aria-controls="commands"
        aria-activedescendant={found[chosen] ? `command-${found[chosen].id}` : undefined}
        aria-label={t('palette.label')}
        placeholder={t('palette.label')}
        autoComplete="off"
        value={typed}
        onKeyDown={press}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setAt(0);
        }}
      />
      <ScrollArea.Autosize mah="50dvh" mt="xs">
        <div role="listbox" id="commands" aria-label={t('palette.title')}>
          {found.map((command, i) => (
            <NavLink
              key={command.id}
              component="div"
              id={`command-${command.id}`}
              role="option"
              aria-selected={i === chosen}
              active={i === chosen}
              label={
                <Group justify="space-between">
                  <Text size="sm">{command.label}</Text>
                  {command.keys !== undefined && <Kbd size="xs">{command.keys}</Kbd>}
                </Group>
              }
              onClick={() => {
                run(command);
              }}
            />
          ))}
        </div>
        {found.length === 0 && <Text size="sm">{t('palette.empty')}</Text>}
      </ScrollArea.Autosize>
    </>
  );
}

function useCommands(sections: readonly Section[], onHelp: () => void): Command[] {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const signOut = useSignOut();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const isDark = colorScheme === 'dark';
  const isEnglish = i18n.language === 'en';
  return [
    ...sections.map(({ key, path, go }) => ({
      id: key,
      label: t(`nav.${key}`),
      keys: `g ${go}`,
      run: () => void navigate(path),
    })),
    { id: 'account', label: t('nav.account'), run: () => void navigate('/account') },
    { id: 'help', label: t('keys.title'), keys: '?', run: onHelp },
    {
      id: 'light',
      label: t(isDark ? 'nav.light' : 'nav.dark'),
      run: () => {
        setColorScheme(isDark ? 'light' : 'dark');
      },
    },
    {
      id: 'language',
      label: t(isEnglish ? 'nav.vi' : 'nav.en'),
      run: () => void changeLanguage(isEnglish ? 'vi' : 'en'),
    },
    {
      id: 'sign-out',
      label: t('nav.signOut'),
      run: () => {
        signOut.mutate();
      },
    },
  ];
}
