import { Button, NativeSelect, Paper, SegmentedControl, Stack, Textarea, TextInput } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { URGENCIES } from '../shared/api-types';
import { parseDate } from '../shared/dates';
import { peopleQuery, unitsQuery } from '../shared/directory.queries';
import { useDraft } from '../shared/draft';
import { DateInput } from '../shared/ui/DateInput';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import { PageHead } from '../shared/ui/states';
import { UnitPicker } from '../tasks/UnitPicker';
import { useGive } from './works.queries';

/** Giao việc: what is to be done, who leads, who helps, until when. What is typed survives a closed tab. */
export function NewWorkPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { data: units } = useSuspenseQuery(unitsQuery);
  const { data: people } = useSuspenseQuery(peopleQuery);
  const { draft, type, forget } = useDraft('work.new');
  const give = useGive(({ id }) => {
    forget();
    void navigate(`/works/${id}`);
  });
  const leadType = draft.leadType === 'user' ? 'user' : 'unit';
  const lead = draft.lead ?? '';
  const helpers = (draft.helpers ?? '').split(',').filter((id) => id !== '' && id !== lead);
  const dueOn = parseDate(draft.due ?? '');
  const title = (draft.title ?? '').trim();
  const urgency = URGENCIES.find((known) => known === draft.urgency) ?? 'normal';
  const ready = title !== '' && lead !== '' && dueOn !== null;
  const choices =
    leadType === 'unit'
      ? units.map(({ id, name }) => ({ value: id, label: name }))
      : people
          .filter(({ posts }) => posts.length > 0)
          .map(({ id, displayName, posts }) => ({
            value: id,
            label: [displayName, posts[0]?.title].filter(Boolean).join(', '),
          }));

  return (
    <>
      <PageHead title={t('works.new')} />
      <Paper
        withBorder
        p="sm"
        maw={720}
        component="form"
        aria-label={t('works.new')}
        onSubmit={(event: { preventDefault: () => void }) => {
          event.preventDefault();
          if (!ready) return;
          give.mutate({
            title,
            content: (draft.content ?? '').trim(),
            urgency,
            lead: { type: leadType, id: lead },
            cooperatingUnitIds: helpers,
            cooperatingUserIds: [],
            dueOn: dueOn === '' ? null : dueOn,
            sourceDocumentId: null,
          });
        }}
      >
        <Stack gap="xs">
          <TextInput
            label={t('works.name')}
            required
            data-autofocus
            value={draft.title ?? ''}
            onChange={(event) => {
              type('title', event.currentTarget.value);
            }}
          />
          <Textarea
            label={t('works.content')}
            autosize
            minRows={3}
            value={draft.content ?? ''}
            onChange={(event) => {
              type('content', event.currentTarget.value);
            }}
          />
          <SegmentedControl
            aria-label={t('works.lead')}
            value={leadType}
            data={[
              { value: 'unit', label: t('works.leadUnit') },
              { value: 'user', label: t('works.leadPerson') },
            ]}
            onChange={(value) => {
              type('leadType', value);
              type('lead', '');
            }}
          />
          <NativeSelect
            label={t('works.lead')}
            required
            value={lead}
            data={[{ value: '', label: t('plan.choose') }, ...choices]}
            onChange={(event) => {
              type('lead', event.currentTarget.value);
            }}
          />
          <UnitPicker
            label={t('plan.cooperating')}
            value={helpers}
            data={units.filter(({ id }) => id !== lead).map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(ids) => {
              type('helpers', ids.join());
            }}
          />
          <DateInput
            label={t('plan.dueOn')}
            value={draft.due ?? ''}
            onChange={(value) => {
              type('due', value);
            }}
          />
          <NativeSelect
            label={t('works.urgency')}
            value={urgency}
            data={URGENCIES.map((value) => ({ value, label: t(`urgency.${value}`) }))}
            onChange={(event) => {
              type('urgency', event.currentTarget.value);
            }}
          />
          <ProblemAlert error={give.error} />
          <Button type="submit" loading={give.isPending} disabled={!ready}>
            {t('works.give')}
          </Button>
        </Stack>
      </Paper>
    </>
  );
}
