import { Anchor, Table, Text } from '@mantine/core';
import { IconLink } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Citation } from '../shared/api-types';
import { citationsQuery } from '../shared/reading.queries';
import { LegalStatusMark } from '../shared/ui/LegalStatusMark';
import { Empty } from '../shared/ui/states';
import { ListTable } from '../shared/ui/ListTable';

const RELATIONS = ['BASIS', 'IMPLEMENTS', 'AMENDS', 'REPLACES', 'REPEALS', 'GUIDES', 'REPLIES_TO', 'CITES'] as const;
type Relation = (typeof RELATIONS)[number];
const relationOf = (code: string): Relation => RELATIONS.find((relation) => relation === code) ?? 'CITES';

/** Liên kết: the legal texts and directives that the document cites; those of the library with their validity. */
export function Links({ fileId }: { fileId: string }) {
  const { t } = useTranslation();
  const { data: citations } = useSuspenseQuery(citationsQuery(fileId));
  if (citations.length === 0) {
    return <Empty icon={<IconLink />} title={t('links.empty')} hint={t('links.emptyHint')} />;
  }
  return (
    <ListTable
      minWidth={560}
      head={2}
      verticalSpacing={6}
      fz={14}
      aria-label={t('document.links')}
      columns={[t('links.relation'), t('links.cited'), t('links.library'), t('links.page')]}
    >
      <Table.Tbody>
        {citations.map((citation) => (
          <CitationRow key={citation.id} citation={citation} />
        ))}
      </Table.Tbody>
    </ListTable>
  );
}

function CitationRow({ citation }: { citation: Citation }) {
  const { t } = useTranslation();
  return (
    <Table.Tr>
      <Table.Td>{t(`links.${relationOf(citation.relation)}`)}</Table.Td>
      <Table.Td>
        {citation.text}
        {citation.provisions.length > 0 && (
          <Text size="xs" c="dimmed">
            {citation.provisions.join('; ')}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        {citation.legalText === null ? (
          <Text size="sm" c="dimmed">
            {t('links.notHeld')}
          </Text>
        ) : (
          <>
            <Anchor component={Link} size="sm" to={`/library/${citation.legalText.id}`}>
              {citation.legalText.title}
            </Anchor>{' '}
            <LegalStatusMark status={citation.legalText.status} />
          </>
        )}
      </Table.Td>
      <Table.Td className="numbers">{citation.page}</Table.Td>
    </Table.Tr>
  );
}
