import { ActionIcon, Indicator, Tooltip } from '@mantine/core';
import { IconInbox } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { countQuery } from './notifications.queries';

/** How many things were told and not seen; events refresh it. */
export function NotificationBell() {
  const { t } = useTranslation();
  const { data: unseen = 0 } = useQuery(countQuery);
  const label = unseen === 0 ? t('notifications.none') : t('notifications.unseen', { count: unseen });
  return (
    <Tooltip label={label}>
      <Indicator label={unseen > 99 ? '99+' : unseen} disabled={unseen === 0} size={16} color="red.8" zIndex={1}>
        <ActionIcon component={Link} to="/notifications" variant="subtle" aria-label={label}>
          <IconInbox size={18} aria-hidden />
        </ActionIcon>
      </Indicator>
    </Tooltip>
  );
}
