import type { NearNode, Nearness, QueryNode, TermNode } from '../../../engine/query/ast.ts';
import { fold } from '../../../engine/text/fold.ts';

/** A second, obvious evaluator: strings, loops over every start, every combination. No index, no guard tricks, no forms. */

export interface NaiveDocument {
  passages: string[];
  title: string;
}

interface Letter {
  character: string;
  sentence: number;
  /** Number token it belongs to, -1 for none. */
  number: number;
}

const WHITE = /[\s\p{Cc}\p{Default_Ignorable_Code_Point}\u2800\ufff9-\ufffc]/u;

/** A space that groups thousands: 1 234, but not 2006 100, 1.5 100. */
const THOUSANDS = '(?<=(?<![0-9]|[0-9][.,])[0-9]{1,3}) (?=[0-9]{3}(?![0-9]))';
const NUMBER = new RegExp(`[0-9]+(?:${THOUSANDS}[0-9]+)*(\\.[0-9]+(?:${THOUSANDS}[0-9]+)*)*`, 'g');

/** Number tokens of a reading text as [start, end); parts of a dotted date are tokens of their own. */
function numberTokens(reading: string): [number, number][] {
  return [...reading.matchAll(NUMBER)].flatMap((token): [number, number][] => {
    const parts = token[0].split('.');
    if (parts.length <= 2) return [[token.index, token.index + token[0].length]];
    let at = token.index;
    return parts.map((part) => {
      const start = at;
      at += part.length + 1;
      return [start, start + part.length];
    });
  });
}

function sentenceNumbers(reading: string): number[] {
  const numbers: number[] = [];
  let sentence = 0;
  for (const piece of reading.match(/[^。！？；!?;\n]*(?:[。！？；!?;][。！？；!?;”）\n]*|\n+|$)/g) ?? []) {
    for (let at = 0; at < piece.length; at++) numbers.push(sentence);
    sentence++;
  }
  return numbers;
}

export function letters(reading: string): Letter[] {
  const folded = fold(reading);
  const sentences = sentenceNumbers(reading);
  const tokens = numberTokens(folded);
  const all: Letter[] = [];
  for (let at = 0; at < folded.length; at++) {
    const character = folded.charAt(at);
    if (WHITE.test(character)) continue;
    all.push({
      character,
      sentence: sentences[at] ?? 0,
      number: tokens.findIndex(([start, end]) => at >= start && at < end),
    });
  }
  return all;
}

export interface NaiveRange {
  start: number;
  end: number;
}

function squeezed(text: string): string {
  return [...fold(text)].filter((character) => !WHITE.test(character)).join('');
}

function insideNumber(text: readonly Letter[], left: number, right: number): boolean {
  const number = text[left]?.number;
  return number !== undefined && number >= 0 && number === text[right]?.number;
}

type Part = { kind: 'text'; text: string } | { kind: 'gap'; ones: number; anys: number };

/** The parts of a term, wildcards that stand together as one; `*` at an edge, or beside `?` there, stands for nothing. */
function partsOf(term: TermNode): Part[] {
  const parts: Part[] = [];
  for (const part of term.pattern) {
    if (part.kind === 'text') {
      if (squeezed(part.text) !== '') parts.push({ kind: 'text', text: squeezed(part.text) });
      continue;
    }
    const last = parts.at(-1);
    const gap = last?.kind === 'gap' ? last : { kind: 'gap' as const, ones: 0, anys: 0 };
    if (gap !== last) parts.push(gap);
    if (part.kind === 'one') gap.ones++;
    else gap.anys++;
  }
  for (const edge of [parts[0], parts.at(-1)]) if (edge?.kind === 'gap') edge.anys = 0;
  return parts;
}

/** Whether a letter is the second half of a character. */
const isSecond = (text: readonly Letter[], at: number): boolean =>
  /[\udc00-\udfff]/.test(text[at]?.character ?? '') && /[\ud800-\udbff]/.test(text[at - 1]?.character ?? '');

/** Places that lie behind so many characters, from the fewest to the most. */
function placesBehind(text: readonly Letter[], at: number, fewest: number, most: number): number[] {
  const places = Array.from({ length: text.length - at + 1 }, (_, offset) => at + offset);
  return places.filter((place) => place === at || !isSecond(text, place)).slice(fewest, most + 1);
}

/** Ends that the parts from `index` on can reach from `at`. */
function ends(text: readonly Letter[], parts: readonly Part[], index: number, at: number): number[] {
  const part = parts[index];
  if (part === undefined) return [at];
  if (part.kind === 'gap') {
    const all: number[] = [];
    for (const next of placesBehind(text, at, part.ones, part.ones + 10 * part.anys)) {
      // Characters that end a sentence which another follows.
      const ending = text
        .slice(at, next)
        .filter(({ sentence }, i) => (text[at + i + 1]?.sentence ?? sentence) !== sentence);
      if (ending.length <= part.ones) all.push(...ends(text, parts, index + 1, next));
    }
    return all;
  }
  for (const [offset, character] of [...part.text].entries()) {
    if (text[at + offset]?.character !== character) return [];
  }
  return ends(text, parts, index + 1, at + part.text.length);
}

export function naiveRanges(text: readonly Letter[], node: TermNode): NaiveRange[] {
  const parts = partsOf(node);
  if (!parts.some(({ kind }) => kind === 'text')) return [];
  const ranges: NaiveRange[] = [];
  for (let start = 0; start < text.length; start++) {
    if (isSecond(text, start)) continue;
    const found = ends(text, parts, 0, start).filter((end) => standsFree(text, node, start, end));
    if (found.length > 0) ranges.push({ start, end: Math.min(...found) });
  }
  return ranges;
}

/** A number at the edge of an unquoted term is a whole number. */
function standsFree(text: readonly Letter[], node: TermNode, start: number, end: number): boolean {
  if (node.quoted) return true;
  const first = node.pattern[0];
  const last = node.pattern.at(-1);
  if (first?.kind === 'text' && /^[0-9]/.test(squeezed(first.text)) && insideNumber(text, start - 1, start)) {
    return false;
  }
  return !(last?.kind === 'text' && /[0-9]$/.test(squeezed(last.text)) && insideNumber(text, end - 1, end));
}

function satisfies(
  text: readonly Letter[],
  link: Nearness | undefined,
  a: NaiveRange,
  b: NaiveRange,
): boolean {
  if (link === undefined) return false;
  if (link.kind === 'passage') return true;
  if (link.kind === 'sentence') {
    const all = text.slice(Math.min(a.start, b.start), Math.max(a.end, b.end));
    return new Set(all.map((letter) => letter.sentence)).size === 1;
  }
  const [end, start] = [Math.min(a.end, b.end), Math.max(a.start, b.start)];
  const between = text.slice(end, start).filter((_, at) => !isSecond(text, end + at));
  return between.length <= link.characters;
}

function operandRanges(text: readonly Letter[], node: QueryNode): NaiveRange[] {
  if (node.kind === 'or') return node.operands.flatMap((operand) => operandRanges(text, operand));
  return node.kind === 'term' ? naiveRanges(text, node) : [];
}

const areTwo = (a: NaiveRange, b: NaiveRange): boolean => a.start !== b.start || a.end !== b.end;

/** Every range that stands in some satisfying choice of one occurrence for each operand, no two neighbours of which are the same range. */
function nearRanges(text: readonly Letter[], node: NearNode): NaiveRange[] {
  const operands = node.operands.map((operand) => operandRanges(text, operand));
  const taking: NaiveRange[] = [];
  const choose = (chosen: NaiveRange[]): void => {
    const candidates = operands[chosen.length];
    if (candidates === undefined) {
      taking.push(...chosen);
      return;
    }
    for (const range of candidates) {
      const before = chosen.at(-1);
      if (before !== undefined && !areTwo(before, range)) continue;
      if (before === undefined || satisfies(text, node.links[chosen.length - 1], before, range)) {
        choose([...chosen, range]);
      }
    }
  };
  choose([]);
  return taking;
}

export function naiveMatches(document: NaiveDocument, node: QueryNode): boolean {
  switch (node.kind) {
    case 'facet':
      return false;
    case 'and':
      return node.operands.every((operand) => naiveMatches(document, operand));
    case 'or':
      return node.operands.some((operand) => naiveMatches(document, operand));
    case 'not':
      return !naiveMatches(document, node.operand);
    case 'near':
      return document.passages.some((passage) => nearRanges(letters(passage), node).length > 0);
    case 'term': {
      // A title is asked for with its quotation marks or without.
      const titles = [document.title, document.title.replace(/["＂“”]/gu, '')];
      const texts = node.field === null ? document.passages : titles;
      return texts.some((text) => naiveRanges(letters(text), node).length > 0);
    }
  }
}

function positiveRanges(text: readonly Letter[], node: QueryNode, excluded: boolean): NaiveRange[] {
  switch (node.kind) {
    case 'facet':
      return [];
    case 'and':
    case 'or':
      return node.operands.flatMap((operand) => positiveRanges(text, operand, excluded));
    case 'not':
      return positiveRanges(text, node.operand, !excluded);
    case 'near':
      return excluded ? [] : nearRanges(text, node);
    case 'term':
      return excluded || node.field !== null ? [] : naiveRanges(text, node);
  }
}

/** `start-end` of each positive range of each passage, sorted, each once. */
export function naiveMarks(document: NaiveDocument, node: QueryNode): string[][] {
  return document.passages.map((passage) => {
    const ranges = positiveRanges(letters(passage), node, false);
    ranges.sort((a, b) => a.start - b.start || a.end - b.end);
    return [...new Set(ranges.map(({ start, end }) => `${start}-${end}`))];
  });
}
