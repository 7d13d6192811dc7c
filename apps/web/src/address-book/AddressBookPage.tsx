import { Tabs } from '@mantine/core';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { hasRole, useMe } from '../shared/session.queries';
import { Loading, PageHead } from '../shared/ui/states';
import { Contacts } from './Contacts';
import { Doubles } from './Doubles';
import { Groups } from './Groups';

const TABS = ['contacts', 'groups', 'doubles'] as const;

/** Danh bạ: organs and people with their names of all times, saved groups, and what was entered twice. */
export function AddressBookPage() {
  const { t } = useTranslation();
  const me = useMe();
  const [params, setParams] = useSearchParams();
  const keeps = hasRole(me, 'clerk', 'chief_of_office');
  const tabs = TABS.filter((tab) => tab !== 'doubles' || keeps);
  const tab = tabs.find((known) => known === params.get('tab')) ?? 'contacts';
  return (
    <>
      <PageHead title={t('addressBook.title')} />
      <Tabs
        value={tab}
        keepMounted={false}
        onChange={(value) => {
          setParams(value === null || value === 'contacts' ? {} : { tab: value }, { replace: true });
        }}
      >
        <Tabs.List mb="md">
          {tabs.map((value) => (
            <Tabs.Tab key={value} value={value}>
              {t(`addressBook.tabs.${value}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Suspense fallback={<Loading />}>
          <Tabs.Panel value="contacts">
            <Contacts mayAdd={keeps} />
          </Tabs.Panel>
          <Tabs.Panel value="groups">
            <Groups mayShare={keeps} />
          </Tabs.Panel>
          <Tabs.Panel value="doubles">
            <Doubles />
          </Tabs.Panel>
        </Suspense>
      </Tabs>
    </>
  );
}
