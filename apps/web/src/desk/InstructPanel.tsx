import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Plan, Task } from '../shared/api-types';
import { showDate } from '../shared/dates';
import { unitsQuery } from '../shared/directory.queries';
import { isComposing } from '../shared/keyboard';
import { suggestionsQuery } from './desk.queries';
import { named, planFrom, readTyped, unclear, type Picked } from './plan';
import { useDays } from './useDays';
import { useStock } from './useStock';
import { workingDaysLeft } from './working-days';

/** `start`: what is already there; words of another are no part of it. */
type Props = { task: Task; start: Plan | null; label: string; onPlan: (plan: Plan) => void };
/** Units that nobody proposed are offered too, so many of them: typing finds the others. */
const OTHERS = 6;

/** Bút phê, phân văn bản: proposed units with their usual deadline first, then stock instructions, then typing. */
export function InstructPanel({ task, start, label, onPlan }: Props) {
  const { t } = useTranslation();
  const days = useDays();
  const { data: units = [] } = useQuery(unitsQuery);
  const { data: proposals = [] } = useQuery({
    ...suggestionsQuery(task.documentId ?? ''),
    enabled: task.documentId !== null,
  });
  const stock = useStock();
  const [picked, setPicked] = useState<Picked>({});
  const [text, setText] = useState('');

  const typed = useMemo(() => readTyped(text, units, days), [text, units, days]);
  const plan = planFrom(start, picked, typed);
  const doubts = unclear(typed);
  const unitName = (id: string) => units.find((unit) => unit.id === id)?.name ?? '—';
  const proposed = proposals.map((one) => one.leadUnitId);
  const others = units.filter(({ id }) => !proposed.includes(id)).slice(0, OTHERS);
  const ready = plan.leadUnitId !== '' && doubts.length === 0;
  const send = () => {
    if (ready) onPlan(plan);
  };

  return (
    <Stack gap="sm">
      <Group gap={8} role="group" className="wraps" aria-label={t('cards.usual')}>
        {proposals.map(
          ({ leadUnitId, leadUnitName, cooperatingUnitIds, informedUnitIds, workingDays, dueOn, count }) => (
            <Button
              key={leadUnitId}
              variant={plan.leadUnitId === leadUnitId ? 'filled' : 'light'}
              aria-pressed={plan.leadUnitId === leadUnitId}
              title={t('cards.because', { count })}
              onClick={() => {
                setPicked((before) => ({ ...before, leadUnitId, cooperatingUnitIds, informedUnitIds, dueOn }));
              }}
            >
              {workingDays === null ? leadUnitName : t('cards.usualChip', { unit: leadUnitName, count: workingDays })}
            </Button>
          ),
        )}
        {others.map(({ id, name }) => (
          <Button
            key={id}
            variant={plan.leadUnitId === id ? 'filled' : 'default'}
            aria-pressed={plan.leadUnitId === id}
            onClick={() => {
              setPicked((before) => ({ ...before, leadUnitId: id }));
            }}
          >
            {name}
          </Button>
        ))}
      </Group>
      <Group gap={8} role="group" className="wraps" aria-label={t('stock.label')}>
        {stock.words.map((one) => {
          const chosen = picked.stock?.includes(one) === true;
          return (
            <Button
              key={one}
              size="compact-md"
              variant={chosen ? 'filled' : 'default'}
              aria-pressed={chosen}
              onClick={() => {
                if (!chosen) stock.said(one);
                setPicked(({ stock: before = [], ...rest }) => ({
                  ...rest,
                  stock: chosen ? before.filter((other) => other !== one) : [...before, one],
                }));
              }}
            >
              {one}
            </Button>
          );
        })}
      </Group>
      <Textarea
        label={t('cards.typed')}
        placeholder={t('cards.typedHint')}
        autosize
        minRows={1}
        maxRows={5}
        value={text}
        data-autofocus={window.matchMedia('(pointer: fine)').matches || undefined}
        onChange={(event) => {
          setText(event.currentTarget.value);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || isComposing(event.nativeEvent)) return;
          event.preventDefault();
          send();
        }}
      />
      {doubts.map((doubt) => (
        <Group key={doubt.from} gap={8} role="group" aria-label={t('cards.which', { text: doubt.text })}>
          <Text size="sm" c="var(--mantine-color-error)">
            {t(doubt.candidateIds.length > 0 ? 'cards.which' : 'cards.unknown', { text: doubt.text })}
          </Text>
          {doubt.candidateIds.map((id) => (
            <Button
              key={id}
              size="compact-md"
              variant="default"
              onClick={() => {
                setText(named(text, doubt, unitName(id)));
              }}
            >
              {unitName(id)}
            </Button>
          ))}
        </Group>
      ))}
      <PlanChips plan={plan} unitName={unitName} left={(day) => workingDaysLeft(day, days)} />
      <Button size="md" disabled={!ready} onClick={send}>
        {label}
      </Button>
    </Stack>
  );
}

type ChipsProps = { plan: Plan; unitName: (id: string) => string; left: (day: string) => number };

/** What will be sent, as it stands: said again while one types, and heard by who does not see it. */
function PlanChips({ plan, unitName, left }: ChipsProps) {
  const { t } = useTranslation();
  if (plan.leadUnitId === '') {
    return (
      <Text size="sm" c="dimmed" role="status">
        {t('cards.chooseLead')}
      </Text>
    );
  }
  return (
    <div className="plan-chips" role="status" aria-label={t('cards.read')}>
      <span className="plan-chip plan-lead">
        {t('plan.lead')}: {unitName(plan.leadUnitId)}
      </span>
      {plan.cooperatingUnitIds.map((id) => (
        <span key={id} className="plan-chip">
          {t('plan.cooperating')}: {unitName(id)}
        </span>
      ))}
      {plan.informedUnitIds.map((id) => (
        <span key={id} className="plan-chip">
          {t('plan.informed')}: {unitName(id)}
        </span>
      ))}
      <span className="plan-chip numbers">
        {plan.dueOn === null
          ? t('cards.noDeadline')
          : `${t('common.due')} ${showDate(plan.dueOn)} (${t('cards.left.short', { count: Math.max(0, left(plan.dueOn)) })})`}
      </span>
      {plan.opinion !== '' && <span className="plan-words">“{plan.opinion}”</span>}
    </div>
  );
}
