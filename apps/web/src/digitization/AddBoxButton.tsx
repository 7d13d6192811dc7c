import { Button, Group, Modal, NativeSelect, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldMessage } from '../shared/problem';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import { useAddBox } from './digitization.queries';

const EMPTY = { number: '', yearFrom: '', yearTo: '', estimatedSheets: '', importance: '2', risk: '1' };
const isCount = (typed: string) => /^\d+$/.test(typed.trim());

/** Thêm hộp: one box; its label is made with it. */
export function AddBoxButton({ campaignId }: { campaignId: string }) {
  const { t } = useTranslation();
  const [asked, ask] = useDisclosure(false);
  const [typed, setTyped] = useState(EMPTY);
  const add = useAddBox(campaignId, () => {
    setTyped(EMPTY);
    ask.close();
  });
  const field = (name: keyof typeof EMPTY) => ({
    required: true,
    value: typed[name],
    error: fieldMessage(add.error, name),
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setTyped((before) => ({ ...before, [name]: value }));
    },
  });
  const grades = ([1, 2, 3] as const).map((grade) => ({
    value: grade.toString(),
    label: t(`digitization.grades.g${grade}`),
  }));
  const isTyped = typed.number.trim() !== '' && [typed.yearFrom, typed.yearTo, typed.estimatedSheets].every(isCount);
  return (
    <>
      <Button variant="default" onClick={ask.open}>
        {t('digitization.addBox')}
      </Button>
      <Modal
        opened={asked}
        onClose={ask.close}
        title={t('digitization.addBox')}
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        <form
          onSubmit={(event) => {
            event.preventDefault();
            add.mutate({
              number: typed.number.trim(),
              yearFrom: Number(typed.yearFrom),
              yearTo: Number(typed.yearTo),
              estimatedSheets: Number(typed.estimatedSheets),
              importance: Number(typed.importance),
              risk: Number(typed.risk),
              damages: [],
            });
          }}
        >
          <Stack gap="xs">
            <SimpleGrid cols={2} spacing="xs">
              <TextInput label={t('digitization.boxNumber')} data-autofocus {...field('number')} />
              <TextInput label={t('digitization.estimated')} inputMode="numeric" {...field('estimatedSheets')} />
              <TextInput label={t('digitization.yearFrom')} inputMode="numeric" {...field('yearFrom')} />
              <TextInput label={t('digitization.yearTo')} inputMode="numeric" {...field('yearTo')} />
              <NativeSelect label={t('digitization.importance')} data={grades} {...field('importance')} />
              <NativeSelect label={t('digitization.risk')} data={grades} {...field('risk')} />
            </SimpleGrid>
            <ProblemAlert error={add.error} />
            <Group justify="end">
              <Button variant="default" onClick={ask.close}>
                {t('common.cancel')}
              </Button>
              <Button type="submit" loading={add.isPending} disabled={!isTyped}>
                {t('digitization.addBox')}
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
