import { Button, Radio, Textarea, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ROLES } from '../admin/roles';
import type { NewDecision } from '../shared/api-types';
import { unitsQuery } from '../shared/directory.queries';
import { useMe } from '../shared/session.queries';
import { DateInput } from '../shared/ui/DateInput';
import { PeopleField, PersonField } from '../shared/ui/DirectoryFields';
import { ActForm } from './ActForm';
import { decisionOf, EMPTY_ACT, FIELDS, MORE_ACTS, type ActDraft, type MoreAct } from './more-acts';
import { useDecide } from './tasks.queries';
import { UnitPicker } from './UnitPicker';

type Props = { taskId: string; actions: readonly string[]; seenSha256: string; onDone: () => void };

/** Chuyển tiếp, xin ý kiến, gia hạn, báo cáo, để lại: a button for each that the server offers, a small form behind it. */
export function MoreActs({ actions, ...rest }: Props) {
  return MORE_ACTS.filter((act) => actions.includes(act)).map((act) => <OneAct key={act} act={act} {...rest} />);
}

function OneAct({ act, taskId, seenSha256, onDone }: Omit<Props, 'actions'> & { act: MoreAct }) {
  const { t } = useTranslation();
  const decide = useDecide(taskId);
  const [opened, form] = useDisclosure(false);
  const [draft, setDraft] = useState<ActDraft>(EMPTY_ACT);
  const decision: NewDecision | null = decisionOf(act, draft, seenSha256);
  const label = t(`deed.${act}`);
  const then = () => {
    form.close();
    setDraft(EMPTY_ACT);
    onDone();
  };
  return (
    <>
      <Button variant={act === 'opine' || act === 'grant_extension' ? 'filled' : 'default'} onClick={form.open}>
        {label}
      </Button>
      <ActForm
        label={label}
        opened={opened}
        pending={decide.isPending}
        error={decide.error}
        ready={decision !== null}
        onClose={form.close}
        onSend={() => {
          if (decision !== null) decide.mutate({ decision, then });
        }}
      >
        <Fields
          act={act}
          draft={draft}
          onChange={(change) => {
            setDraft((before) => ({ ...before, ...change }));
          }}
        />
      </ActForm>
    </>
  );
}

type FieldsProps = { act: MoreAct; draft: ActDraft; onChange: (change: Partial<ActDraft>) => void };

function Fields({ act, draft, onChange }: FieldsProps) {
  const { t } = useTranslation();
  const { user: me } = useMe();
  const { data: units } = useSuspenseQuery(unitsQuery);
  const isOther = (id: string) => id !== me.id;
  const asks = (field: keyof ActDraft) => FIELDS[act].includes(field);
  return (
    <>
      {asks('user') && (
        <PersonField
          label={t('deed.passTo')}
          required
          data-autofocus
          roles={ROLES}
          allows={isOther}
          value={draft.user}
          onChange={(id) => {
            onChange({ user: id ?? '' });
          }}
        />
      )}
      {asks('as') && (
        <Radio.Group
          label={t('deed.as')}
          value={draft.as}
          onChange={(value) => {
            onChange({ as: value === 'inform' ? 'inform' : 'cooperate' });
          }}
        >
          <Radio value="cooperate" label={t('deed.cooperate')} mt={4} />
          <Radio value="inform" label={t('deed.inform')} mt={4} />
        </Radio.Group>
      )}
      {asks('units') && (
        <UnitPicker
          label={t(act === 'consult' ? 'deed.askUnits' : 'deed.units')}
          value={[...draft.units]}
          data={units.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(ids) => {
            onChange({ units: ids });
          }}
        />
      )}
      {asks('people') && (
        <PeopleField
          label={t(act === 'consult' ? 'deed.askPeople' : 'deed.people')}
          roles={ROLES}
          allows={isOther}
          value={draft.people}
          onChange={(ids) => {
            onChange({ people: ids });
          }}
        />
      )}
      {asks('day') && (
        <DateInput
          label={t(DAY[act] ?? 'plan.dueOn')}
          value={draft.day}
          onChange={(day) => {
            onChange({ day });
          }}
        />
      )}
      {asks('text') && (
        <Textarea
          label={t(TEXT[act] ?? 'plan.opinion')}
          autosize
          minRows={2}
          value={draft.text}
          onChange={(event) => {
            onChange({ text: event.currentTarget.value });
          }}
        />
      )}
      {asks('percent') && (
        <TextInput
          label={t('deed.progress')}
          inputMode="numeric"
          value={draft.percent}
          onChange={(event) => {
            onChange({ percent: event.currentTarget.value });
          }}
        />
      )}
    </>
  );
}

type Label =
  | 'deed.another'
  | 'deed.wished'
  | 'deed.until'
  | 'deed.answer'
  | 'deed.question'
  | 'deed.progressText'
  | 'common.reason';
const DAY: Partial<Record<MoreAct, Label>> = {
  grant_extension: 'deed.another',
  request_extension: 'deed.wished',
  defer: 'deed.until',
};
const TEXT: Partial<Record<MoreAct, Label>> = {
  opine: 'deed.answer',
  consult: 'deed.question',
  report: 'deed.progressText',
  request_extension: 'common.reason',
  refuse_extension: 'common.reason',
};
