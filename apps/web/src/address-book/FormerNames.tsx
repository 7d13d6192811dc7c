import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Contact } from '../shared/api-types';
import { showDate } from '../shared/dates';

/** Tên cũ with the days on which it was valid. */
export function FormerNames({ contact }: { contact: Contact }) {
  const { t } = useTranslation();
  return contact.formerNames.map(({ name, from, to, of }) => {
    const days =
      from !== null
        ? t('addressBook.between', { from: showDate(from), to: showDate(to) })
        : to !== null
          ? t('addressBook.until', { to: showDate(to) })
          : t('addressBook.unknownDays');
    return (
      <Text key={`${of} ${name} ${to ?? ''}`} size="xs" c="dimmed">
        {t('addressBook.former', { name, days })}
      </Text>
    );
  });
}
