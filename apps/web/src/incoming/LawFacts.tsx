import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { IncomingDocument } from '../shared/api-types';
import { showInstant } from '../shared/dates';
import { Fact } from './Fact';

/** What the law asks for besides the head of the paper: secrecy, medium, deadlines of the clerk, who complains. */
export function LawFacts({ document: doc }: { document: IncomingDocument }) {
  const { t } = useTranslation();
  return (
    <>
      <Fact name={t('desk.field.secrecy')}>{doc.secrecy !== 'none' && t(`desk.secrecy.${doc.secrecy}`)}</Fact>
      <Fact name={t('desk.field.issuerCode')}>{doc.issuerCode}</Fact>
      <Fact name={t('desk.field.dueTime')}>{doc.dueTime}</Fact>
      <Fact name={t('desk.field.toPlaces')}>{doc.toPlaces}</Fact>
      <Fact name={t('desk.field.medium')}>{t(`desk.medium.${doc.medium}`)}</Fact>
      <Fact name={t('desk.field.copies')}>{doc.copies}</Fact>
      <Fact name={t('desk.field.language')}>{doc.language}</Fact>
      <Fact name={t('law.source')}>{t(`law.sources.${doc.source}`)}</Fact>
      <Fact name={t('law.sender')}>{doc.sender}</Fact>
      <Fact name={t('law.registerBy')}>{doc.state === 'received' && showInstant(doc.registerBy)}</Fact>
      <Fact name={t('law.presentBy')}>{doc.state === 'registered' && showInstant(doc.presentBy)}</Fact>
      <Petition document={doc} />
      <Fact name={t('law.forwardedTo')}>
        {[doc.forwardedTo, doc.forwardedAddress].filter((part) => part !== null && part !== '').join(', ')}
      </Fact>
      {doc.attachedTo && (
        <Fact name={t('law.attachedTo')}>
          <Anchor component={Link} to={`/incoming/${doc.attachedTo.id}`} size="sm">
            {t('law.attachedNumber', { number: doc.attachedTo.arrivalNumber, year: doc.attachedTo.arrivalYear })}
          </Anchor>
        </Fact>
      )}
    </>
  );
}

/** Who complains, or that it is hidden: the office knows that there is somebody. */
function Petition({ document: { petition } }: { document: IncomingDocument }) {
  const { t } = useTranslation();
  if (petition === null) return null;
  const { complainant } = petition;
  return (
    <>
      <Fact name={t('law.petition')}>{t(`desk.petition.${petition.kind}`)}</Fact>
      <Fact name={t('desk.petition.title')}>{complainant?.name ?? t('law.hidden')}</Fact>
      <Fact name={t('desk.petition.address')}>{complainant?.address}</Fact>
      <Fact name={t('desk.petition.idNumber')}>{complainant?.idNumber}</Fact>
      <Fact name={t('desk.petition.phone')}>{complainant?.phone}</Fact>
    </>
  );
}
