import type { Ask, TextAsk } from './ask.ts';
import { type BenchQuery, passes } from './queries.ts';
import type { BenchDocument } from './texts.ts';

/**
 * The right answer by brute force: the numbers of the documents in whose folded text without white space the
 * characters stand as asked. Written without any of the engine's index or matching code.
 */
export function rightAnswer(documents: readonly BenchDocument[], query: BenchQuery): Set<number> {
  const found = new Set<number>();
  documents.forEach((document, number) => {
    if (answers(document, query)) found.add(number);
  });
  return found;
}

/** Whether a document is what a query asks for. */
export function answers(
  document: BenchDocument,
  { filter, ask }: Pick<BenchQuery, 'filter' | 'ask'>,
): boolean {
  return passes(document, filter) && holds(document, ask);
}

/** Characters that `*` may stand for, part of the query language. */
const WILDCARD_REACH = 10;
/** Where one stands between two terms of Chinese characters, a sentence ends between them. */
const SENTENCE_END = /[。！？；!?;]/;

function holds(document: BenchDocument, ask: Ask): boolean {
  switch (ask.kind) {
    case 'everything':
      return true;
    case 'text':
      return document.passages.some((passage) => passage.includes(ask.text));
    case 'all':
      return ask.of.every((part) => holds(document, part));
    case 'any':
      return ask.of.some((part) => holds(document, part));
    case 'without':
      return holds(document, ask.wanted) && !holds(document, ask.unwanted);
    case 'near':
      return document.passages.some((passage) => standsNear(passage, ask.of, ask.within));
    case 'gap':
      return document.passages.some((passage) => standsApart(passage, ask.before, ask.gap, ask.after));
  }
}

function* places(text: string, term: string): Generator<number> {
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) yield at;
}

function standsNear(
  passage: string,
  [one, other]: readonly [TextAsk, TextAsk],
  within: 'sentence' | 'passage' | number,
): boolean {
  if (within === 'passage') return passage.includes(one.text) && passage.includes(other.text);
  for (const at of places(passage, one.text)) {
    for (const place of places(passage, other.text)) {
      const start = Math.min(at, place);
      const end = Math.max(at + one.text.length, place + other.text.length);
      if (within === 'sentence') {
        if (!SENTENCE_END.test(passage.slice(start, end))) return true;
      } else if (end - start - one.text.length - other.text.length <= within) {
        return true;
      }
    }
  }
  return false;
}

function standsApart(passage: string, before: string, gap: 'any' | 'one', after: string): boolean {
  for (const at of places(passage, before)) {
    const start = at + before.length;
    for (let place = start; place <= start + WILDCARD_REACH; place++) {
      if (!passage.startsWith(after, place)) continue;
      const between = passage.slice(start, place);
      if (gap === 'one' ? [...between].length === 1 : !SENTENCE_END.test(between)) return true;
    }
  }
  return false;
}
