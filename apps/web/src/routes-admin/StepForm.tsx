import {
  Alert,
  Button,
  Group,
  List,
  NativeSelect,
  NumberInput,
  Stack,
  Text,
  Textarea,
  TextInput,
  Title,
} from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { BranchFields } from './BranchFields';
import { SeatFields } from './SeatFields';
import {
  ACTS,
  isAct,
  isChoice,
  isFork,
  SILENCES,
  type ActStep,
  type Fork,
  type Mistake,
  type Quorum,
  type RouteStep,
} from './steps';
import { stepName, type Names } from './who';

type Props = {
  step: RouteStep;
  mistakes: readonly Mistake[];
  names: Names;
  onChange: (step: RouteStep) => void;
  onShift: (by: -1 | 1) => void;
  onRemove: () => void;
};

/** Everything about one step, with its mistakes and their remedies. */
export function StepForm({ step, mistakes, names, onChange, onShift, onRemove }: Props) {
  const { t } = useTranslation();
  return (
    <Stack gap="xs" component="section" aria-label={t('routes.stepForm')}>
      <Title order={2} size="h4">
        {stepName(step, t)}
      </Title>
      {mistakes.length > 0 && (
        <Alert color="red" variant="light" role="status">
          <List size="sm">
            {mistakes.map(({ code, pointer, message, remedy }) => (
              <List.Item key={code + pointer}>
                {message} <b>{remedy}</b>
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
      <Group gap="xs">
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconArrowUp size={16} aria-hidden />}
          onClick={() => {
            onShift(-1);
          }}
        >
          {t('routes.up')}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconArrowDown size={16} aria-hidden />}
          onClick={() => {
            onShift(1);
          }}
        >
          {t('routes.down')}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconTrash size={16} aria-hidden />}
          onClick={onRemove}
        >
          {t('routes.remove')}
        </Button>
      </Group>
      {!('end' in step) && (
        <TextInput
          label={t('routes.stepTitle')}
          value={step.title ?? ''}
          maxLength={200}
          onChange={(event) => {
            onChange({ ...step, title: event.currentTarget.value });
          }}
        />
      )}
      {isAct(step) && <ActFields step={step} names={names} onChange={onChange} />}
      {isFork(step) && <ForkFields step={step} onChange={onChange} />}
      {isChoice(step) && <BranchFields step={step} names={names} onChange={onChange} />}
      {'end' in step && <Text size="sm">{t('routes.endHint')}</Text>}
    </Stack>
  );
}

/** Without what is not said: a file holds no empty fields. */
function without(step: ActStep, key: 'deadline' | 'onSilence' | 'repeat' | 'quorum' | 'note'): ActStep {
  return Object.fromEntries(Object.entries(step).filter(([each]) => each !== key)) as ActStep;
}

function ActFields({ step, names, onChange }: { step: ActStep; names: Names; onChange: (step: ActStep) => void }) {
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

function ForkFields({ step, onChange }: { step: Fork; onChange: (step: Fork) => void }) {
  const { t } = useTranslation();
  return (
    <>
      <QuorumField
        label={t('routes.join')}
        value={step.join}
        onChange={(join) => {
          onChange({ ...step, join });
        }}
      />
      <Group gap="xs">
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => {
            onChange({ ...step, parallel: [...step.parallel, []] });
          }}
        >
          {t('routes.addLane')}
        </Button>
        {step.parallel.map((_, n) => (
          <Button
            key={n}
            size="compact-sm"
            variant="default"
            disabled={step.parallel.length < 2}
            onClick={() => {
              onChange({ ...step, parallel: step.parallel.filter((__, m) => m !== n) });
            }}
          >
            {t('routes.removeLane', { n: n + 1 })}
          </Button>
        ))}
      </Group>
    </>
  );
}

type QuorumProps = { label: string; value: Quorum | undefined; onChange: (quorum: Quorum) => void };

function QuorumField({ label, value = 'all', onChange }: QuorumProps) {
  const { t } = useTranslation();
  const atLeast = typeof value === 'string' ? null : value.atLeast;
  return (
    <Group align="end" gap="xs" wrap="nowrap">
      <NativeSelect
        label={label}
        value={typeof value === 'string' ? value : 'some'}
        data={(['all', 'any', 'some'] as const).map((each) => ({ value: each, label: t(`routes.quorums.${each}`) }))}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          onChange(chosen === 'all' || chosen === 'any' ? chosen : { atLeast: 2 });
        }}
      />
      {atLeast !== null && (
        <NumberInput
          label={t('routes.howMany')}
          min={1}
          max={50}
          allowDecimal={false}
          value={atLeast}
          onChange={(n) => {
            if (typeof n === 'number' && n >= 1) onChange({ atLeast: n });
          }}
        />
      )}
    </Group>
  );
}
