import { Badge, Button, Group, Tabs, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { documentTypesQuery, unitsQuery } from '../shared/directory.queries';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import { PageHead } from '../shared/ui/states';
import { Editor } from './Editor';
import { History } from './History';
import { routeQuery, useBeginVersion, versionQuery, versionsQuery, type Route } from './routes.queries';
import { ScopeForm } from './ScopeForm';
import type { Names } from './who';

const TABS = ['steps', 'scope', 'history'] as const;

/** One route: its steps as a drawing, what it is for, its versions. */
export function RoutePage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const [params, setParams] = useSearchParams();
  const { data: route } = useSuspenseQuery(routeQuery(id));
  const { data: versions } = useSuspenseQuery(versionsQuery(id));
  const { data: types } = useSuspenseQuery(documentTypesQuery);
  const { data: units } = useSuspenseQuery(unitsQuery);
  const names: Names = { types, units };
  const tab = TABS.find((one) => one === params.get('tab')) ?? 'steps';
  const asked = params.get('version');
  const shown =
    versions.find((version) => version.id === asked) ??
    versions.find((version) => version.id === (route.draft ?? route.published)?.id) ??
    versions[0];
  return (
    <>
      <PageHead title={route.name}>
        {route.actions.includes('define') && route.draft === null && <BeginVersion route={route} />}
      </PageHead>
      <Tabs
        value={tab}
        keepMounted={false}
        onChange={(value) => {
          setParams({ tab: value ?? 'steps' }, { replace: true });
        }}
      >
        <Tabs.List mb="md">
          {TABS.map((each) => (
            <Tabs.Tab key={each} value={each}>
              {t(`routes.tabs.${each}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="steps">
          {shown && <Version key={shown.id} route={route} versionId={shown.id} names={names} />}
        </Tabs.Panel>
        <Tabs.Panel value="scope">
          <ScopeForm key={route.version} route={route} names={names} />
        </Tabs.Panel>
        <Tabs.Panel value="history">
          <History route={route} versions={versions} />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}

function BeginVersion({ route }: { route: Route }) {
  const { t } = useTranslation();
  const begin = useBeginVersion(route.id);
  return (
    <>
      <Button
        loading={begin.isPending}
        onClick={() => {
          begin.mutate();
        }}
      >
        {t('routes.begin')}
      </Button>
      <ProblemAlert error={begin.error} />
    </>
  );
}

function Version({ route, versionId, names }: { route: Route; versionId: string; names: Names }) {
  const { t } = useTranslation();
  const { data } = useSuspenseQuery(versionQuery(route.id, versionId));
  // What was opened stays under the hands of its writer; who changed it meanwhile is told by the answer 412.
  const [version, setVersion] = useState(data);
  const now = data.state === 'draft' ? version : data;
  return (
    <>
      <Group gap="xs" mb="sm">
        <Badge variant="default" tt="none">
          {t('routes.versionOf', { n: now.number })} · {t(`routes.states.${now.state}`)}
        </Badge>
        {now.running > 0 && <Text size="sm">{t('routes.running', { count: now.running })}</Text>}
      </Group>
      <Editor key={now.state} route={route} version={now} names={names} onSaved={setVersion} />
    </>
  );
}
