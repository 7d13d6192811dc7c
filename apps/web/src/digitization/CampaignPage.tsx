import { Badge, Button, Group, Text } from '@mantine/core';
import { useMutation, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { showDate } from '../shared/dates';
import { savePrint } from '../shared/print';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import { Loading, PageHead } from '../shared/ui/states';
import { AddBoxButton } from './AddBoxButton';
import { Boxes } from './Boxes';
import { CrewButton } from './CrewButton';
import { Curve } from './Curve';
import { campaignQuery, progressQuery, useMove, type Campaign } from './digitization.queries';
import { ListButton } from './ListButton';
import { ProgressFacts } from './ProgressFacts';

/** One campaign: how it goes, when it ends, what it costs, and its boxes in the order of work. */
export function CampaignPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { data: campaign } = useSuspenseQuery(campaignQuery(id));
  const progress = useQuery(progressQuery(id));
  return (
    <>
      <PageHead title={campaign.name}>
        <Badge variant="default" tt="none" size="lg">
          {t(`digitization.states.${campaign.state}`)}
        </Badge>
      </PageHead>
      <Text size="sm" mb="sm" className="numbers">
        {`${campaign.fonds.code} – ${campaign.fonds.name} · ${showDate(campaign.startsOn)} – ${showDate(campaign.endsOn)}`}
      </Text>
      <Acts campaign={campaign} />
      {progress.data ? (
        <>
          <ProgressFacts progress={progress.data} campaign={campaign} />
          <Curve points={progress.data.curve} />
        </>
      ) : progress.isPending ? (
        <Loading />
      ) : (
        <ProblemAlert error={progress.error} onRetry={() => void progress.refetch()} />
      )}
      <Boxes campaignId={id} />
    </>
  );
}

function Acts({ campaign }: { campaign: Campaign }) {
  const { t } = useTranslation();
  const move = useMove(campaign);
  const labels = useMutation({ mutationFn: () => savePrint(`/digitization/campaigns/${campaign.id}/labels`) });
  const mayChange = campaign.actions.includes('change');
  return (
    <>
      <Group mb="sm" role="group" aria-label={t('common.actions')}>
        {campaign.nextStates.map((state) => (
          <Button
            key={state}
            variant={state === 'running' ? 'filled' : 'default'}
            loading={move.isPending && move.variables === state}
            onClick={() => {
              move.mutate(state);
            }}
          >
            {t(`digitization.moves.${state}`)}
          </Button>
        ))}
        {mayChange && (
          <>
            <CrewButton key={campaign.version} campaign={campaign} />
            <AddBoxButton campaignId={campaign.id} />
            <ListButton campaignId={campaign.id} />
          </>
        )}
        {campaign.boxes > 0 && (
          <Button
            variant="default"
            leftSection={<IconPrinter size={18} aria-hidden />}
            loading={labels.isPending}
            onClick={() => {
              labels.mutate();
            }}
          >
            {t('digitization.labels')}
          </Button>
        )}
      </Group>
      <ProblemAlert error={move.error ?? labels.error} />
    </>
  );
}
