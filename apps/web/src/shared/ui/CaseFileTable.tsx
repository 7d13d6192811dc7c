import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CaseFile } from '../api-types';
import { ListTable } from './ListTable';
import { CaseFileStateMark } from './CaseFileStateMark';
import { showRetention } from './CaseFileForm';

/** Case files as rows; `base` is where they open: at their keeper's or at the archive. */
export function CaseFileTable({ files, base, label }: { files: readonly CaseFile[]; base: string; label: string }) {
  const { t } = useTranslation();
  return (
    <ListTable
      minWidth={720}
      head={2}
      highlightOnHover
      fz={14}
      verticalSpacing={6}
      aria-label={label}
      columns={[
        t('caseFiles.notation'),
        t('caseFiles.title'),
        t('caseFiles.owner'),
        t('caseFiles.documents'),
        t('caseFiles.retention'),
        t('common.status'),
      ]}
    >
      <Table.Tbody>
        {files.map((file) => (
          <Table.Tr key={file.id}>
            <Table.Td className="numbers">
              {file.notation} ({file.year})
            </Table.Td>
            <Table.Td>
              <Link to={`${base}/${file.id}`} className="table-row-link">
                {file.title}
              </Link>
            </Table.Td>
            <Table.Td>{file.owner.displayName}</Table.Td>
            <Table.Td className="numbers">{file.documentCount}</Table.Td>
            <Table.Td>{showRetention(file.retention, t)}</Table.Td>
            <Table.Td>
              <CaseFileStateMark state={file.state} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </ListTable>
  );
}
