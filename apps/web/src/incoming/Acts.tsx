import { Text, Timeline } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Decision } from '../shared/api-types';
import { showDate, showInstant } from '../shared/dates';
import { peopleQuery } from '../shared/directory.queries';
import { PlanLines } from '../shared/ui/PlanLines';
import { Empty } from '../shared/ui/states';
import { planOf, textIn } from './decision-body';
import { decisionsQuery } from './incoming.queries';

const KINDS = [
  'present',
  'distribute',
  'instruct',
  'assign',
  'accept',
  'complete',
  'acknowledge',
  'return',
  'withdraw',
] as const;
type Kind = (typeof KINDS)[number];
const isKind = (value: string): value is Kind => KINDS.some((kind) => kind === value);

/** Xử lý: who decided what, in which post, when, and with which words. */
export function Acts({ id }: { id: string }) {
  const { t } = useTranslation();
  const { data: decisions } = useSuspenseQuery(decisionsQuery(id));
  if (decisions.length === 0) return <Empty icon={<IconHistory />} title={t('acts.empty')} />;
  return (
    <Timeline active={decisions.length} bulletSize={18} lineWidth={2} p="xs">
      {decisions.map((decision) => (
        <Timeline.Item key={decision.id} title={isKind(decision.kind) ? t(`acts.${decision.kind}`) : decision.kind}>
          <Text size="sm">
            {decision.actor.displayName}
            {decision.authority.title !== '' && `, ${decision.authority.title}`}
          </Text>
          <Text size="xs" c="dimmed" className="numbers">
            {showInstant(decision.at)}
          </Text>
          <Content decision={decision} />
        </Timeline.Item>
      ))}
    </Timeline>
  );
}

const OUTCOMES = ['replied', 'informed', 'other'] as const;

function Content({ decision: { body } }: { decision: Decision }) {
  const { t } = useTranslation();
  const { data: people } = useSuspenseQuery(peopleQuery);
  const plan = planOf(body);
  if (plan !== null) return <PlanLines plan={plan} />;
  const assignee = people.find(({ id }) => id === textIn(body, 'userId'))?.displayName;
  const outcome = OUTCOMES.find((known) => known === textIn(body, 'outcome'));
  const words = textIn(body, 'opinion') || textIn(body, 'text') || textIn(body, 'reason');
  const due = textIn(body, 'dueOn');
  const reply = textIn(body, 'replyNumberSymbol');
  return (
    <>
      {assignee !== undefined && <Text size="sm">{t('acts.to', { who: assignee })}</Text>}
      {outcome !== undefined && <Text size="sm">{t(`complete.${outcome}`)}</Text>}
      {reply !== '' && <Text size="sm">{t('acts.reply', { number: reply })}</Text>}
      {words !== '' && <Text size="sm">“{words}”</Text>}
      {due !== '' && (
        <Text size="sm" className="numbers">
          {t('common.due')}: {showDate(due)}
        </Text>
      )}
    </>
  );
}
