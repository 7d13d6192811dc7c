import { Button, Group, Modal, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseDate } from '../shared/dates';
import { unitsQuery } from '../shared/directory.queries';
import { DateInput } from '../shared/ui/DateInput';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import { placesQuery, usePart, type DirectiveTaskDetail } from './directives.queries';
import { isPartWhole, type PartDraft } from './part-form';

/** Giao một phần việc: to a unit of the agency, or down to an agency below. */
export function PartButton({ task }: { task: DirectiveTaskDetail }) {
  const { t } = useTranslation();
  const [asked, ask] = useDisclosure(false);
  const give = usePart(task.id, ask.close);
  const canHandDown = task.actions.includes('hand_down');
  const { data: units = [] } = useQuery({ ...unitsQuery, enabled: asked });
  const { data: places = [] } = useQuery({ ...placesQuery, enabled: asked && canHandDown });
  const [draft, setDraft] = useState<PartDraft>({
    to: '',
    text: task.text,
    kind: task.deadline.kind,
    on: task.deadline.on ?? '',
    product: '',
  });
  const put = (more: Partial<PartDraft>) => {
    setDraft((before) => ({ ...before, ...more }));
  };
  const isKind = (value: string): value is PartDraft['kind'] =>
    value === 'date' || value === 'regular' || value === 'none';
  const whole = { ...draft, on: parseDate(draft.on) ?? '' };
  const group = (name: string, kind: string, among: readonly { id: string; name: string }[]) =>
    among.length === 0
      ? []
      : [{ group: name, items: among.map(({ id, name: label }) => ({ value: `${kind}:${id}`, label })) }];
  return (
    <>
      <Button variant="default" onClick={ask.open}>
        {t('directives.give')}
      </Button>
      <Modal
        opened={asked}
        onClose={ask.close}
        title={t('directives.give')}
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        <Stack gap="xs">
          <NativeSelect
            label={t('directives.giveTo')}
            required
            data-autofocus
            value={draft.to}
            data={[
              { value: '', label: '–' },
              ...group(t('directives.ownUnits'), 'unit', task.actions.includes('split') ? units : []),
              ...group(t('directives.agenciesBelow'), 'agency', places),
            ]}
            onChange={({ currentTarget: { value } }) => {
              put({ to: value });
            }}
          />
          <Textarea
            label={t('directives.partText')}
            required
            autosize
            minRows={2}
            maxLength={10_000}
            value={draft.text}
            onChange={({ currentTarget: { value } }) => {
              put({ text: value });
            }}
          />
          <NativeSelect
            label={t('directives.deadline')}
            value={draft.kind}
            data={(['date', 'regular', 'none'] as const).map((value) => ({
              value,
              label: t(`directives.kinds.${value}`),
            }))}
            onChange={({ currentTarget: { value } }) => {
              if (isKind(value)) put({ kind: value });
            }}
          />
          {draft.kind === 'date' && (
            <DateInput
              label={t('directives.day')}
              required
              value={draft.on}
              onChange={(on) => {
                put({ on });
              }}
            />
          )}
          <TextInput
            label={t('directives.product')}
            maxLength={200}
            value={draft.product}
            onChange={({ currentTarget: { value } }) => {
              put({ product: value });
            }}
          />
          <ProblemAlert error={give.error} />
          <Group justify="end">
            <Button variant="default" onClick={ask.close}>
              {t('common.cancel')}
            </Button>
            <Button
              loading={give.isPending}
              disabled={!isPartWhole(whole)}
              onClick={() => {
                give.mutate({
                  draft: whole,
                  leadName: units.find(({ id }) => whole.to === `unit:${id}`)?.name ?? '',
                });
              }}
            >
              {t('directives.accept')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
