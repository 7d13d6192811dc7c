import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseDate } from '../shared/dates';
import { DateInput } from '../shared/ui/DateInput';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import { actOf, childActOf, isSaid, needsReason, NOTHING_SAID, OFFERED, WITH_DAY } from './act-form';
import { useAct, useChildAct, type ChildTask, type DirectiveTaskDetail, type ProductHint } from './directives.queries';
import { ProductField } from './ProductField';

/** What is done about a task: its lead starts, reports and asks, its assigner accepts, returns, extends and stops. */
export function TaskActs({ task }: { task: DirectiveTaskDetail }) {
  const { t } = useTranslation();
  const act = useAct(task);
  const [said, setSaid] = useState(NOTHING_SAID);
  const [product, setProduct] = useState<ProductHint | null>(null);
  const offered = OFFERED.filter((kind) => task.actions.includes(kind));
  if (offered.length === 0) return null;
  const whole = { ...said, day: parseDate(said.day) ?? '', productId: product?.id ?? null };
  const reports = offered.includes('report');
  return (
    <section aria-label={t('directives.acts')}>
      <Stack gap="xs">
        <Textarea
          label={t('directives.note')}
          autosize
          minRows={2}
          maxLength={5_000}
          value={said.note}
          onChange={({ currentTarget: { value } }) => {
            setSaid((before) => ({ ...before, note: value }));
          }}
        />
        {reports && <ProductField product={product} onChange={setProduct} />}
        {reports && needsReason(task) && (
          <Textarea
            label={t('directives.openPartsReason', { count: task.parts?.open ?? 0 })}
            autosize
            maxLength={2_000}
            value={said.openPartsReason}
            onChange={({ currentTarget: { value } }) => {
              setSaid((before) => ({ ...before, openPartsReason: value }));
            }}
          />
        )}
        {offered.some((kind) => WITH_DAY.includes(kind)) && (
          <DateInput
            label={t('directives.newDay')}
            value={said.day}
            onChange={(day) => {
              setSaid((before) => ({ ...before, day }));
            }}
          />
        )}
        {offered.includes('stop') && (task.parts?.open ?? 0) > 0 && (
          <Text size="sm">{t('directives.stopsParts', { count: task.parts?.open ?? 0 })}</Text>
        )}
        <ProblemAlert error={act.error} />
        <Group gap="xs">
          {offered.map((kind) => (
            <Button
              key={kind}
              variant={kind === 'report' || kind === 'accept' ? 'filled' : 'default'}
              loading={act.isPending}
              disabled={!isSaid(kind, whole, task)}
              onClick={() => {
                act.mutate(actOf(kind, whole, task));
              }}
            >
              {t(`directives.acting.${kind}`)}
            </Button>
          ))}
        </Group>
      </Stack>
    </section>
  );
}

/** The same for a task that was handed down, by the agency that assigned it. */
export function ChildActs({ taskId, child }: { taskId: string; child: ChildTask }) {
  const { t } = useTranslation();
  const act = useChildAct(taskId, child);
  const [said, setSaid] = useState(NOTHING_SAID);
  if (child.actions.length === 0) return null;
  const whole = { ...said, day: parseDate(said.day) ?? '' };
  const of = (label: string) => `${label}: ${child.where}`;
  return (
    <Stack component="section" gap="xs" mt="xs" aria-label={of(t('directives.acts'))}>
      <Textarea
        label={t('directives.noteBelow')}
        autosize
        maxLength={5_000}
        value={said.note}
        onChange={({ currentTarget: { value } }) => {
          setSaid((before) => ({ ...before, note: value }));
        }}
      />
      {child.actions.includes('extend') && (
        <DateInput
          label={t('directives.newDay')}
          value={said.day}
          onChange={(day) => {
            setSaid((before) => ({ ...before, day }));
          }}
        />
      )}
      <ProblemAlert error={act.error} />
      <Group gap="xs">
        {OFFERED.filter((kind) => child.actions.includes(kind)).map((kind) =>
          kind === 'start' || kind === 'report' || kind === 'ask_extension' ? null : (
            <Button
              key={kind}
              size="compact-md"
              variant={kind === 'accept' ? 'filled' : 'default'}
              aria-label={of(t(`directives.acting.${kind}`))}
              loading={act.isPending}
              disabled={!isSaid(kind, whole, { parts: null })}
              onClick={() => {
                act.mutate(childActOf(kind, whole));
              }}
            >
              {t(`directives.acting.${kind}`)}
            </Button>
          ),
        )}
      </Group>
    </Stack>
  );
}
