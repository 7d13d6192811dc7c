import { Alert, Badge, Button, Group } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import { ReasonButton } from '../shared/ui/ReasonButton';
import { Loading, PageHead } from '../shared/ui/states';
import { Columns } from './Columns';
import { Encoding } from './Encoding';
import { importQuery, useCommitImport, useUndoImport, type Import } from './import.queries';
import { PreviewRows } from './PreviewRows';

/** One import: what its columns were taken for, each row with its mistakes, then the entry into the register or its undoing. */
export function ImportPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { data: batch } = useSuspenseQuery(importQuery(id));
  const undo = useUndoImport(batch);
  return (
    <>
      <PageHead title={batch.fileName}>
        <Badge variant="default" tt="none">
          {t(`imports.states.${batch.state}`)}
        </Badge>
        {batch.actions.includes('undo') && (
          <ReasonButton label={t('imports.undo')} error={undo.error} pending={undo.isPending} onReason={undo.mutate} />
        )}
      </PageHead>
      {batch.state === 'committed' && (
        <Alert color="green" mb="md" role="status">
          {t('imports.committed')}
        </Alert>
      )}
      {batch.state === 'undone' && (
        <Alert color="gray" mb="md" role="status">
          {t('imports.undone', { reason: batch.undoReason })}
        </Alert>
      )}
      {batch.actions.includes('change') && <Encoding key={`encoding-${batch.version.toString()}`} batch={batch} />}
      {batch.actions.includes('change') && <Columns key={batch.version} batch={batch} />}
      {batch.actions.includes('commit') && <Commit batch={batch} />}
      <Suspense fallback={<Loading />}>
        <PreviewRows batch={batch} />
      </Suspense>
    </>
  );
}

function Commit({ batch }: { batch: Import }) {
  const { t } = useTranslation();
  const commit = useCommitImport(batch);
  const { badRows: count, rows } = batch;
  return (
    <>
      <Group my="md">
        <Button
          disabled={count === rows}
          loading={commit.isPending}
          onClick={() => {
            commit.mutate(count > 0);
          }}
        >
          {count > 0 ? t('imports.commitRight', { count }) : t('imports.commit')}
        </Button>
      </Group>
      <ProblemAlert error={commit.error} />
    </>
  );
}
