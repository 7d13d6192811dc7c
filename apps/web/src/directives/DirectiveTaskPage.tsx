import { Anchor, Button, Group, List, Paper, Text, Textarea, Title } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { parseDate, showDate, showInstant } from '../shared/dates';
import { DateInput } from '../shared/ui/DateInput';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import { PageHead } from '../shared/ui/states';
import { directiveTaskQuery, useAct, type Act, type DirectiveTaskDetail } from './directives.queries';
import { TaskMarks } from './marks';

const ACTS = ['start', 'report', 'ask_extension', 'accept', 'send_back', 'extend', 'refuse_extension', 'stop'] as const;
const WITH_DAY: readonly Act['act'][] = ['ask_extension', 'extend'];
const WITH_NOTE: readonly Act['act'][] = ['report', 'ask_extension', 'send_back', 'refuse_extension', 'stop'];

/** A task from a directive: what, who, until when, how it stands, and all that was done about it. */
export function DirectiveTaskPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { data: task } = useSuspenseQuery(directiveTaskQuery(id));
  return (
    <>
      <PageHead title={t('directives.task')}>
        <Anchor component={Link} to="/directives" size="sm">
          {t('directives.toBoard')}
        </Anchor>
      </PageHead>
      <Paper withBorder p="sm" mb="md">
        <Group gap={6} mb="xs">
          <TaskMarks task={task} />
        </Group>
        <Text>{task.text}</Text>
        <Text size="sm">
          {t('directives.lead')}: {task.leadUnit?.name ?? task.leadName}
          {task.coordinators.length > 0 && ` · ${t('directives.coordinators')}: ${task.coordinators.join('; ')}`}
          {task.product !== null && ` · ${t('directives.product')}: ${task.product}`}
        </Text>
        {task.origin !== null && (
          <Text size="sm">{t('directives.origin', { agency: task.origin.agency, text: task.origin.text })}</Text>
        )}
        {task.documentId !== null && (
          <Anchor component={Link} to={`/incoming/${task.documentId}`} size="sm">
            {task.document?.numberSymbol ?? t('directives.toDocument')}
          </Anchor>
        )}
      </Paper>
      <TaskActs key={task.version} task={task} />
      {task.children.length > 0 && <Parts task={task} />}
      <Title order={2} size="h4" mt="md">
        {t('directives.history')}
      </Title>
      <List spacing={4} mt="xs">
        {task.history.map(({ id: key, kind, who, at, body }) => (
          <List.Item key={key}>
            <span className="numbers">{showInstant(at)}</span> {who}{' '}
            {t(`directives.events.${kind}`, { defaultValue: kind })}
            {typeof body.formerDueOn === 'string' &&
              ` (${t('directives.formerDay', { date: showDate(body.formerDueOn) })})`}
            {typeof body.dueOn === 'string' && ` → ${showDate(body.dueOn)}`}
            {typeof body.note === 'string' && `: ${body.note}`}
          </List.Item>
        ))}
      </List>
    </>
  );
}

function TaskActs({ task }: { task: DirectiveTaskDetail }) {
  const { t } = useTranslation();
  const act = useAct(task);
  const [note, setNote] = useState('');
  const [day, setDay] = useState('');
  const offered = ACTS.filter((kind) => task.actions.includes(kind));
  if (offered.length === 0) return null;
  const dueOn = parseDate(day) ?? '';
  const isReady = (kind: Act['act']) =>
    (!WITH_DAY.includes(kind) || dueOn !== '') && (!WITH_NOTE.includes(kind) || note.trim() !== '');
  return (
    <section aria-label={t('directives.acts')}>
      <Textarea
        label={t('directives.note')}
        autosize
        minRows={2}
        maxLength={5_000}
        value={note}
        onChange={(event) => {
          setNote(event.currentTarget.value);
        }}
      />
      {offered.some((kind) => WITH_DAY.includes(kind)) && (
        <DateInput label={t('directives.newDay')} value={day} onChange={setDay} />
      )}
      <ProblemAlert error={act.error} />
      <Group mt="xs" gap="xs">
        {offered.map((kind) => (
          <Button
            key={kind}
            variant={kind === 'report' || kind === 'accept' ? 'filled' : 'default'}
            loading={act.isPending}
            disabled={!isReady(kind)}
            onClick={() => {
              act.mutate({
                act: kind,
                ...(note.trim() === '' ? {} : { note: note.trim() }),
                ...(WITH_DAY.includes(kind) ? { dueOn } : {}),
              });
            }}
          >
            {t(`directives.acting.${kind}`)}
          </Button>
        ))}
      </Group>
    </section>
  );
}

function Parts({ task }: { task: DirectiveTaskDetail }) {
  const { t } = useTranslation();
  return (
    <>
      <Title order={2} size="h4" mt="md">
        {t('directives.parts', { done: task.parts?.completed ?? 0, all: task.parts?.parts ?? 0 })}
      </Title>
      <List mt="xs">
        {task.children.map((child) => (
          <List.Item key={child.id}>
            {child.isOfOtherAgency ? (
              child.text
            ) : (
              <Anchor component={Link} to={`/directives/${child.id}`}>
                {child.text}
              </Anchor>
            )}{' '}
            ({child.where}, {t(`directives.states.${child.state}`)}
            {child.overdue && `, ${t('directives.overdue')}`})
          </List.Item>
        ))}
      </List>
    </>
  );
}
