import { Button, Checkbox, Modal, NativeSelect, Progress, Stack, Table, Text, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconStack2 } from '@tabler/icons-react';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { Batch, NewBatch } from '../shared/api-types';
import { showInstant } from '../shared/dates';
import { LoadMore } from '../shared/ui/LoadMore';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import { Empty, PageHead } from '../shared/ui/states';
import { batchesList, useOpenBatch } from './batches.queries';

const CUT_RULES = ['separator', 'blank', 'first-page'] as const;

/** Lô số hóa: the batches of scanned pages of the archive. */
export function BatchesPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const list = useSuspenseInfiniteQuery(batchesList);
  const batches = list.data.pages.flatMap(({ items }) => items);
  const [opening, open] = useDisclosure(false);
  return (
    <>
      <PageHead title={t('nav.batches')}>
        <Button onClick={open.open}>{t('batches.new')}</Button>
      </PageHead>
      {batches.length === 0 ? (
        <Empty icon={<IconStack2 />} title={t('batches.empty')} hint={t('batches.emptyHint')} />
      ) : (
        <Table.ScrollContainer minWidth={480}>
          <Table aria-label={t('nav.batches')}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('batches.name')}</Table.Th>
                <Table.Th>{t('common.status')}</Table.Th>
                <Table.Th>{t('batches.read')}</Table.Th>
                <Table.Th>{t('batches.openedAt')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {batches.map((batch) => (
                <Table.Tr key={batch.id}>
                  <Table.Td>
                    <Link to={`/batches/${batch.id}`}>{batch.name}</Link>
                  </Table.Td>
                  <Table.Td>{t(`batches.states.${batch.paused ? 'paused' : batch.state}`)}</Table.Td>
                  <Table.Td>
                    <HowFar batch={batch} />
                  </Table.Td>
                  <Table.Td className="numbers">{showInstant(batch.createdAt)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      <LoadMore {...list} />
      <Modal
        opened={opening}
        onClose={open.close}
        title={t('batches.new')}
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        <BatchForm onOpened={({ id }) => void navigate(`/batches/${id}`)} />
      </Modal>
    </>
  );
}

/** Pages read, of those that the stacks have. */
function HowFar({ batch: { counts, name } }: { batch: Batch }) {
  const { t } = useTranslation();
  const done = counts.captured - counts.waiting;
  return (
    <Stack gap={2}>
      <Text size="sm" className="numbers">
        {t('batches.ofPages', { done, count: counts.pages })}
      </Text>
      <Progress
        value={counts.pages === 0 ? 0 : (100 * done) / counts.pages}
        aria-label={t('batches.progressOf', { name })}
      />
    </Stack>
  );
}

function BatchForm({ onOpened }: { onOpened: (batch: Batch) => void }) {
  const { t } = useTranslation();
  const open = useOpenBatch();
  const [name, setName] = useState('');
  const [dpi, setDpi] = useState<200 | 300>(200);
  const [inks, setInks] = useState<'colour' | 'grey' | 'bitonal'>('colour');
  const [twoSided, setTwoSided] = useState(false);
  const [cutBy, setCutBy] = useState<NewBatch['cutBy']>(['separator', 'first-page']);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        open.mutate({ name, dpi, inks, twoSided, cutBy }, { onSuccess: onOpened });
      }}
    >
      <Stack gap="sm">
        <TextInput
          label={t('batches.name')}
          description={t('batches.nameHint')}
          required
          maxLength={200}
          data-autofocus
          value={name}
          onChange={(event) => {
            setName(event.currentTarget.value);
          }}
        />
        <NativeSelect
          label={t('batches.dpi')}
          value={String(dpi)}
          data={[
            { value: '200', label: t('batches.dpis.usual') },
            { value: '300', label: t('batches.dpis.drawings') },
          ]}
          onChange={(event) => {
            setDpi(event.currentTarget.value === '300' ? 300 : 200);
          }}
        />
        <NativeSelect
          label={t('batches.inks')}
          value={inks}
          data={(['colour', 'grey', 'bitonal'] as const).map((value) => ({
            value,
            label: t(`batches.allInks.${value}`),
          }))}
          onChange={(event) => {
            const chosen = event.currentTarget.value;
            setInks(chosen === 'grey' || chosen === 'bitonal' ? chosen : 'colour');
          }}
        />
        <Checkbox
          label={t('batches.twoSided')}
          checked={twoSided}
          onChange={(event) => {
            setTwoSided(event.currentTarget.checked);
          }}
        />
        <Checkbox.Group
          label={t('batches.cutBy')}
          value={cutBy}
          onChange={(chosen) => {
            setCutBy(CUT_RULES.filter((rule) => chosen.includes(rule)));
          }}
        >
          <Stack gap={4} mt={4}>
            {CUT_RULES.map((rule) => (
              <Checkbox key={rule} value={rule} label={t(`batches.cuts.${rule}`)} />
            ))}
          </Stack>
        </Checkbox.Group>
        <ProblemAlert error={open.error} />
        <Button type="submit" loading={open.isPending} disabled={name.trim() === ''}>
          {t('batches.open')}
        </Button>
      </Stack>
    </form>
  );
}
