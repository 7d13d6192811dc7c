import { Text, Timeline } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Decision } from '../shared/api-types';
import { showInstant } from '../shared/dates';
import { Empty } from '../shared/ui/states';
import { DecisionContent } from './DecisionContent';
import { deedOf } from './deeds';
import { decisionsQuery, useUndo } from './incoming.queries';
import { Readers } from './Readers';
import { UndoControl } from './UndoControl';
import { DecisionRight } from './DecisionRight';

/** Xử lý: who decided what, in which right, when, and with which words; and who can see the document. */
export function Acts({ id }: { id: string }) {
  const { data: decisions } = useSuspenseQuery(decisionsQuery(id));
  return (
    <>
      <DecisionLines decisions={decisions} />
      <Readers id={id} />
    </>
  );
}

/** Acts as a story, oldest first. What was undone stays there, struck out. */
export function DecisionLines({ decisions }: { decisions: readonly Decision[] }) {
  const { t } = useTranslation();
  if (decisions.length === 0) return <Empty icon={<IconHistory />} title={t('acts.empty')} />;
  return (
    <Timeline active={decisions.length} bulletSize={18} lineWidth={2} p="xs">
      {decisions.map((decision) => (
        <Timeline.Item key={decision.id} title={<Deed decision={decision} />}>
          <Text size="sm">
            {decision.actor.displayName}
            {decision.authority.title !== '' && `, ${decision.authority.title}`}
          </Text>
          <DecisionRight decision={decision} />
          <Text size="xs" c="dimmed" className="numbers">
            {showInstant(decision.at)}
          </Text>
          <DecisionContent decision={decision} />
          <UndoButton decision={decision} />
        </Timeline.Item>
      ))}
    </Timeline>
  );
}

function Deed({ decision: { kind, undoneBy } }: { decision: Decision }) {
  const { t } = useTranslation();
  const name = deedOf(kind, t);
  if (undoneBy === null) return name;
  return (
    <>
      <s>{name}</s> ({t('deed.undone')})
    </>
  );
}

/** Hoàn tác an act on an incoming document. */
const UndoButton = ({ decision }: { decision: Decision }) => <UndoControl act={decision} undo={useUndo()} />;
