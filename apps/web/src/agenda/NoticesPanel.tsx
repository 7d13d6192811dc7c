import { Alert, Anchor, Button, Group, List, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { showDate } from '../shared/dates';
import { hasRole, useMe } from '../shared/session.queries';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import { ReasonButton } from '../shared/ui/ReasonButton';
import { noticesQuery, useDecideNotice, type AgendaNotice } from './agenda.queries';
import { hoursOf } from './entry-form';

/**
 * Thông báo hoãn, hủy: what notices that came in ask of the calendar, for who keeps it; of one entry, or all. Nothing
 * changes before it is pressed.
 */
export function NoticesPanel({ entryId }: { entryId?: string }) {
  const { t } = useTranslation();
  const me = useMe();
  const keeps = hasRole(me, 'chief_of_office');
  const { data = [] } = useQuery({ ...noticesQuery, enabled: keeps });
  const notices = data.filter(({ entry }) => entryId === undefined || entry.id === entryId);
  if (!keeps || notices.length === 0) return null;
  const title = t('agenda.noticed.title', { count: notices.length });
  return (
    <Alert color="yellow" variant="light" mb="sm" role="status" icon={<IconAlertTriangle aria-hidden />}>
      <Text size="sm" fw={600} mb={4}>
        {title}
      </Text>
      <List listStyleType="none" spacing="sm" aria-label={title}>
        {notices.map((notice) => (
          <List.Item key={`${notice.id}${notice.entry.version.toString()}`}>
            <Notice notice={notice} />
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}

function Notice({ notice }: { notice: AgendaNotice }) {
  const { t } = useTranslation();
  const decide = useDecideNotice(notice);
  const { entry, document, time } = notice;
  const whenOf = (when: { startsOn: string; startsAt: string | null }) =>
    [when.startsAt, showDate(when.startsOn)].filter(Boolean).join(' ');
  const subject = entry.subject ?? '';
  const act = t(`agenda.noticed.${notice.proposes}`, { when: time === null ? '' : whenOf(time) });
  return (
    <>
      <Text size="sm">
        {document === null ? (
          t(`agenda.noticed.kinds.${notice.kind}`)
        ) : (
          <Anchor component={Link} to={`/incoming/${document.id}`} size="sm">
            {t(`agenda.noticed.kinds.${notice.kind}`)} {document.numberSymbol} ({document.issuer})
          </Anchor>
        )}
        {': '}
        <Anchor component={Link} to={`/agenda/${entry.id}`} size="sm">
          {subject}
        </Anchor>
        , <span className="numbers">{hoursOf(entry) || t(`agenda.parts.${entry.part ?? 'day'}`)}</span>,{' '}
        <span className="numbers">{showDate(entry.startsOn)}</span>. {t(`agenda.noticed.found.${notice.foundBy}`)}
      </Text>
      <ProblemAlert error={decide.error} />
      <Group gap="xs" mt={4}>
        <Button
          size="compact-md"
          loading={decide.isPending}
          aria-label={`${act}: ${subject}`}
          onClick={() => {
            decide.mutate({ act: 'apply', reason: t(`agenda.noticed.reasons.${notice.kind}`) });
          }}
        >
          {act}
        </Button>
        <ReasonButton
          label={t('agenda.noticed.dismiss')}
          error={decide.error}
          pending={decide.isPending}
          onReason={(reason) => {
            decide.mutate({ act: 'dismiss', reason });
          }}
        />
      </Group>
    </>
  );
}
