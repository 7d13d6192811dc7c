import { Alert, Group, Paper, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CaseFile } from '../api-types';
import { showDate, showInstant } from '../dates';
import { ListTable } from './ListTable';
import { CaseFileStateMark } from './CaseFileStateMark';
import { showRetention } from './CaseFileForm';

/** What a case file is, and the documents in it in the order in which they were filed. */
export function CaseFileContents({ file }: { file: CaseFile }) {
  const { t } = useTranslation();
  return (
    <>
      {file.returnReason !== null && file.state === 'open' && (
        <Alert color="orange" title={t('caseFiles.returned')} mb="sm">
          {file.returnReason}
        </Alert>
      )}
      <Group gap="md" mb="md">
        <CaseFileStateMark state={file.state} />
        <Text size="sm" className="numbers">
          {t('caseFiles.code')}: {file.code}
        </Text>
        <Text size="sm">
          {t('caseFiles.retention')}: {showRetention(file.retention, t)}
        </Text>
        <Text size="sm">
          {t('caseFiles.owner')}: {[file.owner.displayName, file.unit?.name].filter(Boolean).join(', ')}
        </Text>
        <Text size="sm" className="numbers">
          {t('caseFiles.period')}: {showDate(file.openedOn)} – {showDate(file.endedOn)}
        </Text>
      </Group>
      <Paper withBorder mb="md">
        <ListTable
          minWidth={560}
          fz={14}
          verticalSpacing={6}
          aria-label={t('caseFiles.documents')}
          head={3}
          columns={[
            '#',
            t('incoming.numberSymbol'),
            t('incoming.subject'),
            t('incoming.issuer'),
            t('caseFiles.filedAt'),
          ]}
        >
          <Table.Tbody>
            {(file.documents ?? []).map((document) => (
              <Table.Tr key={document.id}>
                <Table.Td className="numbers">{document.ordinal}</Table.Td>
                <Table.Td className="numbers">
                  {document.numberSymbol || t('incoming.noNumber')} · {showDate(document.issuedOn)}
                </Table.Td>
                <Table.Td>
                  <Link to={`/incoming/${document.id}`} className="table-row-link">
                    {document.subject}
                  </Link>
                </Table.Td>
                <Table.Td>{document.issuer}</Table.Td>
                <Table.Td className="numbers">{showInstant(document.filedAt)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </ListTable>
        {(file.documents ?? []).length === 0 && (
          <Text p="md" size="sm" c="dimmed">
            {t('caseFiles.noDocuments')}
          </Text>
        )}
      </Paper>
    </>
  );
}
