import { Button, Group, Paper, Text, Title } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useNavigate, useParams } from 'react-router';
import type { Task } from '../shared/api-types';
import { showDate } from '../shared/dates';
import { DueMark, UrgencyMark } from '../shared/ui/marks';
import { PageViewer } from '../shared/ui/PageViewer';
import { ExtensionLines } from '../shared/ui/ExtensionLines';
import { AssignmentSaid, PlanSaid } from '../shared/ui/PlanSaid';
import { PageHead } from '../shared/ui/states';
import { StarButton } from './StarButton';
import { TaskActs } from './TaskActs';
import { pageOfTask, taskKindOf } from './task-kinds';
import { taskQuery, tasksList, useSeen } from './tasks.queries';

/** One task as a card of the stack: why it is mine, what it is, the page, and what I can do. Made for one thumb. */
export function TaskPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const navigate = useNavigate();
  const { data: task } = useSuspenseQuery(taskQuery(id));
  const { data: inbox } = useInfiniteQuery(tasksList('open'));
  const { mutate: see } = useSeen();
  const unseen = task.state === 'open' && task.seenAt === null;
  useEffect(() => {
    if (unseen) see(id);
  }, [unseen, id, see]);

  const stack = (inbox?.pages ?? []).flatMap(({ items }) => items.map((item) => item.id));
  const at = stack.indexOf(id);
  const next = stack[at + 1] ?? stack[at - 1];
  const goOn = () => void navigate(next === undefined ? '/tasks' : `/tasks/${next}`);

  const { document: doc } = task;
  if (doc === null) return <Navigate to={pageOfTask(task)} replace />;
  return (
    <>
      <PageHead title={taskKindOf(task.kind, t)}>
        <StarButton id={task.subject.id} />
        {at >= 0 && (
          <Group gap={4} wrap="nowrap">
            <Turn to={stack[at - 1]} label={t('tasks.previous')}>
              <IconChevronLeft size={18} aria-hidden />
            </Turn>
            <Text size="sm" className="numbers" role="status">
              {at + 1} / {stack.length}
            </Text>
            <Turn to={stack[at + 1]} label={t('tasks.next')}>
              <IconChevronRight size={18} aria-hidden />
            </Turn>
          </Group>
        )}
      </PageHead>
      <div className="beside">
        <div>
          <Summary task={task} doc={doc} />
          <TaskActs key={task.id} task={task} onDone={goOn} />
        </div>
        <div className="stays">
          <PageViewer key={doc.mainFileId} fileId={doc.mainFileId} />
        </div>
      </div>
    </>
  );
}

function Turn({ to, label, children }: { to: string | undefined; label: string; children: ReactNode }) {
  return to === undefined ? (
    <Button variant="default" size="compact-md" disabled aria-label={label}>
      {children}
    </Button>
  ) : (
    <Button variant="default" size="compact-md" component={Link} to={`/tasks/${to}`} aria-label={label}>
      {children}
    </Button>
  );
}

type SummaryProps = { task: Task; doc: NonNullable<Task['document']> };

function Summary({ task: { why, dueOn, state, instruction, assignment, extension, kind }, doc }: SummaryProps) {
  const { t } = useTranslation();
  return (
    <Paper withBorder p="sm" mb="sm" component="section" aria-labelledby="task-document">
      <Group gap={6} mb={4}>
        <UrgencyMark urgency={doc.urgency} />
        <DueMark dueOn={dueOn ?? doc.dueOn} done={state !== 'open'} />
      </Group>
      <Title order={2} size="h5" id="task-document">
        {[doc.docType, doc.numberSymbol].filter(Boolean).join(' ')}
        {doc.issuedOn !== null && ` · ${showDate(doc.issuedOn)}`}
      </Title>
      <Text>{doc.subject || t('incoming.noSubject')}</Text>
      <Text size="sm" c="dimmed">
        {doc.issuer}
        {doc.arrivalNumber !== null && ` · ${t('incoming.arrivalNumber')} ${doc.arrivalNumber}`}
      </Text>
      <Text size="sm" mt="xs">
        <strong>{t('tasks.why')}:</strong> {why.text}
      </Text>
      {instruction !== null && kind !== 'instruct' && (
        <Paper withBorder p="xs" mt="xs">
          <PlanSaid plan={instruction} as="instruction" />
        </Paper>
      )}
      {assignment !== null && assignment.opinion !== '' && <AssignmentSaid assignment={assignment} />}
      {extension !== null && <ExtensionLines extension={extension} />}
      <Button component={Link} to={`/incoming/${doc.id}`} variant="subtle" size="compact-sm" mt="xs" px={0}>
        {t('tasks.whole')}
      </Button>
    </Paper>
  );
}
