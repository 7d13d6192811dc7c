import { Text } from '@mantine/core';
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { api, got } from '../shared/client';
import { showDate } from '../shared/dates';
import { LegalStatusMark } from '../shared/ui/LegalStatusMark';
import { PageHead } from '../shared/ui/states';
import { numberOf } from './legal-number';

const legalTextQuery = (id: string) =>
  queryOptions({
    queryKey: ['legal-texts', id],
    queryFn: () => got(api.GET('/legal-texts/{id}', { params: { path: { id } } })),
  });

/** One legal text: what it is, whether it holds, and where the library knows that from. */
export function LegalTextPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { data: text } = useSuspenseQuery(legalTextQuery(id));
  return (
    <>
      <PageHead title={[text.docType, numberOf(text)].filter(Boolean).join(' ')} />
      <Text size="lg" mb="md">
        {text.title}
      </Text>
      <dl className="facts">
        <dt>{t('library.status')}</dt>
        <dd>
          <LegalStatusMark status={text.status} />
        </dd>
        <dt>{t('incoming.issuer')}</dt>
        <dd>{text.issuer || '—'}</dd>
        <dt>{t('incoming.issuedOn')}</dt>
        <dd className="numbers">{showDate(text.issuedOn) || '—'}</dd>
        <dt>{t('library.effectiveOn')}</dt>
        <dd className="numbers">{showDate(text.effectiveOn) || '—'}</dd>
        <dt>{t('library.source')}</dt>
        <dd>{text.source || '—'}</dd>
      </dl>
    </>
  );
}
