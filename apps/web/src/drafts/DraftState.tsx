import { Badge } from '@mantine/core';
import { IconArrowBackUp, IconCheck, IconPencil, IconProgress, IconSend, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Draft } from '../shared/api-types';

const ICONS = {
  drafting: IconPencil,
  in_review: IconProgress,
  returned: IconArrowBackUp,
  ready_to_sign: IconCheck,
  registered: IconSend,
  withdrawn: IconX,
} as const;

/** A draft's state in a word and a shape; colour adds nothing. */
export function DraftState({ state }: { state: Draft['state'] }) {
  const { t } = useTranslation();
  const Icon = ICONS[state];
  return (
    <Badge variant="default" radius="sm" tt="none" fw={600} leftSection={<Icon size={13} aria-hidden />}>
      {t(`drafts.state.${state}`)}
    </Badge>
  );
}
