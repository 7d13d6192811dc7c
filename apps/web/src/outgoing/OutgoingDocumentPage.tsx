import { Anchor, Group, Paper, Tabs, Text, Title } from '@mantine/core';
import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Suspense, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import type { OutgoingDocument } from '../shared/api-types';
import { showDate, showInstant } from '../shared/dates';
import { LoadMore } from '../shared/ui/LoadMore';
import { DueMark, UrgencyMark } from '../shared/ui/marks';
import { PageViewer } from '../shared/ui/PageViewer';
import { ReasonButton } from '../shared/ui/ReasonButton';
import { Loading, PageHead } from '../shared/ui/states';
import { CorrectButton } from './CorrectForm';
import { DispatchForm } from './DispatchForm';
import { DispatchTable } from './DispatchesList';
import { OutgoingMark, SentMark } from './marks';
import { dispatchList, outgoingHistory, outgoingQuery, useVoidOutgoing } from './outgoing.queries';

const TABS = ['dispatch', 'files', 'history'] as const;

/** A document that the agency issued: what it is, where it went, what was done to it. */
export function OutgoingDocumentPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const [params, setParams] = useSearchParams();
  const { data: doc } = useSuspenseQuery(outgoingQuery(id));
  const voiding = useVoidOutgoing(doc);
  const tab = TABS.find((known) => known === params.get('tab')) ?? 'dispatch';
  const main = doc.files.find((file) => file.id === params.get('file')) ?? doc.files[0];
  return (
    <>
      <PageHead title={doc.numberSymbol}>
        {doc.actions.includes('correct') && <CorrectButton document={doc} />}
        {doc.actions.includes('void') && (
          <ReasonButton
            label={t('outgoing.void')}
            error={voiding.error}
            pending={voiding.isPending}
            onReason={voiding.mutate}
          />
        )}
        <Anchor component={Link} to="/outgoing" size="sm">
          {t('outgoing.toList')}
        </Anchor>
      </PageHead>
      <Text size="lg" mb="md">{`${doc.docTypeName}: ${doc.subject}`}</Text>
      <div className="document-page">
        <Tabs
          value={tab}
          keepMounted={false}
          onChange={(value) => {
            setParams(value === null || value === 'dispatch' ? {} : { tab: value }, { replace: true });
          }}
        >
          <Tabs.List mb="sm">
            <Tabs.Tab value="dispatch">{t('dispatch.title')}</Tabs.Tab>
            <Tabs.Tab value="files">{t('outgoing.field.files')}</Tabs.Tab>
            <Tabs.Tab value="history">{t('outgoing.history')}</Tabs.Tab>
          </Tabs.List>
          <Suspense fallback={<Loading />}>
            <Tabs.Panel value="dispatch">
              {doc.actions.includes('dispatch') && <DispatchForm document={doc} />}
              <Dispatches id={id} />
            </Tabs.Panel>
            <Tabs.Panel value="files">
              <Group gap="xs" mb="xs">
                {doc.files.map((file) => (
                  <Anchor key={file.id} component={Link} to={`?tab=files&file=${file.id}`} replace size="sm">
                    {file.name}
                  </Anchor>
                ))}
              </Group>
              {main ? (
                <PageViewer key={main.id} fileId={main.id} height="80dvh" />
              ) : (
                <Text c="dimmed">{t('outgoing.fileless')}</Text>
              )}
            </Tabs.Panel>
            <Tabs.Panel value="history">
              <History id={id} />
            </Tabs.Panel>
          </Suspense>
        </Tabs>
        <Facts document={doc} />
      </div>
    </>
  );
}

function Dispatches({ id }: { id: string }) {
  const { t } = useTranslation();
  const list = useSuspenseInfiniteQuery(dispatchList({ documentId: id }));
  const rows = list.data.pages.flatMap(({ items }) => items);
  if (rows.length === 0) return <Text c="dimmed">{t('dispatch.empty')}</Text>;
  return (
    <>
      <DispatchTable rows={rows} label={t('dispatch.title')} />
      <LoadMore {...list} />
    </>
  );
}

function History({ id }: { id: string }) {
  const { t } = useTranslation();
  const { data: versions } = useSuspenseQuery(outgoingHistory(id));
  return (
    <>
      {versions.map(({ version, at, by, reason, changes }) => (
        <Paper key={version} withBorder p="sm" mb="xs">
          <Text size="sm" fw={600}>
            {[t('outgoing.version', { version }), by?.displayName, showInstant(at), reason].filter(Boolean).join(' · ')}
          </Text>
          {changes.map(({ field, from, to }) => (
            <Text key={field} size="sm">
              <Labelled field={field} />: {version > 1 && <del>{shown(from)}</del>} <ins>{shown(to)}</ins>
            </Text>
          ))}
        </Paper>
      ))}
    </>
  );
}

const KNOWN = [
  'subject',
  'signer',
  'signerTitle',
  'copies',
  'keeper',
  'note',
  'urgency',
  'recipients',
  'files',
] as const;

function Labelled({ field }: { field: string }) {
  const { t } = useTranslation();
  const known = KNOWN.find((name) => name === field);
  return known === undefined ? field : t(`outgoing.field.${known}`);
}

/** A value of a version in words: lists by the names of what stands in them. */
function shown(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(shown).join('; ');
  if (typeof value === 'object') return 'name' in value ? shown(value.name) : JSON.stringify(value);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function Facts({ document: doc }: { document: OutgoingDocument }) {
  const { t } = useTranslation();
  const signer = [doc.capacity, doc.signerTitle, doc.signer].filter(Boolean).join(' ');
  const keeper = [doc.keeperUnit?.name, doc.keeper].filter(Boolean).join(', ');
  return (
    <Paper withBorder p="md" component="aside" aria-labelledby="facts">
      <Title order={2} size="h5" id="facts" mb="xs">
        {t('outgoing.facts')}
      </Title>
      <Group gap={6} mb="sm">
        <OutgoingMark state={doc.state} />
        <UrgencyMark urgency={doc.urgency} />
      </Group>
      <dl className="facts">
        <Fact name={t('outgoing.field.issuedOn')}>{showDate(doc.issuedOn)}</Fact>
        <Fact name={t('outgoing.field.registerId')}>{doc.register.name}</Fact>
        <Fact name={t('outgoing.field.signer')}>{signer}</Fact>
        <Fact name={t('outgoing.field.draftingUnitId')}>{doc.draftingUnit?.name}</Fact>
        <Fact name={t('outgoing.field.keeper')}>{keeper}</Fact>
        <Fact name={t('outgoing.field.copies')}>{doc.copies}</Fact>
        <Fact name={t('outgoing.field.secrecy')}>{t(`outgoing.secrecy.${doc.secrecy}`)}</Fact>
        <Fact name={t('outgoing.field.medium')}>{t(`outgoing.medium.${doc.medium}`)}</Fact>
        <Fact name={t('outgoing.field.pages')}>{doc.pages}</Fact>
        <Fact name={t('outgoing.field.dispatchDueOn')}>
          <DueMark dueOn={doc.dispatchDueOn} done={doc.state !== 'registered'} />
        </Fact>
        <Fact name={t('outgoing.field.dueOn')}>{showDate(doc.dueOn)}</Fact>
        <Fact name={t('outgoing.field.replyTo')}>
          {doc.replyTo && <Link to={`/incoming/${doc.replyTo.id}`}>{doc.replyTo.numberSymbol || doc.replyTo.id}</Link>}
        </Fact>
        <Fact name={t('outgoing.field.note')}>{doc.note}</Fact>
        <Fact name={t('outgoing.field.registered')}>
          {`${showInstant(doc.registeredAt)} · ${doc.registeredBy.displayName}`}
        </Fact>
        <Fact name={t('outgoing.field.voidReason')}>{doc.voidReason}</Fact>
      </dl>
      <Title order={3} size="h6" mt="sm" mb={4}>
        {t('outgoing.field.recipients')}
      </Title>
      {doc.recipients.map(({ id, name, copies, removed, state }) => (
        <Group key={id} gap={6} mb={4}>
          <Text size="sm" {...(removed ? { td: 'line-through', title: t('outgoing.struck') } : {})}>
            {copies === 1 ? name : `${name} (${copies})`}
          </Text>
          <SentMark state={state} />
        </Group>
      ))}
    </Paper>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  if (children === null || children === undefined || children === '') return null;
  return (
    <>
      <dt>{name}</dt>
      <dd className="numbers">{children}</dd>
    </>
  );
}
