import { Anchor, Button, Group, Tabs, Text } from '@mantine/core';
import { IconEyeOff } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { isInvitation, mayPropose } from '../agenda/invitation';
import { incomingQuery } from '../shared/incoming.queries';
import { hasRole, useMe } from '../shared/session.queries';
import { PageViewer } from '../shared/ui/PageViewer';
import { PrintMenu } from '../shared/ui/PrintMenu';
import { Empty, Loading, PageHead } from '../shared/ui/states';
import { StarButton } from '../tasks/StarButton';
import { Acts } from './Acts';
import { CorrectButton } from './CorrectButton';
import { DocumentFacts } from './DocumentFacts';
import { DocumentProof } from './DocumentProof';
import { DocumentText } from './DocumentText';
import { FileIntoCase } from './FileIntoCase';
import { ForwardButton } from './ForwardButton';
import { History } from './History';
import { Links } from './Links';
import { PresentButton } from './PresentButton';
import { RecordButton } from './RecordButton';
import { ReopenButton } from './ReopenButton';

const TABS = ['pages', 'text', 'links', 'acts', 'history', 'proof'] as const;
type Tab = (typeof TABS)[number];
const isTab = (value: string | null): value is Tab => TABS.some((tab) => tab === value);

/** A document's page: the pages, the text, its links to law, who decided what, and its proof. The tab is in the URL. */
export function DocumentPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const me = useMe();
  const [params, setParams] = useSearchParams();
  const { data: document } = useSuspenseQuery(incomingQuery(id));
  const asked = params.get('tab');
  const tab = isTab(asked) ? asked : 'pages';
  const main = document.files.find(({ id: fileId }) => fileId === params.get('file')) ?? document.files[0];

  const put = (name: string, value: string) => {
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        next.set(name, value);
        return next;
      },
      { replace: true },
    );
  };

  const name = document.numberSymbol || t('incoming.title');
  return (
    <>
      <PageHead title={name}>
        <StarButton id={id} />
        {document.actions.includes('register') && (
          <Button component={Link} to={`/intake/${id}`}>
            {t('document.register')}
          </Button>
        )}
        {document.actions.includes('correct') && document.state !== 'received' && <CorrectButton document={document} />}
        {document.actions.includes('forward') && <ForwardButton document={document} />}
        {document.actions.includes('present') && <PresentButton id={id} />}
        {document.state === 'presented' && <RecordButton document={document} />}
        {document.state === 'completed' && <ReopenButton id={id} />}
        {['assigned', 'in_progress'].includes(document.state) && hasRole(me, 'specialist', 'head_of_unit') && (
          <Button component={Link} to={`/drafts/new?replyTo=${id}`} variant="default">
            {t('drafts.reply')}
          </Button>
        )}
        {document.arrivalNumber !== null && <PrintMenu documentId={id} />}
        {main !== undefined && hasRole(me, 'leader', 'chief_of_office') && (
          <Button component={Link} to={`/incoming/${id}/tasks`} variant="default">
            {t('directives.split')}
          </Button>
        )}
        {main !== undefined && isInvitation(document) && mayPropose(me) && (
          <Button component={Link} to={`/agenda/new?from=${id}`} variant="default">
            {t('agenda.fromDocument')}
          </Button>
        )}
        <Anchor component={Link} to="/incoming" size="sm">
          {t('document.toList')}
        </Anchor>
      </PageHead>
      <Text size="lg" mb="md">
        {document.subject || t('incoming.noSubject')}
      </Text>
      {document.actions.includes('file') && <FileIntoCase document={document} />}
      <div className="document-page">
        <Tabs
          value={tab}
          keepMounted={false}
          onChange={(value) => {
            if (value !== null) put('tab', value);
          }}
        >
          <Tabs.List mb="sm">
            {TABS.map((value) => (
              <Tabs.Tab key={value} value={value}>
                {value === 'history' ? t('law.history') : t(`document.${value}`)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          {(tab === 'pages' || tab === 'text' || tab === 'links') && document.files.length > 1 && (
            <Group gap={4} mb="xs" role="group" aria-label={t('registration.files')}>
              {document.files.map((file) => (
                <Button
                  key={file.id}
                  size="compact-sm"
                  variant={file.id === main?.id ? 'filled' : 'default'}
                  aria-pressed={file.id === main?.id}
                  onClick={() => {
                    put('file', file.id);
                  }}
                >
                  {file.name}
                  {file.role === 'copy' && ` (${t('law.copy')})`}
                </Button>
              ))}
            </Group>
          )}
          <Suspense fallback={<Loading />}>
            <Tabs.Panel value="pages">
              {main ? (
                <PageViewer key={main.id} fileId={main.id} height="80dvh" />
              ) : (
                <Empty icon={<IconEyeOff />} title={t('law.noFiles')} />
              )}
            </Tabs.Panel>
            <Tabs.Panel value="text">{main && <DocumentText key={main.id} fileId={main.id} />}</Tabs.Panel>
            <Tabs.Panel value="links">{main && <Links key={main.id} fileId={main.id} />}</Tabs.Panel>
            <Tabs.Panel value="acts">
              <Acts id={id} />
            </Tabs.Panel>
            <Tabs.Panel value="history">
              <History id={id} />
            </Tabs.Panel>
            <Tabs.Panel value="proof">
              <DocumentProof id={id} />
            </Tabs.Panel>
          </Suspense>
        </Tabs>
        <DocumentFacts document={document} />
      </div>
    </>
  );
}
