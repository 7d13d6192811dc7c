import { Group, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';

const ACTS = ['opinion', 'check_content', 'check_form', 'approve', 'inform'] as const;
const PLACES = ['after', 'beside'] as const;
export type StepFields = { act: (typeof ACTS)[number]; at: (typeof PLACES)[number] };
export const FIRST_STEP: StepFields = { act: 'check_content', at: 'after' };

/** What is done at a step that is put in (thêm bước), and where it comes. */
export function StepKind({ step, onChange }: { step: StepFields; onChange: (step: StepFields) => void }) {
  const { t } = useTranslation();
  return (
    <Group grow align="end">
      <NativeSelect
        label={t('drafts.newStep.act')}
        value={step.act}
        data={ACTS.map((value) => ({ value, label: t(`drafts.newStep.${value}`) }))}
        onChange={({ currentTarget: { value } }) => {
          onChange({ ...step, act: ACTS.find((known) => known === value) ?? FIRST_STEP.act });
        }}
      />
      <NativeSelect
        label={t('drafts.newStep.at')}
        value={step.at}
        data={PLACES.map((value) => ({ value, label: t(`drafts.newStep.${value}`) }))}
        onChange={({ currentTarget: { value } }) => {
          onChange({ ...step, at: PLACES.find((known) => known === value) ?? FIRST_STEP.at });
        }}
      />
    </Group>
  );
}
