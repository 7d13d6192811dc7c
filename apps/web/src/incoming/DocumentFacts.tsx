import { Group, Paper, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { IncomingDocument } from '../shared/api-types';
import { showDate, showInstant } from '../shared/dates';
import { DueMark, LateMark, StateMark, UrgencyMark } from '../shared/ui/marks';
import { Fact } from './Fact';
import { documentTasksQuery } from './incoming.queries';
import { LawFacts } from './LawFacts';

/** What it is, whose turn it is, until when: at one glance. */
export function DocumentFacts({ document: doc }: { document: IncomingDocument }) {
  const { t } = useTranslation();
  const { data: tasks = [] } = useQuery(documentTasksQuery(doc.id));
  const turn = tasks.filter(({ state }) => state === 'open');
  const done = doc.state === 'completed' || doc.state === 'filed';
  return (
    <Paper withBorder p="md" component="aside" aria-labelledby="facts">
      <Title order={2} size="h5" id="facts" mb="xs">
        {t('document.facts')}
      </Title>
      <Group gap={6} mb="sm">
        <StateMark state={doc.state} />
        <UrgencyMark urgency={doc.urgency} />
        <LateMark late={doc.late} />
      </Group>
      {turn.length > 0 && (
        <Text size="sm" mb="sm">
          {t('document.turn', { who: turn.map((task) => task.assignee.name).join(', ') })}
        </Text>
      )}
      <dl className="facts">
        <Fact name={t('incoming.arrivalNumber')}>
          {doc.arrivalNumber !== null && (
            <>
              {doc.voidReason === null ? doc.arrivalNumber : <s>{doc.arrivalNumber}</s>} · {showDate(doc.arrivedOn)}
            </>
          )}
        </Fact>
        <Fact name={t('incoming.register')}>{doc.register?.name}</Fact>
        <Fact name={t('incoming.numberSymbol')}>{doc.numberSymbol}</Fact>
        <Fact name={t('incoming.issuedOn')}>{showDate(doc.issuedOn)}</Fact>
        <Fact name={t('incoming.issuer')}>{doc.issuer}</Fact>
        <Fact name={t('incoming.docType')}>{doc.docType}</Fact>
        <Fact name={t('incoming.signer')}>{[doc.signer, doc.signerTitle].filter(Boolean).join(', ')}</Fact>
        <Fact name={t('incoming.dueOn')}>{doc.dueOn !== null && <DueMark dueOn={doc.dueOn} done={done} />}</Fact>
        <LawFacts document={doc} />
        <Fact name={t('incoming.note')}>{doc.note}</Fact>
        <Fact name={t('document.received')}>{showInstant(doc.receivedAt)}</Fact>
        <Fact name={t('document.completed')}>{showInstant(doc.completedAt)}</Fact>
        <Fact name={t('document.returned')}>{doc.returnReason}</Fact>
        <Fact name={t('outgoing.field.voidReason')}>{doc.voidReason}</Fact>
      </dl>
    </Paper>
  );
}
