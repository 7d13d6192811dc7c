import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { usePresent } from '../shared/incoming.queries';
import { ProblemAlert } from '../shared/ui/ProblemAlert';

/** Trình: hands the registered document to the chief of office. */
export function PresentButton({ id }: { id: string }) {
  const { t } = useTranslation();
  const present = usePresent(id);
  return (
    <>
      <Button
        loading={present.isPending}
        onClick={() => {
          present.mutate();
        }}
      >
        {t('registration.present')}
      </Button>
      <ProblemAlert error={present.error} />
    </>
  );
}
