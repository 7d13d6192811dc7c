import { Anchor, Group, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Task } from '../shared/api-types';
import { showDate } from '../shared/dates';
import { inTheirRight } from '../shared/right';
import { UrgencyMark } from '../shared/ui/marks';
import { ExtensionLines } from '../shared/ui/ExtensionLines';
import { AssignmentSaid, PlanSaid } from '../shared/ui/PlanSaid';
import { Basis } from './Basis';
import { Before } from './Before';
import { CardPage } from './CardPage';
import { cardQuery } from './desk.queries';
import { DueWords } from './DueWords';
import { mayKeep } from '../shared/offline/kept';
import { nameOf } from './names';

/** What, why me, until when, the page, what it rests on, what was decided before. */
export function CardFacts({ task }: { task: Task }) {
  const { t } = useTranslation();
  const { subject, document: doc, why, dueOn, kind, proposal, instruction, assignment, extension } = task;
  return (
    <div className="card-facts">
      <div className="card-head">
        <Group gap={8} mb={4}>
          <UrgencyMark urgency={subject.urgency} />
          <DueWords dueOn={dueOn ?? subject.dueOn} />
        </Group>
        <Title order={2} size="h4" id="card-title">
          {nameOf(task)}
          {doc?.issuedOn && ` · ${showDate(doc.issuedOn)}`}
        </Title>
        <Text className="card-subject">{subject.title || t('incoming.noSubject')}</Text>
        <Text size="sm" c="dimmed">
          {subject.from}
          {typeof doc?.arrivalNumber === 'number' && ` · ${t('incoming.arrivalNumber')} ${doc.arrivalNumber}`}
        </Text>
        <Text size="sm" mt={6}>
          <strong>{t('tasks.why')}:</strong> {why.text}
        </Text>
        {proposal !== null && (
          <section className="card-said" aria-label={t('tasks.proposal', { who: inTheirRight(proposal) })}>
            <PlanSaid plan={proposal} as="proposal" />
          </section>
        )}
        {instruction !== null && kind !== 'instruct' && (
          <section className="card-said" aria-label={t('tasks.instruction', { who: inTheirRight(instruction) })}>
            <PlanSaid plan={instruction} as="instruction" />
          </section>
        )}
        {assignment !== null && assignment.opinion !== '' && <AssignmentSaid assignment={assignment} />}
        {extension !== null && <ExtensionLines extension={extension} />}
      </div>
      {doc === null ? (
        <Text size="sm" c="dimmed" className="card-page">
          {t('cards.noDocument')}
        </Text>
      ) : (
        <CardPage key={doc.mainFileId} fileId={doc.mainFileId} name={nameOf(task)} />
      )}
      {doc !== null && <More documentId={doc.id} fileId={doc.mainFileId} />}
    </div>
  );
}

function More({ documentId, fileId }: { documentId: string; fileId: string }) {
  const { t } = useTranslation();
  const { data: card } = useQuery(cardQuery(documentId, fileId));
  return (
    <div className="card-more">
      {card !== undefined && (
        <>
          <Basis citations={card.citations} />
          <Before decisions={card.decisions} />
          {!mayKeep(card.document) && (
            <Text size="sm" c="dimmed">
              {t('cards.secretly')}
            </Text>
          )}
        </>
      )}
      <Anchor component={Link} to={`/incoming/${documentId}`} size="sm">
        {t('cards.whole')}
      </Anchor>
    </div>
  );
}
