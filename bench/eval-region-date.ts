/**
 * Measures how well regions and dates are described, against what is known of the shared corpora: the gold pages, the
 * regulations (province by folder, city by title, year by the header lines, read here independently of the indexer), the
 * reports (columns) and the national laws.
 */
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { type Gazetteer, loadGazetteer } from '../engine/gazetteer/index.ts';
import type { DocumentDate, Region } from '../engine/types.ts';
import type { Article, GivenFact } from '../indexer/article.ts';
import { describePlaceAndDate } from '../indexer/describe/place-and-date.ts';

/** Counts of one comparison. A wrong claim marked `stated` is the worst of them. */
interface Tally {
  total: number;
  right: number;
  /** Right at a higher level, or a span that holds the year. */
  partly: number;
  unknown: number;
  wrong: number;
  wrongStated: number;
  /** What was wrong or missing, for reading. */
  misses: string[];
}
export type RegionDateFigures = Record<string, Tally>;

/** Spans of more years than this are no help to a reader and count as unknown. */
const LONGEST_SPAN = 10;

const emptyTally = (): Tally => ({
  total: 0,
  right: 0,
  partly: 0,
  unknown: 0,
  wrong: 0,
  wrongStated: 0,
  misses: [],
});

type RegionVerdict = 'right' | 'partly' | 'unknown' | 'wrong';

function verdictOfRegion(region: Region, gold: readonly string[]): RegionVerdict {
  if (region.path.length === 0) return 'unknown';
  const shared = region.path.filter((name, at) => gold[at] === name).length;
  if (shared < region.path.length) return 'wrong';
  return shared === gold.length ? 'right' : 'partly';
}

function verdictOfYear(date: DocumentDate, gold: number): RegionVerdict {
  if (date.year !== null) return date.year === gold ? 'right' : 'wrong';
  if (date.from === null || date.to === null) {
    const low = date.from === null ? -Infinity : Number(date.from.slice(0, 4));
    const high = date.to === null ? Infinity : Number(date.to.slice(0, 4));
    return low <= gold && gold <= high ? 'unknown' : 'wrong';
  }
  const [low, high] = [Number(date.from.slice(0, 4)), Number(date.to.slice(0, 4))];
  if (gold < low || gold > high) return 'wrong';
  return high - low <= LONGEST_SPAN ? 'partly' : 'unknown';
}

function count(tally: Tally, verdict: RegionVerdict, stated: boolean, miss: string): void {
  tally.total++;
  tally[verdict]++;
  if (verdict === 'wrong' && stated) tally.wrongStated++;
  if (verdict !== 'right') tally.misses.push(`${verdict}${stated ? ' (stated)' : ''}: ${miss}`);
}

/** One article of plain lines: a passage a line; the reader that the evaluation uses where it has no other. */
function articleOfLines(
  file: string,
  lines: readonly string[],
  title: string,
  given: GivenFact[] = [],
  context: string[] = [],
): Article {
  return {
    id: file,
    heading: null,
    title,
    source: { file, startLine: null, endLine: null },
    passages: lines
      .map((line) => line.trim())
      .filter((line) => line !== '' && !line.startsWith('<!--'))
      .map((text) => ({
        text: text.replace(/^#+\s*/, ''),
        level: /^#+/.exec(text)?.[0].length ?? 0,
        kind: text.startsWith('#') ? ('heading' as const) : ('paragraph' as const),
      })),
    given,
    context,
  };
}

interface GoldArticle {
  id: string;
  title: string;
  heading_line: string;
  start_line: number;
  end_line: number;
  region: { province: string | null; prefecture: string | null; county: string | null; confidence: string };
  year: { value: number | null; range?: [number, number] };
}
interface GoldFile {
  file: string;
  page: { title: string | null; source_noise: { line: number }[] };
  articles: (GoldArticle & { noise_lines: { line: number }[] })[];
}

/** Which article a gold entry means; lets the real reader stand in for the plain one. */
export type ArticleSource = (file: string, startLine: number, endLine: number) => Article | null;

function evaluateSeeds(
  shared: string,
  gazetteer: Gazetteer,
  source: ArticleSource | null,
  figures: RegionDateFigures,
): void {
  const gold: { files: GoldFile[] } = JSON.parse(readFileSync(join(shared, 'gold/seeds.json'), 'utf8'));
  const region = emptyTally();
  const year = emptyTally();
  for (const file of gold.files) {
    const lines = readFileSync(join(shared, 'corpora/seeds', file.file), 'utf8').split('\n');
    for (const article of file.articles) {
      const noise = new Set([...file.page.source_noise, ...article.noise_lines].map(({ line }) => line));
      const own = lines.filter(
        (_, at) => at + 1 >= article.start_line && at + 1 <= article.end_line && !noise.has(at + 1),
      );
      const read =
        source?.(file.file, article.start_line, article.end_line) ??
        articleOfLines(`seeds/${file.file}`, own, article.heading_line);
      const described = describePlaceAndDate(read, gazetteer);
      const names = [article.region.province, article.region.prefecture, article.region.county];
      const path = names.filter((name) => name !== null);
      count(
        region,
        verdictOfRegion(described.region, path),
        described.region.how === 'stated',
        `${article.id} ${described.region.path.join('/')} for ${path.join('/')}`,
      );
      const { date } = described;
      const shown = `${article.id} ${date.year ?? `${date.from ?? ''}..${date.to ?? ''}`} (${date.masked ?? 'no mask'}) for ${article.year.value ?? article.year.range?.join('–')}`;
      if (article.year.value !== null)
        count(year, verdictOfYear(date, article.year.value), date.how === 'stated', shown);
      else {
        const [low, high] = article.year.range ?? [0, 9999];
        const best = Math.round((low + high) / 2);
        const fits =
          date.year === null
            ? verdictOfYear(date, best)
            : date.year >= low && date.year <= high
              ? 'right'
              : 'wrong';
        count(year, fits, date.how === 'stated', shown);
      }
    }
  }
  figures['seeds region'] = region;
  figures['seeds year'] = year;
}

/** First words of a title as a city of the gazetteer: the evaluation's own reading, longest name first. */
function cityOfTitle(title: string, province: string, gazetteer: Gazetteer): string[] | null {
  for (const code of gazetteer.childrenOf(
    gazetteer.childrenOf(null).find((one) => gazetteer.nameOf(one)?.startsWith(province)) ?? '',
  )) {
    const name = gazetteer.nameOf(code);
    if (name !== null && title.startsWith(name)) return gazetteer.pathOf(code);
  }
  return null;
}

const PASSED = /^(\d{4})年\d{1,2}月\d{1,2}日.*通过[）)]?$/;

function evaluateRegulations(
  shared: string,
  gazetteer: Gazetteer,
  figures: RegionDateFigures,
  bare: boolean,
): void {
  const province = emptyTally();
  const city = emptyTally();
  const year = emptyTally();
  const root = join(shared, 'corpora/regulations');
  for (const file of globSync('**/*.md', { cwd: root }).sort()) {
    const lines = readFileSync(join(root, file), 'utf8').split('\n');
    const title = (lines[0] ?? '').replace(/^#\s*/, '');
    const folder = file.split('/')[0] ?? '';
    const article = articleOfLines(bare ? 'text.md' : `regulations/${file}`, lines, title);
    const { region, date } = describePlaceAndDate(article, gazetteer);
    const first = region.path[0] ?? '';
    count(
      province,
      first === '' ? 'unknown' : first.startsWith(folder) ? 'right' : 'wrong',
      region.how === 'stated',
      `${file}: ${region.path.join('/')}`,
    );
    const gold = cityOfTitle(title, folder, gazetteer);
    if (gold !== null)
      count(
        city,
        verdictOfRegion(region, gold),
        region.how === 'stated',
        `${file}: ${region.path.join('/')}`,
      );
    const passed = lines.map((line) => PASSED.exec(line.trim())?.[1]).find((found) => found !== undefined);
    if (passed !== undefined) {
      count(
        year,
        verdictOfYear(date, Number(passed)),
        date.how === 'stated',
        `${file}: ${date.year} for ${passed}`,
      );
    }
  }
  figures[`regulations province${bare ? ' (text alone)' : ''}`] = province;
  figures[`regulations city${bare ? ' (text alone)' : ''}`] = city;
  figures[`regulations year${bare ? ' (text alone)' : ''}`] = year;
}

function evaluateReports(
  shared: string,
  gazetteer: Gazetteer,
  figures: RegionDateFigures,
  columns: boolean,
): void {
  const province = emptyTally();
  const year = emptyTally();
  const root = join(shared, 'corpora/reports');
  for (const file of globSync('*.csv', { cwd: root }).sort()) {
    const rows: Record<string, string>[] = parse(readFileSync(join(root, file)), {
      bom: true,
      columns: true,
    });
    for (const row of rows) {
      const fact = (field: 'province' | 'year'): GivenFact => ({
        field,
        value: row[field] ?? '',
        evidence: { quote: row[field] ?? '', from: 'column' },
      });
      const article = articleOfLines(
        columns ? `reports/${file}` : 'report.csv',
        (row.full_text ?? '').split('\n'),
        columns ? (row.title ?? '') : '政府工作报告',
        columns ? [fact('province'), fact('year')] : [],
      );
      const { region, date } = describePlaceAndDate(article, gazetteer);
      count(
        province,
        verdictOfRegion(region, [row.province ?? '']),
        region.how === 'stated',
        `${file}: ${region.path.join('/')}`,
      );
      count(
        year,
        verdictOfYear(date, Number(row.year)),
        date.how === 'stated',
        `${file}: ${date.year} ${date.from}..${date.to}`,
      );
    }
  }
  figures[`reports province${columns ? '' : ' (text alone)'}`] = province;
  figures[`reports year${columns ? '' : ' (text alone)'}`] = year;
}

function evaluateLaws(shared: string, gazetteer: Gazetteer, figures: RegionDateFigures): void {
  const nation = emptyTally();
  const root = join(shared, 'corpora/laws');
  for (const file of globSync('**/*.md', { cwd: root }).sort()) {
    const lines = readFileSync(join(root, file), 'utf8').split('\n');
    const article = articleOfLines(basename(file), lines, (lines[0] ?? '').replace(/^#\s*/, ''));
    const { region } = describePlaceAndDate(article, gazetteer);
    count(
      nation,
      verdictOfRegion(region, ['全国']),
      region.how === 'stated',
      `${file}: ${region.path.join('/')}`,
    );
  }
  figures['laws national (text alone)'] = nation;
}

interface RegionDateOptions {
  /** Articles as the real reader splits them; the gold's own line ranges are read where absent. */
  source?: ArticleSource;
  /** National laws are 21 MB: left out of quick runs. */
  laws?: boolean;
}

/** All figures; `shared` is the folder that holds `corpora` and `gold`. */
export function evaluateRegionAndDate(shared: string, options: RegionDateOptions = {}): RegionDateFigures {
  const gazetteer = loadGazetteer();
  const figures: RegionDateFigures = {};
  evaluateSeeds(shared, gazetteer, options.source ?? null, figures);
  for (const bare of [false, true]) evaluateRegulations(shared, gazetteer, figures, bare);
  for (const columns of [true, false]) evaluateReports(shared, gazetteer, figures, columns);
  if (options.laws ?? true) evaluateLaws(shared, gazetteer, figures);
  return figures;
}
