import { Anchor, Button, Stack, Table, Text } from '@mantine/core';
import { IconMessage } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Decision, Draft, PageMark } from '../shared/api-types';
import { apiUrl } from '../shared/client';
import { showInstant } from '../shared/dates';
import { ListTable } from '../shared/ui/ListTable';
import { DecidedFor } from '../shared/ui/DecidedFor';
import { Empty } from '../shared/ui/states';
import { marksOf, wordsOf } from './draft-marks';
import { draftStory } from './drafts.queries';
import { UndoDeed } from './UndoDeed';

const ACTS = [
  'draft',
  'change',
  'add_version',
  'submit',
  'comment',
  'consult',
  'withdraw',
  'register',
  'opine',
  'check_content',
  'check_form',
  'approve',
  'return',
  'pass_back',
  'acknowledge',
  'forward',
  'add_step',
  'undo',
] as const;
const OPINIONS = ['agree', 'agree_with_remarks', 'disagree'] as const;

/** Who said and did what about which version, oldest first; a mark shows itself on the page. */
export function DraftStory({ draft, onMark }: { draft: Draft; onMark: (mark: PageMark) => void }) {
  const { t } = useTranslation();
  const { data: story } = useSuspenseQuery(draftStory(draft.id));
  if (story.length === 0) return <Empty icon={<IconMessage />} title={t('drafts.noOpinions')} />;
  const versionOf = (sha256: string | null) => draft.versions.findLast((one) => one.sha256 === sha256)?.number;
  return (
    <ListTable minWidth={420} aria-label={t('drafts.opinions')} verticalSpacing="xs">
      <Table.Tbody>
        {story.map((act) => {
          const number = versionOf(act.seenSha256);
          return (
            <Table.Tr key={act.id}>
              <Table.Td style={{ verticalAlign: 'top' }}>
                <Text size="sm" fw={600}>
                  {act.actor.displayName}
                </Text>
                <Text size="sm">{act.authority.title}</Text>
                <DecidedFor basis={act.basis} />
                <Text size="xs" className="numbers">
                  {showInstant(act.at)}
                  {number !== undefined && ` · ${t('drafts.version', { number })}`}
                </Text>
              </Table.Td>
              <Table.Td style={{ verticalAlign: 'top' }}>
                <Said act={act} draft={draft} onMark={onMark} />
              </Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </ListTable>
  );
}

function Said({ act, draft, onMark }: { act: Decision; draft: Draft; onMark: (mark: PageMark) => void }) {
  const { t } = useTranslation();
  const kind = ACTS.find((known) => known === act.kind);
  const opinion = OPINIONS.find((known) => known === act.body.opinion);
  const words = wordsOf(act, 'text') || wordsOf(act, 'reason') || wordsOf(act, 'note');
  const fileId = wordsOf(act, 'fileId');
  return (
    <Stack gap={2}>
      <Text size="sm" fw={600} td={act.undoneBy === null ? undefined : 'line-through'}>
        {kind ? t(`drafts.act.${kind}`) : act.kind}
        {opinion && `: ${t(`drafts.opinion.${opinion}`)}`}
      </Text>
      {act.undoneBy !== null && <Text size="xs">{t('deed.undone')}</Text>}
      {words !== '' && <Text size="sm">{words}</Text>}
      {fileId !== '' && (
        <Anchor size="sm" href={apiUrl(`/drafts/${draft.id}/files/${fileId}/content`)} download>
          {t('common.download')}
        </Anchor>
      )}
      {marksOf(act).map((mark, i) => (
        <Button
          key={i}
          variant="default"
          size="compact-sm"
          h="auto"
          style={{ whiteSpace: 'normal', textAlign: 'start' }}
          onClick={() => {
            onMark(mark);
          }}
        >
          {t('drafts.mark.show', { page: mark.page, text: mark.text })}
        </Button>
      ))}
      <UndoDeed act={act} />
    </Stack>
  );
}
