import { Button, Fieldset, Group, Modal, NativeSelect, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { DateInput } from '../shared/ui/DateInput';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import { campaignOf, fondsOf, isWhole, NO_CAMPAIGN, type CampaignDraft } from './campaign-form';
import { fondsQuery, useAddFonds, usePlan } from './digitization.queries';

/** Lập đợt số hóa: over a fonds that is there, or a new one. */
export function PlanButton() {
  const { t } = useTranslation();
  const [asked, ask] = useDisclosure(false);
  return (
    <>
      <Button variant="default" onClick={ask.open}>
        {t('digitization.plan')}
      </Button>
      <Modal
        opened={asked}
        onClose={ask.close}
        size="lg"
        title={t('digitization.plan')}
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        <PlanForm onCancel={ask.close} />
      </Modal>
    </>
  );
}

function PlanForm({ onCancel }: { onCancel: () => void }) {
  const { t } = useTranslation();
  const go = useNavigate();
  const { data: fonds = [] } = useQuery(fondsQuery);
  const [draft, setDraft] = useState(NO_CAMPAIGN);
  const addFonds = useAddFonds();
  const plan = usePlan(({ id }) => void go(`/digitization/${id}`));
  const put = (more: Partial<CampaignDraft>) => {
    setDraft((before) => ({ ...before, ...more }));
  };
  const field = (name: keyof CampaignDraft) => ({
    value: draft[name],
    onChange: (event: { currentTarget: { value: string } }) => {
      put({ [name]: event.currentTarget.value });
    },
  });
  const number = (name: keyof CampaignDraft) => ({ ...field(name), inputMode: 'decimal' as const, required: true });
  const send = async () => {
    const fresh = fondsOf(draft);
    const fondsId = fresh === null ? draft.fondsId : (await addFonds.mutateAsync(fresh)).id;
    put({ fondsId });
    plan.mutate(campaignOf(draft, fondsId));
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        // What goes wrong is shown below: the mutations keep it.
        send().catch(() => undefined);
      }}
    >
      <Stack gap="xs">
        <TextInput label={t('digitization.name')} required data-autofocus {...field('name')} />
        <NativeSelect
          label={t('digitization.fonds')}
          data={[
            ...fonds.map(({ id, code, name }) => ({ value: id, label: `${code} – ${name}` })),
            { value: '', label: t('digitization.newFonds') },
          ]}
          {...field('fondsId')}
        />
        {draft.fondsId === '' && (
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs">
            <TextInput label={t('digitization.fondsCode')} required {...field('fondsCode')} />
            <TextInput label={t('digitization.fondsName')} required {...field('fondsName')} />
            <TextInput label={t('digitization.yearFrom')} {...number('yearFrom')} />
            <TextInput label={t('digitization.yearTo')} {...number('yearTo')} />
          </SimpleGrid>
        )}
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs">
          <DateInput
            label={t('digitization.startsOn')}
            required
            value={draft.startsOn}
            onChange={(startsOn) => {
              put({ startsOn });
            }}
          />
          <DateInput
            label={t('digitization.endsOn')}
            required
            value={draft.endsOn}
            onChange={(endsOn) => {
              put({ endsOn });
            }}
          />
          <TextInput label={t('digitization.costPerSheet')} {...number('costPerSheet')} />
          <TextInput label={t('digitization.errorLimit')} {...number('errorLimit')} />
        </SimpleGrid>
        <TextInput label={t('digitization.monthlyTarget')} inputMode="numeric" {...field('monthlyTarget')} />
        <Fieldset legend={t('digitization.weights')}>
          <SimpleGrid cols={3} spacing="xs">
            {(['age', 'importance', 'risk'] as const).map((name) => (
              <TextInput key={name} label={t(`digitization.weightOf.${name}`)} {...number(name)} />
            ))}
          </SimpleGrid>
          <Text size="sm" c="dimmed" mt={4}>
            {t('digitization.weightHint')}
          </Text>
        </Fieldset>
        <ProblemAlert error={addFonds.error ?? plan.error} />
        <Group justify="end">
          <Button variant="default" onClick={onCancel}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={addFonds.isPending || plan.isPending} disabled={!isWhole(draft)}>
            {t('digitization.plan')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
