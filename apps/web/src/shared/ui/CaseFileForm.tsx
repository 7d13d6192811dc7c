import { Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { CaseFile } from '../api-types';
import { useOpenCaseFile } from '../case-files.queries';
import { useDraft } from '../draft';
import { fieldMessage } from '../problem';
import { ProblemAlert } from './ProblemAlert';

const RETENTIONS = ['5', '10', '20', '50', 'permanent'] as const;

/** Mở hồ sơ: title, notation and retention of a new case file. */
export function CaseFileForm({ title = '', onOpened }: { title?: string; onOpened: (file: CaseFile) => void }) {
  const { t } = useTranslation();
  const open = useOpenCaseFile();
  const { draft, type, forget } = useDraft('case-file');
  const values = {
    title: draft.title ?? title,
    notation: draft.notation ?? '',
    retention: draft.retention ?? '10',
  };
  const field = (name: 'title' | 'notation') => ({
    label: t(`caseFiles.${name}`),
    required: true,
    value: values[name],
    error: fieldMessage(open.error, name),
    onChange: (event: { currentTarget: { value: string } }) => {
      type(name, event.currentTarget.value);
    },
  });
  return (
    <form
      aria-label={t('caseFiles.new')}
      onSubmit={(event) => {
        event.preventDefault();
        open.mutate(
          { ...values, title: values.title.trim(), notation: values.notation.trim() },
          {
            onSuccess: (file) => {
              forget();
              onOpened(file);
            },
          },
        );
      }}
    >
      <Stack gap="xs">
        <TextInput {...field('title')} />
        <Group grow align="start">
          <TextInput {...field('notation')} placeholder="01.TCCB" />
          <NativeSelect
            label={t('caseFiles.retention')}
            value={values.retention}
            data={RETENTIONS.map((value) => ({ value, label: showRetention(value, t) }))}
            onChange={(event) => {
              type('retention', event.currentTarget.value);
            }}
          />
        </Group>
        <ProblemAlert error={open.error} />
        <Button type="submit" loading={open.isPending}>
          {t('caseFiles.open')}
        </Button>
      </Stack>
    </form>
  );
}

/** Thời hạn lưu trữ in words. */
export const showRetention = (retention: string, t: TFunction): string =>
  retention === 'permanent' ? t('caseFiles.permanent') : t('caseFiles.years', { count: Number(retention) });
