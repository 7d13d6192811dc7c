import { Alert, Button, FileInput, Group, Modal, Stack, Table, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import { useSendList, type BoxList } from './digitization.queries';
import { showNumber } from './figures';

/** Nhập mục lục: a list of files is checked first, then taken over as a whole. */
export function ListButton({ campaignId }: { campaignId: string }) {
  const { t } = useTranslation();
  const [asked, ask] = useDisclosure(false);
  const [file, setFile] = useState<File | null>(null);
  const send = useSendList(campaignId);
  const found = send.data;
  return (
    <>
      <Button variant="default" onClick={ask.open}>
        {t('digitization.list')}
      </Button>
      <Modal
        opened={asked}
        onClose={ask.close}
        size="lg"
        title={t('digitization.list')}
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        <Stack gap="xs">
          <Text size="sm">{t('digitization.listHint')}</Text>
          <FileInput
            label={t('digitization.listFile')}
            accept=".xlsx,.csv,.txt,.tsv"
            data-autofocus
            value={file}
            onChange={(chosen) => {
              setFile(chosen);
              send.reset();
              if (chosen) send.mutate({ file: chosen, commit: false });
            }}
          />
          <ProblemAlert error={send.error} />
          {found && <Found list={found} />}
          <Group justify="end">
            <Button variant="default" onClick={ask.close}>
              {t('common.close')}
            </Button>
            {file && found?.taken !== true && (
              <Button
                loading={send.isPending}
                disabled={!found || found.mistakeCount > 0 || found.boxes === 0}
                onClick={() => {
                  send.mutate({ file, commit: true });
                }}
              >
                {found ? t('digitization.listTake', counts(found)) : t('digitization.listCheck')}
              </Button>
            )}
          </Group>
        </Stack>
      </Modal>
    </>
  );
}

const counts = ({ rows, boxes, folders, sheets }: BoxList) => ({
  rows: showNumber(rows),
  boxes: showNumber(boxes),
  folders: showNumber(folders),
  sheets: showNumber(sheets),
});

function Found({ list }: { list: BoxList }) {
  const { t } = useTranslation();
  if (list.taken) return <Alert role="status">{t('digitization.listTaken', counts(list))}</Alert>;
  return (
    <>
      <Text role="status" fw={600}>
        {t('digitization.listFound', counts(list))}
      </Text>
      {list.mistakeCount > 0 && (
        <>
          <Text fw={700}>{t('digitization.listMistakes', { count: list.mistakeCount })}</Text>
          <Table.ScrollContainer minWidth={400}>
            <Table fz={14} aria-label={t('digitization.listMistake')}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('digitization.listRow')}</Table.Th>
                  <Table.Th>{t('digitization.listColumn')}</Table.Th>
                  <Table.Th>{t('digitization.listMistake')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {list.mistakes.map(({ row, column, message }, i) => (
                  <Table.Tr key={i}>
                    <Table.Td className="numbers">{row}</Table.Td>
                    <Table.Td>{column}</Table.Td>
                    <Table.Td>{message}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        </>
      )}
    </>
  );
}
