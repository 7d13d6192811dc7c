import { Badge } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconClock, IconHelp, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { LegalStatus } from '../api-types';

const ICONS = {
  in_force: IconCheck,
  not_yet: IconClock,
  partly_expired: IconAlertTriangle,
  expired: IconX,
  suspended: IconAlertTriangle,
  unknown: IconHelp,
} as const;

/** Tình trạng hiệu lực in a word and a shape. */
export function LegalStatusMark({ status }: { status: LegalStatus }) {
  const { t } = useTranslation();
  const Icon = ICONS[status];
  return (
    <Badge variant="default" radius="sm" tt="none" fw={600} leftSection={<Icon size={13} aria-hidden />}>
      {t(`legal.status.${status}`)}
    </Badge>
  );
}
