import { Tabs } from '@mantine/core';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Loading, PageHead } from '../shared/ui/states';
import { DeadDeliveries } from './DeadDeliveries';
import { Definitions } from './Definitions';
import { Holidays } from './Holidays';
import { Sources } from './Sources';
import { Users } from './Users';

const TABS = ['users', 'registers', 'sources', 'holidays', 'deliveries'] as const;

/** Quản trị: people, registers, ways in and failed jobs, never the content of documents. */
export function AdminPage() {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const asked = params.get('tab');
  const tab = TABS.find((one) => one === asked) ?? 'users';
  return (
    <>
      <PageHead title={t('admin.title')} />
      <Tabs
        value={tab}
        keepMounted={false}
        onChange={(value) => {
          setParams({ tab: value ?? 'users' }, { replace: true });
        }}
      >
        <Tabs.List mb="md">
          <Tabs.Tab value="users">{t('admin.users')}</Tabs.Tab>
          <Tabs.Tab value="registers">{t('definitions.title')}</Tabs.Tab>
          <Tabs.Tab value="sources">{t('sources.title')}</Tabs.Tab>
          <Tabs.Tab value="holidays">{t('holidays.title')}</Tabs.Tab>
          <Tabs.Tab value="deliveries">{t('admin.deliveries')}</Tabs.Tab>
        </Tabs.List>
        <Suspense fallback={<Loading />}>
          <Tabs.Panel value="users">
            <Users />
          </Tabs.Panel>
          <Tabs.Panel value="registers">
            <Definitions />
          </Tabs.Panel>
          <Tabs.Panel value="sources">
            <Sources />
          </Tabs.Panel>
          <Tabs.Panel value="holidays">
            <Holidays />
          </Tabs.Panel>
          <Tabs.Panel value="deliveries">
            <DeadDeliveries />
          </Tabs.Panel>
        </Suspense>
      </Tabs>
    </>
  );
}
