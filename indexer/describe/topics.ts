import { canonicalTopic } from '../../engine/scheme/topics.ts';
import { WordScan } from '../../engine/text/word-scan.ts';
import type { Evidence, Known } from '../../engine/types.ts';
import type { Article } from '../article.ts';
import { simplified } from '../lines/simplified.ts';
import { givenFacts, quotePassage, quoteTitle } from './quote.ts';
import { wordBorders } from './region/word-borders.ts';
import { titleStem } from './title-stem.ts';
import { NAMING_LINES, OFFICE_NAMES, TITLE_ISSUERS, WORD_PLACE } from './topic-rules.ts';
import { SET_PHRASES, SUBJECT_WORDS } from './topic-words.ts';

/** The subjects of a document, the weightiest first, with the words that earned each (`note` names the subject). */
interface DescribedTopics {
  topics: string[];
  known: Known;
}

/** A strong word counts three times a word that also turns up elsewhere. */
const STRONG = 3;
const WEAK = 1;
/** What a word in the title counts against one in body text: a title is short and says what a text is about. */
const IN_TITLE = 10;
/** What a word in a heading counts; headings name the parts of a text. */
const IN_HEADING = 2;
/** Short lines count as headings where the reader found no heading marks (UTF-16 units). */
const HEADING_LENGTH = 24;
/** Further occurrences of one word add ever less: the count is raised to this power. */
const DAMPING = 0.6;
/** Lengths (UTF-16 units) are evened out by their root, so that a long report does not earn every subject. */
const REFERENCE_LENGTH = 1500;
/** A subject needs this much weight … */
const LEAST = 4;
/** … and this share of the weightiest subject's; … */
const SHARE = 0.3;
/** … beyond this weight, which the title alone can give, the weightiest asks no more of the others. */
const DOMINANT = 32;
/** Subjects listed at most: more would say nothing. */
const MOST = 5;
/** Lines that name offices and nothing else are no longer. */
const NAMING_LENGTH = 120;
/** Units behind a word that show it to be part of an office's name. */
const OFFICE_REACH = 12;
/** Longer words hardly ever stand across the border of two others; to cut around each would only take time. */
const SHORT_WORD = 2;
/** A word that has stood on its own so often is what the text speaks of. */
const SURE_PLACES = 3;
/** Words quoted as evidence for one subject. */
const QUOTES = 3;

interface Word {
  text: string;
  subject: number;
  weight: number;
}

const WORDS: readonly Word[] = SUBJECT_WORDS.flatMap(({ strong, words }, subject) => [
  ...strong.split(' ').map((text) => ({ text, subject, weight: STRONG })),
  ...words.split(' ').map((text) => ({ text, subject, weight: WEAK })),
]);
/** Set phrases come last: their numbers are beyond the words and lead to nothing. */
const SCAN = new WordScan([...WORDS.map(({ text }) => text), ...SET_PHRASES].map(simplified));

/** What has been seen of one word: its weighted count and the first place. */
interface Seen {
  word: number;
  count: number;
  /** -1 for the title. */
  passage: number;
  at: number;
  place: number;
  /** How often it has been seen. */
  places: number;
}

/** Says what an article is about: given subjects first, else those its words earn by density over title, headings and body. */
export function describeTopics(article: Article): DescribedTopics {
  return givenTopics(article) ?? earnedTopics(article);
}

function givenTopics(article: Article): DescribedTopics | null {
  const topics: string[] = [];
  const evidence: Evidence[] = [];
  for (const fact of givenFacts(article, 'topic')) {
    for (const name of [fact.value, ...fact.value.split(/[;；|\n]/u)]) {
      const topic = canonicalTopic(name);
      if (topic === null || topics.includes(topic)) continue;
      topics.push(topic);
      if (!evidence.includes(fact.evidence)) evidence.push(fact.evidence);
    }
  }
  return topics.length === 0 ? null : { topics, known: { how: 'stated', evidence } };
}

/** The words seen in an article. */
class SeenWords {
  /** In the order in which they were first seen. */
  readonly list: Seen[] = [];
  /** By word: its place in the list and one more, 0 where it has not been seen. */
  readonly #places = new Uint16Array(WORDS.length);

  note(word: number, weight: number, passage: number, at: number): void {
    if (word >= WORDS.length) return;
    const known = this.get(word);
    if (known === undefined) {
      this.#places[word] = this.list.push({ word, count: weight, passage, at, place: weight, places: 1 });
      return;
    }
    known.count += weight;
    known.places++;
    if (weight <= known.place) return;
    known.passage = passage;
    known.at = at;
    known.place = weight;
  }

  get(word: number): Seen | undefined {
    return this.list[(this.#places[word] ?? 0) - 1];
  }
}

function earnedTopics(article: Article): DescribedTopics {
  const seen = new SeenWords();
  const { start, end } = titleStem(article.title);
  const title = article.title.slice(start, end);
  const issuers = TITLE_ISSUERS.match(title)?.match[0].length ?? 0;
  SCAN.scan(title, (word, at) => {
    if (at >= issuers && stands(title, word, at, seen)) seen.note(word, IN_TITLE, -1, at);
  });
  let length = 0;
  article.passages.forEach(({ text, level }, passage) => {
    if (text === title || text === article.title) return;
    const weight = level > 0 || text.length <= HEADING_LENGTH ? IN_HEADING : 1;
    length += text.length;
    if (text.length <= NAMING_LENGTH && NAMING_LINES.test(text)) return;
    SCAN.scan(text, (word, at) => {
      if (stands(text, word, at, seen)) seen.note(word, weight, passage, at);
    });
  });
  return ranked(article, title, seen, Math.sqrt(Math.max(length, REFERENCE_LENGTH) / REFERENCE_LENGTH));
}

/** Whether what was found is that word, and no part of a neighbour or of the name of an office. */
function stands(text: string, word: number, at: number, seen: SeenWords): boolean {
  const found = WORDS[word]?.text;
  if (found === undefined) return false;
  const end = at + found.length;
  if (
    OFFICE_NAMES.mayStandIn(text, end, end + OFFICE_REACH) &&
    OFFICE_NAMES.test(WORD_PLACE + text.slice(end, end + OFFICE_REACH))
  ) {
    return false;
  }
  if (found.length > SHORT_WORD || (seen.get(word)?.places ?? 0) >= SURE_PLACES) return true;
  const { before, within, runsOn } = wordBorders(text, at, end);
  return !runsOn && (before || within);
}

/** What a word seen earns for its subject. */
interface Earned {
  seen: Seen;
  word: Word;
  weight: number;
}

/** Group and name of each subject. */
const NAMES = SUBJECT_WORDS.map(({ topic }) => topic.split('/'));
const REST = '其他';

/**
 * The rest of a group (工业、交通/其他) says little: it needs a word that names it, and gives way to a finer subject of its
 * group that weighs more. `order` is the weightiest first.
 */
function withoutEmptyRests(order: readonly number[], earned: readonly Earned[]): number[] {
  const groups = new Set<string>();
  return order.filter((subject) => {
    const [group = '', name] = NAMES[subject] ?? [];
    if (name !== REST) {
      groups.add(group);
      return true;
    }
    return (
      !groups.has(group) && earned.some(({ word }) => word.subject === subject && word.weight === STRONG)
    );
  });
}

function earnedBy(seen: Seen, evenOut: number): Earned | null {
  const word = WORDS[seen.word];
  if (word === undefined) return null;
  const title = seen.place === IN_TITLE ? IN_TITLE : 0;
  return { seen, word, weight: word.weight * (title + (seen.count - title) ** DAMPING / evenOut) };
}

function ranked(article: Article, title: string, seen: SeenWords, evenOut: number): DescribedTopics {
  const earned = seen.list.map((one) => earnedBy(one, evenOut)).filter((one) => one !== null);
  const weights = new Float64Array(SUBJECT_WORDS.length);
  for (const { word, weight } of earned) weights[word.subject] = (weights[word.subject] ?? 0) + weight;
  const weightOf = (subject: number): number => weights[subject] ?? 0;
  const order = withoutEmptyRests(
    [...weights.keys()]
      .filter((subject) => weightOf(subject) >= LEAST)
      .sort((a, b) => weightOf(b) - weightOf(a) || a - b),
    earned,
  );
  const least = Math.max(LEAST, Math.min(weightOf(order[0] ?? -1), DOMINANT) * SHARE);
  const kept = order.filter((subject) => weightOf(subject) >= least).slice(0, MOST);
  if (kept.length === 0) return { topics: [], known: { how: 'unknown', evidence: [] } };
  const topics: string[] = [];
  const evidence: Evidence[] = [];
  for (const subject of kept) {
    const topic = SUBJECT_WORDS[subject]?.topic;
    if (topic === undefined) continue;
    topics.push(topic);
    const words = earned
      .filter(({ word }) => word.subject === subject)
      .sort((a, b) => b.weight - a.weight || a.seen.word - b.seen.word);
    for (const { seen: place, word } of words.slice(0, QUOTES)) {
      const { length } = word.text;
      evidence.push(
        place.passage < 0
          ? quoteTitle(title.slice(place.at, place.at + length), topic)
          : quotePassage(article.passages, place.passage, place.at, place.at + length, topic),
      );
    }
  }
  return { topics, known: { how: 'inferred', evidence } };
}
