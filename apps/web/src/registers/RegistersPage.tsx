import { Badge, Group, Table } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PageHead } from '../shared/ui/states';
import { ListTable } from '../shared/ui/ListTable';
import { registersQuery } from './registers.queries';

/** Sổ đăng ký: the books of the agency with their series and last numbers. */
export function RegistersPage() {
  const { t } = useTranslation();
  const { data: registers } = useSuspenseQuery(registersQuery);
  return (
    <>
      <PageHead title={t('registers.title')} />
      <ListTable
        minWidth={640}
        head={2}
        aria-label={t('registers.title')}
        verticalSpacing="sm"
        columns={[t('registers.code'), t('registers.name'), t('registers.series'), t('registers.last')]}
      >
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
      </ListTable>
    </>
  );
}
