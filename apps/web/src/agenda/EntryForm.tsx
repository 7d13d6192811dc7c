import { Button, Checkbox, Group, NativeSelect, Stack, Text, TextInput, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldMessage } from '../shared/problem';
import { hasRole, useMe } from '../shared/session.queries';
import { DateInput } from '../shared/ui/DateInput';
import { PeopleField, PersonField, UnitField, UnitsField } from '../shared/ui/DirectoryFields';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import { useSave, type Entry, type EntryDetail, type Proposal } from './agenda.queries';
import { inputOf, offersOf, parseTime, type Draft, type Field } from './entry-form';

type Props = {
  /** None: a new one. */
  readonly entry: Pick<Entry, 'id' | 'version'> | null;
  readonly start: Draft;
  readonly doubts?: readonly Field[];
  /** The invitation that it is read from. */
  readonly proposal?: Proposal | null;
  readonly onSaved: (saved: EntryDetail) => void;
  readonly onCancel: () => void;
};
const PARTS = ['morning', 'afternoon', 'day'] as const;

/** An entry of the calendar. What was read with doubt is striped and says so, until it is changed or saved. */
export function EntryForm({ entry, start, doubts = [], proposal = null, onSaved, onCancel }: Props) {
  const { t } = useTranslation();
  const me = useMe();
  const [draft, setDraft] = useState(start);
  const [looked, setLooked] = useState<readonly Field[]>([]);
  const save = useSave(entry, onSaved);
  const input = inputOf(draft);
  const set = (change: Partial<Draft>, field?: Field) => {
    setDraft((before) => ({ ...before, ...change }));
    if (field) setLooked((before) => [...before, field]);
  };
  const look = (field: Field) =>
    doubts.includes(field) && !looked.includes(field)
      ? { className: 'doubtful', description: t('agenda.doubtful') }
      : {};
  const error = (field: string) => fieldMessage(save.error, field);
  const time = (key: 'startsAt' | 'endsAt') => (
    <TextInput
      label={t(`agenda.${key}`)}
      placeholder={t('agenda.timeHint')}
      autoComplete="off"
      value={draft[key]}
      error={error(key) ?? (parseTime(draft[key]) === null ? t('agenda.badTime') : undefined)}
      {...look('time')}
      onChange={(event) => {
        set({ [key]: event.currentTarget.value }, 'time');
      }}
      onBlur={() => {
        const read = parseTime(draft[key]);
        if (read !== null && read !== draft[key]) set({ [key]: read });
      }}
    />
  );
  return (
    <form
      aria-label={t('nav.agenda')}
      onSubmit={(event) => {
        event.preventDefault();
        if (input) save.mutate(input);
      }}
    >
      <Stack gap="sm" maw={820}>
        <Textarea
          label={t('agenda.subject')}
          required
          autosize
          minRows={2}
          maxLength={2000}
          value={draft.subject}
          error={error('subject')}
          {...look('subject')}
          onChange={(event) => {
            set({ subject: event.currentTarget.value }, 'subject');
          }}
        />
        <Group align="start" grow preventGrowOverflow={false}>
          <DateInput
            label={t('agenda.startsOn')}
            required
            value={draft.startsOn}
            error={error('startsOn')}
            {...look('time')}
            onChange={(startsOn) => {
              set({ startsOn }, 'time');
            }}
          />
          {time('startsAt')}
          {time('endsAt')}
          <DateInput
            label={t('agenda.endsOn')}
            description={t('agenda.endsOnHint')}
            value={draft.endsOn}
            error={error('endsOn')}
            onChange={(endsOn) => {
              set({ endsOn });
            }}
          />
          <NativeSelect
            label={t('agenda.part')}
            value={draft.part}
            data={[
              { value: '', label: t('agenda.noHour') },
              ...PARTS.map((value) => ({ value, label: t(`agenda.parts.${value}`) })),
            ]}
            onChange={(event) => {
              set({ part: PARTS.find((part) => part === event.currentTarget.value) ?? '' });
            }}
          />
        </Group>
        <TextInput
          label={t('agenda.place')}
          maxLength={500}
          value={draft.place}
          error={error('place')}
          {...look('place')}
          onChange={(event) => {
            set({ place: event.currentTarget.value }, 'place');
          }}
        />
        <Checkbox
          label={t('agenda.inHouse')}
          checked={draft.inHouse}
          onChange={(event) => {
            set({ inHouse: event.currentTarget.checked });
          }}
        />
        <Group align="start" grow preventGrowOverflow={false}>
          <PersonField
            label={t('agenda.chair')}
            value={draft.chairId}
            error={error('chairId')}
            {...look('chair')}
            onChange={(chairId) => {
              set({ chairId }, 'chair');
            }}
          />
          <TextInput
            label={t('agenda.chairName')}
            maxLength={300}
            disabled={draft.chairId !== null}
            value={draft.chairName}
            onChange={(event) => {
              set({ chairName: event.currentTarget.value }, 'chair');
            }}
          />
        </Group>
        <PeopleField
          label={t('agenda.attendees')}
          value={draft.userIds}
          onChange={(userIds) => {
            set({ userIds });
          }}
        />
        {proposal && (
          <Offered
            proposal={proposal}
            taken={[...draft.userIds, ...(draft.chairId === null ? [] : [draft.chairId])]}
            onTake={(id) => {
              set({ userIds: [...draft.userIds, id] });
            }}
          />
        )}
        <Group align="start" grow preventGrowOverflow={false}>
          <UnitsField
            label={t('agenda.units')}
            value={draft.unitIds}
            onChange={(unitIds) => {
              set({ unitIds });
            }}
          />
          <UnitField
            label={t('agenda.preparing')}
            value={draft.preparingUnitId}
            onChange={(preparingUnitId) => {
              set({ preparingUnitId });
            }}
          />
        </Group>
        <Textarea
          label={t('agenda.participants')}
          autosize
          maxRows={8}
          maxLength={5000}
          value={draft.participants}
          {...look('participants')}
          onChange={(event) => {
            set({ participants: event.currentTarget.value }, 'participants');
          }}
        />
        <Checkbox
          label={t('agenda.isPrivate')}
          checked={draft.isPrivate}
          onChange={(event) => {
            set({ isPrivate: event.currentTarget.checked });
          }}
        />
        <ProblemAlert error={save.error} />
        <Group>
          <Button type="submit" loading={save.isPending} disabled={input === null}>
            {t(hasRole(me, 'chief_of_office') ? 'agenda.save' : 'agenda.propose')}
          </Button>
          <Button variant="default" onClick={onCancel}>
            {t('common.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

type OfferedProps = { proposal: Proposal; taken: readonly string[]; onTake: (id: string) => void };

/** Whom the invitation may mean: two of one name, or a post that does not fit. One click takes them. */
function Offered({ proposal, taken, onTake }: OfferedProps) {
  const { t } = useTranslation();
  const offers = offersOf(proposal, taken);
  if (offers.length === 0) return null;
  return (
    <Group gap="xs" role="group" aria-label={t('agenda.offered')}>
      <Text size="sm">{t('agenda.offered')}</Text>
      {offers.map(({ id, label, printed }) => (
        <Button
          key={id}
          size="compact-sm"
          variant="light"
          title={printed}
          onClick={() => {
            onTake(id);
          }}
        >
          {label}
        </Button>
      ))}
    </Group>
  );
}
