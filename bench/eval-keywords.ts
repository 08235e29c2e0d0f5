import type { Ranking } from '../engine/rank/ranking.ts';
import { STOP_WORDS } from '../engine/rank/stop-words.ts';
import { fold, squeeze } from '../engine/text/fold.ts';
import { segment } from '../engine/text/segment.ts';
import type { CorpusDocument } from './corpus-document.ts';

/**
 * How keyword ranking is measured without judged queries: known items. A query is made from one document, the exact
 * matches are ordered, and the document it was made from should stand high. Three kinds, as people search: by a
 * title, by a phrase that the document keeps using, and by words remembered from one paragraph.
 */
interface KnownItem {
  kind: 'title' | 'phrase' | 'paragraph';
  terms: string[];
  document: number;
}

export interface KnownItemFigure {
  kind: KnownItem['kind'];
  /** Documents that match exactly, on average. */
  matches: number;
  /** Mean reciprocal rank of the document that the query was made from, equals counted as found. */
  mrr: number;
}

/** Titles take the place of longer names: the words that all titles of a collection begin with say nothing. */
const TITLE_PREFIX = /^中华人民共和国/;
const MIN_RECURRENCES = 3;
/** Words remembered from a paragraph. */
const REMEMBERED_WORDS = 3;
/** Of these among the paragraph's words: the 2nd, 5th and 8th that weigh, which lie apart but not far. */
const REMEMBERED_AT = [1, 4, 7];
/** Shorter paragraphs are mostly dates and names. */
const MIN_PARAGRAPH = 60;

/** One query of each kind for every `step`-th document. */
export function knownItems(documents: readonly CorpusDocument[], step: number): KnownItem[] {
  const items: KnownItem[] = [];
  for (let document = 0; document < documents.length; document += step) {
    const { title, passages } = documents[document] ?? { title: '', passages: [] };
    const name = title.replace(TITLE_PREFIX, '');
    if (name !== '') items.push({ kind: 'title', terms: [name], document });
    const phrase = recurrentPhrase(passages.map(({ text }) => text));
    if (phrase !== null) items.push({ kind: 'phrase', terms: [phrase], document });
    const bodies = passages.filter(({ level, text }) => level === 0 && text.length >= MIN_PARAGRAPH);
    const body = bodies[Math.floor(bodies.length / 2)];
    if (body === undefined) continue;
    const words = [...new Set(segment(fold(body.text)))].filter(
      (word) => word.length > 1 && !STOP_WORDS.has(word),
    );
    const terms = REMEMBERED_AT.map((at) => words[at]).filter((word) => word !== undefined);
    if (terms.length === REMEMBERED_WORDS) items.push({ kind: 'paragraph', terms, document });
  }
  return items;
}

/** Orders the exact matches of each query (found here by looking through the texts) and says where its document stands. */
export function evaluateKnownItems(
  documents: readonly CorpusDocument[],
  items: readonly KnownItem[],
  ranking: Ranking,
): KnownItemFigure[] {
  const texts = documents.map(({ title, passages }) =>
    [title, ...passages.map(({ text }) => text)].map((text) => squeeze(fold(text)).text),
  );
  return (['title', 'phrase', 'paragraph'] as const).map((kind) => {
    const own = items.filter((item) => item.kind === kind);
    let matches = 0;
    let reciprocals = 0;
    for (const { terms, document } of own) {
      const wanted = terms.map((term) => squeeze(fold(term)).text);
      const found = texts.flatMap((passages, number) => matchOf(number, passages, wanted) ?? []);
      const scores = ranking.scoreDocuments(
        terms,
        Uint32Array.from(found, (match) => match.document),
        {
          occurrences: found.map((match) => match.occurrences),
          together: found.map((match) => match.together),
        },
      );
      const target = scores[found.findIndex((match) => match.document === document)] ?? 0;
      matches += found.length;
      reciprocals += 1 / (1 + scores.filter((score) => score > target).length);
    }
    const count = Math.max(1, own.length);
    return { kind, matches: matches / count, mrr: reciprocals / count };
  });
}

/** The two neighbouring words that a text joins most often, where it does so at least `MIN_RECURRENCES` times. */
function recurrentPhrase(texts: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const text of texts.map(fold)) {
    const words = segment(text);
    words.forEach((word, at) => {
      const next = words[at + 1] ?? '';
      const phrase = word + next;
      const weighs = [word, next].every((part) => part.length > 1 && !STOP_WORDS.has(part));
      if (weighs && text.includes(phrase)) counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
    });
  }
  const [phrase, count] = [...counts].reduce((most, each) => (each[1] > most[1] ? each : most), ['', 0]);
  return count < MIN_RECURRENCES ? null : phrase;
}

interface ExactMatch {
  document: number;
  occurrences: number;
  together: number;
}

/** What the exact matcher would say of a document: null where a term is missing. */
function matchOf(document: number, passages: readonly string[], terms: readonly string[]): ExactMatch | null {
  if (!terms.every((term) => passages.some((passage) => passage.includes(term)))) return null;
  let occurrences = 0;
  let most = 0;
  for (const passage of passages) {
    let held = 0;
    for (const term of terms) {
      const times = passage.split(term).length - 1;
      occurrences += times;
      if (times > 0) held++;
    }
    most = Math.max(most, held);
  }
  return { document, occurrences, together: most / terms.length };
}
