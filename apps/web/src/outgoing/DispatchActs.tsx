import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Dispatch } from '../shared/api-types';
import { parseDate } from '../shared/dates';
import { fieldMessage } from '../shared/problem';
import { DateInput } from '../shared/ui/DateInput';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import { ReasonButton } from '../shared/ui/ReasonButton';
import { useComeBack, useReceipt, useSendAgain } from './outgoing.queries';

/** What can be recorded of a sending: its receipt, its return, that it is sent again. */
export function DispatchActs({ dispatch }: { dispatch: Dispatch }) {
  const { t } = useTranslation();
  const comeBack = useComeBack(dispatch);
  const again = useSendAgain(dispatch);
  const { actions } = dispatch;
  return (
    <>
      <Group gap={4}>
        {actions.includes('acknowledge') && <ReceiptButton dispatch={dispatch} />}
        {actions.includes('return') && (
          <ReasonButton
            label={t('dispatch.return')}
            error={comeBack.error}
            pending={comeBack.isPending}
            onReason={comeBack.mutate}
          />
        )}
        {actions.includes('resend') && (
          <Button
            variant="default"
            loading={again.isPending}
            onClick={() => {
              again.mutate();
            }}
          >
            {t('dispatch.resend')}
          </Button>
        )}
      </Group>
      <ProblemAlert error={again.error} />
    </>
  );
}

function ReceiptButton({ dispatch }: { dispatch: Dispatch }) {
  const { t } = useTranslation();
  const [asked, ask] = useDisclosure(false);
  const [receivedBy, setReceivedBy] = useState('');
  const [on, setOn] = useState('');
  const receipt = useReceipt(dispatch, ask.close);
  const day = parseDate(on);
  return (
    <>
      <Button variant="default" onClick={ask.open}>
        {t('dispatch.receipt')}
      </Button>
      <Modal
        opened={asked}
        onClose={ask.close}
        title={`${t('dispatch.receipt')}: ${dispatch.recipient.name}`}
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (day !== null) receipt.mutate({ receivedBy: receivedBy.trim(), ...(day === '' ? {} : { on: day }) });
          }}
        >
          <Stack gap="xs">
            <TextInput
              label={t('dispatch.receivedBy')}
              required
              data-autofocus
              autoComplete="off"
              value={receivedBy}
              error={fieldMessage(receipt.error, 'receivedBy')}
              onChange={(event) => {
                setReceivedBy(event.currentTarget.value);
              }}
            />
            <DateInput label={t('dispatch.receivedOn')} value={on} onChange={setOn} />
            <ProblemAlert error={receipt.error} />
            <Button type="submit" loading={receipt.isPending} disabled={receivedBy.trim() === '' || day === null}>
              {t('dispatch.receipt')}
            </Button>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
