import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Task } from '../api-types';
import { showDate } from '../dates';

/** Xin gia hạn: the deadline as it is beside the one that is asked for, and why. */
export function ExtensionLines({ extension }: { extension: NonNullable<Task['extension']> }) {
  const { t } = useTranslation();
  const { dueOn, wishedOn, reason } = extension;
  return (
    <section className="card-said" aria-label={t('works.turn.extend')}>
      <Text size="sm" className="numbers">
        <strong>{t('deed.presentDue')}:</strong> {dueOn === null ? t('deed.noDue') : showDate(dueOn)}
      </Text>
      <Text size="sm" className="numbers">
        <strong>{t('deed.wished')}:</strong> {showDate(wishedOn)}
      </Text>
      {reason !== '' && <Text size="sm">“{reason}”</Text>}
    </section>
  );
}
