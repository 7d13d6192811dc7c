import { Anchor, Text } from '@mantine/core';
import { useQueries, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Decision } from '../shared/api-types';
import { apiUrl } from '../shared/client';
import { showDate } from '../shared/dates';
import { personQuery, unitsQuery } from '../shared/directory.queries';
import { PlanLines } from '../shared/ui/PlanLines';
import { idsIn, numberIn, planOf, textIn } from './decision-body';

const OUTCOMES = ['replied', 'informed', 'other'] as const;

/** What somebody decided, in lines: to whom, with which words, by when. */
export function DecisionContent({ decision: { kind, body } }: { decision: Decision }) {
  const { t } = useTranslation();
  const plan = planOf(body);
  const scan = textIn(body, 'scanFileId');
  const outcome = OUTCOMES.find((known) => known === textIn(body, 'outcome'));
  const words = textIn(body, 'opinion') || textIn(body, 'text') || textIn(body, 'reason');
  const reply = textIn(body, 'replyNumberSymbol');
  const progress = numberIn(body, 'progress');
  const former = textIn(body, 'formerOn');
  const due = textIn(body, 'dueOn') || textIn(body, 'until');
  if (kind === 'undo') return null;
  if (plan !== null) {
    return (
      <>
        <PlanLines plan={plan} />
        {scan !== '' && (
          <Anchor size="sm" href={apiUrl(`/files/${scan}/content`)} target="_blank">
            {t('deed.scan')}
          </Anchor>
        )}
      </>
    );
  }
  return (
    <>
      <Receivers body={body} />
      {outcome !== undefined && <Text size="sm">{t(`complete.${outcome}`)}</Text>}
      {reply !== '' && <Text size="sm">{t('acts.reply', { number: reply })}</Text>}
      {progress !== null && <Text size="sm">{t('deed.percent', { percent: progress })}</Text>}
      {words !== '' && <Text size="sm">“{words}”</Text>}
      {due !== '' && (
        <Text size="sm" className="numbers">
          {former === ''
            ? `${t(kind === 'defer' ? 'deed.until' : 'common.due')}: ${showDate(due)}`
            : t('deed.extended', { from: showDate(former), to: showDate(due) })}
        </Text>
      )}
    </>
  );
}

/** Whom an act gave a turn, by name. */
function Receivers({ body }: { body: Decision['body'] }) {
  const { t } = useTranslation();
  const { data: units } = useSuspenseQuery(unitsQuery);
  const lead = body.lead;
  const led = typeof lead === 'object' && lead !== null && 'id' in lead && typeof lead.id === 'string' ? lead.id : '';
  const ids = [
    textIn(body, 'userId'),
    led,
    ...['unitIds', 'userIds', 'cooperatingUnitIds', 'cooperatingUserIds'].flatMap((field) => idsIn(body, field)),
  ].filter((id) => id !== '');
  const unitNames = new Map(units.map(({ id, name }) => [id, name]));
  const people = useQueries({ queries: ids.filter((id) => !unitNames.has(id)).map(personQuery) });
  const peopleNames = new Map(people.flatMap(({ data }) => (data ? [[data.id, data.displayName] as const] : [])));
  const names = ids.map((id) => unitNames.get(id) ?? peopleNames.get(id) ?? '—');
  if (names.length === 0) return null;
  return <Text size="sm">{t('deed.toMany', { who: names.join(', ') })}</Text>;
}
