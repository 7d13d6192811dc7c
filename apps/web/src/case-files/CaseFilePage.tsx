import { Button, Group, Paper } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { caseFileQuery, useCaseFileStep } from '../shared/case-files.queries';
import { parseDate, today } from '../shared/dates';
import { CaseFileContents } from '../shared/ui/CaseFileContents';
import { DateInput } from '../shared/ui/DateInput';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import { PageHead } from '../shared/ui/states';

/** One case file at its keeper's: its documents, and the steps that close it and hand it over. */
export function CaseFilePage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { data: file } = useSuspenseQuery(caseFileQuery(id));
  const step = useCaseFileStep(file);
  const [ended, setEnded] = useState(today());
  const endedOn = parseDate(ended);
  return (
    <>
      <PageHead title={file.title} />
      <CaseFileContents file={file} />
      <ProblemAlert error={step.error} />
      {file.actions.includes('close') && (
        <Paper withBorder p="sm" component="section" aria-label={t('caseFiles.close')}>
          <Group align="end">
            <DateInput label={t('caseFiles.endedOn')} value={ended} onChange={setEnded} />
            <Button
              loading={step.isPending}
              disabled={!endedOn}
              onClick={() => {
                if (endedOn) step.mutate({ kind: 'close', endedOn });
              }}
            >
              {t('caseFiles.close')}
            </Button>
          </Group>
        </Paper>
      )}
      {file.actions.includes('handover') && (
        <Button
          loading={step.isPending}
          onClick={() => {
            step.mutate({ kind: 'handover' });
          }}
        >
          {t('caseFiles.handover')}
        </Button>
      )}
    </>
  );
}
