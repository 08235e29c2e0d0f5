import { basename } from 'node:path';
import { canonicalType } from '../engine/scheme/types.ts';
import type { DocumentRecord } from '../engine/types.ts';

/** A record as far as these figures need it. */
export type EvaluatedRecord = Pick<DocumentRecord, 'summary' | 'relations'>;

/** What the gold standard says of one article of a page. */
interface GoldArticle {
  id: string;
  start_line: number;
  doc_type: string;
  also_types: readonly string[];
  near_duplicate_of: readonly string[];
}
export interface GoldFile {
  file: string;
  articles: readonly GoldArticle[];
}

/** Share of a set that is as it should be, with the cases that are not. */
export interface Share {
  right: number;
  of: number;
  wrong: string[];
}

export interface KindsAndCopiesFigures {
  /** Articles of the gold pages whose main type is the gold's; `stated` wrongly is counted apart. */
  seedTypes: Share & { statedWrong: number };
  seedAlsoTypes: Share;
  regulationTypes: Share;
  reportTypes: Share;
  /** Work reports whose speaker and issuer were found. */
  reportSpeakers: Share;
  reportIssuers: Share;
  /** Regulations whose issuer is a congress or its standing committee. */
  regulationIssuers: Share;
  /** Near-duplicate pairs of the gold pages: found, and found without being there. */
  pairs: { gold: number; found: number; missing: string[]; surplus: string[] };
  /** Documents with a copy or an excerpt, by collection: laws and regulations copy each other's wording. */
  related: Record<string, number>;
  /** Subjects a document, on average, and documents without any. */
  topics: { mean: number; none: number };
}

/** Wrong cases listed of each share. */
const LISTED = 20;

function share<T>(items: readonly T[], isRight: (item: T) => boolean, name: (item: T) => string): Share {
  const wrong = items.filter((item) => !isRight(item));
  return { right: items.length - wrong.length, of: items.length, wrong: wrong.slice(0, LISTED).map(name) };
}

function label({ summary }: EvaluatedRecord): string {
  return `${summary.source.file}:${summary.source.startLine ?? ''} ${summary.title} → ${summary.type}`;
}

/**
 * How well kinds and copies were told, over records of `seeds`, `regulations`, `reports` (and any other folder), whose
 * paths name these folders, and the gold standard of the seeds. Pure.
 */
export function kindsAndCopiesFigures(
  records: readonly EvaluatedRecord[],
  gold: readonly GoldFile[],
): KindsAndCopiesFigures {
  const inFolder = (folder: string): EvaluatedRecord[] =>
    records.filter(({ summary }) => `/${summary.source.file}`.includes(`/${folder}/`));
  const seeds = inFolder('seeds');
  const regulations = inFolder('regulations');
  const reports = inFolder('reports');
  const judged = gold.flatMap(({ file, articles }) =>
    articles.flatMap((article) => {
      const record = seeds.find(
        ({ summary: { source } }) =>
          basename(source.file) === file && source.startLine === article.start_line,
      );
      return record === undefined ? [] : [{ article, record }];
    }),
  );
  const typeIsRight = ({ article, record }: (typeof judged)[number]): boolean =>
    record.summary.type === canonicalType(article.doc_type);
  const name = ({ article, record }: (typeof judged)[number]): string => `${article.id}: ${label(record)}`;
  return {
    seedTypes: {
      ...share(judged, typeIsRight, name),
      statedWrong: judged.filter(
        (each) => !typeIsRight(each) && each.record.summary.known.type.how === 'stated',
      ).length,
    },
    seedAlsoTypes: share(
      judged,
      ({ article, record }) => sameSet(article.also_types.map(canonicalType), record.summary.alsoTypes),
      name,
    ),
    regulationTypes: share(regulations, ({ summary }) => summary.type === '法规规章', label),
    reportTypes: share(reports, ({ summary }) => summary.type === '政府工作报告', label),
    reportSpeakers: share(reports, ({ summary }) => summary.speaker !== null, label),
    reportIssuers: share(reports, ({ summary }) => summary.issuer !== null, label),
    regulationIssuers: share(
      regulations,
      ({ summary }) => /人民代表大会(?:常务委员会)?$/u.test(summary.issuer ?? ''),
      label,
    ),
    pairs: pairsOf(judged),
    related: Object.fromEntries(
      ['seeds', 'regulations', 'reports', 'laws', 'pages'].map((folder) => [
        folder,
        inFolder(folder).filter(({ relations }) => relations.length > 0).length,
      ]),
    ),
    topics: {
      mean:
        records.reduce((sum, { summary }) => sum + summary.topics.length, 0) / Math.max(records.length, 1),
      none: records.filter(({ summary }) => summary.topics.length === 0).length,
    },
  };
}

function sameSet(a: readonly (string | null)[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((value) => value !== null && b.includes(value));
}

function pairsOf(
  judged: readonly { article: GoldArticle; record: EvaluatedRecord }[],
): KindsAndCopiesFigures['pairs'] {
  const pair = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);
  const goldOf = new Map(judged.map(({ article, record }) => [record.summary.id, article.id]));
  const wanted = new Set(
    judged.flatMap(({ article }) => article.near_duplicate_of.map((other) => pair(article.id, other))),
  );
  const found = new Set(
    judged.flatMap(({ article, record }) =>
      record.relations.map(({ document }) => pair(article.id, goldOf.get(document) ?? document)),
    ),
  );
  return {
    gold: wanted.size,
    found: [...wanted].filter((each) => found.has(each)).length,
    missing: [...wanted].filter((each) => !found.has(each)),
    surplus: [...found].filter((each) => !wanted.has(each)),
  };
}
