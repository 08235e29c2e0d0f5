import { appendFileSync } from 'node:fs';
import files from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { isMainThread } from 'node:worker_threads';

/**
 * Loaded before a program (`--import`): ends it without warning before a step on disk that it was told of, so that it can be
 * killed between any two of them. `KILLED_AT`: which of the steps, from 1; 0 for none. `STEPS_TO`: a file to which the steps
 * are written, a line each.
 */

const at = Number(process.env.KILLED_AT ?? 0);
const to = process.env.STEPS_TO;
let step = 0;

function stepped(name: string): void {
  step += 1;
  if (to !== undefined) appendFileSync(to, `${name}\n`);
  if (step === at) process.kill(process.pid, 'SIGKILL');
}

if (isMainThread) {
  const { mkdir, open, rename, rm } = files;
  Object.assign(files, {
    mkdir: (...args: Parameters<typeof mkdir>) => {
      stepped('mkdir');
      return mkdir(...args);
    },
    open: (...args: Parameters<typeof open>) => {
      stepped('open');
      return open(...args);
    },
    rename: (...args: Parameters<typeof rename>) => {
      stepped('rename');
      return rename(...args);
    },
    rm: (...args: Parameters<typeof rm>) => {
      stepped('rm');
      return rm(...args);
    },
  });
  syncBuiltinESMExports();
}
