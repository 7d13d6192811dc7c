import { Button, Group, NativeSelect, Paper, SimpleGrid, Text, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { parseDate } from '../shared/dates';
import { DateInput } from '../shared/ui/DateInput';
import { UnitField } from '../shared/ui/DirectoryFields';
import { isWhole, type Draft } from './proposal-form';

type Props = {
  draft: Draft;
  nth: number;
  pending: boolean;
  onChange: (draft: Draft) => void;
  onAccept: () => void;
  onReject: () => void;
  onShow: () => void;
};

/** One proposal beside the text: its fields to edit, and what to make of it. */
export function ProposalCard({ draft, nth, pending, onChange, onAccept, onReject, onShow }: Props) {
  const { t } = useTranslation();
  const name = t('directives.nth', { nth });
  if (draft.state !== 'open') {
    return (
      <Paper component="li" withBorder p="sm">
        <Text size="sm">
          {name}: {t(`directives.proposal.${draft.state}`)}
        </Text>
        <Text size="sm">{draft.text}</Text>
      </Paper>
    );
  }
  const put = (more: Partial<Draft>) => {
    onChange({ ...draft, ...more });
  };
  const isKind = (value: string): value is Draft['kind'] => value === 'date' || value === 'regular' || value === 'none';
  return (
    <Paper component="li" withBorder p="sm" onFocus={onShow}>
      <Textarea
        label={name}
        autosize
        minRows={2}
        maxLength={10_000}
        value={draft.text}
        onChange={(event) => {
          put({ text: event.currentTarget.value });
        }}
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xs" mt="xs">
        <TextInput
          label={t('directives.lead')}
          value={draft.leadName}
          onChange={(event) => {
            put({ leadName: event.currentTarget.value });
          }}
        />
        <UnitField
          label={t('directives.leadUnit')}
          none="–"
          value={draft.leadUnitId}
          onChange={(leadUnitId) => {
            put({ leadUnitId });
          }}
        />
        <TextInput
          label={t('directives.coordinators')}
          value={draft.coordinators}
          onChange={(event) => {
            put({ coordinators: event.currentTarget.value });
          }}
        />
        <TextInput
          label={t('directives.product')}
          value={draft.product}
          maxLength={200}
          onChange={(event) => {
            put({ product: event.currentTarget.value });
          }}
        />
        <NativeSelect
          label={t('directives.deadline')}
          value={draft.kind}
          data={(['date', 'regular', 'none'] as const).map((value) => ({
            value,
            label: t(`directives.kinds.${value}`),
          }))}
          onChange={(event) => {
            if (isKind(event.currentTarget.value)) put({ kind: event.currentTarget.value });
          }}
        />
        {draft.kind === 'date' && (
          <DateInput
            label={t('directives.day')}
            value={draft.on}
            onChange={(typed) => {
              put({ on: parseDate(typed) ?? typed });
            }}
          />
        )}
      </SimpleGrid>
      <Group justify="end" gap="xs" mt="xs">
        <Button
          variant="default"
          aria-label={`${t('directives.reject')}: ${name}`}
          disabled={pending}
          onClick={onReject}
        >
          {t('directives.reject')}
        </Button>
        <Button
          aria-label={`${t('directives.accept')}: ${name}`}
          disabled={pending || !isWhole(draft)}
          onClick={onAccept}
        >
          {t('directives.accept')}
        </Button>
      </Group>
    </Paper>
  );
}
