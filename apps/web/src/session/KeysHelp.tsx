import { Kbd, Modal, Table, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Section } from '../shared/menu';
import { SingleKeysSwitch } from '../shared/ui/SingleKeysSwitch';

type Props = { opened: boolean; onClose: () => void; sections: readonly Section[] };

/** The keys of the registration form, in the order in which a clerk learns them. */
const REGISTRATION = [
  ['Enter', 'present'],
  ['F8', 'register'],
  ['Ctrl+Enter', 'presentAndNext'],
  ['Tab', 'confirm'],
  ['F3', 'repeatField'],
  ['F4', 'repeatAll'],
  ['F9', 'later'],
  ['Shift+F9', 'earlier'],
  ['F2', 'label'],
  ['Alt+PageDown', 'pageDown'],
  ['Alt+PageUp', 'pageUp'],
  ['Shift+Enter', 'newline'],
  ['Esc', 'leave'],
] as const;

/** The keys of the stack of cards. */
const CARDS = [
  ['y', 'agree'],
  ['b', 'instruct'],
  ['t', 'return'],
  ['c', 'pass'],
  ['l', 'defer'],
  ['x', 'seen'],
  ['n', 'note'],
  ['→', 'next'],
  ['←', 'previous'],
  ['z', 'undo'],
] as const;

/** Phím tắt: the table behind `?`, and behind F1 while somebody types. */
export function KeysHelp({ opened, onClose, sections }: Props) {
  const { t } = useTranslation();
  const everywhere: readonly (readonly [string, string])[] = [
    ['/', t('keys.search')],
    ['Ctrl+K', t('palette.title')],
    ['?', t('keys.help')],
    ['F1', t('keys.help')],
    ...sections.map(({ key, go }) => [`g ${go}`, t('keys.goTo', { page: t(`nav.${key}`) })] as const),
  ];
  const registers = sections.some(({ key }) => key === 'intake');
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size="lg"
      title={t('keys.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <SingleKeysSwitch />
      {registers && (
        <Keys title={t('desk.keys.title')} rows={REGISTRATION.map(([keys, act]) => [keys, t(`desk.keys.${act}`)])} />
      )}
      {sections.some(({ key }) => key === 'desk') && (
        <Keys title={t('cards.keys.title')} rows={CARDS.map(([keys, act]) => [keys, t(`cards.keys.${act}`)])} />
      )}
      <Keys title={t('desk.keys.everywhere')} rows={everywhere} />
    </Modal>
  );
}

function Keys({ title, rows }: { title: string; rows: readonly (readonly [string, string])[] }) {
  return (
    <>
      <Title order={3} size="h6" mt="sm">
        {title}
      </Title>
      <Table fz={14} verticalSpacing={4} aria-label={title}>
        <Table.Tbody>
          {rows.map(([keys, meaning]) => (
            <Table.Tr key={keys}>
              <Table.Td w={160}>
                {keys.split(' ').map((key) => (
                  <Kbd key={key} mr={4}>
                    {key}
                  </Kbd>
                ))}
              </Table.Td>
              <Table.Td>{meaning}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
}
