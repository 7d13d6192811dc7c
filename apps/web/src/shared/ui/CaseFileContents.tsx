import { Alert, Group, Paper, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CaseFile } from '../api-types';
import { showDate, showInstant } from '../dates';
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
        <Table.ScrollContainer minWidth={560}>
          <Table fz={14} verticalSpacing={6} aria-label={t('caseFiles.documents')}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>#</Table.Th>
                <Table.Th>{t('incoming.numberSymbol')}</Table.Th>
                <Table.Th>{t('incoming.subject')}</Table.Th>
                <Table.Th>{t('incoming.issuer')}</Table.Th>
                <Table.Th>{t('caseFiles.filedAt')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
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
          </Table>
        </Table.ScrollContainer>
        {(file.documents ?? []).length === 0 && (
          <Text p="md" size="sm" c="dimmed">
            {t('caseFiles.noDocuments')}
          </Text>
        )}
      </Paper>
    </>
  );
}
