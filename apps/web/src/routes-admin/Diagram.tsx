import { Menu, Text, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconAlertTriangle, IconPlus } from '@tabler/icons-react';
import { Fragment, useState, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import {
  isAct,
  isChoice,
  isFork,
  KINDS,
  laneKey,
  lanesOf,
  TOP,
  type Kind,
  type Mistake,
  type Place,
  type RouteStep,
} from './steps';
import { conditionName, quorumName, seatName, stepName, type Names } from './who';
import './routes.css';

type Props = {
  steps: readonly RouteStep[];
  chosen: string | null;
  mistakes: readonly Mistake[];
  names: Names;
  /** Read only where nothing can be put: a version that was published. */
  onInsert: ((place: Place, kind: Kind) => void) | null;
  onChoose: (id: string) => void;
  onMove: (id: string, place: Place) => void;
  onShift: (id: string, by: -1 | 1) => void;
  onRemove: (id: string) => void;
};

/** The route as it is walked: from top to bottom, lanes side by side. By mouse, and by keyboard: Alt+↑↓, Delete. */
export function Diagram(props: Props) {
  const { t } = useTranslation();
  return (
    <div role="group" aria-label={t('routes.diagram')} style={{ overflowX: 'auto', padding: 4 }}>
      <div className="route-list route-whole">
        <span className="route-end">{t('routes.submitted')}</span>
        <Steps {...props} steps={props.steps} list={TOP} />
        <span className="route-end">{t('routes.ready')}</span>
      </div>
    </div>
  );
}

function Steps({ steps, list, ...props }: Props & { list: string }) {
  return (
    <>
      <Gap place={{ list, at: 0 }} {...props} />
      {steps.map((step, n) => (
        <Fragment key={step.id}>
          <Node step={step} {...props} steps={steps} />
          <Gap place={{ list, at: n + 1 }} {...props} />
        </Fragment>
      ))}
    </>
  );
}

/** The line between two steps: here one is put, by the button or by a drop. */
function Gap({ place, onInsert, onMove }: Pick<Props, 'onInsert' | 'onMove'> & { place: Place }) {
  const { t } = useTranslation();
  const [over, setOver] = useState(false);
  if (!onInsert) return <div className="route-gap" />;
  return (
    <div
      className="route-gap"
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onMove(event.dataTransfer.getData('text/plain'), place);
      }}
    >
      <Menu>
        <Menu.Target>
          <UnstyledButton
            aria-label={t('routes.addHere')}
            bg="var(--mantine-color-body)"
            p={2}
            style={{ display: 'flex', border: '1px solid var(--mantine-color-gray-6)', borderRadius: 12 }}
          >
            <IconPlus size={18} aria-hidden />
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          {KINDS.map((kind) => (
            <Menu.Item
              key={kind}
              onClick={() => {
                onInsert(place, kind);
              }}
            >
              {t(`routes.kinds.${kind}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}

function Node({ step, ...props }: Props & { step: RouteStep }) {
  const { t } = useTranslation();
  const { chosen, mistakes, names, onInsert, onChoose, onShift, onRemove } = props;
  const wrong = mistakes.filter((each) => each.step === step.id);
  // What is moved in the page loses the focus, and what is gone has none: who works by keyboard goes on from here.
  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>) => {
    const node = event.currentTarget;
    if (!onInsert) return;
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      flushSync(() => {
        onShift(step.id, event.key === 'ArrowUp' ? -1 : 1);
      });
      node.focus();
    }
    if (event.key === 'Delete') {
      const above = node.previousElementSibling?.querySelector('button');
      flushSync(() => {
        onRemove(step.id);
      });
      above?.focus();
    }
  };
  return (
    <>
      <button
        type="button"
        className="route-node"
        id={`route-step-${step.id}`}
        aria-pressed={chosen === step.id}
        aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown Delete"
        data-wrong={wrong.length > 0 || undefined}
        draggable={onInsert !== null}
        onDragStart={(event) => {
          event.dataTransfer.setData('text/plain', step.id);
        }}
        onKeyDown={onKeyDown}
        onClick={() => {
          onChoose(step.id);
        }}
      >
        <Text span fw={600} size="sm" display="block">
          {wrong.length > 0 && <IconAlertTriangle size={16} aria-hidden />} {stepName(step, t)}
        </Text>
        {wrong.length > 0 && <VisuallyHidden>{t('routes.mistakes', { count: wrong.length })}</VisuallyHidden>}
        <Text span size="xs" display="block">
          {isAct(step)
            ? [
                t(`routes.acts.${step.act}`),
                step.by.map((who) => seatName(who, names, t)).join('; '),
                ...(step.by.length > 1 ? [quorumName(step.quorum, t)] : []),
                ...(step.deadline ? [t('routes.days', { count: step.deadline.workingDays })] : []),
              ].join(' · ')
            : isFork(step)
              ? t('routes.joinOf', { quorum: quorumName(step.join, t) })
              : t(isChoice(step) ? 'routes.choiceHint' : 'routes.endHint')}
        </Text>
      </button>
      <Branches step={step} {...props} />
    </>
  );
}

function Branches({ step, ...props }: Props & { step: RouteStep }) {
  const { t } = useTranslation();
  const lanes = lanesOf(step);
  if (lanes.length === 0) return null;
  const nameOf = (n: number) => {
    if (!isChoice(step)) return t('routes.lane', { n: n + 1 });
    const branch = step.choose[n];
    return branch ? conditionName(branch.when, props.names, t) : t('routes.otherwise');
  };
  return (
    <div className="route-branches">
      {lanes.map((lane, n) => (
        <div key={laneKey(step.id, n)} className="route-lane" role="group" aria-label={nameOf(n)}>
          <Text size="xs" ta="center" fw={600}>
            {nameOf(n)}
          </Text>
          <div className="route-list">
            <Steps {...props} steps={lane} list={laneKey(step.id, n)} />
          </div>
        </div>
      ))}
    </div>
  );
}
