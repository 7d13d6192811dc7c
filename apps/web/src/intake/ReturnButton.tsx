import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { IncomingDocument } from '../shared/api-types';
import { useReturnIncoming } from '../shared/incoming.queries';
import { ReasonButton } from '../shared/ui/ReasonButton';

/** Trả lại nơi gửi: what does not belong here goes back with a reason, without a number. */
export function ReturnButton({ document }: { document: IncomingDocument }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const giveBack = useReturnIncoming(document, () => void navigate('/intake'));
  return (
    <ReasonButton
      label={t('registration.return')}
      error={giveBack.error}
      pending={giveBack.isPending}
      onReason={(reason) => {
        giveBack.mutate(reason);
      }}
    />
  );
}
