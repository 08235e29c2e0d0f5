import { CorpusWatch } from './corpus-watch.ts';
import type { LiveEngine, LiveLog } from './live-engine.ts';
import { watching, watchingFailed } from './messages.ts';
import { Reindexing } from './reindexing.ts';

/** What of the server's options says what is kept up to date. */
interface UpToDateOptions {
  corpora: readonly string[];
  data: string;
  /** Whether to index again when texts change; else only what others index is taken up. */
  watch: boolean;
}

/**
 * Lets a signal (SIGHUP) make the server look for a new snapshot at once, and try again one that it refused; with `watch` it
 * also indexes, then and whenever texts change. Returns what ends all of that.
 */
export function keepUpToDate(
  live: LiveEngine,
  { corpora, data, watch }: UpToDateOptions,
  log: LiveLog,
): () => Promise<void> {
  const look = (): void => void live.look(true);
  const reindexing = watch ? new Reindexing(corpora, data, look, log.warn) : null;
  const changed = (): void => reindexing?.start();
  const corpusWatch = watch
    ? new CorpusWatch({
        corpora,
        data,
        changed,
        ready: (polling) => {
          log.tell(watching(corpora, polling));
          // What changed since the server was started and before it watched.
          changed();
        },
        failed: (reason) => log.warn(watchingFailed(reason)),
      })
    : null;
  const told = (): void => {
    if (reindexing === null) look();
    else changed();
  };
  process.on('SIGHUP', told);
  void corpusWatch?.start();
  return async () => {
    process.off('SIGHUP', told);
    await corpusWatch?.close();
    await reindexing?.close();
  };
}
