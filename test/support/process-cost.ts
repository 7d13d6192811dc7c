import { readdirSync, readFileSync } from 'node:fs';

/** What work cost this process and all that it started. Linux only: elsewhere the figures are null. */
export type Cost = { seconds: number; cpuSeconds: number | null; peakMemoryMB: number | null };

const TICKS = 100; // USER_HZ on every Linux that Node runs on
const EVERY_MS = 200;

/** Does the work; its processes must have ended when it has. */
export async function costOf<T>(work: () => Promise<T>): Promise<{ result: T; cost: Cost }> {
  const before = cpuSeconds();
  let peak: number | null = null;
  const timer = setInterval(() => {
    const now = memoryMB();
    if (now !== null) peak = Math.max(peak ?? 0, now);
  }, EVERY_MS);
  const began = performance.now();
  try {
    const result = await work();
    const seconds = (performance.now() - began) / 1_000;
    const after = cpuSeconds();
    const cpu = before === null || after === null ? null : after - before;
    return { result, cost: { seconds, cpuSeconds: cpu, peakMemoryMB: peak } };
  } finally {
    clearInterval(timer);
  }
}

type Stat = { parent: number; ticks: number };

/** Of the living: their own time and that of the children they have waited for. */
function statOf(pid: string): Stat | null {
  try {
    // What stands in brackets may hold blanks and brackets: the fields are counted after the last one.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    const ticks = [11, 12, 13, 14].reduce((sum, at) => sum + Number(fields[at]), 0);
    return { parent: Number(fields[1]), ticks };
  } catch {
    return null;
  }
}

function family(): Map<string, Stat> | null {
  const own = process.pid.toString();
  const mine = statOf(own);
  if (!mine) return null;
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      const stat = statOf(pid);
      return stat ? [{ pid, stat }] : [];
    });
  const found = new Map([[own, mine]]);
  for (let size = 0; size !== found.size;) {
    size = found.size;
    for (const { pid, stat } of all) if (found.has(stat.parent.toString())) found.set(pid, stat);
  }
  return found;
}

function cpuSeconds(): number | null {
  const all = family();
  return all ? [...all.values()].reduce((sum, { ticks }) => sum + ticks, 0) / TICKS : null;
}

/** Resident memory of the family, where shared pages count for each that holds them in part (PSS). */
function memoryMB(): number | null {
  const all = family();
  if (!all) return null;
  let kB = 0;
  for (const pid of all.keys()) {
    try {
      kB += Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
    } catch {
      // ended meanwhile
    }
  }
  return kB / 1024;
}
