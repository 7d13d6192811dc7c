/** Sheets up to the end of a month. */
export type Point = {
  readonly month: string;
  readonly planned: number;
  readonly done: number | null;
  readonly forecast: number | null;
};
export type Drawn = {
  readonly most: number;
  readonly planned: string;
  readonly done: string;
  readonly forecast: string;
};

/** The top of the scale: the next 1, 2 or 5 with zeros, so that its half is a round number, too. */
export function roundUp(value: number): number {
  if (value <= 1) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  const step = [1, 2, 5, 10].find((one) => one * power >= value) ?? 10;
  return step * power;
}

/** The lines of the curve as points of an SVG of this size; a line of one month is a short stroke that can be seen. */
export function drawCurve(points: readonly Point[], width: number, height: number): Drawn {
  const most = roundUp(
    Math.max(1, ...points.flatMap(({ planned, done, forecast }) => [planned, done ?? 0, forecast ?? 0])),
  );
  const step = points.length > 1 ? width / (points.length - 1) : width;
  const lineOf = (value: (point: Point) => number | null): string => {
    const at = points.flatMap((point, i) => {
      const sheets = value(point);
      return sheets === null ? [] : [[i * step, height - (height * sheets) / most] as const];
    });
    const [only] = at;
    const drawn = at.length === 1 && only ? [only, [only[0] + 4, only[1]] as const] : at;
    return drawn.map(([x, y]) => `${round(x)},${round(y)}`).join(' ');
  };
  return {
    most,
    planned: lineOf(({ planned }) => planned),
    done: lineOf(({ done }) => done),
    forecast: lineOf(({ forecast }) => forecast),
  };
}

const round = (value: number): string => (Math.round(value * 10) / 10).toString();
