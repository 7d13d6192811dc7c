import { Alert, Anchor, Button, Group, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import type { IncomingDocument } from '../shared/api-types';
import { showDate } from '../shared/dates';
import { incomingQuery, usePresent } from '../shared/incoming.queries';
import { PageViewer, type Lit } from '../shared/ui/PageViewer';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import { PageHead } from '../shared/ui/states';
import { waitingQuery } from './intake.queries';
import { RegistrationForm } from './RegistrationForm';

const NUMBER_STANDS = 2000; // milliseconds: long enough to write it into the stamp on the paper

/** The registration form beside the page. After it the number stands in giant digits, then the next document comes. */
export function RegistrationPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const navigate = useNavigate();
  const { data: document } = useSuspenseQuery(incomingQuery(id));
  const { data: waiting } = useSuspenseQuery(waitingQuery);
  const [given, setGiven] = useState<IncomingDocument | null>(null);
  const next = waiting.find((other) => other.id !== id);

  useEffect(() => {
    if (given === null) return undefined;
    const timer = setTimeout(() => {
      setGiven(null);
      void navigate(next ? `/intake/${next.id}` : '/intake');
    }, NUMBER_STANDS);
    return () => {
      clearTimeout(timer);
    };
    // The list of those waiting changes meanwhile; the number stands its time all the same.
  }, [given]);

  return (
    <>
      <PageHead title={t('registration.title')}>
        <Anchor component={Link} to="/intake" size="sm">
          {t('registration.toList')}
        </Anchor>
      </PageHead>
      {document.actions.includes('register') ? (
        <Sheet key={id} document={document} onGiven={setGiven} />
      ) : (
        given === null && <Registered document={document} />
      )}
      {given && (
        <div className="giant-number" role="status">
          <strong className="numbers">{given.arrivalNumber}</strong>
          <Text size="xl">
            {t('registration.given', { number: given.arrivalNumber ?? '', date: showDate(given.arrivedOn) })}
          </Text>
        </div>
      )}
    </>
  );
}

type SheetProps = { document: IncomingDocument; onGiven: (document: IncomingDocument) => void };

function Sheet({ document, onGiven }: SheetProps) {
  const { t } = useTranslation();
  const [fileId, setFileId] = useState(document.files[0]?.id ?? '');
  const [lit, setLit] = useState<Lit | null>(null);
  const [word, setWord] = useState<{ text: string; at: number } | null>(null);
  return (
    <div className="beside">
      <RegistrationForm document={document} word={word} onLit={setLit} onGiven={onGiven} />
      <div className="stays">
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
        <PageViewer
          key={fileId}
          fileId={fileId}
          lit={fileId === document.files[0]?.id ? lit : null}
          onWord={(text) => {
            setWord({ text, at: Date.now() });
          }}
        />
      </div>
    </div>
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
