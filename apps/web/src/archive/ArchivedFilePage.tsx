import { Alert, Button, Code, Group, Table } from '@mantine/core';
import { IconShieldCheck, IconShieldX } from '@tabler/icons-react';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { FixityReport } from '../shared/api-types';
import { caseFileQuery, useCaseFileStep } from '../shared/case-files.queries';
import { showInstant } from '../shared/dates';
import { CaseFileContents } from '../shared/ui/CaseFileContents';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import { ProofView } from '../shared/ui/ProofView';
import { ReasonButton } from '../shared/ui/ReasonButton';
import { Loading, PageHead } from '../shared/ui/states';
import { caseFileProofQuery, useCheck } from './archive.queries';

/** One case file at the archive: check it, accept it or send it back, and show its proof. */
export function ArchivedFilePage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { data: file } = useSuspenseQuery(caseFileQuery(id));
  const check = useCheck(id);
  const step = useCaseFileStep(file);
  const [proving, setProving] = useState(false);
  const may = (action: string) => file.actions.includes(action);
  return (
    <>
      <PageHead title={file.title} />
      <CaseFileContents file={file} />
      <Group mb="sm" role="group" aria-label={t('common.actions')}>
        {may('check') && (
          <Button
            variant={may('accept') && check.data?.ok === true ? 'default' : 'filled'}
            loading={check.isPending}
            onClick={() => {
              check.mutate();
            }}
          >
            {t('archive.check')}
          </Button>
        )}
        {may('accept') && (
          <Button
            variant={check.data?.ok === true ? 'filled' : 'default'}
            loading={step.isPending}
            onClick={() => {
              step.mutate({ kind: 'accept' });
            }}
          >
            {t('archive.accept')}
          </Button>
        )}
        {may('return') && (
          <ReasonButton
            label={t('archive.return')}
            error={step.error}
            pending={step.isPending}
            onReason={(reason) => {
              step.mutate({ kind: 'return', reason });
            }}
          />
        )}
        <Button
          variant="default"
          aria-expanded={proving}
          onClick={() => {
            setProving(!proving);
          }}
        >
          {t('archive.proof')}
        </Button>
      </Group>
      <ProblemAlert error={check.error ?? step.error} />
      {check.data && <CheckResults report={check.data} />}
      {proving && <CaseFileProof id={id} />}
    </>
  );
}

function CheckResults({ report }: { report: FixityReport }) {
  const { t } = useTranslation();
  return (
    <Alert
      mb="sm"
      role="status"
      color={report.ok ? 'office' : 'red'}
      icon={report.ok ? <IconShieldCheck aria-hidden /> : <IconShieldX aria-hidden />}
      title={t(report.ok ? 'archive.allSame' : 'archive.notSame')}
    >
      {t('proof.checkedAt', { at: showInstant(report.checkedAt) })}
      <Table.ScrollContainer minWidth={520}>
        <Table fz={14} aria-label={t('archive.check')}>
          <Table.Tbody>
            {report.items.map((item) => (
              <Table.Tr key={item.fileId}>
                <Table.Td>{item.name}</Table.Td>
                <Table.Td>
                  <Code style={{ overflowWrap: 'anywhere' }}>{item.found ?? '—'}</Code>
                </Table.Td>
                <Table.Td fw={600}>
                  {t(item.ok ? 'proof.same' : item.found === null ? 'proof.gone' : 'proof.other')}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Alert>
  );
}

function CaseFileProof({ id }: { id: string }) {
  const { data: proof, error, isPending } = useQuery(caseFileProofQuery(id));
  if (isPending) return <Loading />;
  if (proof === undefined) return <ProblemAlert error={error} />;
  return <ProofView proof={proof} download={`/case-files/${id}/proof?download=true`} />;
}
