import { Anchor, Badge, Button, Progress as Bar, Table } from '@mantine/core';
import { IconScan } from '@tabler/icons-react';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { showDate } from '../shared/dates';
import { hasRole, useMe } from '../shared/session.queries';
import { LoadMore } from '../shared/ui/LoadMore';
import { Empty, PageHead } from '../shared/ui/states';
import { campaignsList } from './digitization.queries';
import { showNumber, showShare } from './figures';
import { PlanButton } from './PlanButton';

/** Số hóa: the campaigns of the agency, how far each is, and a new one. */
export function CampaignsPage() {
  const { t } = useTranslation();
  const isArchivist = hasRole(useMe(), 'archivist');
  const list = useSuspenseInfiniteQuery(campaignsList);
  const campaigns = list.data.pages.flatMap(({ items }) => items);
  return (
    <>
      <PageHead title={t('digitization.title')}>
        {isArchivist && (
          <>
            <Button component={Link} to="/digitization/scan" leftSection={<IconScan size={18} aria-hidden />}>
              {t('digitization.scanLink')}
            </Button>
            <PlanButton />
          </>
        )}
      </PageHead>
      {campaigns.length === 0 ? (
        <Empty icon={<IconScan />} title={t('digitization.none')} hint={t('digitization.noneHint')} />
      ) : (
        <Table.ScrollContainer minWidth={760}>
          <Table fz={14} aria-label={t('digitization.title')}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('digitization.name')}</Table.Th>
                <Table.Th>{t('digitization.fonds')}</Table.Th>
                <Table.Th>{t('common.status')}</Table.Th>
                <Table.Th>{t('digitization.period')}</Table.Th>
                <Table.Th>{t('digitization.progress')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {campaigns.map((campaign) => (
                <Table.Tr key={campaign.id}>
                  <Table.Td>
                    <Anchor component={Link} to={`/digitization/${campaign.id}`}>
                      {campaign.name}
                    </Anchor>
                  </Table.Td>
                  <Table.Td>{`${campaign.fonds.code} – ${campaign.fonds.name}`}</Table.Td>
                  <Table.Td>
                    <Badge variant="default" tt="none">
                      {t(`digitization.states.${campaign.state}`)}
                    </Badge>
                  </Table.Td>
                  <Table.Td className="numbers">
                    {showDate(campaign.startsOn)} – {showDate(campaign.endsOn)}
                  </Table.Td>
                  <Table.Td className="numbers" miw={180}>
                    {t('digitization.sheetsDone', {
                      done: showNumber(campaign.sheetsScanned),
                      all: showNumber(campaign.sheets),
                    })}
                    <Bar
                      value={campaign.sheets === 0 ? 0 : (100 * campaign.sheetsScanned) / campaign.sheets}
                      aria-label={`${campaign.name}: ${showShare(campaign.sheetsScanned, campaign.sheets)}`}
                    />
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      <LoadMore {...list} />
    </>
  );
}
