import { Command, CommanderError } from 'commander';
import { CorpusError } from '../corpora.ts';
import { ensureSnapshot } from '../ensure.ts';
import { progressDisplay } from './progress-display.ts';
import { printReport } from './report-text.ts';

const DEFAULT_CORPUS = 'corpus';
const DEFAULT_DATA = 'data';

/** Exit codes: done, nothing could be indexed, the command was not understood. */
const DONE = 0;
const NOTHING = 1;
const MISUSE = 2;

const collect = (value: string, before: string[]): string[] => [...before, value];

function indexCommand(): Command {
  return new Command('npm run index --')
    .description('Index folders of texts / 为文件夹建立索引')
    .option('--corpus <dir>', 'folder of texts; may be given several times (default: corpus)', collect, [])
    .option('--data <dir>', 'where the snapshot is kept (default: data)')
    .option('--json', 'print the report as JSON', false)
    .exitOverride();
}

/** Runs `npm run index`. Returns the exit code; reports go to standard output, progress and errors to standard error. */
export async function runIndexCommand(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<number> {
  const command = indexCommand();
  try {
    command.parse([...args], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? DONE : MISUSE;
    throw error;
  }
  const options: { corpus: string[]; data?: string; json: boolean } = command.opts();
  const named = options.corpus.length > 0 ? options.corpus : [environment.CORPUS_DIR ?? DEFAULT_CORPUS];
  const display = progressDisplay(process.stderr);
  try {
    const { built, report } = await ensureSnapshot({
      corpora: named,
      data: options.data ?? environment.DATA_DIR ?? DEFAULT_DATA,
      progress: display.listener,
    });
    display.stop();
    if (options.json) process.stdout.write(`${JSON.stringify({ built, ...report })}\n`);
    else process.stdout.write(printReport(report, built));
    return DONE;
  } catch (error) {
    display.stop();
    if (!(error instanceof CorpusError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return NOTHING;
  }
}
