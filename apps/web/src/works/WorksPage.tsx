import { Anchor, Button, SegmentedControl, Table } from '@mantine/core';
import { IconClipboardList } from '@tabler/icons-react';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMe } from '../shared/session.queries';
import { ListTable } from '../shared/ui/ListTable';
import { LoadMore } from '../shared/ui/LoadMore';
import { DueMark } from '../shared/ui/marks';
import { Empty, PageHead } from '../shared/ui/states';
import { mayGive } from './work-plan';
import { worksList } from './works.queries';

/** Việc tôi đã giao: work without a document, newest first. */
export function WorksPage() {
  const { t } = useTranslation();
  const me = useMe();
  const [whose, setWhose] = useState<'by-me' | 'all'>('by-me');
  const list = useSuspenseInfiniteQuery(worksList(whose));
  const works = list.data.pages.flatMap(({ items }) => items);
  return (
    <>
      <PageHead title={t('works.title')}>
        <SegmentedControl
          aria-label={t('works.title')}
          value={whose}
          data={[
            { value: 'by-me', label: t('works.byMe') },
            { value: 'all', label: t('works.all') },
          ]}
          onChange={(value) => {
            setWhose(value === 'all' ? 'all' : 'by-me');
          }}
        />
        {mayGive(me) && (
          <Button component={Link} to="/works/new">
            {t('works.new')}
          </Button>
        )}
      </PageHead>
      {works.length === 0 ? (
        <Empty icon={<IconClipboardList />} title={t('works.none')} />
      ) : (
        <ListTable minWidth={560} highlightOnHover aria-label={t('works.title')}>
          <Table.Tbody>
            {works.map((work) => (
              <Table.Tr key={work.id}>
                <Table.Td>
                  <Anchor component={Link} to={`/works/${work.id}`}>
                    {work.title}
                  </Anchor>
                </Table.Td>
                <Table.Td>{work.givenBy.displayName}</Table.Td>
                <Table.Td>{t(`works.state.${work.state}`)}</Table.Td>
                <Table.Td>
                  <DueMark dueOn={work.dueOn} done={work.state !== 'open'} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </ListTable>
      )}
      <LoadMore {...list} />
    </>
  );
}
