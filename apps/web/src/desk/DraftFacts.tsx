import { Anchor, Group, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Task } from '../shared/api-types';
import { UrgencyMark } from '../shared/ui/marks';
import { Basis } from './Basis';
import { Before } from './Before';
import { CardPage } from './CardPage';
import { draftCardQuery } from './desk.queries';
import { mayKeepDraft, pageFileOf } from './draft-card';
import { DueWords } from './DueWords';
import { pageOfTask } from '../tasks/task-kinds';
import { nameOf } from './names';

/** A draft as a card: what, why me, until when, the page of the current version, what was initialled and said before. */
export function DraftFacts({ task }: { task: Task }) {
  const { t } = useTranslation();
  const { subject, why, dueOn } = task;
  const { data: card } = useQuery(draftCardQuery(subject.id));
  const fileId = card === undefined ? undefined : pageFileOf(card.draft);
  return (
    <div className="card-facts">
      <div className="card-head">
        <Group gap={8} mb={4}>
          <UrgencyMark urgency={subject.urgency} />
          <DueWords dueOn={dueOn ?? subject.dueOn} />
        </Group>
        <Title order={2} size="h4" id="card-title">
          {t('drafts.title')}: {nameOf(task)}
        </Title>
        <Text className="card-subject">{subject.title}</Text>
        <Text size="sm" c="dimmed">
          {subject.from}
          {card !== undefined && ` · ${card.draft.drafter.displayName}`}
          {card !== undefined && ` · ${t('drafts.version', { number: card.draft.current.number })}`}
        </Text>
        <Text size="sm" mt={6}>
          <strong>{t('tasks.why')}:</strong> {why.text}
        </Text>
      </div>
      {fileId !== undefined && <CardPage key={fileId} fileId={fileId} name={nameOf(task)} />}
      <div className="card-more">
        {card !== undefined && (
          <>
            {card.citations.some(({ relation }) => relation === 'BASIS') && <Basis citations={card.citations} />}
            <Before decisions={card.decisions} />
            {!mayKeepDraft(card) && (
              <Text size="sm" c="dimmed">
                {t('cards.secretly')}
              </Text>
            )}
          </>
        )}
        <Anchor component={Link} to={pageOfTask(task)} size="sm">
          {t('cards.whole')}
        </Anchor>
      </div>
    </div>
  );
}
