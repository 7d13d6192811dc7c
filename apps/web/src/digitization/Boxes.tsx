import { Anchor, Group, NativeSelect, Table, Title } from '@mantine/core';
import { IconBox } from '@tabler/icons-react';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { LoadMore } from '../shared/ui/LoadMore';
import { Empty, Loading } from '../shared/ui/states';
import { boxesList, CUSTODY, type Custody } from './digitization.queries';
import { showNumber, showYears } from './figures';

/** The boxes of a campaign, the next one to be done first. */
export function Boxes({ campaignId }: { campaignId: string }) {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const custody = CUSTODY.find((one) => one === params.get('custody'));
  return (
    <section aria-label={t('digitization.boxes')}>
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h5">
          {t('digitization.boxes')}
        </Title>
        <NativeSelect
          aria-label={t('digitization.where')}
          value={custody ?? ''}
          data={[
            { value: '', label: t('digitization.allBoxes') },
            ...CUSTODY.map((value) => ({ value, label: t(`digitization.custody.${value}`) })),
          ]}
          onChange={(event) => {
            const { value } = event.currentTarget;
            setParams(value === '' ? {} : { custody: value }, { replace: true });
          }}
        />
      </Group>
      <Suspense fallback={<Loading />}>
        <BoxTable campaignId={campaignId} custody={custody} />
      </Suspense>
    </section>
  );
}

function BoxTable({ campaignId, custody }: { campaignId: string; custody: Custody | undefined }) {
  const { t } = useTranslation();
  const list = useSuspenseInfiniteQuery(boxesList(campaignId, custody));
  const boxes = list.data.pages.flatMap(({ items }) => items);
  if (boxes.length === 0)
    return <Empty icon={<IconBox />} title={t('digitization.boxesNone')} hint={t('digitization.boxesHint')} />;
  return (
    <>
      <Table.ScrollContainer minWidth={760}>
        <Table fz={14} aria-label={t('digitization.boxes')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('digitization.boxNumber')}</Table.Th>
              <Table.Th>{t('digitization.years')}</Table.Th>
              <Table.Th ta="right">{t('digitization.priority')}</Table.Th>
              <Table.Th>{t('digitization.importance')}</Table.Th>
              <Table.Th>{t('digitization.risk')}</Table.Th>
              <Table.Th>{t('digitization.where')}</Table.Th>
              <Table.Th ta="right">{t('digitization.sheets')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {boxes.map((box) => (
              <Table.Tr key={box.id}>
                <Table.Td>
                  <Anchor component={Link} to={`/digitization/boxes/${box.id}`} fw={600}>
                    {t('digitization.boxTitle', { number: box.number })}
                  </Anchor>
                </Table.Td>
                <Table.Td className="numbers">{showYears(box.yearFrom, box.yearTo)}</Table.Td>
                <Table.Td ta="right" className="numbers">
                  {box.priority}
                </Table.Td>
                <Table.Td>{t(`digitization.grades.${gradeOf(box.importance)}`)}</Table.Td>
                <Table.Td>
                  {[
                    t(`digitization.grades.${gradeOf(box.risk)}`),
                    ...box.damages.map((damage) => t(`digitization.damages.${damage}`)),
                  ].join(', ')}
                </Table.Td>
                <Table.Td>{t(`digitization.custody.${box.custody}`)}</Table.Td>
                <Table.Td ta="right" className="numbers">
                  {showNumber(box.sheetsScanned)} / {showNumber(box.sheets)}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <LoadMore {...list} />
    </>
  );
}

const gradeOf = (grade: number) => (grade >= 3 ? 'g3' : grade === 2 ? 'g2' : 'g1');
