import { Anchor, Button, Group, NativeSelect, Table, Tabs, Text } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { Draft, PageMark } from '../shared/api-types';
import { apiUrl } from '../shared/client';
import { showDate, showInstant } from '../shared/dates';
import { UrgencyMark } from '../shared/ui/marks';
import { PageViewer, type Lit } from '../shared/ui/PageViewer';
import { Loading, PageHead } from '../shared/ui/states';
import { ListTable } from '../shared/ui/ListTable';
import { CompareVersions } from './CompareVersions';
import { DraftActs } from './DraftActs';
import { boxOf, drawn } from './draft-marks';
import { DraftState } from './DraftState';
import { DraftStory } from './DraftStory';
import { draftQuery, draftRoute } from './drafts.queries';
import { taskQuery } from '../tasks/tasks.queries';
import type { Area } from './MarksField';

const TABS = ['opinions', 'turns', 'versions', 'compare'] as const;

/** A draft: its pages with the marks, beside them what I can do, the opinions, whose turn it is, and its versions. */
export function DraftPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { data: draft } = useSuspenseQuery(draftQuery(id));
  const [number, setNumber] = useState<number | null>(null);
  const [lit, setLit] = useState<Lit | null>(null);
  const [area, setArea] = useState<Area | null>(null);
  const shown = draft.versions.find((one) => one.number === number) ?? draft.versions.at(-1);
  const show = (mark: PageMark) => {
    setLit({ page: mark.page, boxes: [boxOf(mark)] });
  };
  return (
    <>
      <PageHead title={`${draft.docTypeName}: ${draft.subject}`}>
        <Button component="a" variant="default" href={apiUrl(`/drafts/${id}/slip`)} target="_blank" rel="noreferrer">
          {t('drafts.slip')}
        </Button>
        <Anchor component={Link} to="/drafts" size="sm">
          {t('document.toList')}
        </Anchor>
      </PageHead>
      <Facts draft={draft} />
      <div className="beside">
        <div>
          <Suspense fallback={null}>
            {draft.tasks
              .filter(({ mine }) => mine)
              .map((turn) => (
                <WhyMine key={turn.id} taskId={turn.id} />
              ))}
          </Suspense>
          <DraftActs
            draft={draft}
            area={area}
            onAreaUsed={() => {
              setArea(null);
            }}
          />
          <Tabs defaultValue="opinions" keepMounted={false} mt="md">
            <Tabs.List mb="sm">
              {TABS.map((value) => (
                <Tabs.Tab key={value} value={value}>
                  {t(`drafts.${value}`)}
                </Tabs.Tab>
              ))}
            </Tabs.List>
            <Tabs.Panel value="opinions">
              <Suspense fallback={<Loading />}>
                <DraftStory draft={draft} onMark={show} />
              </Suspense>
            </Tabs.Panel>
            <Tabs.Panel value="turns">
              <Turns draft={draft} />
            </Tabs.Panel>
            <Tabs.Panel value="versions">
              <Versions draft={draft} />
            </Tabs.Panel>
            <Tabs.Panel value="compare">
              <CompareVersions key={draft.versions.length} draft={draft} />
            </Tabs.Panel>
          </Tabs>
        </div>
        <div className="stays">
          <NativeSelect
            aria-label={t('drafts.versions')}
            mb="xs"
            value={shown?.number.toString() ?? ''}
            data={draft.versions.map((one) => ({
              value: one.number.toString(),
              label: `${t('drafts.version', { number: one.number })} · ${one.author.displayName}, ${showInstant(one.at)}`,
            }))}
            onChange={(event) => {
              setNumber(Number(event.currentTarget.value));
            }}
          />
          {shown && (
            <PageViewer
              key={shown.fileId}
              fileId={shown.fileId}
              lit={lit}
              {...(shown.number === draft.current.number
                ? {
                    onArea: (page: number, from: readonly [number, number], to: readonly [number, number]) => {
                      const rectangle = drawn(from, to);
                      if (!rectangle) return;
                      setArea({ page, ...rectangle });
                      setLit({ page, boxes: [boxOf(rectangle)] });
                    },
                  }
                : {})}
            />
          )}
        </div>
      </div>
    </>
  );
}

/** Vì sao đến tôi: of each turn that is mine, who brought the draft and what is asked. */
function WhyMine({ taskId }: { taskId: string }) {
  const { t } = useTranslation();
  const { data: task } = useSuspenseQuery(taskQuery(taskId));
  return (
    <Text size="sm" mb="xs">
      <strong>{t('tasks.why')}:</strong> {task.why.text}
    </Text>
  );
}

function Facts({ draft }: { draft: Draft }) {
  const { t } = useTranslation();
  return (
    <Group gap="md" mb="md">
      <DraftState state={draft.state} />
      <UrgencyMark urgency={draft.urgency} />
      <Text size="sm">
        {draft.unit.name} · {draft.drafter.displayName}
      </Text>
      {draft.dueOn !== null && (
        <Text size="sm">
          {t('drafts.field.dueOn')}: {showDate(draft.dueOn)}
        </Text>
      )}
      {draft.recipients.length > 0 && (
        <Text size="sm">
          {t('drafts.field.recipients')}: {draft.recipients.join('; ')}
        </Text>
      )}
      {draft.replyTo && (
        <Anchor component={Link} to={`/incoming/${draft.replyTo.id}`} size="sm">
          {t('drafts.field.replyTo')} {draft.replyTo.numberSymbol}
        </Anchor>
      )}
      {draft.outgoingDocumentId !== null && (
        <Anchor component={Link} to={`/outgoing/${draft.outgoingDocumentId}`} size="sm">
          {t('drafts.outgoing')}
        </Anchor>
      )}
    </Group>
  );
}

function Turns({ draft }: { draft: Draft }) {
  const { t } = useTranslation();
  const { data: route } = useQuery(draftRoute(draft.id));
  return (
    <>
      <Text size="sm" mb="xs">
        {draft.route
          ? `${t('drafts.field.route')}: ${draft.route.name} (${draft.route.number}) · ${t('drafts.round', { round: draft.route.round })}`
          : (route?.why ?? (route === null ? t('drafts.noRoute') : ''))}
      </Text>
      <ListTable
        minWidth={420}
        aria-label={t('drafts.turns')}
        columns={[t('drafts.turn'), t('drafts.whose'), t('common.status')]}
      >
        <Table.Tbody>
          {draft.tasks.map((task) => (
            <Table.Tr key={task.id}>
              <Table.Td>{task.title || t(`drafts.task.${kindOf(task.kind)}`)}</Table.Td>
              <Table.Td>{task.assignee.name}</Table.Td>
              <Table.Td>
                {t(`drafts.taskState.${task.state}`)}
                {task.silent && ` (${t('drafts.silent')})`}
                {task.state === 'open' && task.dueOn !== null && ` · ${showDate(task.dueOn)}`}
              </Table.Td>
            </Table.Tr>
          ))}
          {draft.route === null &&
            route?.steps.map((step, i) => (
              <Table.Tr key={i}>
                <Table.Td>{step.title}</Table.Td>
                <Table.Td>{step.whose}</Table.Td>
                <Table.Td />
              </Table.Tr>
            ))}
        </Table.Tbody>
      </ListTable>
    </>
  );
}

const KINDS = ['opine', 'check_content', 'check_form', 'approve', 'inform', 'pass_back', 'revise'] as const;
const kindOf = (kind: string) => KINDS.find((known) => known === kind) ?? 'inform';

function Versions({ draft }: { draft: Draft }) {
  const { t } = useTranslation();
  return (
    <ListTable minWidth={420} aria-label={t('drafts.versions')}>
      <Table.Tbody>
        {draft.versions.map((one) => (
          <Table.Tr key={one.number}>
            <Table.Td>
              <Anchor href={apiUrl(`/drafts/${draft.id}/files/${one.fileId}/content`)} download>
                {t('drafts.version', { number: one.number })}
              </Anchor>
              {one.number === draft.current.number && ` (${t('drafts.current')})`}
              <Text size="sm">{t('drafts.by', { who: one.author.displayName, at: showInstant(one.at) })}</Text>
              {one.note !== '' && <Text size="sm">“{one.note}”</Text>}
              <Text size="xs" c="dimmed" style={{ wordBreak: 'break-all' }}>
                {t('drafts.hash')}: {one.sha256}
              </Text>
            </Table.Td>
            <Table.Td className="numbers">{Math.ceil(one.size / 1024)} KB</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </ListTable>
  );
}
