import { Badge, Group, Table } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PageHead } from '../shared/ui/states';
import { registersQuery } from './registers.queries';

/** Sổ đăng ký: the books of the agency with their series and last numbers. */
export function RegistersPage() {
  const { t } = useTranslation();
  const { data: registers } = useSuspenseQuery(registersQuery);
  return (
    <>
      <PageHead title={t('registers.title')} />
      <Table.ScrollContainer minWidth={640}>
        <Table aria-label={t('registers.title')} verticalSpacing="sm">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('registers.code')}</Table.Th>
              <Table.Th>{t('registers.name')}</Table.Th>
              <Table.Th>{t('registers.series')}</Table.Th>
              <Table.Th>{t('registers.last')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {registers.map((register) => (
              <Table.Tr key={register.id}>
                <Table.Td>{register.code}</Table.Td>
                <Table.Td>
                  <Group gap="xs">
                    {register.actions.includes('readEntries') ? (
                      <Link to={`/registers/${register.id}`}>{register.name}</Link>
                    ) : (
                      register.name
                    )}
                    {register.secrecy === 'secret' && <Badge color="red.9">{t('registers.secret')}</Badge>}
                    {!register.active && <Badge color="gray.7">{t('registers.outOfUse')}</Badge>}
                  </Group>
                </Table.Td>
                <Table.Td>{register.series.name}</Table.Td>
                <Table.Td>
                  {t('registers.lastOf', { last: register.last, year: register.year })}
                  {register.closed && ` · ${t('registers.closed')}`}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </>
  );
}
