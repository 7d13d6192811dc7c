import { Button, Group, Modal, SimpleGrid, Stack, Table, Text, TextInput, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LoadMore } from '../shared/ui/LoadMore';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import { foldersList, useAddFolder, useChangeFolder, type Box, type Folder } from './digitization.queries';
import { showYears } from './figures';

/** The folders of a box in the order in which they lie there, with their sheets. */
export function Folders({ box }: { box: Box }) {
  const { t } = useTranslation();
  const list = useSuspenseInfiniteQuery(foldersList(box.id));
  const folders = list.data.pages.flatMap(({ items }) => items);
  const mayChange = box.actions.includes('change');
  return (
    <section aria-label={t('digitization.folders')} style={{ marginBottom: 16 }}>
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h5">
          {t('digitization.folders')}
        </Title>
        {mayChange && <AddFolder boxId={box.id} />}
      </Group>
      {folders.length === 0 ? (
        <Text>{t('digitization.foldersNone')}</Text>
      ) : (
        <Table.ScrollContainer minWidth={760}>
          <Table fz={14} aria-label={t('digitization.folders')}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('digitization.folderCode')}</Table.Th>
                <Table.Th>{t('digitization.folderTitle')}</Table.Th>
                <Table.Th>{t('digitization.years')}</Table.Th>
                <Table.Th ta="right">{t('digitization.counted')}</Table.Th>
                <Table.Th ta="right">{t('digitization.scanned')}</Table.Th>
                <Table.Th ta="right">{t('digitization.checked')}</Table.Th>
                <Table.Th ta="right">{t('digitization.faulty')}</Table.Th>
                {mayChange && <Table.Th>{t('common.actions')}</Table.Th>}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {folders.map((folder) => (
                <Table.Tr key={folder.id}>
                  <Table.Td className="numbers">{folder.code}</Table.Td>
                  <Table.Td>{folder.title}</Table.Td>
                  <Table.Td className="numbers">{showYears(folder.yearFrom, folder.yearTo)}</Table.Td>
                  {[folder.sheetsCounted ?? '–', folder.sheetsScanned, folder.sheetsChecked, folder.sheetsFaulty].map(
                    (value, i) => (
                      <Table.Td key={i} ta="right" className="numbers">
                        {value}
                      </Table.Td>
                    ),
                  )}
                  {mayChange && (
                    <Table.Td>
                      <CountButton key={folder.version} folder={folder} />
                    </Table.Td>
                  )}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      <LoadMore {...list} />
    </section>
  );
}

function AddFolder({ boxId }: { boxId: string }) {
  const { t } = useTranslation();
  const [asked, ask] = useDisclosure(false);
  const [code, setCode] = useState('');
  const [title, setTitle] = useState('');
  const add = useAddFolder(boxId, () => {
    setCode('');
    setTitle('');
    ask.close();
  });
  return (
    <>
      <Button variant="default" size="xs" onClick={ask.open}>
        {t('digitization.addFolder')}
      </Button>
      <Modal
        opened={asked}
        onClose={ask.close}
        title={t('digitization.addFolder')}
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        <form
          onSubmit={(event) => {
            event.preventDefault();
            const nothing = { yearFrom: null, yearTo: null, retention: null, sheetsCounted: null };
            add.mutate({ code: code.trim(), title: title.trim(), ...nothing });
          }}
        >
          <Stack gap="xs">
            <TextInput
              label={t('digitization.folderCode')}
              required
              data-autofocus
              value={code}
              onChange={(event) => {
                setCode(event.currentTarget.value);
              }}
            />
            <TextInput
              label={t('digitization.folderTitle')}
              required
              value={title}
              onChange={(event) => {
                setTitle(event.currentTarget.value);
              }}
            />
            <ProblemAlert error={add.error} />
            <Group justify="end">
              <Button variant="default" onClick={ask.close}>
                {t('common.cancel')}
              </Button>
              <Button type="submit" loading={add.isPending} disabled={code.trim() === '' || title.trim() === ''}>
                {t('digitization.addFolder')}
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}

const COUNTS = [
  ['sheetsCounted', 'counted'],
  ['sheetsScanned', 'scanned'],
  ['sheetsChecked', 'checked'],
  ['sheetsFaulty', 'faulty'],
] as const;

/** Ghi số tờ: counted by hand, or scanned and checked elsewhere. */
function CountButton({ folder }: { folder: Folder }) {
  const { t } = useTranslation();
  const [asked, ask] = useDisclosure(false);
  const [typed, setTyped] = useState({
    sheetsCounted: folder.sheetsCounted?.toString() ?? '',
    sheetsScanned: folder.sheetsScanned.toString(),
    sheetsChecked: folder.sheetsChecked.toString(),
    sheetsFaulty: folder.sheetsFaulty.toString(),
  });
  const change = useChangeFolder(folder, ask.close);
  const isCount = (value: string) => /^\d+$/.test(value.trim());
  const isTyped = COUNTS.every(([name]) => isCount(typed[name]) || (name === 'sheetsCounted' && typed[name] === ''));
  const label = t('digitization.countOf', { code: folder.code });
  return (
    <>
      <Button variant="default" size="xs" aria-label={label} onClick={ask.open}>
        {t('digitization.count')}
      </Button>
      <Modal opened={asked} onClose={ask.close} title={label} closeButtonProps={{ 'aria-label': t('common.close') }}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            change.mutate({
              sheetsCounted: typed.sheetsCounted === '' ? null : Number(typed.sheetsCounted),
              sheetsScanned: Number(typed.sheetsScanned),
              sheetsChecked: Number(typed.sheetsChecked),
              sheetsFaulty: Number(typed.sheetsFaulty),
            });
          }}
        >
          <SimpleGrid cols={2} spacing="xs">
            {COUNTS.map(([name, word]) => (
              <TextInput
                key={name}
                label={t(`digitization.${word}`)}
                inputMode="numeric"
                data-autofocus={name === 'sheetsCounted' ? true : undefined}
                value={typed[name]}
                onChange={(event) => {
                  const { value } = event.currentTarget;
                  setTyped((before) => ({ ...before, [name]: value }));
                }}
              />
            ))}
          </SimpleGrid>
          <ProblemAlert error={change.error} />
          <Group justify="end" mt="md">
            <Button variant="default" onClick={ask.close}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={change.isPending} disabled={!isTyped}>
              {t('common.save')}
            </Button>
          </Group>
        </form>
      </Modal>
    </>
  );
}
