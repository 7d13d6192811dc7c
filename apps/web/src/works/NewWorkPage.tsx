import { Button, NativeSelect, Paper, Stack, Textarea, TextInput } from '@mantine/core';
import { IconClipboardList } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { URGENCIES } from '../shared/api-types';
import { useDraft } from '../shared/draft';
import { useMe } from '../shared/session.queries';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import { Empty, PageHead } from '../shared/ui/states';
import { mayGive, planIn, reachOf } from './work-plan';
import { WorkPlanFields } from './WorkPlanFields';
import { useGive } from './works.queries';

/** Giao việc: what is to be done, who leads, who helps, until when. What is typed survives a closed tab. */
export function NewWorkPage() {
  const { t } = useTranslation();
  if (mayGive(useMe())) return <NewWork />;
  return (
    <>
      <PageHead title={t('works.new')} />
      <Empty icon={<IconClipboardList />} title={t('works.mayNotGive')} />
    </>
  );
}

function NewWork() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { draft, type, typeAll, forget } = useDraft('work.new');
  const give = useGive(({ id }) => {
    forget();
    void navigate(`/works/${id}`);
  });
  const reach = reachOf(useMe());
  const plan = planIn(draft, reach);
  const title = (draft.title ?? '').trim();
  const content = (draft.content ?? '').trim();
  const urgency = URGENCIES.find((known) => known === draft.urgency) ?? 'normal';

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
          if (title !== '' && plan) give.mutate({ title, content, urgency, ...plan, sourceDocumentId: null });
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
          <WorkPlanFields draft={draft} reach={reach} onType={typeAll} />
          <NativeSelect
            label={t('works.urgency')}
            value={urgency}
            data={URGENCIES.map((value) => ({ value, label: t(`urgency.${value}`) }))}
            onChange={(event) => {
              type('urgency', event.currentTarget.value);
            }}
          />
          <ProblemAlert error={give.error} />
          <Button type="submit" loading={give.isPending} disabled={title === '' || !plan}>
            {t('works.give')}
          </Button>
        </Stack>
      </Paper>
    </>
  );
}
