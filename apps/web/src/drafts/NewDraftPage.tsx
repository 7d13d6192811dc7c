import { Button, Group, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { URGENCIES } from '../shared/api-types';
import { parseDate } from '../shared/dates';
import { documentTypesQuery } from '../shared/directory.queries';
import { DateInput } from '../shared/ui/DateInput';
import { PersonField, UnitsField } from '../shared/ui/DirectoryFields';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import { Loading, PageHead } from '../shared/ui/states';
import { draftPrefill, useCreateDraft } from './drafts.queries';
import { FileField } from './FileField';

type Start = {
  subject: string;
  docType: string;
  urgency: string;
  recipients: string;
  dueOn: string;
  replyToId: string;
};
const BLANK: Start = { subject: '', docType: 'cong-van', urgency: 'normal', recipients: '', dueOn: '', replyToId: '' };

/** Soạn dự thảo; with `?replyTo=` it begins as the answer to an incoming document. */
export function NewDraftPage() {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const replyTo = params.get('replyTo') ?? '';
  const { data, isPending, error } = useQuery(draftPrefill(replyTo));
  if (replyTo !== '' && isPending) return <Loading />;
  const start = data
    ? { ...data, recipients: data.recipients.join('\n'), dueOn: data.dueOn ?? '', replyToId: data.replyToId }
    : BLANK;
  return (
    <>
      <PageHead title={t('drafts.new')} />
      <ProblemAlert error={error} />
      <DraftForm start={start} />
    </>
  );
}

const LEADERS = ['leader'] as const;

function DraftForm({ start }: { start: Start }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { data: types } = useSuspenseQuery(documentTypesQuery);
  const [said, setSaid] = useState({ ...start, flow: 'outgoing', leader: '', note: '' });
  const [consulted, setConsulted] = useState<string[]>([]);
  const [file, setFile] = useState<{ id: string; name: string } | null>(null);
  const [missing, setMissing] = useState(false);
  const create = useCreateDraft(({ id }) => void navigate(`/drafts/${id}`));
  const bind = (name: keyof typeof said) => ({
    value: said[name],
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setSaid((before) => ({ ...before, [name]: value }));
    },
  });
  const send = () => {
    const dueOn = parseDate(said.dueOn);
    setMissing(file === null);
    if (file === null || dueOn === null) return;
    create.mutate({
      subject: said.subject,
      docType: said.docType,
      flow: said.flow === 'internal' ? 'internal' : 'outgoing',
      urgency: URGENCIES.find((one) => one === said.urgency) ?? 'normal',
      recipients: said.recipients
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
      dueOn: dueOn === '' ? null : dueOn,
      consultedUnitIds: consulted,
      leaderInChargeId: said.leader === '' ? null : said.leader,
      replyToId: said.replyToId === '' ? null : said.replyToId,
      fileId: file.id,
      note: said.note,
    });
  };
  return (
    <form
      aria-label={t('drafts.new')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Stack gap="sm" maw={820}>
        <FileField label={t('drafts.field.file')} file={file} onChange={setFile} />
        {missing && file === null && <ProblemText text={t('drafts.noFile')} />}
        <Textarea label={t('drafts.field.subject')} required autosize minRows={2} {...bind('subject')} />
        <Group grow align="start">
          <NativeSelect
            label={t('drafts.field.docType')}
            data={types.map(({ code, name }) => ({ value: code, label: name }))}
            {...bind('docType')}
          />
          <NativeSelect
            label={t('drafts.field.flow')}
            data={(['outgoing', 'internal'] as const).map((value) => ({ value, label: t(`drafts.flow.${value}`) }))}
            {...bind('flow')}
          />
          <NativeSelect
            label={t('drafts.field.urgency')}
            data={URGENCIES.map((value) => ({ value, label: t(`urgency.${value}`) }))}
            {...bind('urgency')}
          />
        </Group>
        <Textarea
          label={t('drafts.field.recipients')}
          description={t('drafts.field.recipientsHint')}
          autosize
          minRows={2}
          {...bind('recipients')}
        />
        <UnitsField label={t('drafts.field.consulted')} value={consulted} onChange={setConsulted} />
        <Group grow align="start">
          <PersonField
            label={t('drafts.field.leader')}
            none={t('drafts.field.anyLeader')}
            roles={LEADERS}
            value={said.leader}
            onChange={(leader) => {
              setSaid((before) => ({ ...before, leader: leader ?? '' }));
            }}
          />
          <DateInput
            label={t('drafts.field.dueOn')}
            value={said.dueOn}
            onChange={(dueOn) => {
              setSaid((before) => ({ ...before, dueOn }));
            }}
          />
        </Group>
        <TextInput label={t('drafts.field.note')} {...bind('note')} />
        <ProblemAlert error={create.error} />
        <Group>
          <Button type="submit" loading={create.isPending}>
            {t('drafts.create')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

const ProblemText = ({ text }: { text: string }) => (
  <p role="alert" style={{ color: 'var(--mantine-color-error)', margin: 0 }}>
    {text}
  </p>
);
