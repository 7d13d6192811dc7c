import { Alert, Button, Group, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconPrinter } from '@tabler/icons-react';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { inDays, showDate } from '../shared/dates';
import { useKeys } from '../shared/keyboard';
import { savePrint } from '../shared/print';
import { hasRole, useMe } from '../shared/session.queries';
import { PersonField } from '../shared/ui/DirectoryFields';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import { PageHead } from '../shared/ui/states';
import { weekQuery } from './agenda.queries';
import { EntryCard } from './EntryCard';
import { FeedDialog } from './FeedDialog';
import { NoticesPanel } from './NoticesPanel';
import { daysOf } from './week-days';

const WEEKDAYS = ['d0', 'd1', 'd2', 'd3', 'd4', 'd5', 'd6'] as const;

/** Lịch công tác: a week of the agency or of one of its people; which one stands in the URL. */
export function AgendaPage() {
  const { t } = useTranslation();
  const me = useMe();
  const [params, setParams] = useSearchParams();
  const personId = params.get('personId') ?? '';
  const { data: week } = useSuspenseQuery(weekQuery(params.get('on') ?? '', personId));
  const print = useMutation({
    mutationFn: () => savePrint(`/agenda-sheet?on=${week.from}${personId && `&personId=${personId}`}`),
  });
  const put = (name: string, value: string) => {
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        if (value === '') next.delete(name);
        else next.set(name, value);
        return next;
      },
      { replace: true },
    );
  };
  const go = (days: number) => {
    put('on', inDays(days, week.from));
  };
  const now = () => {
    put('on', '');
  };
  useKeys({
    ArrowLeft: () => {
      go(-7);
    },
    ArrowRight: () => {
      go(7);
    },
    t: now,
  });
  const period = { week: week.week, from: showDate(week.from), to: showDate(week.to) };
  const conflicts = week.items.filter((entry) => entry.conflicts.length > 0).length;
  return (
    <>
      <PageHead title={t('nav.agenda')}>
        <FeedDialog />
        <Button
          variant="default"
          leftSection={<IconPrinter size={18} aria-hidden />}
          loading={print.isPending}
          onClick={() => {
            print.mutate();
          }}
        >
          {t('agenda.print')}
        </Button>
        {week.mayPropose && (
          <Button component={Link} to="/agenda/new">
            {t(hasRole(me, 'chief_of_office') ? 'agenda.add' : 'agenda.proposeOne')}
          </Button>
        )}
      </PageHead>
      <ProblemAlert error={print.error} />
      <NoticesPanel />
      <Group align="end" gap="xs" mb="xs">
        <Button
          variant="default"
          onClick={() => {
            go(-7);
          }}
        >
          {t('agenda.previous')}
        </Button>
        <Button variant="default" onClick={now}>
          {t('agenda.now')}
        </Button>
        <Button
          variant="default"
          onClick={() => {
            go(7);
          }}
        >
          {t('agenda.next')}
        </Button>
        <PersonField
          label={t('agenda.whose')}
          none={t('agenda.agency')}
          value={personId}
          onChange={(id) => {
            put('personId', id ?? '');
          }}
        />
      </Group>
      <Title order={2} size="h4" aria-live="polite">
        {t('agenda.week', period)}
      </Title>
      <Text size="sm" mb="xs" className="keys-hint">
        {t('agenda.keys')}
      </Text>
      {conflicts > 0 && (
        <Alert color="red" variant="light" icon={<IconAlertTriangle aria-hidden />} mb="sm" role="status">
          {t('agenda.conflictCount', { count: conflicts })}
        </Alert>
      )}
      {daysOf(week.from, week.items).map(({ day, weekday, halves }) => (
        <section key={day} className="agenda-day" aria-labelledby={`day-${day}`}>
          <Title order={3} size="h5" id={`day-${day}`} {...(day === week.today ? { 'aria-current': 'date' } : {})}>
            {t(`agenda.weekdays.${WEEKDAYS[weekday] ?? 'd0'}`)} {showDate(day).slice(0, 5)}
            {day === week.today && ` (${t('common.today')})`}
          </Title>
          {halves.every(({ entries }) => entries.length === 0) ? (
            <Text size="sm">{t('agenda.nothing')}</Text>
          ) : (
            <div className="agenda-halves">
              {halves.map(({ half, entries }) => (
                <div key={half}>
                  <Text component="h4" size="sm" fw={600} m={0}>
                    {t(`agenda.parts.${half}`)}
                  </Text>
                  <ul className="cards">
                    {entries.map((entry) => (
                      <EntryCard key={entry.id} entry={entry} />
                    ))}
                  </ul>
                </div>
              ))}
            </div>
          )}
        </section>
      ))}
    </>
  );
}
