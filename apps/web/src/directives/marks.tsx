import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { showDate } from '../shared/dates';
import type { DirectiveTask } from './directives.queries';

/** State and deadline in words, never by colour alone. */
export function TaskMarks({ task }: { task: Pick<DirectiveTask, 'state' | 'overdue' | 'deadline'> }) {
  const { t } = useTranslation();
  const { state, overdue, deadline } = task;
  return (
    <>
      <Badge variant="outline" color="dark">
        {t(`directives.states.${state}`)}
      </Badge>
      {overdue && (
        <Badge variant="filled" color="red.9">
          {t('directives.overdue')}
        </Badge>
      )}
      <span className="numbers">
        {deadline.kind === 'date'
          ? t('directives.until', { date: showDate(deadline.on) })
          : t(`directives.kinds.${deadline.kind}`)}
      </span>
    </>
  );
}
