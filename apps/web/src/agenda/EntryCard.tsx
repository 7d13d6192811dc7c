import { Badge, Group, Paper, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Entry } from './agenda.queries';
import { hoursOf } from './entry-form';

/** An entry in the week: time, matter, place, who presides and attends; conflicts in words and colour. */
export function EntryCard({ entry }: { entry: Entry }) {
  const { t } = useTranslation();
  const hours = hoursOf(entry) || (entry.part === null ? t('agenda.parts.day') : t(`agenda.parts.${entry.part}`));
  const over = entry.state === 'cancelled' || entry.state === 'postponed';
  if (entry.busy)
    return (
      <Paper component="li" withBorder p="xs">
        <Text size="sm">
          <span className="numbers">{hours}</span> · {t('agenda.busy')}
        </Text>
      </Paper>
    );
  const attendees = entry.attendees.map((attendee) => nameOf(attendee, t));
  return (
    <Paper component="li" withBorder p="xs">
      <Group gap={6} mb={2}>
        <Text size="sm" fw={600} className="numbers">
          {hours}
        </Text>
        {entry.state !== 'confirmed' && (
          <Badge variant="outline" color="dark">
            {t(`agenda.states.${entry.state}`)}
          </Badge>
        )}
        {entry.visibility === 'attendees' && (
          <Badge variant="outline" color="dark">
            {t('agenda.private')}
          </Badge>
        )}
      </Group>
      <Link to={`/agenda/${entry.id}`} className="table-row-link">
        <span style={over ? { textDecoration: 'line-through' } : undefined}>{entry.subject}</span>
      </Link>
      {entry.place !== null && (
        <Text size="sm">
          {t('agenda.place')}: {entry.place}
        </Text>
      )}
      {(entry.chair ?? entry.chairName) !== null && (
        <Text size="sm">
          {t('agenda.chair')}: {entry.chair?.name ?? entry.chairName}
        </Text>
      )}
      {attendees.length > 0 && (
        <Text size="sm">
          {t('agenda.participants')}: {attendees.join('; ')}
        </Text>
      )}
      <Conflicts entry={entry} />
    </Paper>
  );
}

/** Who comes, `dự thay` where somebody goes in place of them. */
export function nameOf({ user, unit, delegate }: Entry['attendees'][number], t: TFunction): string {
  const name = user?.name ?? unit?.name ?? '';
  return delegate ? t('agenda.instead', { delegate: delegate.name, name }) : name;
}

export function Conflicts({ entry }: { entry: Entry }) {
  const { t } = useTranslation();
  if (entry.conflicts.length === 0) return null;
  return (
    <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
      {entry.conflicts.map(({ kind, withId, withSubject, people }) => (
        <Text
          key={`${kind}${withId}`}
          component="li"
          size="sm"
          fw={600}
          c="light-dark(var(--mantine-color-red-9), var(--mantine-color-red-3))"
        >
          <IconAlertTriangle size={16} aria-hidden style={{ verticalAlign: 'text-bottom' }} />{' '}
          {t(`agenda.conflicts.${kind}`, {
            people: people.join(', '),
            subject: withSubject ?? t('agenda.conflicts.hidden'),
          })}
        </Text>
      ))}
    </ul>
  );
}
