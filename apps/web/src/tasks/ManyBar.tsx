import { Alert, Button, Checkbox, Group, List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Task } from '../shared/api-types';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import { fitFor, MANY_ACTS, useMany } from './inbox.queries';

type Props = { tasks: readonly Task[]; selected: readonly Task[]; onSelect: (ids: readonly string[]) => void };

/** Selects what is shown and does one act on all of it; what failed is told by name and stays selected. */
export function ManyBar({ tasks, selected, onSelect }: Props) {
  const { t } = useTranslation();
  const many = useMany();
  const failed = (many.data?.items ?? []).filter(({ done }) => !done);
  const nameOf = (taskId: string) => {
    const subject = many.variables?.tasks.find(({ id }) => id === taskId)?.subject;
    return [subject?.numberSymbol, subject?.title].filter(Boolean).join(' · ');
  };
  return (
    <div role="group" aria-label={t('inbox.many')}>
      <Group gap="xs" className="wraps" mih={36}>
        <Checkbox
          label={selected.length === 0 ? t('inbox.selectAll') : t('inbox.selected', { count: selected.length })}
          checked={selected.length > 0 && selected.length === tasks.length}
          indeterminate={selected.length > 0 && selected.length < tasks.length}
          onChange={(event) => {
            onSelect(event.currentTarget.checked ? tasks.slice(0, 200).map(({ id }) => id) : []);
          }}
        />
        {selected.length > 0 &&
          MANY_ACTS.map((act) => {
            const fit = fitFor(act, selected).slice(0, 200);
            return (
              fit.length > 0 && (
                <Button
                  key={act}
                  size="compact-md"
                  variant={act === 'instruct' ? 'filled' : 'default'}
                  loading={many.isPending}
                  onClick={() => {
                    many.mutate(
                      { act, tasks: fit },
                      {
                        onSuccess: ({ items }) => {
                          onSelect(items.filter(({ done }) => !done).map(({ taskId }) => taskId));
                        },
                      },
                    );
                  }}
                >
                  {t(`inbox.${act}`, { count: fit.length })}
                </Button>
              )
            );
          })}
      </Group>
      <ProblemAlert error={many.error} />
      {many.data !== undefined && (
        <Alert
          mt="sm"
          role="status"
          color={failed.length === 0 ? 'green' : 'orange'}
          withCloseButton
          closeButtonLabel={t('inbox.dismiss')}
          onClose={many.reset}
        >
          {many.data.done > 0 && <Text size="sm">{t('inbox.done', { count: many.data.done })}</Text>}
          {failed.length > 0 && (
            <>
              <Text size="sm" fw={600}>
                {t('inbox.failed', { count: failed.length })}
              </Text>
              <List size="sm">
                {failed.map(({ taskId, problem }) => (
                  <List.Item key={taskId}>
                    {nameOf(taskId)}: {problem?.title}. {problem?.detail}
                  </List.Item>
                ))}
              </List>
            </>
          )}
        </Alert>
      )}
    </div>
  );
}
