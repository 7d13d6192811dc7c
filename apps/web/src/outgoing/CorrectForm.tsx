import { Button, Modal, Stack, Textarea, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutgoingDocument } from '../shared/api-types';
import { fieldMessage } from '../shared/problem';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import { FilesField } from './FilesField';
import { useCorrectOutgoing, type Attached } from './outgoing.queries';

const FIELDS = ['subject', 'signer', 'signerTitle', 'note'] as const;

/** Đính chính: what was stated is corrected with a reason; the register strikes the old words out. */
export function CorrectButton({ document: doc }: { document: OutgoingDocument }) {
  const { t } = useTranslation();
  const [asked, ask] = useDisclosure(false);
  return (
    <>
      <Button variant="default" onClick={ask.open}>
        {t('outgoing.correct')}
      </Button>
      <Modal
        opened={asked}
        onClose={ask.close}
        size="lg"
        title={`${t('outgoing.correct')}: ${doc.numberSymbol}`}
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        <CorrectForm document={doc} onDone={ask.close} />
      </Modal>
    </>
  );
}

function CorrectForm({ document: doc, onDone }: { document: OutgoingDocument; onDone: () => void }) {
  const { t } = useTranslation();
  const [values, setValues] = useState(() => ({
    subject: doc.subject,
    signer: doc.signer,
    signerTitle: doc.signerTitle,
    note: doc.note,
    reason: '',
  }));
  const [files, setFiles] = useState<readonly Attached[]>([]);
  const correct = useCorrectOutgoing(doc, onDone);
  const isSecret = doc.secrecy !== 'none';
  const bind = (name: keyof typeof values) => ({
    value: values[name],
    error: fieldMessage(correct.error, name),
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setValues((before) => ({ ...before, [name]: value }));
    },
  });
  const changed = FIELDS.filter((name) => values[name] !== doc[name]);
  return (
    <form
      aria-label={t('outgoing.correct')}
      onSubmit={(event) => {
        event.preventDefault();
        correct.mutate({
          ...Object.fromEntries(changed.map((name) => [name, values[name]])),
          ...(files.length > 0 ? { fileIds: files.map(({ id }) => id) } : {}),
          reason: values.reason,
        });
      }}
    >
      <Stack gap="xs">
        {!isSecret && <Textarea label={t('outgoing.field.subject')} autosize minRows={2} {...bind('subject')} />}
        <TextInput label={t('outgoing.field.signer')} {...bind('signer')} />
        <TextInput label={t('outgoing.field.signerTitle')} {...bind('signerTitle')} />
        {!isSecret && <TextInput label={t('outgoing.field.note')} {...bind('note')} />}
        {!isSecret && <FilesField files={files} onChange={setFiles} />}
        <TextInput label={t('common.reason')} required {...bind('reason')} />
        <ProblemAlert error={correct.error} />
        <Button
          type="submit"
          loading={correct.isPending}
          disabled={values.reason.trim() === '' || (changed.length === 0 && files.length === 0)}
        >
          {t('outgoing.correct')}
        </Button>
      </Stack>
    </form>
  );
}
