import { Radio, Stack } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp, IconCheck, IconEye, IconMessage, IconPencil } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OPINIONS } from '../drafts/draft-deed';
import type { Draft, Task } from '../shared/api-types';
import { ActBar, type ActKey } from './ActBar';
import { BottomPanel } from './BottomPanel';
import { draftCardQuery } from './desk.queries';
import { offeredOn, type DraftCardAct } from './draft-card';
import { OpenTask } from './OpenTask';
import { PassPanel } from './PassPanel';
import { WordsPanel } from './WordsPanel';

/** Which key and mark an act has; an approval and an initial need nothing more than the press. */
const LOOKS = {
  approve: { key: 'y', icon: IconCheck, main: true },
  check_content: { key: 'y', icon: IconCheck, main: true },
  check_form: { key: 'y', icon: IconCheck, main: true },
  pass_back: { key: 'y', icon: IconCheck, main: true },
  acknowledge: { key: 'x', icon: IconEye, main: true },
  opine: { key: 'b', icon: IconPencil, main: true },
  return: { key: 't', icon: IconArrowBackUp, main: false },
  forward: { key: 'c', icon: IconArrowForwardUp, main: false },
  comment: { key: 'n', icon: IconMessage, main: false },
} as const;
type Panel = 'opine' | 'return' | 'forward' | 'comment';
type Props = { task: Task; onAct: (draft: Draft, act: DraftCardAct) => void };

/** Duyệt, ký nháy, trả lại, cho ý kiến on the card of a draft. What has no answer here is done on the draft's own page. */
export function DraftCardActs({ task, onAct }: Props) {
  const { t } = useTranslation();
  const { data: card, isError } = useQuery(draftCardQuery(task.subject.id));
  const [panel, setPanel] = useState<{ of: string; is: Panel } | null>(null);
  if (card === undefined) return isError && <OpenTask task={task} />;
  const { draft } = card;
  const keys = offeredOn(draft, task.id).map((kind): ActKey => ({
    ...LOOKS[kind],
    label: t(`drafts.act.${kind}`),
    run: () => {
      if (kind === 'opine' || kind === 'return' || kind === 'forward' || kind === 'comment') {
        setPanel({ of: task.id, is: kind });
      } else onAct(draft, { kind, text: '' });
    },
  }));
  if (keys.length === 0) return <OpenTask task={task} />;
  const close = () => {
    setPanel(null);
  };
  return (
    <ActBar keys={keys}>
      {panel !== null && panel.of === task.id && (
        <BottomPanel title={t(`drafts.act.${panel.is}`)} onClose={close}>
          <Needed
            panel={panel.is}
            onAct={(act) => {
              close();
              onAct(draft, act);
            }}
          />
        </BottomPanel>
      )}
    </ActBar>
  );
}

function Needed({ panel, onAct }: { panel: Panel; onAct: (act: DraftCardAct) => void }) {
  const { t } = useTranslation();
  const [opinion, setOpinion] = useState<(typeof OPINIONS)[number]>('agree');
  if (panel === 'forward') {
    return (
      <PassPanel
        onPass={(userId, text) => {
          onAct({ kind: 'forward', userId, text });
        }}
      />
    );
  }
  const words = (
    <WordsPanel
      label={t(`drafts.act.${panel}`)}
      title={panel === 'return' ? t('common.reason') : t('cards.words')}
      chips={panel === 'return' ? [t('cards.reasons.more'), t('cards.reasons.form')] : []}
      onWords={(text) => {
        onAct(panel === 'opine' ? { kind: panel, opinion, text } : { kind: panel, text });
      }}
      {...(panel === 'opine' && opinion === 'agree' ? { optional: true } : {})}
    />
  );
  if (panel !== 'opine') return words;
  return (
    <Stack gap="sm">
      <Radio.Group
        label={t('drafts.act.opine')}
        value={opinion}
        onChange={(value) => {
          setOpinion(OPINIONS.find((one) => one === value) ?? 'agree');
        }}
      >
        {OPINIONS.map((one) => (
          <Radio key={one} value={one} label={t(`drafts.opinion.${one}`)} mt={8} />
        ))}
      </Radio.Group>
      {words}
    </Stack>
  );
}
