import { Badge, Button, Modal, Table, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { showDate } from '../shared/dates';
import type { Series } from './definitions';
import { definedRegistersQuery, seriesQuery } from './definitions.queries';
import { ChangeSeries } from './SeriesForms';

/** Dãy số: when each begins anew, and which books number on together in it. */
export function DefinedSeries() {
  const { t } = useTranslation();
  const { data: all } = useSuspenseQuery(seriesQuery);
  if (all.length === 0) return <Text>{t('definitions.noSeries')}</Text>;
  return (
    <Table.ScrollContainer minWidth={760}>
      <Table fz={14} verticalSpacing={6} aria-label={t('definitions.allSeries')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('definitions.seriesName')}</Table.Th>
            <Table.Th>{t('definitions.reset')}</Table.Th>
            <Table.Th>{t('definitions.termStart')}</Table.Th>
            <Table.Th>{t('definitions.usedBy')}</Table.Th>
            <Table.Th>{t('common.actions')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {all.map((series) => (
            <SeriesRow key={series.id} series={series} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function SeriesRow({ series }: { series: Series }) {
  const { t } = useTranslation();
  const { data: registers } = useSuspenseQuery(definedRegistersQuery);
  const [changing, modal] = useDisclosure(false);
  const { name } = series;
  const books = registers.filter((register) => register.series.id === series.id);
  return (
    <Table.Tr>
      <Table.Td>
        {name}
        {series.secret && (
          <Badge ml="xs" color="red.9" tt="none">
            {t('definitions.secrecies.secret')}
          </Badge>
        )}
      </Table.Td>
      <Table.Td>{t(`definitions.resets.${series.reset}`)}</Table.Td>
      <Table.Td className="numbers">{showDate(series.termStartedOn)}</Table.Td>
      <Table.Td>{books.length === 0 ? t('common.none') : books.map((book) => book.name).join(', ')}</Table.Td>
      <Table.Td>
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t('definitions.changeOf', { name })}
          onClick={modal.open}
        >
          {t('definitions.change')}
        </Button>
        <Modal
          opened={changing}
          onClose={modal.close}
          title={t('definitions.changeOf', { name })}
          closeButtonProps={{ 'aria-label': t('common.close') }}
        >
          <ChangeSeries series={series} onChanged={modal.close} />
        </Modal>
      </Table.Td>
    </Table.Tr>
  );
}
