import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseDate } from '../shared/dates';
import { DateInput } from '../shared/ui/DateInput';
import { PersonField, UnitField } from '../shared/ui/DirectoryFields';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import { adjustOf, arrangementOf, isChanged } from './adjust-form';
import { useAct, type DirectiveTaskDetail } from './directives.queries';

/** Điều chỉnh: another lead, leader, follower, day or wording; what was stays in the history. */
export function AdjustButton({ task }: { task: DirectiveTaskDetail }) {
  const { t } = useTranslation();
  const [asked, ask] = useDisclosure(false);
  const act = useAct(task, ask.close);
  const [typed, setTyped] = useState(arrangementOf(task));
  const whole = { ...typed, dueOn: parseDate(typed.dueOn) ?? '' };
  const put = (more: Partial<typeof typed>) => {
    setTyped((before) => ({ ...before, ...more }));
  };
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
          <UnitField
            label={t('directives.leadUnit')}
            none="–"
            data-autofocus
            value={typed.leadUnitId}
            onChange={(id) => {
              put({ leadUnitId: id ?? '' });
            }}
          />
          <PersonField
            label={t('directives.leader')}
            none="–"
            known={task.leader}
            value={typed.leaderId}
            onChange={(id) => {
              put({ leaderId: id ?? '' });
            }}
          />
          <PersonField
            label={t('directives.follower')}
            none="–"
            known={task.follower}
            value={typed.followerId}
            onChange={(id) => {
              put({ followerId: id ?? '' });
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
