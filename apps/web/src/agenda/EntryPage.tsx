import { Alert, Anchor, Badge, Button, Group, Text, Title } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { showDate, showInstant } from '../shared/dates';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import { ReasonButton } from '../shared/ui/ReasonButton';
import { PageHead } from '../shared/ui/states';
import { entryQuery, useAct, type EntryDetail } from './agenda.queries';
import { Attendees } from './Attendees';
import { Conflicts } from './EntryCard';
import { draftOf, hoursOf } from './entry-form';
import { EntryForm } from './EntryForm';
import { NoticesPanel } from './NoticesPanel';

const KINDS = [
  'added',
  'proposed',
  'changed',
  'confirmed',
  'postponed',
  'cancelled',
  'delegated',
  'answered',
  'notice-dismissed',
] as const;

/** One entry: what is planned, who comes and who in place of them, its conflicts and its history. */
export function EntryPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { data: entry } = useSuspenseQuery(entryQuery(id));
  const [editing, setEditing] = useState(false);
  return (
    <>
      <PageHead title={entry.subject ?? ''}>
        {!editing && <Acts entry={entry} onEdit={setEditing} />}
        <Anchor component={Link} to={`/agenda?on=${entry.startsOn}`} size="sm">
          {t('agenda.back')}
        </Anchor>
      </PageHead>
      <NoticesPanel entryId={id} />
      {editing ? (
        <EntryForm
          entry={entry}
          start={draftOf(entry)}
          onSaved={() => {
            setEditing(false);
          }}
          onCancel={() => {
            setEditing(false);
          }}
        />
      ) : (
        <Facts entry={entry} />
      )}
      <Attendees entry={entry} />
      <History entry={entry} />
    </>
  );
}

function Acts({ entry, onEdit }: { entry: EntryDetail; onEdit: (editing: boolean) => void }) {
  const { t } = useTranslation();
  const act = useAct(entry);
  return (
    <>
      {entry.actions.includes('change') && (
        <Button
          variant="default"
          onClick={() => {
            onEdit(true);
          }}
        >
          {t('agenda.edit')}
        </Button>
      )}
      {entry.actions.includes('confirm') && (
        <Button
          loading={act.isPending}
          onClick={() => {
            act.mutate({ act: 'confirm' });
          }}
        >
          {t('agenda.acts.confirm')}
        </Button>
      )}
      {(['postpone', 'cancel'] as const)
        .filter((kind) => entry.actions.includes(kind))
        .map((kind) => (
          <ReasonButton
            key={kind}
            label={t(`agenda.acts.${kind}`)}
            error={act.error}
            pending={act.isPending}
            onReason={(reason) => {
              act.mutate({ act: kind, reason });
            }}
          />
        ))}
      <ProblemAlert error={act.error} />
    </>
  );
}

function Facts({ entry }: { entry: EntryDetail }) {
  const { t } = useTranslation();
  const last = entry.endsOn === entry.startsOn ? '' : ` – ${showDate(entry.endsOn)}`;
  const hours = hoursOf(entry) || t(`agenda.parts.${entry.part ?? 'day'}`);
  const facts = [
    [t('agenda.place'), entry.place],
    [t('agenda.chair'), entry.chair?.name ?? entry.chairName],
    [t('agenda.participants'), entry.participants],
    [t('agenda.preparing'), entry.preparingUnit?.name ?? null],
  ] as const;
  return (
    <>
      <Group gap={6} mb="xs">
        <Badge variant="outline" color="dark">
          {t(`agenda.states.${entry.state}`)}
        </Badge>
        {entry.visibility === 'attendees' && (
          <Badge variant="outline" color="dark">
            {t('agenda.private')}
          </Badge>
        )}
        <Text fw={600} className="numbers">
          {hours}, {showDate(entry.startsOn)}
          {last}
        </Text>
      </Group>
      {entry.reason !== null && <Text mb="xs">{t('agenda.reason', { reason: entry.reason })}</Text>}
      {entry.conflicts.length > 0 && (
        <Alert color="red" variant="light" role="status" mb="sm">
          <Conflicts entry={entry} />
        </Alert>
      )}
      {facts
        .filter(([, value]) => value !== null && value !== '')
        .map(([label, value]) => (
          <Text key={label} style={{ whiteSpace: 'pre-wrap' }}>
            {label}: {value}
          </Text>
        ))}
      {entry.document && (
        <Text>
          {t('agenda.document')}:{' '}
          <Anchor component={Link} to={`/incoming/${entry.document.id}`}>
            {entry.document.numberSymbol ?? t('agenda.openDocument')}
          </Anchor>
        </Text>
      )}
    </>
  );
}

function History({ entry }: { entry: EntryDetail }) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="agenda-history">
      <Title order={2} size="h4" id="agenda-history" mt="lg">
        {t('agenda.history')}
      </Title>
      <ol>
        {entry.history.map(({ id, kind, who, at }) => (
          <li key={id}>
            {t(`agenda.kinds.${KINDS.find((known) => known === kind) ?? 'changed'}`)} · {who} · {showInstant(at)}
          </li>
        ))}
      </ol>
    </section>
  );
}
