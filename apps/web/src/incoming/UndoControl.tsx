import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Decision } from '../shared/api-types';
import { useMe } from '../shared/session.queries';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import { useCountdown } from './countdown';

type Props = {
  readonly act: Decision;
  readonly undo: { readonly isPending: boolean; readonly error: Error | null; mutate(id: string): void };
};

/** Hoàn tác: for a minute, and for one's own act. The server says whether somebody has gone on from it. */
export function UndoControl({ act: { id, actor, undoableUntil }, undo }: Props) {
  const { t } = useTranslation();
  const { user: me } = useMe();
  const left = useCountdown(actor.id === me.id ? undoableUntil : null);
  if (left === 0) return null;
  return (
    <>
      <Button
        variant="default"
        size="compact-sm"
        mt={4}
        style={{ alignSelf: 'start' }}
        title={t('deed.seconds')}
        loading={undo.isPending}
        onClick={() => {
          undo.mutate(id);
        }}
      >
        {t('deed.undo')} ({left})
      </Button>
      <ProblemAlert error={undo.error} />
    </>
  );
}
