import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeGeneratedTexts } from './load/generated-texts.ts';
import { quantile } from './load/measured.ts';
import type { Cost } from './page/slow-page.ts';
import type { PageTrial } from './page/trial.ts';
import { tryPage } from './page/trial.ts';
import { writeSection } from './reliability-section.ts';
import { startProgram } from './running-program.ts';

/**
 * `npm run try:page -- [--documents N | --corpus DIR] [--data DIR] [--words 词,词] [--slowed N] [--times N]
 * [--write]`: types, filters and sorts
 * in the page on a slowed processor, and scrolls through a long concordance; says how long readers wait for a paint and for what
 * they asked for, how long the page's own thread is busy, and which frames come late. Exit code 1 where that takes longer than wanted. On a
 * machine that does other work meanwhile the figures are those of that work too.
 */

const { values } = parseArgs({
  options: {
    /** So many are made up, where no folder is given. */
    documents: { type: 'string', default: '15000' },
    corpus: { type: 'string' },
    /** Made anew where none is given. */
    data: { type: 'string' },
    words: { type: 'string', default: '招商引资,环境保护,今年以来' },
    slowed: { type: 'string', default: '4' },
    times: { type: 'string', default: '5' },
    write: { type: 'boolean', default: false },
  },
});
/** Wanted of typing, filtering and sorting, ms from the event to the paint and to the first screen of the answer. */
const WANTED_MS = 100;
/** A frame of a display at 60 Hz, with what timers are out by, ms. */
const LATE_MS = 17.5;

const own = mkdtempSync(join(tmpdir(), 'zhengwen-page-'));
try {
  const corpus = values.corpus ?? join(own, 'corpus');
  if (values.corpus === undefined) writeGeneratedTexts(corpus, Number(values.documents));
  const program = await startProgram(corpus, values.data ?? join(own, 'data'));
  try {
    const [first = '', ...more] = values.words.split(',');
    const trial = await tryPage({
      site: program.address,
      words: [first, ...more],
      times: Number(values.times),
      slowed: Number(values.slowed),
    });
    const text = told(trial);
    console.log(text);
    const over = values.corpus === undefined ? `--documents ${values.documents}` : '--corpus DIR';
    if (values.write) writeSection('Page', `npm run try:page -- ${over}`, text);
    const slowest = Math.max(
      ...[...trial.costs.values()]
        .flat()
        .flatMap(({ toPaint, answer }) => [toPaint, answer?.toFirstScreen ?? 0]),
    );
    process.exitCode = slowest <= WANTED_MS ? 0 : 1;
  } finally {
    await program.stop();
  }
} finally {
  rmSync(own, { recursive: true, force: true });
}

function told({ documents, costs, scroll: { rows, frames, longFrames } }: PageTrial): string {
  const [load = 0] = loadavg();
  const lines = [...costs].map(([name, all]) => {
    const of = (figure: (cost: Cost) => number | undefined) => {
      const figures = all.flatMap((cost) => figure(cost) ?? []);
      return [0.5, 0.95, 1].map((share) =>
        figures.length === 0 ? '' : String(Math.round(quantile(figures, share))),
      );
    };
    const figures = [
      ...of(({ toPaint }) => toPaint),
      ...of(({ answer }) => answer?.toFirstScreen),
      ...of(({ answer }) => answer?.toAll),
      ...of(({ busy }) => busy),
    ];
    return `| ${[name, all.length, ...figures].join(' | ')} |`;
  });
  const unfilled = [...costs.values()].flat().filter(({ answer }) => answer?.filled === false).length;
  const late = frames.filter((frame) => frame > LATE_MS).length;
  const share = ((100 * late) / Math.max(1, frames.length)).toFixed(1);
  return [
    `${documents} documents, a window of 1440 pixels, a processor ${values.slowed} times slower than this one (load average of the machine, server and browser included: ${load.toFixed(1)}). *To paint*: from the key or click to the next paint, in which the page shows what was ticked, chosen or typed. *First screen*: to the end of the page's work on the frame that shows the new counts, facets and as many hits as the window holds${unfilled === 0 ? '' : ` (${unfilled} times fewer than these)`}; *all hits*: to that with the last of the twenty. The server, which is not slowed, and the network of this machine are in both. *Busy*: time of the page's own thread until all has come to rest.`,
    '',
    '| | times | to paint p50 | p95 | most, ms | first screen p50 | p95 | most, ms | all hits p50 | p95 | most, ms | busy p50 | p95 | most, ms |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...lines,
    '',
    `${rows} rows of a concordance scrolled by the wheel, on a processor that is not slowed and without a graphics card: ${frames.length} frames. Slow, as the web platform has it (long animation frames, of more than 50 ms), ${longFrames.length}; later than a display of 60 Hz asks for (16.7 ms) ${late}, which is ${share}%; the longest ${Math.round(Math.max(0, ...frames))} ms.`,
  ].join('\n');
}
