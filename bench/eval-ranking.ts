import { readFileSync } from 'node:fs';
import { ExactIndex } from '../engine/match/exact-index.ts';
import { ExactIndexBuilder } from '../engine/match/exact-index-builder.ts';
import { Ranking } from '../engine/rank/ranking.ts';
import { ArrayFile } from '../engine/snapshot/array-file.ts';
import { AS_NUMBERED } from '../engine/snapshot/places.ts';
import { countPairs } from '../engine/words/count-pairs.ts';
import { countWords } from '../engine/words/count-words.ts';
import { rankedTexts } from '../engine/words/ranked-texts.ts';
import { WordsBuilder } from '../engine/words/words-builder.ts';
import { WordsIndex } from '../engine/words/words-index.ts';
import type { CorpusDocument } from './corpus-document.ts';
import { fts5, miniSearch, type Rank, textOf } from './ranking-peers.ts';

/** A question and the provisions that answer it. */
export interface RankingQuestion {
  q: string;
  /** `starts`: first characters of the provision without white space; `files`: where it stands. */
  relevant: { files: string[]; starts: string }[];
}

/** Mean reciprocal rank of the first right answer among the first ten, and the share of questions that have one. */
export interface RankingFigure {
  name: string;
  unit: 'document' | 'section' | 'paragraph';
  mrr: number;
  hit: number;
  /** The same on the questions that weights were chosen on, and on the rest. */
  halves: [tuned: { mrr: number; hit: number }, heldOut: { mrr: number; hit: number }];
  /** Median and 99th percentile of one question, ms; for looking at, not to be committed. */
  milliseconds: { median: number; p99: number };
}

const DEPTH = 10;
/** Weights were chosen on the even blocks of this many questions; neighbours ask about the same provisions. */
const BLOCK = 7;

/** Asks every question of our ranking and of its peers, over the same documents in the same run. */
export function evaluateRanking(
  documents: readonly CorpusDocument[],
  questions: readonly RankingQuestion[],
): RankingFigure[] {
  const judged = judge(documents, questions);
  const ranking = rankingOf(documents);
  const sectionTexts = documents.flatMap(sectionTextsOf);
  const paragraphTexts = documents.flatMap(({ passages }) => passages.map(({ text }) => text));
  const measured = (name: string, unit: RankingFigure['unit'], rank: Rank): RankingFigure =>
    measure(name, unit, rank, questions, judged);
  return [
    measured('this project', 'document', (q, limit) => {
      const { documents: found, rankDocuments } = ranking.relaxed(q);
      return [...rankDocuments(found, limit).rows];
    }),
    measured('SQLite FTS5, jieba words', 'document', fts5(documents.map(textOf))),
    measured('MiniSearch, jieba words', 'document', miniSearch(documents)),
    measured('this project', 'section', (q, limit) => {
      const { best } = ranking.relaxed(q).rankSections(Uint32Array.from(documents.keys()));
      return [...best(limit).rows];
    }),
    measured('SQLite FTS5, jieba words', 'section', fts5(sectionTexts)),
    measured('SQLite FTS5, jieba words', 'paragraph', fts5(paragraphTexts)),
  ];
}

/** One line a figure, for a table to print or commit. */
export function rankingRows(figures: readonly RankingFigure[]): string[] {
  return figures.map(({ name, unit, mrr, hit, halves: [tuned, heldOut] }) =>
    [
      name.padEnd(26),
      unit.padEnd(10),
      `MRR@10 ${mrr.toFixed(3)}`,
      `hit@10 ${hit.toFixed(3)}`,
      `halves ${tuned.mrr.toFixed(3)} ${heldOut.mrr.toFixed(3)} / ${tuned.hit.toFixed(3)} ${heldOut.hit.toFixed(3)}`,
    ].join('  '),
  );
}

export function readQuestions(file: string): RankingQuestion[] {
  const questions: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!Array.isArray(questions) || !questions.every(isQuestion)) {
    throw new TypeError(`${file} is no list of questions`);
  }
  return questions;
}

/** The ranking of a collection of documents, built in memory. */
export function rankingOf(documents: readonly CorpusDocument[]): Ranking {
  const [words, exact] = [new WordsBuilder(), new ExactIndexBuilder()];
  for (const document of documents) {
    const texts = rankedTexts(document);
    words.add({ words: countWords(texts), pairs: countPairs(texts) });
    const fields = { title: document.title, issuer: '', speaker: '', path: '' };
    exact.add({ passages: document.passages.map(({ text }) => text), fields });
  }
  const opened = ExactIndex.load(ArrayFile.inMemory(Buffer.concat(exact.finish())));
  return new Ranking(WordsIndex.load(ArrayFile.inMemory(Buffer.concat(words.finish())), opened), AS_NUMBERED);
}

type Judged = Record<RankingFigure['unit'], Set<number>>;

/** By question, the numbers of the documents, sections and paragraphs that answer it. */
function judge(documents: readonly CorpusDocument[], questions: readonly RankingQuestion[]): Judged[] {
  const places = placesByFile(documents);
  return questions.map(({ relevant }) => {
    const judged: Judged = { document: new Set(), section: new Set(), paragraph: new Set() };
    for (const { files, starts } of relevant) {
      for (const place of files.flatMap((file) => places.get(file) ?? [])) {
        judged.document.add(place.number);
        place.sections.forEach((text, at) => {
          if (text.includes(squeezed(starts))) judged.section.add(place.firstSection + at);
        });
        place.paragraphs.forEach((text, at) => {
          if (text.includes(squeezed(starts))) judged.paragraph.add(place.firstParagraph + at);
        });
      }
    }
    return judged;
  });
}

/** Where a document's units are numbered from, and their texts without white space. */
interface Place {
  number: number;
  firstSection: number;
  firstParagraph: number;
  sections: string[];
  paragraphs: string[];
}

function placesByFile(documents: readonly CorpusDocument[]): Map<string, Place[]> {
  const places = new Map<string, Place[]>();
  let firstSection = 0;
  let firstParagraph = 0;
  documents.forEach((document, number) => {
    const sections = sectionTextsOf(document).map(squeezed);
    const paragraphs = document.passages.map(({ text }) => squeezed(text));
    const place = { number, firstSection, firstParagraph, sections, paragraphs };
    places.set(document.file, [...(places.get(document.file) ?? []), place]);
    firstSection += sections.length;
    firstParagraph += paragraphs.length;
  });
  return places;
}

function sectionTextsOf({ passages, sections }: CorpusDocument): string[] {
  return sections.map(({ first, last }) =>
    passages
      .slice(first, last + 1)
      .map(({ text }) => text)
      .join('\n'),
  );
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, '');
}

function measure(
  name: string,
  unit: RankingFigure['unit'],
  rank: Rank,
  questions: readonly RankingQuestion[],
  judged: readonly Judged[],
): RankingFigure {
  rank(questions[0]?.q ?? '', DEPTH);
  const times: number[] = [];
  const reciprocals = questions.map(({ q }, at) => {
    const begun = performance.now();
    const found = rank(q, DEPTH);
    times.push(performance.now() - begun);
    const place = found.findIndex((row) => judged[at]?.[unit].has(row));
    return place < 0 ? 0 : 1 / (place + 1);
  });
  const half = (parity: number) =>
    meansOf(reciprocals.filter((_, at) => Math.floor(at / BLOCK) % 2 === parity));
  times.sort((a, b) => a - b);
  const quantile = (share: number): number => times[Math.floor((times.length - 1) * share)] ?? 0;
  return {
    name,
    unit,
    ...meansOf(reciprocals),
    halves: [half(0), half(1)],
    milliseconds: { median: quantile(0.5), p99: quantile(0.99) },
  };
}

function meansOf(reciprocals: readonly number[]): { mrr: number; hit: number } {
  const count = Math.max(1, reciprocals.length);
  return {
    mrr: reciprocals.reduce((sum, value) => sum + value, 0) / count,
    hit: reciprocals.filter((value) => value > 0).length / count,
  };
}

function isQuestion(value: unknown): value is RankingQuestion {
  return (
    typeof value === 'object' &&
    value !== null &&
    'q' in value &&
    typeof value.q === 'string' &&
    'relevant' in value &&
    Array.isArray(value.relevant) &&
    value.relevant.every(isAnswer)
  );
}

function isAnswer(value: unknown): value is RankingQuestion['relevant'][number] {
  return (
    typeof value === 'object' &&
    value !== null &&
    'starts' in value &&
    typeof value.starts === 'string' &&
    'files' in value &&
    Array.isArray(value.files) &&
    value.files.every((file) => typeof file === 'string')
  );
}
