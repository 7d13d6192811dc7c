import { Button, Group, Modal, NativeSelect, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IrregularEntry, Register } from '../shared/api-types';
import { today } from '../shared/dates';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import { useIrregularEntry } from './registers.queries';

const KINDS = ['inserted', 'reserved', 'backdated'] as const;

/** Cấp số chen, số để dành, số lùi ngày: for paper alone, with a reason. */
export function IrregularForm({ register }: { register: Register }) {
  const { t } = useTranslation();
  const [opened, form] = useDisclosure(false);
  const [kind, setKind] = useState<(typeof KINDS)[number]>('inserted');
  const [values, setValues] = useState({ number: '', on: today(), symbol: '', reason: '' });
  const take = useIrregularEntry(register.id, form.close);
  const field = (name: keyof typeof values) => ({
    value: values[name],
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setValues((before) => ({ ...before, [name]: value }));
    },
  });
  const body = (): IrregularEntry => {
    const all = { medium: 'paper' as const, symbol: values.symbol.trim(), line: {}, reason: values.reason.trim() };
    if (kind === 'inserted') return { kind, year: register.year, number: Number(values.number), ...all };
    return kind === 'backdated' ? { kind, on: values.on, ...all } : { kind, ...all };
  };
  const isReady = values.reason.trim() !== '' && (kind !== 'inserted' || /^[1-9]\d{0,8}$/.test(values.number));
  return (
    <>
      <Button variant="default" onClick={form.open}>
        {t('registers.irregular')}
      </Button>
      <Modal
        opened={opened}
        onClose={form.close}
        title={t('registers.irregular')}
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        <Stack>
          <Text size="sm">{t('registers.paperOnly')}</Text>
          <NativeSelect
            label={t('registers.kind')}
            value={kind}
            data={KINDS.map((value) => ({ value, label: t(`registers.kinds.${value}`) }))}
            onChange={(event) => {
              setKind(KINDS.find((known) => known === event.currentTarget.value) ?? 'inserted');
            }}
          />
          {kind === 'inserted' && <TextInput label={t('registers.after')} inputMode="numeric" {...field('number')} />}
          {kind === 'backdated' && <TextInput label={t('registers.on')} type="date" max={today()} {...field('on')} />}
          {register.flow !== 'incoming' && <TextInput label={t('registers.symbol')} {...field('symbol')} />}
          <Textarea label={t('common.reason')} required autosize minRows={2} {...field('reason')} />
          <ProblemAlert error={take.error} />
          <Group justify="end">
            <Button variant="default" onClick={form.close}>
              {t('common.cancel')}
            </Button>
            <Button
              loading={take.isPending}
              disabled={!isReady}
              onClick={() => {
                take.mutate(body());
              }}
            >
              {t('registers.take')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
