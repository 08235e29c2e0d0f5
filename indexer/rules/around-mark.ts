import { LinearPattern } from './linear-pattern.ts';

/**
 * Patterns that say what stands before and behind a mark in a text, told by looking at the mark first: a pattern such as `[，,][^¶]*\d¶` is
 * tried from each comma of a line otherwise, and walks to the mark each time.
 */

/** The mark that stands for the end of a line, or for a place in one. */
const MARK = '¶';
/** A group that is referred to by its number or its name. */
const REFERENCE = /\\[1-9k]/;
const QUANTIFIER = /^[*+?{]/;

const known = new WeakMap<RegExp, RegExp>();

/**
 * A pattern that is found in the same texts as this one, though not with the same words: the same itself where not each of its
 * alternatives has the mark, outside of groups.
 */
export function aroundMark(pattern: RegExp): RegExp {
  let around = known.get(pattern);
  if (around === undefined) {
    around = made(pattern) ?? pattern;
    known.set(pattern, around);
  }
  return around;
}

function made(pattern: RegExp): RegExp | null {
  const { source, flags } = pattern;
  if (pattern instanceof LinearPattern || pattern.unicodeSets || REFERENCE.test(source)) return null;
  const parts = alternatives(source).map((alternative) => {
    const at = markIn(alternative);
    return at === null ? null : behindMark(alternative.slice(0, at), alternative.slice(at + MARK.length));
  });
  if (parts.some((part) => part === null)) return null;
  return new RegExp(`${MARK}(?:${parts.join('|')})`, flags);
}

/** What is looked for from behind the mark on. */
const behindMark = (before: string, behind: string): string =>
  before === '' ? behind : `(?<=${before}${MARK})${behind}`;

/** The alternatives of a pattern that stand in no group. */
function alternatives(source: string): string[] {
  const found: string[] = [];
  let from = 0;
  for (const at of outsideGroups(source)) {
    if (source.charAt(at) !== '|') continue;
    found.push(source.slice(from, at));
    from = at + 1;
  }
  return [...found, source.slice(from)];
}

/** Where the mark stands by itself; null where nowhere, or more than once. */
function markIn(alternative: string): number | null {
  const places = [...outsideGroups(alternative)].filter((at) => alternative.startsWith(MARK, at));
  const [at] = places;
  if (at === undefined || places.length > 1 || QUANTIFIER.test(alternative.slice(at + MARK.length)))
    return null;
  return at;
}

/** Places of a source that are in no class and no group, and not behind a backslash. */
function* outsideGroups(source: string): Generator<number> {
  let depth = 0;
  let inClass = false;
  for (let at = 0; at < source.length; at++) {
    const unit = source.charAt(at);
    if (unit === '\\') at++;
    else if (inClass) inClass = unit !== ']';
    else if (unit === '[') inClass = true;
    else if (unit === '(') depth++;
    else if (unit === ')') depth--;
    else if (depth === 0) yield at;
  }
}
