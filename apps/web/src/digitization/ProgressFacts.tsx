import { Badge, Paper, SimpleGrid, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { showDate } from '../shared/dates';
import type { Campaign, Progress } from './digitization.queries';
import { showNumber, showShare } from './figures';

type Props = { progress: Progress; campaign: Campaign };

/** The figures of a campaign first: sheets, forecast, mistakes, cost. */
export function ProgressFacts({ progress, campaign }: Props) {
  const { t } = useTranslation();
  const { forecast, cost, errorRate, errorLimit } = progress;
  return (
    <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }} mb="md">
      <Figure name={t('digitization.progress')} value={showShare(progress.sheetsScanned, progress.sheets)}>
        {t('digitization.sheetsDone', {
          done: showNumber(progress.sheetsScanned),
          all: showNumber(progress.sheets),
        })}
      </Figure>
      <ForecastFigure progress={progress} />
      <Figure name={t('digitization.errorRate')} value={errorRate === null ? '–' : showShare(errorRate)}>
        {errorRate === null
          ? t('digitization.notChecked')
          : t('digitization.errorOf', { rate: showShare(errorRate), limit: showShare(errorLimit) })}
        {errorRate !== null && errorRate > errorLimit && (
          <Badge color="red" variant="light" tt="none" display="block" mt={4}>
            {t('digitization.overLimit')}
          </Badge>
        )}
      </Figure>
      <Figure name={t('digitization.cost')} value={showNumber(cost.soFar)}>
        {t('digitization.costOf', { soFar: showNumber(cost.soFar), forecast: showNumber(cost.forecast) })}
      </Figure>
      <Figure
        name={t('digitization.rate')}
        value={forecast.ratePerDay === null ? '–' : showNumber(forecast.ratePerDay)}
      >
        {t('digitization.rateOf', { rate: showNumber(forecast.ratePerDay ?? 0) })}
      </Figure>
      <Figure name={t('digitization.capacity')} value={showNumber(forecast.capacityPerDay)}>
        {t('digitization.rateOf', { rate: showNumber(forecast.capacityPerDay) })}
        {campaign.crew.length > 0 && ` · ${campaign.crew.map(({ user }) => user.displayName).join(', ')}`}
      </Figure>
    </SimpleGrid>
  );
}

function ForecastFigure({ progress: { forecast, sheets, sheetsScanned } }: { progress: Progress }) {
  const { t } = useTranslation();
  const name = t('digitization.forecast');
  if (sheets > 0 && sheetsScanned >= sheets) return <Figure name={name} value={t('digitization.forecastDone')} />;
  if (forecast.expectedEnd === null)
    return (
      <Figure name={name} value="–">
        {t('digitization.forecastNone')}
      </Figure>
    );
  const days = forecast.workingDaysLate ?? 0;
  return (
    <Figure name={name} value={showDate(forecast.expectedEnd)}>
      {days === 0 ? t('digitization.inTime') : t('digitization.late', { days })}
    </Figure>
  );
}

function Figure({ name, value, children }: { name: string; value: string; children?: ReactNode }) {
  return (
    <Paper withBorder p="sm" role="group" aria-label={name}>
      <Text size="sm" c="dimmed">
        {name}
      </Text>
      <Text fz={24} fw={700} className="numbers">
        {value}
      </Text>
      <Text size="sm" component="div" className="numbers">
        {children}
      </Text>
    </Paper>
  );
}
