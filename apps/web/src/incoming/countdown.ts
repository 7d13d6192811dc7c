import { useEffect, useState } from 'react';

/** Whole seconds until an instant; 0 when it is past or there is none. */
export const secondsUntil = (instant: string | null, now: number): number =>
  instant === null ? 0 : Math.max(0, Math.ceil((Date.parse(instant) - now) / 1_000));

/** The same, counting down on the page. */
export function useCountdown(instant: string | null): number {
  const [left, setLeft] = useState(() => secondsUntil(instant, Date.now()));
  useEffect(() => {
    const tick = () => {
      setLeft(secondsUntil(instant, Date.now()));
    };
    tick();
    if (secondsUntil(instant, Date.now()) === 0) return undefined;
    const timer = setInterval(tick, 1_000);
    return () => {
      clearInterval(timer);
    };
  }, [instant]);
  return left;
}
