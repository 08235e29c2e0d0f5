import { type CopiesFigures, copiesLines } from './copies-at-scale.ts';
import type { ArticleFigures } from './eval-articles.ts';
import type { GoldFigures, HalfFigures } from './eval-gold.ts';
import type { KnownItemFigure } from './eval-keywords.ts';
import type { KindsAndCopiesFigures, Share } from './eval-kinds-copies.ts';
import type { PageTopicFigures } from './eval-pages-topics.ts';
import { type RankingFigure, rankingRows } from './eval-ranking.ts';
import type { RegionDateFigures } from './eval-region-date.ts';
import type { MaskedCopiesFigure } from './masked-copies.ts';

/** All figures of quality of one run. */
export interface QualityFigures {
  articles: ArticleFigures;
  regionDate: RegionDateFigures;
  gold: GoldFigures;
  kinds: KindsAndCopiesFigures;
  maskedCopies: MaskedCopiesFigure[];
  madeCollection: CopiesFigures;
  pages: PageTopicFigures;
  ranking: RankingFigure[];
  keywords: KnownItemFigure[];
}

/** Digits after the point that are committed: a change smaller than this is none. */
const DIGITS = 4;

/** The figures as they are committed: rounded, without times, which differ from run to run, and without quoted text. */
export function qualityJson(figures: QualityFigures): string {
  const kept = (key: string, value: unknown): unknown => {
    if (
      key === 'milliseconds' ||
      key === 'peakBytes' ||
      (key === 'wrong' && Array.isArray(value)) ||
      key === 'misses'
    )
      return undefined;
    return typeof value === 'number' && !Number.isInteger(value) ? Number(value.toFixed(DIGITS)) : value;
  };
  return `${JSON.stringify(figures, kept, 2)}\n`;
}

const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)}%`;

function isShare(value: unknown): value is Share {
  return typeof value === 'object' && value !== null && 'right' in value && 'of' in value && 'wrong' in value;
}

function articleLines({ conservation, borders }: ArticleFigures): string[] {
  return [
    `text conserved        ${percent(conservation.conserved, conservation.units)} of ${conservation.units} units in ${conservation.files} files`,
    `article borders       precision ${borders.precision.toFixed(3)}  recall ${borders.recall.toFixed(3)}  F1 ${borders.f1.toFixed(3)}  (${borders.right} of ${borders.gold})`,
    ...conservation.faults,
    ...borders.missed,
  ];
}

function regionDateLines(figures: RegionDateFigures): string[] {
  return Object.entries(figures).flatMap(([name, tally]) => [
    `${name.padEnd(34)} right ${percent(tally.right, tally.total)}  partly ${tally.partly}  unknown ${tally.unknown}  wrong ${tally.wrong} (stated ${tally.wrongStated})  of ${tally.total}`,
    ...tally.misses.slice(0, 5).map((miss) => `    ${miss}`),
  ]);
}

/** Misses shown; all of them would hide the figures. */
const MISSES_SHOWN = 60;

function halfLines(name: string, { texts, fields }: HalfFigures): string[] {
  return [
    `${name}: ${texts} texts`,
    ...Object.entries(fields).map(
      ([field, { of, right, partly, unknown, wrong, wrongStated }]) =>
        `  ${field.padEnd(10)} right ${percent(right, of)}  partly ${partly}  unknown ${unknown}  wrong ${wrong}  wrong and called stated ${wrongStated}  of ${of}`,
    ),
  ];
}

/** The labelled texts alone, as text. */
export function goldLines({
  asFound,
  pages,
  dressed,
  lines,
  glued,
  rules,
  claims,
  unread,
  misses,
}: GoldFigures): string[] {
  return [
    ...halfLines('as found, looked at', asFound.open),
    ...halfLines('as found, kept apart', asFound.apart),
    ...halfLines('pages of many sites, looked at', pages.open),
    ...halfLines('pages of many sites, kept apart', pages.apart),
    ...halfLines('in other forms, looked at', dressed.open),
    ...halfLines('in other forms, kept apart', dressed.apart),
    ...Object.entries(lines).map(
      ([form, { content, lost, furniture, kept }]) =>
        `  lines lost ${lost} of ${content}, furniture kept ${kept} of ${furniture}: ${form}`,
    ),
    `  texts glued together, found apart under their titles: ${glued.found} of ${glued.texts}`,
    ...Object.entries(rules).map(
      ([rule, { removed, content }]) => `  removed by ${rule}: ${removed}, of the text itself ${content}`,
    ),
    ...Object.entries(claims).map(
      ([rule, { of, right, wrong }]) => `  ${rule} proved something: ${of}, right ${right}, wrong ${wrong}`,
    ),
    ...unread.map((file) => `  no document: ${file}`),
    ...misses.slice(0, MISSES_SHOWN).map((miss) => `    ${miss}`),
  ];
}

function kindLines(figures: KindsAndCopiesFigures): string[] {
  const shares = Object.entries(figures).flatMap(([name, value]) =>
    isShare(value)
      ? [
          `${name.padEnd(34)} ${percent(value.right, value.of)} of ${value.of}`,
          ...value.wrong.slice(0, 5).map((wrong) => `    ${wrong}`),
        ]
      : [],
  );
  const { pairs, related, topics } = figures;
  return [
    ...shares,
    `near-duplicate pairs  ${pairs.found} of ${pairs.gold}, surplus ${pairs.surplus.length}`,
    ...pairs.missing.map((pair) => `    missing ${pair}`),
    ...pairs.surplus.map((pair) => `    surplus ${pair}`),
    `documents with a copy or excerpt: ${Object.entries(related)
      .map(([folder, count]) => `${folder} ${count}`)
      .join(', ')}`,
    `topics a document     ${topics.mean.toFixed(1)}, none ${topics.none}`,
  ];
}

function pageLines({ titles, datesNotAfterUpload, topics }: PageTopicFigures): string[] {
  return [
    `page titles as in the markup       ${percent(titles.right, titles.of)} of ${titles.of}`,
    ...titles.wrong.map((wrong) => `    ${wrong}`),
    `page dates not after the upload    ${percent(datesNotAfterUpload.right, datesNotAfterUpload.of)} of ${datesNotAfterUpload.of}`,
    ...datesNotAfterUpload.wrong.map((wrong) => `    ${wrong}`),
    `gold articles with a named subject ${topics.withOne} of ${topics.articles}; subjects found ${topics.found} of ${topics.named}`,
  ];
}

/** The figures for reading, with the first cases that are not as they should be. */
export function qualityText(figures: QualityFigures): string {
  return [
    '— Reading',
    ...articleLines(figures.articles),
    '— Region and date',
    ...regionDateLines(figures.regionDate),
    '— Labelled texts',
    ...goldLines(figures.gold),
    '— Kinds and copies',
    ...kindLines(figures.kinds),
    ...figures.maskedCopies.map((figure) => JSON.stringify(figure)),
    ...copiesLines(figures.madeCollection),
    '— Pages and subjects',
    ...pageLines(figures.pages),
    '— Ranking of questions',
    ...rankingRows(figures.ranking),
    '— Ranking of keywords (known items)',
    ...figures.keywords.map(
      ({ kind, matches, mrr }) =>
        `${kind.padEnd(12)} MRR ${mrr.toFixed(3)}  (${matches.toFixed(1)} matches a query)`,
    ),
  ].join('\n');
}
