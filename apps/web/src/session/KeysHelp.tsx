import { Kbd, Modal, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Section } from '../shared/menu';

type Props = { opened: boolean; onClose: () => void; sections: readonly Section[] };

/** Phím tắt: the table behind `?`. */
export function KeysHelp({ opened, onClose, sections }: Props) {
  const { t } = useTranslation();
  const rows = [
    ['/', t('keys.search')],
    ['?', t('keys.help')],
    ['Enter', t('keys.enter')],
    ['F8', t('keys.f8')],
    ['Shift+Enter', t('keys.newline')],
    ...sections.map(({ key, go }) => [`g ${go}`, t('keys.goTo', { page: t(`nav.${key}`) })]),
  ] as const;
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('keys.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Table>
        <Table.Tbody>
          {rows.map(([keys = '', meaning]) => (
            <Table.Tr key={keys}>
              <Table.Td>
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
    </Modal>
  );
}
