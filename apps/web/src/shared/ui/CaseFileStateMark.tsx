import { Badge } from '@mantine/core';
import { IconArchive, IconFolderCheck, IconFolderOpen, IconTruckDelivery } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CaseFileState } from '../api-types';

const ICONS = {
  open: IconFolderOpen,
  closed: IconFolderCheck,
  handed_over: IconTruckDelivery,
  accepted: IconArchive,
} as const;

/** The state of a case file in a word and a shape. */
export function CaseFileStateMark({ state }: { state: CaseFileState }) {
  const { t } = useTranslation();
  const Icon = ICONS[state];
  return (
    <Badge variant="default" radius="sm" tt="none" fw={600} leftSection={<Icon size={13} aria-hidden />}>
      {t(`caseFiles.state.${state}`)}
    </Badge>
  );
}
