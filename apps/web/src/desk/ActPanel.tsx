import { useTranslation } from 'react-i18next';
import type { Task } from '../shared/api-types';
import { AssignForm } from '../tasks/AssignForm';
import { CompleteForm } from '../tasks/CompleteForm';
import { BottomPanel } from './BottomPanel';
import { DeferPanel } from './DeferPanel';
import { GrantPanel } from './GrantPanel';
import { InstructPanel } from './InstructPanel';
import { PassPanel } from './PassPanel';
import type { CardAct } from './useActing';
import { WordsPanel } from './WordsPanel';

export type Panel =
  | 'instruct'
  | 'distribute'
  | 'assign'
  | 'complete'
  | 'return'
  | 'pass'
  | 'defer'
  | 'report'
  | 'opine'
  | 'grant_extension'
  | 'refuse_extension';
type Props = { task: Task; panel: Panel; onClose: () => void; onAct: (act: CardAct) => void };

/** What an act still needs: units, a name, a day, words. It comes from below, where the thumb is. */
export function ActPanel(props: Props) {
  const { t } = useTranslation();
  const { panel, onClose } = props;
  const titles = {
    instruct: t('cards.instruct'),
    distribute: t('cards.distribute'),
    assign: t('cards.assign'),
    complete: t('cards.complete'),
    return: t('cards.return'),
    pass: t('cards.pass'),
    defer: t('cards.defer'),
    report: t('cards.note'),
    opine: t('cards.opine'),
    grant_extension: t('deed.grant_extension'),
    refuse_extension: t('deed.refuse_extension'),
  };
  return (
    <BottomPanel title={titles[panel]} onClose={onClose}>
      <Content {...props} />
    </BottomPanel>
  );
}

function Content({ task, panel, onAct }: Props) {
  const { t } = useTranslation();
  switch (panel) {
    case 'instruct':
    case 'distribute':
      return (
        <InstructPanel
          task={task}
          start={panel === 'instruct' && task.proposal ? { ...task.proposal, opinion: '' } : task.proposal}
          label={t(panel === 'instruct' ? 'cards.instruct' : 'cards.distribute')}
          onPlan={(plan) => {
            onAct({ kind: panel, ...plan });
          }}
        />
      );
    case 'assign':
      return (
        <AssignForm
          task={task}
          pending={false}
          onAssign={(body) => {
            onAct({ kind: 'assign', ...body });
          }}
        />
      );
    case 'complete':
      return (
        <CompleteForm
          task={task}
          pending={false}
          onComplete={(body) => {
            onAct({ kind: 'complete', ...body });
          }}
        />
      );
    case 'return':
      return (
        <WordsPanel
          label={t('cards.return')}
          title={t('common.reason')}
          chips={[t('cards.reasons.unit'), t('cards.reasons.more'), t('cards.reasons.form'), t('cards.reasons.due')]}
          onWords={(reason) => {
            onAct({ kind: 'return', reason });
          }}
        />
      );
    case 'report':
    case 'opine':
      return (
        <WordsPanel
          label={t(panel === 'report' ? 'cards.note' : 'cards.opine')}
          title={t('cards.words')}
          chips={[]}
          onWords={(text) => {
            onAct(panel === 'report' ? { kind: 'report', text, progress: null } : { kind: 'opine', text });
          }}
        />
      );
    case 'grant_extension':
      return (
        <GrantPanel
          onGrant={(dueOn, opinion) => {
            onAct({ kind: 'grant_extension', dueOn, opinion });
          }}
        />
      );
    case 'refuse_extension':
      return (
        <WordsPanel
          label={t('deed.refuse_extension')}
          title={t('common.reason')}
          chips={[]}
          onWords={(reason) => {
            onAct({ kind: 'refuse_extension', reason });
          }}
        />
      );
    case 'pass':
      return (
        <PassPanel
          onPass={(userId, opinion) => {
            onAct({ kind: 'pass', userId, opinion });
          }}
        />
      );
    case 'defer':
      return (
        <DeferPanel
          dueOn={task.dueOn}
          onDefer={(until) => {
            onAct({ kind: 'defer', until });
          }}
        />
      );
  }
}
