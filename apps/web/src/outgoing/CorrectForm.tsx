import { Button, Modal, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutgoingDocument } from '../shared/api-types';
import { fieldMessage } from '../shared/problem';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import { useAskedByUrl } from '../shared/useAskedByUrl';
import { AnsweredField, type Answered } from './AnsweredField';
import { FilesField } from './FilesField';
import { changedRecipients, recipientsOf, type FormRecipient } from './outgoing.fields';
import { useCorrectOutgoing, type Attached } from './outgoing.queries';
import { RecipientsField } from './RecipientsField';

const FIELDS = ['subject', 'signer', 'signerTitle', 'note'] as const;

/** Đính chính: what was stated is corrected with a reason; the register strikes the old words out. */
export function CorrectButton({ document: doc }: { document: OutgoingDocument }) {
  const { t } = useTranslation();
  const [asked, ask] = useAskedByUrl('correct');
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
        <CorrectForm key={doc.version} document={doc} onDone={ask.close} />
      </Modal>
    </>
  );
}

const answeredOf = ({ replyTo }: OutgoingDocument): Answered | null =>
  replyTo && { id: replyTo.id, label: replyTo.numberSymbol || replyTo.id };

function CorrectForm({ document: doc, onDone }: { document: OutgoingDocument; onDone: () => void }) {
  const { t } = useTranslation();
  const [values, setValues] = useState(() => ({
    subject: doc.subject,
    signer: doc.signer,
    signerTitle: doc.signerTitle,
    note: doc.note,
    reason: '',
  }));
  const standing = recipientsOf(doc);
  const [recipients, setRecipients] = useState<readonly FormRecipient[]>(standing);
  const [answered, setAnswered] = useState<Answered | null>(answeredOf(doc));
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
  const newRecipients = changedRecipients(standing, recipients);
  const isAnswerNew = (answered?.id ?? null) !== (doc.replyTo?.id ?? null);
  const changed = FIELDS.filter((name) => values[name] !== doc[name]);
  const isNew = changed.length > 0 || files.length > 0 || newRecipients !== undefined || isAnswerNew;
  return (
    <form
      aria-label={t('outgoing.correct')}
      onSubmit={(event) => {
        event.preventDefault();
        correct.mutate({
          ...Object.fromEntries(changed.map((name) => [name, values[name]])),
          ...(newRecipients === undefined ? {} : { recipients: newRecipients }),
          ...(isAnswerNew ? { replyToId: answered?.id ?? null } : {}),
          ...(files.length > 0 ? { fileIds: files.map(({ id }) => id) } : {}),
          reason: values.reason,
        });
      }}
    >
      <Stack gap="xs">
        {!isSecret && <Textarea label={t('outgoing.field.subject')} autosize minRows={2} {...bind('subject')} />}
        <TextInput label={t('outgoing.field.signer')} {...bind('signer')} />
        <TextInput label={t('outgoing.field.signerTitle')} {...bind('signerTitle')} />
        <RecipientsField
          recipients={recipients}
          error={fieldMessage(correct.error, 'recipients')}
          onChange={setRecipients}
        />
        <AnsweredField answered={answered} error={fieldMessage(correct.error, 'replyToId')} onChange={setAnswered} />
        {!isSecret && <TextInput label={t('outgoing.field.note')} {...bind('note')} />}
        {!isSecret && <FilesField files={files} onChange={setFiles} />}
        <TextInput label={t('common.reason')} required {...bind('reason')} />
        <ProblemAlert error={correct.error} />
        <Button
          type="submit"
          loading={correct.isPending}
          disabled={values.reason.trim() === '' || !isNew || recipients.length === 0}
        >
          {t('outgoing.correct')}
        </Button>
      </Stack>
    </form>
  );
}
