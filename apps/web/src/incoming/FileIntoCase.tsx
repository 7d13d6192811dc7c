import { Button, Collapse, Group, NativeSelect, Paper, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IncomingDocument } from '../shared/api-types';
import { caseFilesList, useFileInto } from '../shared/case-files.queries';
import { CaseFileForm } from '../shared/ui/CaseFileForm';
import { ProblemAlert } from '../shared/ui/ProblemAlert';

/** Lưu vào hồ sơ: an open case file is picked, or opened for this document. */
export function FileIntoCase({ document }: { document: IncomingDocument }) {
  const { t } = useTranslation();
  const { data } = useInfiniteQuery(caseFilesList('open'));
  const files = data?.pages.flatMap(({ items }) => items) ?? [];
  const [picked, pick] = useState('');
  const [creating, { toggle }] = useDisclosure(false);
  const fileInto = useFileInto(document.id);
  const chosen = files.find(({ id }) => id === picked);
  return (
    <Paper withBorder p="sm" mb="md" component="section" aria-labelledby="file-into">
      <Title order={2} size="h5" id="file-into" mb="xs">
        {t('caseFiles.fileInto')}
      </Title>
      <Group align="end">
        <NativeSelect
          label={t('caseFiles.pick')}
          value={picked}
          data={[
            { value: '', label: t('plan.choose') },
            ...files.map(({ id, notation, title }) => ({ value: id, label: `${notation} · ${title}` })),
          ]}
          style={{ flex: '1 1 240px' }}
          onChange={(event) => {
            pick(event.currentTarget.value);
          }}
        />
        <Button
          disabled={chosen === undefined}
          loading={fileInto.isPending}
          onClick={() => {
            if (chosen) fileInto.mutate(chosen);
          }}
        >
          {t('caseFiles.file')}
        </Button>
        <Button variant="default" aria-expanded={creating} onClick={toggle}>
          {t('caseFiles.new')}
        </Button>
      </Group>
      <ProblemAlert error={fileInto.error} />
      <Collapse expanded={creating} mt="sm">
        <CaseFileForm
          title={document.subject}
          onOpened={(file) => {
            fileInto.mutate(file);
          }}
        />
      </Collapse>
    </Paper>
  );
}
