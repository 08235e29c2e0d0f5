/** A run that a signal has broken off. */
export class StoppedError extends Error {
  /** What shells give for the signal. */
  readonly exitCode: number;
  constructor(signal: keyof typeof EXIT_CODES) {
    super(signal);
    this.name = 'StoppedError';
    this.exitCode = EXIT_CODES[signal];
  }
}

/** 128 and the number of the signal. */
const EXIT_CODES = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;
const SIGNALS = ['SIGHUP', 'SIGINT', 'SIGTERM'] as const;

interface StopSignals {
  /** Aborted with a `StoppedError` by the first signal. */
  signal: AbortSignal;
  /** Leaves signals to the system again. */
  release(): void;
}

/** Breaks a run off at the first signal to end; a second one ends the process at once. */
export function stopSignals(): StopSignals {
  const controller = new AbortController();
  const listeners = SIGNALS.map((name) => {
    const stop = (): void => {
      const stopped = new StoppedError(name);
      if (controller.signal.aborted) process.exit(stopped.exitCode);
      controller.abort(stopped);
    };
    process.on(name, stop);
    return { name, stop };
  });
  return {
    signal: controller.signal,
    release: () => {
      for (const { name, stop } of listeners) process.off(name, stop);
    },
  };
}
