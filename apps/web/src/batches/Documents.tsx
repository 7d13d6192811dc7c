import { Anchor, Loader, Table, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { apiUrl } from '../shared/client';
import { showBytes } from '../shared/sizes';
import { batchDocumentsQuery } from './batches.queries';

/** What came out of a batch: a file for each document, or why there is none. */
export function Documents({ batchId }: { batchId: string }) {
  const { t } = useTranslation();
  const { data } = useSuspenseQuery(batchDocumentsQuery(batchId));
  return (
    <Table.ScrollContainer minWidth={360} my="md">
      <Table aria-label={t('batches.documents')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('batches.file')}</Table.Th>
            <Table.Th ta="right">{t('batches.pages')}</Table.Th>
            <Table.Th>{t('batches.kind')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {data.items.map(({ id, name, state, pages, size, conformance, failure }) => (
            <Table.Tr key={id}>
              <Table.Td>
                {state === 'made' ? (
                  <Anchor href={apiUrl(`/digitization/batches/${batchId}/documents/${id}/content`)} download={name}>
                    {name}
                  </Anchor>
                ) : (
                  name
                )}
              </Table.Td>
              <Table.Td ta="right" className="numbers">
                {pages}
              </Table.Td>
              <Table.Td>
                {state === 'making' && <Loader size="xs" aria-label={t('batches.states.delivering')} />}
                {state === 'made' && `${conformance ?? 'PDF'}, ${showBytes(size ?? 0)}`}
                {failure && (
                  <Text size="sm" c="red.9">
                    {failure.title}. {failure.detail}
                  </Text>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
