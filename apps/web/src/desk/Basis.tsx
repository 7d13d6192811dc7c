import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Citation } from '../shared/api-types';
import { LegalStatusMark } from '../shared/ui/LegalStatusMark';

const SHOWN = 4;

/** Căn cứ pháp lý: what the document rests on, and whether that is in force. */
export function Basis({ citations }: { citations: readonly Citation[] }) {
  const { t } = useTranslation();
  // Nothing else that is named in it is a basis, least of all its own number.
  const shown = citations.filter(({ relation }) => relation === 'BASIS').slice(0, SHOWN);
  return (
    <section aria-label={t('cards.basis')}>
      <Text size="sm" fw={600}>
        {t('cards.basis')}
      </Text>
      {shown.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('cards.noBasis')}
        </Text>
      )}
      <ul className="card-lines">
        {shown.map(({ id, text, legalText }) => (
          <li key={id}>
            {text} {legalText !== null && <LegalStatusMark status={legalText.status} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
