import { Alert, Anchor, SimpleGrid, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { showDate, today } from '../shared/dates';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import { Loading, PageHead } from '../shared/ui/states';
import { proposalQuery, type Proposal } from './agenda.queries';
import { blank, doubtsOf, draftOfProposal } from './entry-form';
import { EntryForm } from './EntryForm';

/** A new entry; `?from=` names the invitation that it is read from, which stands beside the form. */
export function NewEntryPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const from = params.get('from') ?? '';
  const read = useQuery({ ...proposalQuery(from), enabled: from !== '' });
  const back = () => void navigate(-1);
  const saved = ({ id }: { id: string }) => void navigate(`/agenda/${id}`, { replace: true });
  if (from !== '' && read.isPending) return <Loading />;
  const proposal = read.data;
  const start = proposal ? draftOfProposal(proposal, from) : { ...blank(today()), documentId: from || null };
  const doubts = proposal ? doubtsOf(proposal) : [];
  const form = (
    <EntryForm entry={null} start={start} doubts={doubts} proposal={proposal ?? null} onSaved={saved} onCancel={back} />
  );
  return (
    <>
      <PageHead title={t(from === '' ? 'agenda.add' : 'agenda.fromDocument')}>
        {from !== '' && (
          <Anchor component={Link} to={`/incoming/${from}`} size="sm">
            {t('agenda.openDocument')}
          </Anchor>
        )}
      </PageHead>
      <ProblemAlert error={read.error} />
      {proposal ? (
        <SimpleGrid cols={{ base: 1, lg: 2 }}>
          <div>
            <Notices proposal={proposal} doubts={doubts.length} />
            {form}
          </div>
          <section aria-label={t('agenda.document')} tabIndex={0} style={{ maxHeight: '80dvh', overflow: 'auto' }}>
            <Text component="div" size="sm" style={{ whiteSpace: 'pre-wrap' }}>
              <MarkedText proposal={proposal} />
            </Text>
          </section>
        </SimpleGrid>
      ) : (
        form
      )}
    </>
  );
}

/** What the reader must know before they save. */
function Notices({ proposal, doubts }: { proposal: Proposal; doubts: number }) {
  const { t } = useTranslation();
  const former = proposal.formerTime?.value;
  const first = proposal.entryIds[0];
  return (
    <>
      {first !== undefined && (
        <Alert color="yellow" variant="light" mb="sm" title={t('agenda.already')}>
          <Anchor component={Link} to={`/agenda/${first}`}>
            {t('agenda.seeEntry')}
          </Anchor>
        </Alert>
      )}
      {proposal.notice !== 'invitation' && (
        <Alert color="yellow" variant="light" mb="sm" icon={<IconAlertTriangle aria-hidden />}>
          {t(`agenda.notices.${proposal.notice}`, {
            former: former ? `${former.startsAt ?? ''} ${showDate(former.startsOn)}`.trim() : '–',
          })}
          {proposal.formerEntryIds.map((id) => (
            <div key={id}>
              <Anchor component={Link} to={`/agenda/${id}`}>
                {t('agenda.noticed.formerEntry')}
              </Anchor>
            </div>
          ))}
        </Alert>
      )}
      {proposal.isWeekdayWrong && (
        <Alert color="red" variant="light" mb="sm" icon={<IconAlertTriangle aria-hidden />} role="alert">
          {t('agenda.weekdayWrong')}
        </Alert>
      )}
      {doubts > 0 && (
        <Text size="sm" mb="sm" role="status">
          {t('agenda.doubts', { count: doubts })}
        </Text>
      )}
    </>
  );
}

/** The text of the invitation, with what was read marked in it. */
function MarkedText({ proposal }: { proposal: Proposal }) {
  const { text, subject, time, place, chair, participants } = proposal;
  const spans = [subject, time, place, chair, participants]
    .flatMap((one) => (one ? [one.source] : []))
    .sort((a, b) => a.start - b.start);
  let at = 0;
  const pieces = spans.flatMap(({ start, end }) => {
    if (start < at) return [];
    const before = text.slice(at, start);
    at = end;
    return [before, <mark key={start}>{text.slice(start, end)}</mark>];
  });
  return (
    <>
      {pieces}
      {text.slice(at)}
    </>
  );
}
