import { Alert, Button, Group, NativeSelect, Paper, Radio, Stack, Textarea, TextInput, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft, PageMark } from '../shared/api-types';
import { useKeys } from '../shared/keyboard';
import { booksQuery } from '../outgoing/outgoing.queries';
import { PeopleField, PersonField, UnitsField } from '../shared/ui/DirectoryFields';
import { KeyMark } from '../shared/ui/KeyMark';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import { useDeed, type DraftDeed } from './drafts.queries';
import { FileField } from './FileField';
import { MarksField, type Area } from './MarksField';
import { FIRST_STEP, StepKind, type StepFields } from './StepKind';

const OWN = ['submit', 'add_version', 'comment', 'consult', 'add_step', 'withdraw', 'register'] as const;
type Own = (typeof OWN)[number];
type Answer = Extract<DraftDeed, { do: 'answer' }>['kind'] | 'forward';
/** What is open: an act on the draft, or an answer to a turn. */
type Open = { act: Own } | { act: Answer; taskId: string };
const OPINIONS = ['agree', 'agree_with_remarks', 'disagree'] as const;

/** What I can do with the draft: my turns first. Each has its number as key, and Ctrl+Enter sends. */
export function DraftActs({ draft, area, onAreaUsed }: { draft: Draft; area: Area | null; onAreaUsed: () => void }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<Open | null>(null);
  const turns = draft.tasks.flatMap(({ id, answers, mayForward }) =>
    [...answers, ...(mayForward ? (['forward'] as const) : [])].map((act): Open => ({ act, taskId: id })),
  );
  const own = OWN.filter((act) => draft.actions.includes(act)).map((act): Open => ({ act }));
  const offered = [...turns, ...own].slice(0, 9);
  useKeys(
    Object.fromEntries(
      offered.map((one, i) => [
        (i + 1).toString(),
        () => {
          setOpen(one);
        },
      ]),
    ),
  );
  if (offered.length === 0) return null;
  return (
    <Paper withBorder p="sm" component="section" aria-labelledby="draft-acts">
      <Title order={2} size="h5" id="draft-acts" mb="xs">
        {t('drafts.acts')}
      </Title>
      <Group gap="xs">
        {offered.map((one, i) => (
          <Button
            key={`${one.act} ${'taskId' in one ? one.taskId : ''}`}
            variant={'taskId' in one && one.act !== 'forward' ? 'filled' : 'default'}
            aria-pressed={open === one}
            rightSection={<KeyMark of={(i + 1).toString()} />}
            onClick={() => {
              setOpen(one);
            }}
          >
            {t(`drafts.act.${one.act}`)}
          </Button>
        ))}
      </Group>
      {open && (
        <ActForm
          key={open.act}
          draft={draft}
          open={open}
          area={area}
          onAreaUsed={onAreaUsed}
          onDone={() => {
            setOpen(null);
          }}
        />
      )}
    </Paper>
  );
}

type FormProps = { draft: Draft; open: Open; area: Area | null; onAreaUsed: () => void; onDone: () => void };

function ActForm({ draft, open, area, onAreaUsed, onDone }: FormProps) {
  const { t } = useTranslation();
  // Bound to what was on the screen when the form opened. Whoever types on is told that there is another version by now,
  // and the first press says that they have looked: what was typed stays.
  const [seen, setSeen] = useState(draft.current);
  const isOther = seen.sha256 !== draft.current.sha256;
  const deed = useDeed({ id: draft.id, current: seen }, onDone);
  const [text, setText] = useState('');
  const [opinion, setOpinion] = useState<(typeof OPINIONS)[number]>('agree');
  const [marks, setMarks] = useState<PageMark[]>([]);
  const [file, setFile] = useState<{ id: string; name: string } | null>(null);
  const [unitIds, setUnitIds] = useState<string[]>([]);
  const [userIds, setUserIds] = useState<string[]>([]);
  const [step, setStep] = useState<StepFields>(FIRST_STEP);
  const [signing, setSigning] = useState({ registerId: '', signer: '', signerTitle: '' });
  const { act } = open;
  const named = act === 'consult' || act === 'add_step';
  const { data: books = [] } = useQuery({ ...booksQuery(draft.flow), enabled: act === 'register' });
  const fitting = books.filter(({ docTypes }) => docTypes.length === 0 || docTypes.includes(draft.docType));
  const registerId = signing.registerId || (fitting[0]?.id ?? '');
  const isMarked = act === 'comment' || act === 'return' || act === 'opine';

  const said = (): DraftDeed | null => {
    if ('taskId' in open) {
      // With another version the route began anew: the same turn has another task.
      const turn = draft.tasks.find(({ answers, mayForward }) =>
        open.act === 'forward' ? mayForward : answers.some((one) => one === open.act),
      );
      const taskId = draft.tasks.some(({ id, state }) => id === open.taskId && state === 'open')
        ? open.taskId
        : (turn?.id ?? open.taskId);
      if (open.act === 'forward') {
        const [userId = ''] = userIds;
        return { do: 'forward', taskId, userId, text };
      }
      const answer = { do: 'answer', taskId, kind: open.act, text, marks, fileId: file?.id ?? null } as const;
      return open.act === 'opine' ? { ...answer, opinion } : answer;
    }
    switch (open.act) {
      case 'submit':
        return { do: 'submit', text };
      case 'add_version':
        return file && { do: 'add_version', fileId: file.id, note: text };
      case 'comment':
        return { do: 'comment', text, marks };
      case 'consult':
        return { do: 'consult', unitIds, userIds, text };
      case 'add_step':
        return { do: 'add_step', ...step, taskId: null, title: text, unitIds, userIds, workingDays: null };
      case 'withdraw':
        return { do: 'withdraw', reason: text };
      case 'register':
        return { do: 'register', ...signing, registerId };
    }
  };
  const send = () => {
    if (isOther) {
      setSeen(draft.current);
      return;
    }
    const wanted = said();
    if (wanted && !deed.isPending) deed.mutate(wanted);
  };
  const label =
    act === 'withdraw' || act === 'return'
      ? 'drafts.why'
      : act === 'consult'
        ? 'drafts.matter'
        : act === 'add_step'
          ? 'drafts.newStep.title'
          : act === 'add_version'
            ? 'drafts.field.note'
            : 'drafts.text';
  return (
    <form
      aria-label={t(`drafts.act.${act}`)}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !event.ctrlKey || event.nativeEvent.isComposing) return;
        event.preventDefault();
        send();
      }}
    >
      <Stack gap="xs" mt="sm">
        {act === 'opine' && (
          <Radio.Group label={t('drafts.text')} value={opinion}>
            <Group mt={4}>
              {OPINIONS.map((value) => (
                <Radio
                  key={value}
                  value={value}
                  label={t(`drafts.opinion.${value}`)}
                  onChange={() => {
                    setOpinion(value);
                  }}
                />
              ))}
            </Group>
          </Radio.Group>
        )}
        {act === 'add_step' && <StepKind step={step} onChange={setStep} />}
        {act === 'forward' && (
          <PersonField
            label={t('drafts.receiver')}
            required
            value={userIds[0] ?? null}
            onChange={(userId) => {
              setUserIds(userId === null ? [] : [userId]);
            }}
          />
        )}
        {named && (
          <>
            <UnitsField label={t('drafts.units')} value={unitIds} onChange={setUnitIds} />
            <PeopleField label={t('drafts.people')} value={userIds} onChange={setUserIds} />
          </>
        )}
        {(act === 'add_version' || act === 'opine') && (
          <FileField label={t('drafts.field.file')} file={file} onChange={setFile} />
        )}
        {act === 'register' ? (
          <>
            <NativeSelect
              label={t('drafts.register')}
              value={registerId}
              data={fitting.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(event) => {
                setSigning({ ...signing, registerId: event.currentTarget.value });
              }}
            />
            <TextInput
              label={t('drafts.signer')}
              value={signing.signer}
              onChange={(event) => {
                setSigning({ ...signing, signer: event.currentTarget.value });
              }}
            />
            <TextInput
              label={t('drafts.signerTitle')}
              value={signing.signerTitle}
              onChange={(event) => {
                setSigning({ ...signing, signerTitle: event.currentTarget.value });
              }}
            />
          </>
        ) : (
          <Textarea
            label={t(label)}
            autosize
            minRows={2}
            data-autofocus
            autoFocus
            value={text}
            onChange={(event) => {
              setText(event.currentTarget.value);
            }}
          />
        )}
        {isMarked && <MarksField marks={marks} area={area} onAreaUsed={onAreaUsed} onChange={setMarks} />}
        {isOther && (
          <Alert color="yellow" role="alert">
            {t('drafts.changed')}
          </Alert>
        )}
        <ProblemAlert error={deed.error} />
        <Group>
          <Button type="submit" loading={deed.isPending}>
            {t('drafts.send')}
          </Button>
          <Button variant="default" onClick={onDone}>
            {t('common.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
