import { Button } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconCalendarPause,
  IconCheck,
  IconEye,
  IconMessage,
  IconPencil,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Task } from '../shared/api-types';
import { useKeys } from '../shared/keyboard';
import { useSingleKeys } from '../shared/single-keys';
import { KeyMark } from '../shared/ui/KeyMark';
import { ActPanel, type Panel } from './ActPanel';
import type { CardAct } from './useActing';

type Props = { task: Task; onAct: (act: CardAct) => void };
type Key = {
  readonly key: string;
  readonly label: string;
  readonly icon: typeof IconCheck;
  readonly main?: boolean;
  readonly run: () => void;
};

/** Every act by one key or one thumb; what needs words or a name opens a panel at the thumb's side. */
export function CardActs({ task, onAct }: Props) {
  const { t } = useTranslation();
  const [panel, setPanel] = useState<{ of: string; is: Panel } | null>(null);
  const may = (act: string) => task.actions.includes(act);
  const open = (is: Panel) => () => {
    setPanel({ of: task.id, is });
  };
  const { proposal } = task;

  const keys: Key[] = [];
  if (may('instruct') && proposal !== null) {
    const { leadUnitId, cooperatingUnitIds, informedUnitIds, dueOn, opinion } = proposal;
    const agreed = { leadUnitId, cooperatingUnitIds, informedUnitIds, dueOn, opinion };
    keys.push({
      key: 'y',
      label: t('cards.agree'),
      icon: IconCheck,
      main: true,
      run: () => {
        onAct({ kind: 'instruct', ...agreed });
      },
    });
  }
  if (may('instruct')) {
    keys.push({
      key: 'b',
      label: t('cards.instruct'),
      icon: IconPencil,
      main: proposal === null,
      run: open('instruct'),
    });
  }
  if (may('distribute')) {
    keys.push({ key: 'b', label: t('cards.distribute'), icon: IconPencil, main: true, run: open('distribute') });
  }
  if (may('accept')) {
    keys.push({
      key: 'x',
      label: t('cards.accept'),
      icon: IconCheck,
      main: true,
      run: () => {
        onAct({ kind: 'accept' });
      },
    });
  }
  if (may('assign'))
    keys.push({ key: 'b', label: t('cards.assign'), icon: IconPencil, main: true, run: open('assign') });
  if (may('complete')) {
    keys.push({
      key: 'h',
      label: t('cards.complete'),
      icon: IconCheck,
      main: !may('accept'),
      run: open('complete'),
    });
  }
  if (may('opine')) keys.push({ key: 'b', label: t('cards.opine'), icon: IconPencil, main: true, run: open('opine') });
  if (may('acknowledge')) {
    keys.push({
      key: 'x',
      label: t('cards.seen'),
      icon: IconEye,
      main: true,
      run: () => {
        onAct({ kind: 'acknowledge' });
      },
    });
  }
  if (may('return')) keys.push({ key: 't', label: t('cards.return'), icon: IconArrowBackUp, run: open('return') });
  if (may('pass')) keys.push({ key: 'c', label: t('cards.passShort'), icon: IconArrowForwardUp, run: open('pass') });
  if (may('defer') && task.subject.urgency === 'normal') {
    keys.push({ key: 'l', label: t('cards.defer'), icon: IconCalendarPause, run: open('defer') });
  }
  if (may('report')) keys.push({ key: 'n', label: t('cards.noteShort'), icon: IconMessage, run: open('report') });

  const areKeysOn = useSingleKeys();
  useKeys(Object.fromEntries(keys.map(({ key, run }) => [key, run])));
  const button = ({ key, label, icon: Icon, main = false, run }: Key) => (
    <Button
      key={label}
      size="md"
      variant={main ? 'filled' : 'default'}
      className={main ? 'act-main' : 'act'}
      leftSection={<Icon size={18} aria-hidden />}
      rightSection={<KeyMark of={key} size="xs" className="act-key" />}
      {...(areKeysOn ? { 'aria-keyshortcuts': key } : {})}
      onClick={run}
    >
      {label}
    </Button>
  );
  return (
    <section className="card-acts" aria-label={t('cards.acts')}>
      <div className="acts-main">{keys.filter(({ main }) => main === true).map(button)}</div>
      <div className="acts-more">{keys.filter(({ main }) => main !== true).map(button)}</div>
      {panel !== null && panel.of === task.id && (
        <ActPanel
          key={task.id + panel.is}
          task={task}
          panel={panel.is}
          onClose={() => {
            setPanel(null);
          }}
          onAct={(act) => {
            setPanel(null);
            onAct(act);
          }}
        />
      )}
    </section>
  );
}
