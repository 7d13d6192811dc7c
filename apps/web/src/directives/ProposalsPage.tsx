import { Anchor, Button, Group, Paper, SimpleGrid } from '@mantine/core';
import { IconListCheck } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import { Empty, PageHead } from '../shared/ui/states';
import { proposalsQuery, useConfirm } from './directives.queries';
import { blank, draftOf, isWhole, piecesOf, taskOf, type Draft } from './proposal-form';
import { ProposalCard } from './ProposalCard';

/** Tách nhiệm vụ: what the program proposes beside the text it comes from; nothing is a task before it is accepted. */
export function ProposalsPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { data } = useSuspenseQuery(proposalsQuery(id));
  const confirm = useConfirm(id);
  const [edited, setEdited] = useState<Readonly<Record<string, Draft>>>({});
  const [added, setAdded] = useState<readonly Draft[]>([]);
  const [shown, setShown] = useState<string | null>(null);
  const drafts = [
    ...data.items.map(draftOf).map((draft) => (draft.state === 'open' ? (edited[draft.key] ?? draft) : draft)),
    ...added,
  ];
  const open = drafts.filter(({ state }) => state === 'open');

  const accept = (which: readonly Draft[]) => {
    confirm.mutate(
      { tasks: which.map(taskOf), rejected: [] },
      {
        onSuccess: () => {
          setAdded((before) => before.filter(({ key }) => !which.some((draft) => draft.key === key)));
        },
      },
    );
  };
  const reject = ({ key, source }: Draft) => {
    if (source === null) setAdded((before) => before.filter((draft) => draft.key !== key));
    else confirm.mutate({ tasks: [], rejected: [source] });
  };
  const change = (draft: Draft) => {
    if (draft.source === null) setAdded((before) => before.map((one) => (one.key === draft.key ? draft : one)));
    else setEdited((before) => ({ ...before, [draft.key]: draft }));
  };

  return (
    <>
      <PageHead title={t('directives.split')}>
        <Button
          variant="default"
          onClick={() => {
            setAdded((before) => [...before, blank(`new-${(before.length + 1).toString()}-${Date.now().toString()}`)]);
          }}
        >
          {t('directives.add')}
        </Button>
        <Button
          disabled={open.length === 0 || !open.every(isWhole)}
          loading={confirm.isPending}
          onClick={() => {
            accept(open);
          }}
        >
          {t('directives.acceptAll', { count: open.length })}
        </Button>
        <Anchor component={Link} to={`/incoming/${id}`} size="sm">
          {t('directives.toDocument')}
        </Anchor>
      </PageHead>
      <ProblemAlert error={confirm.error} />
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        <Paper
          component="section"
          withBorder
          p="sm"
          aria-label={t('directives.text')}
          tabIndex={0}
          style={{ maxHeight: '80dvh', overflowY: 'auto', whiteSpace: 'pre-wrap' }}
        >
          {piecesOf(data.text, drafts).map((piece, i) =>
            piece.key === null ? (
              <span key={i}>{piece.text}</span>
            ) : (
              <mark key={i} style={{ outline: piece.key === shown ? '2px solid currentColor' : 'none' }}>
                {piece.text}
              </mark>
            ),
          )}
        </Paper>
        <section aria-label={t('directives.proposals')}>
          {drafts.length === 0 && (
            <Empty
              icon={<IconListCheck />}
              title={t('directives.noProposals')}
              hint={t('directives.noProposalsHint')}
            />
          )}
          <ul className="cards">
            {drafts.map((draft, i) => (
              <ProposalCard
                key={draft.key}
                draft={draft}
                nth={i + 1}
                pending={confirm.isPending}
                onChange={change}
                onAccept={() => {
                  accept([draft]);
                }}
                onReject={() => {
                  reject(draft);
                }}
                onShow={() => {
                  setShown(draft.key);
                }}
              />
            ))}
          </ul>
          <Group mt="sm">
            <Anchor component={Link} to="/directives" size="sm">
              {t('directives.toBoard')}
            </Anchor>
          </Group>
        </section>
      </SimpleGrid>
    </>
  );
}
