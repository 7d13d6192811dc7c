import { useTranslation } from 'react-i18next';
import { hasRole, useMe } from '../shared/session.queries';
import { ReasonButton } from '../shared/ui/ReasonButton';
import { useReopen } from './incoming.queries';

/** Mở lại: for leaders and heads of units; the server knows whose unit leads. */
export function ReopenButton({ id }: { id: string }) {
  const { t } = useTranslation();
  const me = useMe();
  const reopen = useReopen(id);
  if (!hasRole(me, 'leader', 'head_of_unit')) return null;
  return (
    <ReasonButton
      label={t('deed.reopen')}
      error={reopen.error}
      pending={reopen.isPending}
      onReason={(reason) => {
        reopen.mutate(reason);
      }}
    />
  );
}
