import { Alert, Anchor, Badge, Button, Group } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import type { IncomingDocument } from '../shared/api-types';
import { incomingQuery, usePresent } from '../shared/incoming.queries';
import { PageViewer, type Lit } from '../shared/ui/PageViewer';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import { PageHead } from '../shared/ui/states';
import { GiantNumber, labelUrl } from './GiantNumber';
import { nextAfter } from './queue';
import { RegistrationForm, type Way, type Word } from './RegistrationForm';
import { takenOf, useSent, type Sent } from './registrations';
import { SentStrip } from './SentStrip';
import { Split } from './Split';
import { registrations, usePrefetch, useQueue, useSend, type Filled } from './useQueue';

/**
 * The registration form beside the page. After Enter the number stands in giant digits, then the next document comes;
 * Ctrl+Enter shows the next at once, and the number follows in the strip above.
 */
export function RegistrationPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const navigate = useNavigate();
  const { data: document } = useSuspenseQuery(incomingQuery(id));
  const queue = useQueue();
  const sent = useSent(registrations);
  const sendOff = useSend();
  const mine = sent.find((one) => one.document.id === id);
  const taken = takenOf(sent);
  const next = nextAfter(id, queue, taken);
  usePrefetch([next, next === null ? null : nextAfter(next, queue, new Set([...taken, id]))]);

  const go = (to: string | null) => {
    void navigate(to === null ? '/intake' : `/intake/${to}`);
  };
  const send = (filled: Filled, way: Way) => {
    const onward = way === 'presentAndNext' && next !== null;
    sendOff(mine?.document ?? document, filled, {
      // A secret is presented and handled on paper.
      present: way !== 'register' && (filled.body.secrecy ?? 'none') === 'none',
      shown: onward,
    });
    if (onward) go(next);
  };
  const move = (to: 'later' | 'earlier' | 'leave' | 'label') => {
    if (to === 'label') {
      const last = sent.findLast(({ given }) => given !== null);
      if (last) window.open(labelUrl(last.document.id), '_blank');
    } else if (to === 'leave') go(null);
    else go(nextAfter(id, queue, taken, to === 'later' ? 1 : -1) ?? id);
  };

  const isOnItsWay = mine?.given === null;
  const isOpen = isOnItsWay || (mine?.given ? false : document.actions.includes('register'));
  const left = queue.filter((one) => !taken.has(one.document.id)).length;
  return (
    <>
      <PageHead title={t('registration.title')}>
        <Badge size="lg" variant="light" tt="none" aria-live="polite">
          {t('desk.left', { count: left })}
        </Badge>
        <Anchor component={Link} to="/intake" size="sm">
          {t('registration.toList')}
        </Anchor>
      </PageHead>
      <SentStrip sent={sent} here={id} />
      {isOpen ? (
        <Sheet
          key={id}
          document={isOnItsWay && mine.state !== 'refused' ? mine.document : document}
          sent={mine}
          onSend={send}
          onMove={move}
        />
      ) : (
        (mine === undefined || mine.shown) && <Registered document={mine?.given ?? document} />
      )}
      {mine?.given && !mine.shown && (
        <GiantNumber
          document={mine.given}
          onDone={() => {
            registrations.markShown(id);
            go(next);
          }}
        />
      )}
    </>
  );
}

type SheetProps = {
  document: IncomingDocument;
  sent: Sent | undefined;
  onSend: (filled: Filled, way: Way) => void;
  onMove: (to: 'later' | 'earlier' | 'leave' | 'label') => void;
};

function Sheet({ document, sent, onSend, onMove }: SheetProps) {
  const { t } = useTranslation();
  const [fileId, setFileId] = useState(document.files[0]?.id ?? '');
  const [lit, setLit] = useState<Lit | null>(null);
  const [word, setWord] = useState<Word | null>(null);
  return (
    <Split
      left={<RegistrationForm {...{ document, sent, word, onSend, onMove }} onLit={setLit} />}
      right={
        <>
          {document.files.length > 1 && (
            <Group gap={4} mb={4} role="group" aria-label={t('registration.files')}>
              {document.files.map(({ id, name }) => (
                <Button
                  key={id}
                  size="compact-sm"
                  variant={id === fileId ? 'filled' : 'default'}
                  aria-pressed={id === fileId}
                  onClick={() => {
                    setFileId(id);
                  }}
                >
                  {name}
                </Button>
              ))}
            </Group>
          )}
          {fileId !== '' && (
            <PageViewer
              key={fileId}
              fileId={fileId}
              lit={fileId === document.files[0]?.id ? lit : null}
              onWord={(text) => {
                setWord({ text, at: Date.now() });
              }}
            />
          )}
        </>
      }
    />
  );
}

/** The document has its number, but the act after it was not done: somebody pressed F8, or the network broke. */
function Registered({ document }: { document: IncomingDocument }) {
  const { t } = useTranslation();
  const present = usePresent(document.id);
  return (
    <Alert title={t('registration.already', { number: document.arrivalNumber ?? '—' })}>
      <Group mt="xs">
        {document.actions.includes('present') && (
          <Button
            loading={present.isPending}
            onClick={() => {
              present.mutate();
            }}
          >
            {t('registration.present')}
          </Button>
        )}
        <Button variant="default" component={Link} to={`/incoming/${document.id}`}>
          {t('registration.toDocument')}
        </Button>
        <Button variant="default" component={Link} to="/intake">
          {t('registration.toList')}
        </Button>
      </Group>
      <ProblemAlert error={present.error} />
    </Alert>
  );
}
