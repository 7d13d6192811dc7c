import { ReaderProcess } from './reader-process';

const IDLE_MS = 20_000;

const idle: { process: ReaderProcess; timer: NodeJS.Timeout }[] = [];
const queue: (() => void)[] = [];
let busy = 0;

/**
 * Lends a reading process: at most `concurrency` at a time, the others wait in line. A process that did its work is
 * kept for the next file and ends after 20 seconds without one, so that an idle program is small.
 */
export const withReader = async <T>(concurrency: number, use: (reader: ReaderProcess) => Promise<T>): Promise<T> => {
  while (busy >= concurrency) {
    await new Promise<void>((resolve) => {
      queue.push(resolve);
    });
  }
  busy++;
  const reader = takeIdle() ?? ReaderProcess.start();
  try {
    const result = await use(reader);
    keep(reader);
    return result;
  } catch (error) {
    reader.end();
    throw error;
  } finally {
    busy--;
    queue.shift()?.();
  }
};

/** Ends the processes that wait for work; call it at shutdown. */
export const closeReaders = (): void => {
  for (const { process, timer } of idle.splice(0)) {
    clearTimeout(timer);
    process.end();
  }
};

const takeIdle = (): ReaderProcess | undefined => {
  for (;;) {
    const found = idle.pop();
    if (!found) return undefined;
    clearTimeout(found.timer);
    if (!found.process.usable) continue;
    found.process.wake();
    return found.process;
  }
};

const keep = (process: ReaderProcess): void => {
  process.rest();
  const entry = {
    process,
    timer: setTimeout(() => {
      idle.splice(idle.indexOf(entry), 1);
      process.end();
    }, IDLE_MS).unref(),
  };
  idle.push(entry);
};
