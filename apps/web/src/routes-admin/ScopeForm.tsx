import { Button, Checkbox, Group, MultiSelect, NumberInput, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { UnitsField } from '../shared/ui/DirectoryFields';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import { useChangeRoute, type Route } from './routes.queries';
import type { Names } from './who';

const FLOWS = ['outgoing', 'internal'] as const;

/** What a route is for: the most specific one that fits a draft is taken. */
export function ScopeForm({ route, names }: { route: Route; names: Names }) {
  const { t } = useTranslation();
  const { name, flows, docTypes, units, priority, actions } = route;
  const [values, setValues] = useState({ name, flows, docTypes, units, priority });
  const change = useChangeRoute(route, () => undefined);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate(values);
      }}
    >
      <Stack gap="xs" maw={560}>
        <TextInput
          label={t('common.name')}
          required
          maxLength={200}
          value={values.name}
          onChange={(event) => {
            setValues({ ...values, name: event.currentTarget.value });
          }}
        />
        <Checkbox.Group
          label={t('routes.flow')}
          value={values.flows}
          onChange={(chosen) => {
            const next = FLOWS.filter((flow) => chosen.includes(flow));
            if (next.length > 0) setValues({ ...values, flows: next });
          }}
        >
          <Group mt={4}>
            {FLOWS.map((flow) => (
              <Checkbox key={flow} value={flow} label={t(`routes.flows.${flow}`)} />
            ))}
          </Group>
        </Checkbox.Group>
        <MultiSelect
          label={t('routes.docTypes')}
          description={t('routes.typesHint')}
          searchable
          data={names.types.map((each) => ({ value: each.code, label: each.name }))}
          value={values.docTypes}
          onChange={(chosen) => {
            setValues({ ...values, docTypes: chosen });
          }}
        />
        <UnitsField
          byCode
          label={t('routes.units')}
          description={t('routes.unitsHint')}
          value={values.units}
          onChange={(chosen) => {
            setValues({ ...values, units: chosen });
          }}
        />
        <NumberInput
          label={t('routes.priority')}
          description={t('routes.priorityHint')}
          min={-1000}
          max={1000}
          allowDecimal={false}
          value={values.priority}
          onChange={(value) => {
            if (typeof value === 'number') setValues({ ...values, priority: value });
          }}
        />
        <ProblemAlert error={change.error} />
        {actions.includes('define') && (
          <Button type="submit" loading={change.isPending} style={{ alignSelf: 'flex-start' }}>
            {t('common.save')}
          </Button>
        )}
      </Stack>
    </form>
  );
}
