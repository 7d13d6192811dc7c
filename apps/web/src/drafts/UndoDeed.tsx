import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCountdown } from '../incoming/countdown';
import type { Decision } from '../shared/api-types';
import { useMe } from '../shared/session.queries';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import { useUndoDeed } from './drafts.queries';

/** Hoàn tác: for a minute, and for one's own act. The server says whether somebody has gone on from it. */
export function UndoDeed({ act: { id, actor, undoableUntil } }: { act: Decision }) {
  const { t } = useTranslation();
  const { user: me } = useMe();
  const undo = useUndoDeed();
  const left = useCountdown(actor.id === me.id ? undoableUntil : null);
  if (left === 0) return null;
  return (
    <>
      <Button
        variant="default"
        size="compact-sm"
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
