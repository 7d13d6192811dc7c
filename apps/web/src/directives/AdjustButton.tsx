import { Button, Group, Modal, NativeSelect, Stack, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseDate } from '../shared/dates';
import { peopleQuery, unitsQuery } from '../shared/directory.queries';
import { DateInput } from '../shared/ui/DateInput';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import { adjustOf, arrangementOf, isChanged } from './adjust-form';
import { useAct, type DirectiveTaskDetail } from './directives.queries';

/** Điều chỉnh: another lead, leader, follower, day or wording; what was stays in the history. */
export function AdjustButton({ task }: { task: DirectiveTaskDetail }) {
  const { t } = useTranslation();
  const [asked, ask] = useDisclosure(false);
  const act = useAct(task, ask.close);
  const { data: units = [] } = useQuery({ ...unitsQuery, enabled: asked });
  const { data: people = [] } = useQuery({ ...peopleQuery, enabled: asked });
  const [typed, setTyped] = useState(arrangementOf(task));
  const whole = { ...typed, dueOn: parseDate(typed.dueOn) ?? '' };
  const put = (more: Partial<typeof typed>) => {
    setTyped((before) => ({ ...before, ...more }));
  };
  const persons = (known: { id: string; name: string } | null) => [
    { value: '', label: '–' },
    ...(known === null || people.some(({ id }) => id === known.id) ? [] : [{ value: known.id, label: known.name }]),
    ...people.map(({ id, displayName }) => ({ value: id, label: displayName })),
  ];
  return (
    <>
      <Button variant="default" onClick={ask.open}>
        {t('directives.adjust')}
      </Button>
      <Modal
        opened={asked}
        onClose={ask.close}
        title={t('directives.adjust')}
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        <Stack gap="xs">
          <NativeSelect
            label={t('directives.leadUnit')}
            data-autofocus
            value={typed.leadUnitId}
            data={[{ value: '', label: '–' }, ...units.map(({ id, name }) => ({ value: id, label: name }))]}
            onChange={({ currentTarget: { value } }) => {
              put({ leadUnitId: value });
            }}
          />
          <NativeSelect
            label={t('directives.leader')}
            value={typed.leaderId}
            data={persons(task.leader)}
            onChange={({ currentTarget: { value } }) => {
              put({ leaderId: value });
            }}
          />
          <NativeSelect
            label={t('directives.follower')}
            value={typed.followerId}
            data={persons(task.follower)}
            onChange={({ currentTarget: { value } }) => {
              put({ followerId: value });
            }}
          />
          {task.origin === null && (
            <>
              <DateInput
                label={t('directives.newDay')}
                value={typed.dueOn}
                onChange={(dueOn) => {
                  put({ dueOn });
                }}
              />
              <Textarea
                label={t('directives.partText')}
                autosize
                minRows={2}
                maxLength={10_000}
                value={typed.text}
                onChange={({ currentTarget: { value } }) => {
                  put({ text: value });
                }}
              />
            </>
          )}
          <Textarea
            label={t('common.reason')}
            autosize
            maxLength={5_000}
            value={typed.note}
            onChange={({ currentTarget: { value } }) => {
              put({ note: value });
            }}
          />
          <ProblemAlert error={act.error} />
          <Group justify="end">
            <Button variant="default" onClick={ask.close}>
              {t('common.cancel')}
            </Button>
            <Button
              loading={act.isPending}
              disabled={!isChanged(whole, task)}
              onClick={() => {
                act.mutate(adjustOf(whole, task));
              }}
            >
              {t('common.save')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
