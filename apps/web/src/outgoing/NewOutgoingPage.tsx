import { Alert, Anchor, Paper } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { OutgoingDocument } from '../shared/api-types';
import { PageHead } from '../shared/ui/states';
import { OutgoingForm } from './OutgoingForm';

/** Vào sổ văn bản đi: one signed document after the other. */
export function NewOutgoingPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [last, setLast] = useState<OutgoingDocument | null>(null);
  return (
    <>
      <PageHead title={t('outgoing.new')}>
        <Anchor component={Link} to="/outgoing" size="sm">
          {t('outgoing.toList')}
        </Anchor>
      </PageHead>
      {last !== null && (
        <Alert color="green" role="status" mb="sm">
          <Anchor component={Link} to={`/outgoing/${last.id}`} fw={700} fz={24} className="numbers">
            {t('outgoing.issued', { numberSymbol: last.numberSymbol })}
          </Anchor>
        </Alert>
      )}
      <Paper withBorder p="md" maw={960}>
        <OutgoingForm
          key={last?.id ?? ''}
          onIssued={(document, isNext) => {
            if (isNext) setLast(document);
            else void navigate(`/outgoing/${document.id}`);
          }}
        />
      </Paper>
    </>
  );
}
