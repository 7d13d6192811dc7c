import { Anchor, Badge, Button, FileButton, Modal, Stack, Table, Text, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { documentTypesQuery, unitsQuery } from '../shared/directory.queries';
import { hasRole, useMe } from '../shared/session.queries';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import { PageHead } from '../shared/ui/states';
import { ListTable } from '../shared/ui/ListTable';
import { routesQuery, useAddRoute, useImportRoute, type Route, type RouteFile } from './routes.queries';

/** Quy trình: the roads of drafts, what each is for, and which version is in force. */
export function RoutesPage() {
  const { t } = useTranslation();
  const { data: routes } = useSuspenseQuery(routesQuery);
  const keeps = hasRole(useMe(), 'admin', 'chief_of_office');
  return (
    <>
      <PageHead title={t('routes.title')}>{keeps && <NewRoutes />}</PageHead>
      <Text size="sm" mb="md">
        {t('routes.hint')}
      </Text>
      {routes.length === 0 ? <Text>{t('routes.none')}</Text> : <RouteTable routes={routes} />}
    </>
  );
}

function RouteTable({ routes }: { routes: readonly Route[] }) {
  const { t } = useTranslation();
  const { data: types } = useSuspenseQuery(documentTypesQuery);
  const { data: units } = useSuspenseQuery(unitsQuery);
  const named = (codes: readonly string[], all: readonly { code: string; name: string }[], none: string) =>
    codes.length === 0 ? none : codes.map((code) => all.find((each) => each.code === code)?.name ?? code).join(', ');
  return (
    <ListTable
      minWidth={720}
      fz={14}
      aria-label={t('routes.title')}
      columns={[t('common.name'), t('routes.docTypes'), t('routes.units'), t('routes.priority'), t('common.status')]}
    >
      <Table.Tbody>
        {routes.map((route) => (
          <Table.Tr key={route.id}>
            <Table.Td>
              <Anchor component={Link} to={`/admin/routes/${route.id}`} fz={14}>
                {route.name}
              </Anchor>
            </Table.Td>
            <Table.Td>{named(route.docTypes, types, t('routes.everyType'))}</Table.Td>
            <Table.Td>{named(route.units, units, t('routes.everyUnit'))}</Table.Td>
            <Table.Td>{route.priority}</Table.Td>
            <Table.Td>
              {route.published && (
                <Badge variant="default" tt="none">
                  {t('routes.inForce', { n: route.published.number })}
                </Badge>
              )}{' '}
              {route.draft && (
                <Badge variant="default" tt="none">
                  {t('routes.beingWritten', { n: route.draft.number })}
                </Badge>
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </ListTable>
  );
}

function NewRoutes() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [adding, modal] = useDisclosure(false);
  const [name, setName] = useState('');
  const [unreadable, setUnreadable] = useState(false);
  const open = ({ id }: Route) => void navigate(`/admin/routes/${id}`);
  const add = useAddRoute(open);
  const bring = useImportRoute(open);
  const read = async (file: File) => {
    try {
      // The server says what is wrong with it, field by field.
      bring.mutate(JSON.parse(await file.text()) as RouteFile);
      setUnreadable(false);
    } catch {
      setUnreadable(true);
    }
  };
  return (
    <>
      <FileButton
        accept="application/json"
        onChange={(file) => {
          if (file) void read(file);
        }}
      >
        {(props) => (
          <Button variant="default" loading={bring.isPending} {...props}>
            {t('routes.import')}
          </Button>
        )}
      </FileButton>
      <Button onClick={modal.open}>{t('routes.add')}</Button>
      <ProblemAlert error={bring.error} />
      {unreadable && (
        <Text role="alert" c="red.9" size="sm">
          {t('routes.unreadable')}
        </Text>
      )}
      <Modal
        opened={adding}
        onClose={modal.close}
        title={t('routes.add')}
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        <form
          onSubmit={(event) => {
            event.preventDefault();
            add.mutate({ name: name.trim() });
          }}
        >
          <Stack>
            <TextInput
              label={t('common.name')}
              required
              data-autofocus
              maxLength={200}
              value={name}
              onChange={(event) => {
                setName(event.currentTarget.value);
              }}
            />
            <ProblemAlert error={add.error} />
            <Button type="submit" loading={add.isPending} disabled={name.trim() === ''}>
              {t('routes.add')}
            </Button>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
