import type { LoggerService } from '@nestjs/common';
import { pino, type Logger as Pino } from 'pino';

type Level = 'debug' | 'info' | 'warn' | 'error' | 'fatal';

/** What Nest says about its own start, some hundred lines, is no news for an operator. */
const NEST = new Set(['NestFactory', 'NestApplication', 'InstanceLoader', 'RoutesResolver', 'RouterExplorer']);

/** One JSON line an event on standard error's neighbour, stdout; ids and counts, never contents, names or tokens. */
export class JsonLogger implements LoggerService {
  private readonly pino: Pino;

  constructor(level: Level = 'info', destination: NodeJS.WritableStream = process.stderr) {
    this.pino = pino(
      {
        level,
        base: null,
        redact: { paths: ['*.password', '*.token', '*.cookie', '*.authorization'], censor: '***' },
      },
      destination,
    );
  }

  log(message: unknown, ...rest: unknown[]): void {
    this.write(NEST.has(String(rest.at(-1))) ? 'debug' : 'info', message, rest);
  }
  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }
  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }
  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }
  verbose(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }
  fatal(message: unknown, ...rest: unknown[]): void {
    this.write('fatal', message, rest);
  }

  /** Nest gives `(message, …, context)`; an object message is the structured part, then comes its sentence. */
  private write(level: Level, message: unknown, rest: unknown[]): void {
    const texts = rest.filter((part): part is string => typeof part === 'string');
    const context = texts.at(-1);
    if (typeof message === 'object' && message !== null) {
      this.pino[level]({ ...message, ...(texts.length > 1 ? { context } : {}) }, texts[0] ?? '');
    } else {
      this.pino[level](context ? { context } : {}, String(message));
    }
  }
}
