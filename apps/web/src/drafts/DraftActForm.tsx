import { Alert, Button, Group, Radio, Stack, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { booksQuery } from '../outgoing/outgoing.queries';
import type { Draft, PageMark } from '../shared/api-types';
import { PeopleField, PersonField, UnitsField } from '../shared/ui/DirectoryFields';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import { deedSaid, OPINIONS, type OpenAct } from './draft-deed';
import { useDeed } from './drafts.queries';
import { FileField } from './FileField';
import { MarksField, type Area } from './MarksField';
import { SigningFields } from './SigningFields';
import { FIRST_STEP, StepKind, type StepFields } from './StepKind';

/** What the words of an act are called, where they are not simply an opinion. */
const LABELS: Partial<
  Record<OpenAct['act'], 'drafts.why' | 'drafts.matter' | 'drafts.newStep.title' | 'drafts.field.note'>
> = {
  withdraw: 'drafts.why',
  return: 'drafts.why',
  consult: 'drafts.matter',
  add_step: 'drafts.newStep.title',
  add_version: 'drafts.field.note',
};

type Props = { draft: Draft; open: OpenAct; area: Area | null; onAreaUsed: () => void; onDone: () => void };

/** The form of one act on a draft, bound to the version that was on the screen. */
export function DraftActForm({ draft, open, area, onAreaUsed, onDone }: Props) {
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

  const send = () => {
    if (isOther) {
      setSeen(draft.current);
      return;
    }
    const fields = { text, opinion, marks, fileId: file?.id ?? null, unitIds, userIds, step };
    const wanted = deedSaid(draft, open, { ...fields, signing: { ...signing, registerId } });
    if (wanted && !deed.isPending) deed.mutate(wanted);
  };
  const label = LABELS[act] ?? 'drafts.text';
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
          <SigningFields books={fitting} signing={{ ...signing, registerId }} onChange={setSigning} />
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
