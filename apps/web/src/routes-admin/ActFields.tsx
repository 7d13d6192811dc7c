import { NativeSelect, NumberInput, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { QuorumField } from './QuorumField';
import { SeatFields } from './SeatFields';
import { ACTS, SILENCES, type ActStep } from './steps';
import type { Names } from './who';

/** Without what is not said: a file holds no empty fields. */
function without(step: ActStep, key: 'deadline' | 'onSilence' | 'repeat' | 'quorum' | 'note'): ActStep {
  return Object.fromEntries(Object.entries(step).filter(([each]) => each !== key)) as ActStep;
}

/** What is asked at a step: the act, of whom, until when, and what silence means. */
export function ActFields({
  step,
  names,
  onChange,
}: {
  step: ActStep;
  names: Names;
  onChange: (step: ActStep) => void;
}) {
  const { t } = useTranslation();
  const put = (change: Partial<ActStep>) => {
    onChange({ ...step, ...change });
  };
  return (
    <>
      <NativeSelect
        label={t('routes.act')}
        value={step.act}
        data={ACTS.map((value) => ({ value, label: t(`routes.acts.${value}`) }))}
        onChange={(event) => {
          put({ act: ACTS.find((known) => known === event.currentTarget.value) ?? 'comment' });
        }}
      />
      <SeatFields
        seats={step.by}
        names={names}
        onChange={(by) => {
          put({ by });
        }}
      />
      <QuorumField
        label={t('routes.quorum')}
        value={step.quorum}
        onChange={(quorum) => {
          onChange(quorum === 'all' ? without(step, 'quorum') : { ...step, quorum });
        }}
      />
      <NumberInput
        label={t('routes.deadline')}
        description={t('routes.deadlineHint')}
        min={1}
        max={250}
        allowDecimal={false}
        value={step.deadline?.workingDays ?? ''}
        onChange={(value) => {
          onChange(
            typeof value === 'number' && value >= 1
              ? { ...step, deadline: { workingDays: value } }
              : without(step, 'deadline'),
          );
        }}
      />
      <NativeSelect
        label={t('routes.onSilence')}
        value={step.onSilence ?? 'remind'}
        data={SILENCES.map((value) => ({ value, label: t(`routes.silences.${value}`) }))}
        onChange={(event) => {
          const silence = SILENCES.find((known) => known === event.currentTarget.value) ?? 'remind';
          onChange(silence === 'remind' ? without(step, 'onSilence') : { ...step, onSilence: silence });
        }}
      />
      <NativeSelect
        label={t('routes.repeat')}
        value={step.repeat ?? 'each_round'}
        data={(['each_round', 'once'] as const).map((value) => ({ value, label: t(`routes.repeats.${value}`) }))}
        onChange={(event) => {
          onChange(event.currentTarget.value === 'once' ? { ...step, repeat: 'once' } : without(step, 'repeat'));
        }}
      />
      <Textarea
        label={t('routes.note')}
        autosize
        maxLength={1000}
        value={step.note ?? ''}
        onChange={(event) => {
          const note = event.currentTarget.value;
          onChange(note === '' ? without(step, 'note') : { ...step, note });
        }}
      />
    </>
  );
}
