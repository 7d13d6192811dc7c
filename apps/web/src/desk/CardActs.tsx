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
import { ActBar, type ActKey } from './ActBar';
import { ActPanel, type Panel } from './ActPanel';
import { OpenTask } from './OpenTask';
import type { CardAct } from './useActing';

type Props = { task: Task; onAct: (act: CardAct) => void };
/** Every act by one key or one thumb; what needs words or a name opens a panel at the thumb's side. */
export function CardActs({ task, onAct }: Props) {
  const { t } = useTranslation();
  const [panel, setPanel] = useState<{ of: string; is: Panel } | null>(null);
  const may = (act: string) => task.actions.includes(act);
  const open = (is: Panel) => () => {
    setPanel({ of: task.id, is });
  };
  const { proposal } = task;

  const keys: ActKey[] = [];
  if (may('instruct') && proposal !== null) {
    // The plan is agreed to; the words of whoever proposed it stay theirs.
    const { leadUnitId, cooperatingUnitIds, informedUnitIds, dueOn } = proposal;
    const agreed = { leadUnitId, cooperatingUnitIds, informedUnitIds, dueOn, opinion: '' };
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
  if (may('grant_extension')) {
    const label = t('deed.grant_extension');
    keys.push({ key: 'y', label, icon: IconCheck, main: true, run: open('grant_extension') });
  }
  if (may('refuse_extension')) {
    keys.push({ key: 't', label: t('deed.refuse_extension'), icon: IconArrowBackUp, run: open('refuse_extension') });
  }
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

  if (keys.length === 0) return <OpenTask task={task} />;
  return (
    <ActBar keys={keys}>
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
    </ActBar>
  );
}
