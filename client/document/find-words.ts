import type { Passage, Range } from '../../engine/types.ts';

/** One place where a word stands. */
export interface Finding {
  passage: number;
  range: Range;
}

/**
 * The words of a query that can be looked for in one document: exclusions, fields and operators are left out,
 * a wildcard parts a word in two. Quoted phrases stay whole.
 */
export function plainWords(q: string): string[] {
  const words: string[] = [];
  const pattern =
    /(?<excluded>(?:^|\s)(?:[-－]|NOT\s+))?(?<field>[\p{L}]+[:：])?(?:["“](?<phrase>[^"”]*)["”]?|(?<bare>[^\s"“]+))/gu;
  for (const { groups } of q.matchAll(pattern)) {
    if (groups === undefined || groups.excluded !== undefined || groups.field !== undefined) continue;
    if (groups.phrase !== undefined) words.push(groups.phrase);
    else words.push(...bareWords(groups.bare ?? ''));
  }
  return [...new Set(words.filter((word) => word.trim() !== ''))];
}

/** Every place of every word, in reading order. Letter case, full width and white space make no difference. */
export function findWords(passages: readonly Passage[], words: readonly string[]): Finding[] {
  const sought = words.map((word) => folded(word).text).filter((word) => word !== '');
  if (sought.length === 0) return [];
  return passages.flatMap(({ text }, passage) => {
    const { text: folds, offsets } = folded(text);
    const ranges = new Map<string, Range>();
    for (const word of sought) {
      for (let at = folds.indexOf(word); at >= 0; at = folds.indexOf(word, at + 1)) {
        const start = offsets[at] ?? 0;
        const end = (offsets[at + word.length - 1] ?? start) + 1;
        ranges.set(`${start} ${end}`, [start, end]);
      }
    }
    return [...ranges.values()].sort((a, b) => a[0] - b[0]).map((range) => ({ passage, range }));
  });
}

function bareWords(text: string): string[] {
  if (/^(?:OR|AND|NOT|\||\/(?:s|p|\d+)|同句|同段)$/u.test(text)) return [];
  return text
    .replace(/^[(（]+|[)）]+$/gu, '')
    .split(/[*?]/)
    .filter((part) => part !== '');
}

/** A text as it is compared, and where each of its units stands in the text as written. */
function folded(text: string): { text: string; offsets: number[] } {
  const units: string[] = [];
  const offsets: number[] = [];
  for (let offset = 0; offset < text.length; offset += 1) {
    const unit = text.charAt(offset);
    if (/\s/u.test(unit)) continue;
    units.push(foldedUnit(unit));
    offsets.push(offset);
  }
  return { text: units.join(''), offsets };
}

function foldedUnit(unit: string): string {
  const code = unit.charCodeAt(0);
  const narrow = code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : unit;
  const lower = narrow.toLowerCase();
  return lower.length === 1 ? lower : narrow;
}
