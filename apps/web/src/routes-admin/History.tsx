import { Anchor, Button, Stack, Table, Text } from '@mantine/core';
import { useSuspenseQueries } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { showInstant } from '../shared/dates';
import { Loading } from '../shared/ui/states';
import { ListTable } from '../shared/ui/ListTable';
import { diffOf } from './diff';
import { versionQuery, type Route, type RouteVersionHead } from './routes.queries';

/** Every version: when it came into force, by whom and why, and what it changed. */
export function History({ route, versions }: { route: Route; versions: readonly RouteVersionHead[] }) {
  const { t } = useTranslation();
  const [compared, setCompared] = useState<string | null>(null);
  const at = versions.findIndex(({ id }) => id === compared);
  const [after, before] = [versions[at], versions[at + 1]];
  return (
    <Stack>
      <ListTable
        minWidth={720}
        fz={14}
        aria-label={t('routes.tabs.history')}
        columns={[
          t('routes.version'),
          t('common.status'),
          t('routes.publishedAt'),
          t('routes.note'),
          t('routes.onItsWay'),
          t('common.actions'),
        ]}
      >
        <Table.Tbody>
          {versions.map((version, n) => (
            <Table.Tr key={version.id}>
              <Table.Td>
                <Anchor component={Link} to={`/admin/routes/${route.id}?version=${version.id}`} fz={14}>
                  {t('routes.versionOf', { n: version.number })}
                </Anchor>
              </Table.Td>
              <Table.Td>{t(`routes.states.${version.state}`)}</Table.Td>
              <Table.Td>
                {version.publishedAt === null ? '' : showInstant(version.publishedAt)}{' '}
                {version.publishedBy?.displayName}
              </Table.Td>
              <Table.Td>{version.note}</Table.Td>
              <Table.Td>{version.running}</Table.Td>
              <Table.Td>
                {versions[n + 1] && (
                  <Button
                    size="compact-sm"
                    variant="default"
                    aria-expanded={compared === version.id}
                    onClick={() => {
                      setCompared(compared === version.id ? null : version.id);
                    }}
                  >
                    {t('routes.compare', { n: version.number, before: versions[n + 1]?.number })}
                  </Button>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </ListTable>
      {after && before && (
        <Suspense fallback={<Loading />}>
          <Comparison routeId={route.id} after={after} before={before} />
        </Suspense>
      )}
    </Stack>
  );
}

type ComparisonProps = { routeId: string; after: RouteVersionHead; before: RouteVersionHead };

function Comparison({ routeId, after, before }: ComparisonProps) {
  const { t } = useTranslation();
  const [{ data: now }, { data: then }] = useSuspenseQueries({
    queries: [versionQuery(routeId, after.id), versionQuery(routeId, before.id)],
  });
  const shown = (definition: unknown) => JSON.stringify(definition, null, 2);
  const lines = diffOf(shown(then.definition), shown(now.definition));
  const title = t('routes.compare', { n: after.number, before: before.number });
  if (lines.every(({ kind }) => kind === 'same')) return <Text>{t('routes.noDifference')}</Text>;
  return (
    <section className="route-diff" aria-label={title} tabIndex={0}>
      {lines.map(({ kind, text }, n) =>
        kind === 'same' ? (
          <div key={n}>{`  ${text}`}</div>
        ) : kind === 'added' ? (
          <ins key={n} style={{ display: 'block', fontWeight: 600 }}>{`+ ${text}`}</ins>
        ) : (
          <del key={n} style={{ display: 'block' }}>{`- ${text}`}</del>
        ),
      )}
    </section>
  );
}
