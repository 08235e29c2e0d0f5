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
    if (passes(document, query.filter) && holds(document, query.ask)) found.add(number);
  });
  return found;
}

/** Characters that `*` may stand for, part of the query language. */
const WILDCARD_REACH = 10;
/** A sentence ends after these (folded), and after closing quotes and brackets that follow them. */
const SENTENCE_END = /[。！？；!?;]/;

function holds(document: BenchDocument, ask: Ask): boolean {
  switch (ask.kind) {
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

/** Whether a sentence ends somewhere before the last character of a stretch. */
function crossesSentence(text: string, start: number, end: number): boolean {
  return SENTENCE_END.test(text.slice(start, end - 1));
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
        if (!crossesSentence(passage, start, end)) return true;
      } else if (end - start - one.text.length - other.text.length <= within) {
        return true;
      }
    }
  }
  return false;
}

function standsApart(passage: string, before: string, gap: 'any' | 'one', after: string): boolean {
  const [least, most] = gap === 'one' ? [1, 1] : [0, WILDCARD_REACH];
  for (const at of places(passage, before)) {
    for (let apart = least; apart <= most; apart++) {
      const place = at + before.length + apart;
      if (!passage.startsWith(after, place)) continue;
      if (!crossesSentence(passage, at, place + after.length)) return true;
    }
  }
  return false;
}
