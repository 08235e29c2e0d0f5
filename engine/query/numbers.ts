/**
 * Large numbers are written in several ways (3000, 3,000, 3 000). Characters decide what matches, so each is looked for as it
 * is written, and the person is told of the others.
 */

const DIGIT = '[0-9０-９]';
const COMMA = '[,，]';
/** Not behind a digit, a decimal point, a comma or a sign of money or telephone numbers that go on. */
const BEGINS = `(?<![0-9０-９.．,，-])`;
const ENDS = `(?!${DIGIT}|${COMMA}${DIGIT})`;
/** Digits in groups of three with spaces between. */
const PARTED = new RegExp(`${BEGINS}${DIGIT}{1,3}(?:[^\\S\\r\\n]+${DIGIT}{3})+${ENDS}`, 'gu');
const WITH_COMMAS = new RegExp(`${BEGINS}[1-9１-９]${DIGIT}{0,2}(?:${COMMA}${DIGIT}{3})+${ENDS}`, 'gu');
/** Years are never written with commas: what is followed by 年, and what may be one and has no unit behind it. */
const YEAR = `(?:19|20|１９|２０)${DIGIT}{2}(?!${DIGIT}|[.．]${DIGIT}|\\p{Script=Han})`;
const WITHOUT = new RegExp(`${BEGINS}(?!${YEAR})[1-9１-９]${DIGIT}{3,}(?!年)${ENDS}`, 'gu');
const GROUPS = /\B(?=(?:[0-9]{3})+$)/gu;

/** A number that begins within the term from `from` to `end`, with spaces in it; null where none does. */
export function partedNumber(
  query: string,
  from: number,
  end: number,
): { start: number; end: number; joined: string } | null {
  for (const match of query.matchAll(PARTED)) {
    if (match.index < from || match.index >= end) continue;
    return {
      start: match.index,
      end: match.index + match[0].length,
      joined: match[0].replace(/\s+/gu, ''),
    };
  }
  return null;
}

/** A term with its large numbers written the other way: without commas, or with them; null where it has none. */
export function otherSpelling(term: string): string | null {
  const without = term.replace(WITH_COMMAS, (number) => number.replace(/[,，]/gu, ''));
  if (without !== term) return without;
  const grouped = term.replace(WITHOUT, (number) => number.normalize('NFKC').replace(GROUPS, ','));
  return grouped === term ? null : grouped;
}
