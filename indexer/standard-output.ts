import { explainUnwritten } from './disk-fault.ts';

const FAILED = 1;

/**
 * From now on, what standard output (and standard error) leads to may be full or gone. A reader such as `head` may close the pipe
 * before all is written: what is left is written to nobody. A disk that is full is told in a line on standard error, and
 * the command fails, at once or behind its end, since the system may say so late.
 */
export function watchOutput(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error) => {
      if ('code' in error && error.code === 'EPIPE') return;
      const explanation = explainUnwritten(error);
      if (explanation === null) throw error;
      process.exitCode = FAILED;
      if (stream === process.stdout) process.stderr.write(`${explanation}\n`);
    });
  }
}
