import { Button, Group, Paper, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft } from '../shared/api-types';
import { useKeys } from '../shared/keyboard';
import { KeyMark } from '../shared/ui/KeyMark';
import { mainOf, OWN, type OpenAct } from './draft-deed';
import { DraftActForm } from './DraftActForm';
import type { Area } from './MarksField';

/** What I can do with the draft: my turns first. Each has its number as key, and Ctrl+Enter sends. */
export function DraftActs({ draft, area, onAreaUsed }: { draft: Draft; area: Area | null; onAreaUsed: () => void }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<OpenAct | null>(null);
  const turns = draft.tasks.flatMap(({ id, answers, mayForward }) =>
    [...answers, ...(mayForward ? (['forward'] as const) : [])].map((act): OpenAct => ({ act, taskId: id })),
  );
  const own = OWN.filter((act) => draft.actions.includes(act)).map((act): OpenAct => ({ act }));
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
  const main = mainOf(offered, open);
  return (
    <Paper withBorder p="sm" component="section" aria-labelledby="draft-acts">
      <Title order={2} size="h5" id="draft-acts" mb="xs">
        {t('drafts.acts')}
      </Title>
      <Group gap="xs">
        {offered.map((one, i) => (
          <Button
            key={`${one.act} ${'taskId' in one ? one.taskId : ''}`}
            variant={one === main ? 'filled' : 'default'}
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
        <DraftActForm
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
