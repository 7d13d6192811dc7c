import { Alert, Button, Group, List, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ActFields } from './ActFields';
import { BranchFields } from './BranchFields';
import { QuorumField } from './QuorumField';
import { isAct, isChoice, isFork, type Fork, type Mistake, type RouteStep } from './steps';
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
