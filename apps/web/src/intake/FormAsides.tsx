import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { presentedToQuery } from './intake.queries';

/** The number the register will likely give; another clerk may be quicker. */
export function NumberHint({ last }: { last: number | null }) {
  const { t } = useTranslation();
  if (last === null) return null;
  return (
    <div>
      <Text size="sm" fw={500}>
        {t('registration.next')}
      </Text>
      <Text size="xl" fw={600} className="numbers">
        {last + 1}
      </Text>
    </div>
  );
}

/** To whom Enter presents the document, by name. */
export function PresentedTo() {
  const { t } = useTranslation();
  const { data: chiefs } = useQuery(presentedToQuery);
  if (chiefs === undefined) return null;
  const names = chiefs.map(({ displayName, title }) => [displayName, title].filter(Boolean).join(', '));
  return (
    <Text size="sm">
      {names.length === 0 ? t('desk.presentedToNobody') : t('desk.presentedTo', { names: names.join('; ') })}
    </Text>
  );
}
