import { Anchor, Group, Paper, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { showDate } from '../shared/dates';
import type { ChildTask, DirectiveTaskDetail } from './directives.queries';
import { TaskMarks } from './marks';
import { PartButton } from './PartButton';
import { ChildActs } from './TaskActs';

/** Phần việc: what units and agencies below do of a task, how they stand together, and what is decided about each. */
export function Parts({ task }: { task: DirectiveTaskDetail }) {
  const { t } = useTranslation();
  const { parts } = task;
  const canGive = task.actions.includes('split') || task.actions.includes('hand_down');
  if (parts === null && !canGive) return null;
  return (
    <section aria-labelledby="parts">
      <Group mt="md" justify="space-between">
        <Title order={2} size="h4" id="parts">
          {t('directives.parts', { done: parts?.completed ?? 0, all: parts?.parts ?? 0 })}
        </Title>
        {canGive && <PartButton key={task.version} task={task} />}
      </Group>
      {parts !== null && (
        <Text size="sm" className="numbers">
          {t('directives.rolledUp', { open: parts.open, late: parts.overdue })}
          {parts.latestDueOn !== null && ` · ${t('directives.latest', { date: showDate(parts.latestDueOn) })}`}
        </Text>
      )}
      <ul className="cards">
        {task.children.map((child) => (
          <Part key={`${child.id}${child.version.toString()}`} taskId={task.id} child={child} />
        ))}
      </ul>
    </section>
  );
}

function Part({ taskId, child }: { taskId: string; child: ChildTask }) {
  const { t } = useTranslation();
  const { told } = child;
  const deadline = { kind: child.dueOn === null ? ('none' as const) : ('date' as const), on: child.dueOn };
  return (
    <Paper component="li" withBorder p="sm">
      <Group gap={6} mb={2}>
        <TaskMarks task={{ state: child.state, overdue: child.overdue, deadline }} />
      </Group>
      {child.isOfOtherAgency ? (
        <Text>{child.text}</Text>
      ) : (
        <Anchor component={Link} to={`/directives/${child.id}`}>
          {child.text}
        </Anchor>
      )}
      <Text size="sm">
        {t('directives.lead')}: {child.where}
      </Text>
      {told?.note != null && (
        <Text size="sm">
          {t('directives.told')}: {told.note}
        </Text>
      )}
      {told?.askedOn != null && <Text size="sm">{t('directives.asksFor', { date: showDate(told.askedOn) })}</Text>}
      {told?.product != null && (
        <Text size="sm">
          {t('directives.productDocument')}: {told.product.numberSymbol ?? t('directives.secretProduct')}
          {told.product.subject !== null && ` – ${told.product.subject}`}
        </Text>
      )}
      <ChildActs taskId={taskId} child={child} />
    </Paper>
  );
}
