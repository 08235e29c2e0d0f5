import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CopiesFigures, copiesFigures, copiesLines } from './copies-at-scale.ts';
import { evaluateArticles } from './eval-articles.ts';
import { evaluateCluster } from './eval-cluster.ts';
import { evaluateGold } from './eval-gold.ts';
import { evaluateKnownItems, knownItems } from './eval-keywords.ts';
import { kindsAndCopiesFigures } from './eval-kinds-copies.ts';
import { pageTopicFigures } from './eval-pages-topics.ts';
import { evaluateRanking, rankingOf, readQuestions } from './eval-ranking.ts';
import { evaluateRegionAndDate } from './eval-region-date.ts';
import { indexedCollection } from './indexed-collection.ts';
import { maskedCopiesFigures } from './masked-copies.ts';
import { withCluster } from './own-cluster.ts';
import { goldLines, type QualityFigures, qualityJson, qualityText } from './quality.ts';
import { makeDocuments } from './scale/made-documents.ts';
import { readSentencePool } from './scale/sentence-pool.ts';
import { articleSource } from './seed-articles.ts';

/** Where the real texts and what is known of them lie; they are not part of the project. */
const SHARED = '../shared';
/** `npm run eval -- gold`: the labelled texts alone, nothing written: seconds instead of minutes. */
const GOLD_ALONE = process.argv[2] === 'gold';
/** `npm run eval -- copies 60000`: how copies are told in a made collection of so many documents alone. */
const COPIES_ALONE = process.argv[2] === 'copies';
/**
 * `npm run eval -- cluster [STEP]`: ranking on the cluster that `OPENSEARCH_URL` names, or on a node that is started for it, beside that
 * on this machine; of all questions, or of one of so many.
 */
const CLUSTER_ALONE = process.argv[2] === 'cluster';
const MADE = 15_000;
const CORPORA = join(SHARED, 'corpora');
const GOLD = join(SHARED, 'gold');
/** The figures of the last run; committed, so that a change shows. */
const FIGURES = new URL('./quality.json', import.meta.url);
/** One query of each kind for every so many laws. */
const KNOWN_ITEM_STEP = 4;

function madeCopies(documents: number): CopiesFigures {
  const pool = readSentencePool([join(CORPORA, 'laws'), join(CORPORA, 'regulations')]);
  return copiesFigures(makeDocuments(pool, documents));
}

async function evaluate(data: string): Promise<QualityFigures> {
  const say = (line: string): void => console.error(`eval: ${line}`);
  say('reading every file, comparing article borders');
  const articles = await evaluateArticles(CORPORA, join(GOLD, 'seeds.json'));
  say('regions and dates');
  const regionDate = evaluateRegionAndDate(SHARED, { source: await articleSource(join(CORPORA, 'seeds')) });
  say('labelled texts, as found and in other forms');
  const gold = await evaluateGold(CORPORA, GOLD);
  say('indexing all collections');
  const { records, documents } = await indexedCollection(CORPORA, data);
  say('types, issuers, copies');
  const seeds = JSON.parse(readFileSync(join(GOLD, 'seeds.json'), 'utf8'));
  const kinds = kindsAndCopiesFigures(records, seeds.files);
  const pages = pageTopicFigures(records, CORPORA, seeds.files);
  const masked = maskedCopiesFigures(
    documents.filter(({ file }) => file.startsWith('regulations/')).map(({ passages }) => passages),
  );
  say('copies in a made collection');
  const madeCollection = madeCopies(MADE);
  say('ranking, beside other engines');
  const laws = documents
    .filter(({ file }) => file.startsWith('laws/'))
    .map((document) => ({ ...document, file: document.file.slice('laws/'.length) }));
  const ranking = evaluateRanking(laws, readQuestions(join(GOLD, 'ranking.json')));
  const keywords = evaluateKnownItems(laws, knownItems(laws, KNOWN_ITEM_STEP), rankingOf(laws));
  return {
    articles,
    regionDate,
    gold,
    kinds,
    maskedCopies: masked.figures,
    madeCollection,
    pages,
    ranking,
    keywords,
  };
}

if (!existsSync(CORPORA) || !existsSync(GOLD)) {
  console.error(
    `eval: there are no texts to measure with: ${CORPORA} and ${GOLD} must stand beside the project`,
  );
  process.exitCode = 1;
} else if (GOLD_ALONE) {
  console.log(goldLines(await evaluateGold(CORPORA, GOLD)).join('\n'));
} else if (COPIES_ALONE) {
  console.log(copiesLines(madeCopies(Number(process.argv[3] ?? MADE))).join('\n'));
} else if (CLUSTER_ALONE) {
  const data = mkdtempSync(join(tmpdir(), 'zhengwen-eval-'));
  try {
    const step = Number(process.argv[3] ?? 1);
    const questions = readQuestions(join(GOLD, 'ranking.json')).filter((_, at) => at % step === 0);
    const lines = await withCluster(data, (environment) =>
      evaluateCluster(join(CORPORA, 'laws'), join(data, 'index'), questions, environment),
    );
    console.log(lines.join('\n'));
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
} else {
  const data = mkdtempSync(join(tmpdir(), 'zhengwen-eval-'));
  try {
    const figures = await evaluate(data);
    writeFileSync(FIGURES, qualityJson(figures));
    console.log(qualityText(figures));
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}
