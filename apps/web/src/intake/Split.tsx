import { Box } from '@mantine/core';
import { useState, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import './desk.css';

const PLACE = 'vanthu.split.registration';
const [LEAST, MOST] = [25, 70];

const within = (percent: number): number => Math.round(Math.min(MOST, Math.max(LEAST, percent)));

function kept(): number {
  const percent = Number(localStorage.getItem(PLACE));
  return Number.isFinite(percent) && percent > 0 ? within(percent) : 45;
}

/** Two panes with a splitter that is moved by hand or with the arrow keys, and remembered on this computer. */
export function Split({ left, right }: { left: ReactNode; right: ReactNode }) {
  const { t } = useTranslation();
  const [percent, setPercent] = useState(kept);

  const move = (to: number) => {
    const next = within(to);
    setPercent(next);
    localStorage.setItem(PLACE, String(next));
  };
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const around = event.currentTarget.parentElement?.getBoundingClientRect();
    if (around && around.width > 0) move((100 * (event.clientX - around.left)) / around.width);
  };
  const press = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -2, ArrowRight: 2, Home: -100, End: 100 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    move(percent + step);
  };

  return (
    <Box className="desk" __vars={{ '--left': `${percent}%` }}>
      {left}
      <div
        className="splitter"
        role="separator"
        tabIndex={0}
        aria-orientation="vertical"
        aria-label={t('desk.splitter')}
        aria-valuenow={percent}
        aria-valuemin={LEAST}
        aria-valuemax={MOST}
        onKeyDown={press}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerMove={drag}
      />
      <div className="stays">{right}</div>
    </Box>
  );
}
