import cliProgress from 'cli-progress';
import type { Progress, ProgressListener } from '../progress.ts';
import { STAGES } from './messages.ts';

/** Share of a stage between two lines of a log. */
const LINE_EVERY = 0.1;

export interface ProgressDisplay {
  listener: ProgressListener;
  /** Ends the bar, so that what follows begins on a line of its own. */
  stop(): void;
}

/** A bar on a terminal; elsewhere a line at each tenth of a stage. */
export function progressDisplay(stream: NodeJS.WriteStream): ProgressDisplay {
  return stream.isTTY ? progressBar(stream) : progressLines(stream);
}

function progressBar(stream: NodeJS.WriteStream): ProgressDisplay {
  let bar: cliProgress.SingleBar | null = null;
  let stage: Progress['stage'] | null = null;
  const stop = (): void => {
    bar?.stop();
    bar = null;
  };
  return {
    stop,
    listener: (progress) => {
      if (progress.stage !== stage) {
        stop();
        stage = progress.stage;
        bar = new cliProgress.SingleBar({
          stream,
          format: `${STAGES[progress.stage]} {bar} {percentage}% {value}/{total} {duration_formatted}`,
          hideCursor: true,
        });
        bar.start(progress.total, progress.done);
      } else bar?.update(progress.done);
    },
  };
}

function progressLines(stream: NodeJS.WriteStream): ProgressDisplay {
  let stage: Progress['stage'] | null = null;
  let next = 0;
  return {
    stop: () => undefined,
    listener: ({ stage: now, done, total }) => {
      if (now !== stage) {
        stage = now;
        next = 0;
      }
      const share = total === 0 ? 1 : done / total;
      if (share < next) return;
      stream.write(`${STAGES[now]} ${done}/${total}\n`);
      next = (Math.floor(share / LINE_EVERY) + 1) * LINE_EVERY;
    },
  };
}
