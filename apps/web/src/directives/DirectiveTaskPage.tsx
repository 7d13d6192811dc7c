import { Anchor, Group, Paper, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { PageHead } from '../shared/ui/states';
import { AdjustButton } from './AdjustButton';
import { directiveTaskQuery, type DirectiveTaskDetail } from './directives.queries';
import { TaskMarks } from './marks';
import { Parts } from './Parts';
import { TaskActs } from './TaskActs';
import { TaskHistory } from './TaskHistory';

/** A task from a directive: what, who, until when, how it stands, its parts, and all that was done about it. */
export function DirectiveTaskPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { data: task } = useSuspenseQuery(directiveTaskQuery(id));
  return (
    <>
      <PageHead title={t('directives.task')}>
        {task.actions.includes('adjust') && <AdjustButton key={task.version} task={task} />}
        {task.parentId !== null && (
          <Anchor component={Link} to={`/directives/${task.parentId}`} size="sm">
            {t('directives.toWhole')}
          </Anchor>
        )}
        <Anchor component={Link} to="/directives" size="sm">
          {t('directives.toBoard')}
        </Anchor>
      </PageHead>
      <Facts task={task} />
      {task.report !== null && <Reported report={task.report} />}
      <TaskActs key={task.version} task={task} />
      <Parts task={task} />
      <TaskHistory history={task.history} />
    </>
  );
}

function Facts({ task }: { task: DirectiveTaskDetail }) {
  const { t } = useTranslation();
  return (
    <Paper withBorder p="sm" mb="md">
      <Group gap={6} mb="xs">
        <TaskMarks task={task} />
      </Group>
      <Text>{task.text}</Text>
      <Text size="sm">
        {t('directives.lead')}: {task.leadUnit?.name ?? task.leadName}
        {task.coordinators.length > 0 && ` · ${t('directives.coordinators')}: ${task.coordinators.join('; ')}`}
        {task.product !== null && ` · ${t('directives.product')}: ${task.product}`}
        {task.leader !== null && ` · ${t('directives.leader')}: ${task.leader.name}`}
        {task.follower !== null && ` · ${t('directives.follower')}: ${task.follower.name}`}
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
  );
}

/** What the lead reported, beside which the assigner decides. */
function Reported({ report }: { report: NonNullable<DirectiveTaskDetail['report']> }) {
  const { t } = useTranslation();
  const { note, openPartsReason, product } = report;
  const name = [product?.numberSymbol, product?.subject].filter(Boolean).join(' – ');
  return (
    <Paper component="section" withBorder p="sm" mb="md" aria-label={t('directives.reported')}>
      <Text size="sm" fw={600}>
        {t('directives.reported')}
      </Text>
      {note !== null && <Text size="sm">{note}</Text>}
      {openPartsReason !== null && <Text size="sm">{t('directives.despiteParts', { why: openPartsReason })}</Text>}
      {product !== null && (
        <Text size="sm">
          {t('directives.productDocument')}:{' '}
          {product.id === null ? (
            t('directives.unknownProduct')
          ) : (
            <Anchor component={Link} to={`/outgoing/${product.id}`} size="sm">
              {name}
            </Anchor>
          )}
        </Text>
      )}
    </Paper>
  );
}
