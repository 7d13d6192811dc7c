import { Button, Checkbox, Fieldset, Group, MultiSelect, NumberInput, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { URGENCIES } from '../shared/api-types';
import { UnitsField } from '../shared/ui/DirectoryFields';
import type { Choice, Condition } from './steps';
import type { Names } from './who';

type Props = { step: Choice; names: Names; onChange: (step: Choice) => void };

/** The branches of a choice, tried from the first to the last, and the one for all others. */
export function BranchFields({ step, names, onChange }: Props) {
  const { t } = useTranslation();
  const { choose } = step;
  const put = (branches: Choice['choose']) => {
    onChange({ ...step, choose: branches });
  };
  return (
    <>
      {choose.map(({ when }, n) => (
        <Fieldset key={n} legend={t('routes.branch', { n: n + 1 })} p="xs">
          <ConditionFields
            when={when}
            names={names}
            onChange={(next) => {
              put(choose.map((each, m) => (m === n ? { ...each, when: next } : each)));
            }}
          />
          <Group gap="xs" mt="xs">
            <Button
              size="compact-sm"
              variant="default"
              disabled={n === 0}
              onClick={() => {
                const above = choose[n - 1];
                const here = choose[n];
                if (above && here) put(choose.map((each, m) => (m === n - 1 ? here : m === n ? above : each)));
              }}
            >
              {t('routes.branchUp', { n: n + 1 })}
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              disabled={choose.length < 2}
              onClick={() => {
                put(choose.filter((_, m) => m !== n));
              }}
            >
              {t('routes.removeBranch', { n: n + 1 })}
            </Button>
          </Group>
        </Fieldset>
      ))}
      <Group gap="xs">
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => {
            put([...choose, { when: { urgency: ['urgent'] }, steps: [] }]);
          }}
        >
          {t('routes.addBranch')}
        </Button>
        <Checkbox
          label={t('routes.hasOtherwise')}
          checked={step.otherwise !== undefined}
          onChange={(event) => {
            const { otherwise, ...rest } = step;
            onChange(event.currentTarget.checked ? { ...rest, otherwise: otherwise ?? [] } : rest);
          }}
        />
      </Group>
    </>
  );
}

type ConditionProps = { when: Condition; names: Names; onChange: (when: Condition) => void };

/** What is not said does not matter; something must be said, so the last word cannot be taken away. */
function ConditionFields({ when, names, onChange }: ConditionProps) {
  const { t } = useTranslation();
  const put = (change: Condition) => {
    const { docTypes = [], urgency = [], units = [], recipients = {} } = { ...when, ...change };
    const next: Condition = {
      ...(docTypes.length > 0 ? { docTypes } : {}),
      ...(urgency.length > 0 ? { urgency } : {}),
      ...(units.length > 0 ? { units } : {}),
      ...(Object.keys(recipients).length > 0 ? { recipients } : {}),
    };
    if (Object.keys(next).length > 0) onChange(next);
  };
  const { min, max } = when.recipients ?? {};
  const bounds = (low: string | number | undefined, high: string | number | undefined) => ({
    ...(typeof low === 'number' ? { min: low } : {}),
    ...(typeof high === 'number' ? { max: high } : {}),
  });
  return (
    <Stack gap="xs">
      <MultiSelect
        label={t('routes.docTypes')}
        data={names.types.map(({ code, name }) => ({ value: code, label: name }))}
        value={when.docTypes ?? []}
        searchable
        onChange={(docTypes) => {
          put({ docTypes });
        }}
      />
      <MultiSelect
        label={t('routes.urgency')}
        data={URGENCIES.map((value) => ({ value, label: t(`urgency.${value}`) }))}
        value={when.urgency ?? []}
        onChange={(chosen) => {
          put({ urgency: URGENCIES.filter((each) => chosen.includes(each)) });
        }}
      />
      <UnitsField
        byCode
        label={t('routes.units')}
        value={when.units ?? []}
        onChange={(units) => {
          put({ units });
        }}
      />
      <Group grow>
        <NumberInput
          label={t('routes.minRecipients')}
          min={0}
          allowDecimal={false}
          value={min ?? ''}
          onChange={(value) => {
            put({ recipients: bounds(value, max) });
          }}
        />
        <NumberInput
          label={t('routes.maxRecipients')}
          min={0}
          allowDecimal={false}
          value={max ?? ''}
          onChange={(value) => {
            put({ recipients: bounds(min, value) });
          }}
        />
      </Group>
    </Stack>
  );
}
