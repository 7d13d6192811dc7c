import { Badge, Table, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { showDate, today } from '../shared/dates';
import { inOrder, standingOf } from './definitions';
import { abbreviationsQuery } from './definitions.queries';

/** Chữ viết tắt of the agency, its units and organs, with the days on which each is official. */
export function Abbreviations() {
  const { t } = useTranslation();
  const { data: all } = useSuspenseQuery(abbreviationsQuery);
  if (all.length === 0) return <Text>{t('definitions.noAbbreviations')}</Text>;
  const now = today();
  return (
    <Table.ScrollContainer minWidth={640}>
      <Table fz={14} verticalSpacing={6} aria-label={t('definitions.abbreviations')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('definitions.subject')}</Table.Th>
            <Table.Th>{t('definitions.abbreviation')}</Table.Th>
            <Table.Th>{t('definitions.validFrom')}</Table.Th>
            <Table.Th>{t('definitions.validTo')}</Table.Th>
            <Table.Th>{t('common.status')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {inOrder(all).map((one) => (
            <Table.Tr key={one.id}>
              <Table.Td>
                {one.name}
                <Text size="xs" c="dimmed">
                  {t(`definitions.subjects.${one.subject}`)}
                </Text>
              </Table.Td>
              <Table.Td>{one.abbreviation}</Table.Td>
              <Table.Td className="numbers">{showDate(one.validFrom)}</Table.Td>
              <Table.Td className="numbers">
                {one.validTo === null ? t('definitions.untilNext') : showDate(one.validTo)}
              </Table.Td>
              <Table.Td>
                <Badge variant="default" tt="none">
                  {t(`definitions.standings.${standingOf(one, now)}`)}
                </Badge>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
