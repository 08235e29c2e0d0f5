import { createContext, Script } from 'node:vm';

/**
 * Work that is broken off where it takes too long, also in the midst of a pattern: the runtime's own limit for scripts is
 * the only one that reaches there without a thread of its own.
 */

const context = createContext({ work: (): void => undefined });
const script = new Script('work()');

/** Does the work; whether it ended in time. Throws what it throws. What is broken off runs no `finally`. */
export function withinTime(ms: number, work: () => void): boolean {
  context.work = work;
  try {
    script.runInContext(context, { timeout: Math.ceil(ms) });
    return true;
  } catch (error) {
    if (isTimeout(error)) return false;
    throw error;
  } finally {
    context.work = undefined;
  }
}

/** The error is of the context of the script, so that it is no `Error` of ours. */
function isTimeout(error: unknown): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
  );
}
