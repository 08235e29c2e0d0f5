import { type Logger, pino, stdTimeFunctions } from 'pino';
import type { RequestEntry } from './request-log.ts';
import { terminalLine } from './terminal-line.ts';

export const LOG_LEVELS = ['error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Routes that machines ask every few seconds. */
const OFTEN = new Set(['/healthz', '/readyz', '/metrics', 'other']);

/** What the server tells of itself. */
interface ServerLog {
  /** What happened. */
  tell(line: string): void;
  /** What needs somebody. */
  warn(line: string): void;
  /** An error that nobody foresaw, with its stack. */
  failed(error: unknown, request: string | null): void;
  request(entry: RequestEntry): void;
}

/** Where lines go: standard output, or a list in a test. */
interface Output {
  write(text: string): unknown;
}

/**
 * A log of JSON, an object a line; for a person at a terminal each line is put into words.
 * @param readable whether it is for a terminal
 */
export function createLog(output: Output, level: LogLevel, readable: boolean): ServerLog {
  const logger = pino(
    {
      level,
      base: null,
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    { write: (line) => void output.write(readable ? terminalLine(line) : line) },
  );
  return {
    tell: (line) => logger.info(line),
    warn: (line) => logger.warn(line),
    failed: (error, request) => logFailure(logger, error, request),
    request: (entry) => {
      const often = OFTEN.has(entry.route) && entry.status < 500;
      logger[often ? 'debug' : 'info'](entry, 'request');
    },
  };
}

function logFailure(logger: Logger, error: unknown, request: string | null): void {
  const err = error instanceof Error ? error : new Error(String(error));
  logger.error({ err, ...(request === null ? {} : { id: request }) }, err.message);
}
