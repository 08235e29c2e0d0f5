import type { ComparedPart, ComparedRow } from '../../engine/types.ts';

export type Side = 'a' | 'b';

/** Characters of a text, white space apart. */
export function charactersOf(text: string): number {
  return text.replaceAll(/\s/g, '').length;
}

/** Whether all of a row is the same in both texts. */
export function isSame({ parts }: ComparedRow): boolean {
  return parts.every(({ kind }) => kind === 'same');
}

/** Whether both say the same in the very same characters. */
export function isLiteral({ parts }: ComparedRow): boolean {
  return parts.every(({ kind, a, b }) => kind === 'same' && a === b);
}

/** What one goes to from one difference to the next: neighbouring parts that differ, or whole passages that only one text has. */
export interface Difference {
  /** Row in which it begins, and the first and last part of it there. */
  row: number;
  first: number;
  last: number;
  /** What each text says there, of whole passages the first. */
  a: string;
  b: string;
  /** `otherwise`: the same, written in other characters, widths or spaces. */
  kind: 'text' | 'mask' | 'otherwise';
}

/**
 * All differences, in the order of the rows. Passages on end that only one of the texts has are one.
 * @param otherwise also the places where the same is written otherwise
 */
export function differencesOf(rows: readonly ComparedRow[], otherwise = false): Difference[] {
  const found: Difference[] = [];
  let alone: Side | null = null;
  rows.forEach((row, at) => {
    const side = row.b === null ? 'a' : row.a === null ? 'b' : null;
    if (side !== null && side === alone) return;
    alone = side;
    row.parts.forEach((part, index) => {
      if (part.kind === 'same' && (!otherwise || part.a === part.b)) return;
      const last = found.at(-1);
      if (last?.row === at && last.last === index - 1 && joins(row.parts[index - 1], part)) {
        last.last = index;
        last.a += part.a;
        last.b += part.b;
      } else {
        found.push({
          row: at,
          first: index,
          last: index,
          a: part.a,
          b: part.b,
          kind: part.kind === 'same' ? 'otherwise' : part.kind === 'mask' ? 'mask' : 'text',
        });
      }
    });
  });
  return found;
}

/** What stands in the place of something is one difference with it; a mask and another form are ones of their own. */
function joins(before: ComparedPart | undefined, part: ComparedPart): boolean {
  const alone = (kind: ComparedPart['kind'] | undefined) => kind === 'a' || kind === 'b';
  return alone(before?.kind) && alone(part.kind);
}

/** Where a difference stands, whichever others there are. */
export type StepPlace = Pick<Difference, 'row' | 'first'>;

/** Index of the difference behind a place, or before it, round the end; the place need not be that of one. */
export function nextOf(differences: readonly StepPlace[], place: StepPlace | null, by: 1 | -1): number {
  if (differences.length === 0) return -1;
  const last = differences.length - 1;
  if (place === null) return by > 0 ? 0 : last;
  const next =
    by > 0
      ? differences.findIndex((difference) => order(difference, place) > 0)
      : differences.findLastIndex((difference) => order(difference, place) < 0);
  return next >= 0 ? next : by > 0 ? 0 : last;
}

/** Less than 0 where one stands before the other. */
export function order(one: StepPlace, other: StepPlace): number {
  return one.row - other.row || one.first - other.first;
}

interface Totals {
  /** Characters of each text that the other has too, as shares of the whole, 0–1. */
  share: Record<Side, number>;
  /** Characters that only one has. */
  only: Record<Side, number>;
  masks: number;
  /** Places where the same is written otherwise. */
  otherwise: number;
}

/** @param shared characters that both say, as the answer counts them */
export function totalsOf(rows: readonly ComparedRow[], shared: number): Totals {
  const totals: Totals = { share: { a: 1, b: 1 }, only: { a: 0, b: 0 }, masks: 0, otherwise: 0 };
  const masked = { a: 0, b: 0 };
  for (const { kind, a, b } of rows.flatMap(({ parts }) => parts)) {
    if (kind === 'same') totals.otherwise += Number(a !== b);
    else if (kind === 'mask') {
      totals.masks += 1;
      masked.a += charactersOf(a);
      masked.b += charactersOf(b);
    } else totals.only[kind] += charactersOf(kind === 'a' ? a : b);
  }
  for (const side of ['a', 'b'] as const) {
    const whole = shared + totals.only[side] + masked[side];
    totals.share[side] = whole === 0 ? 1 : shared / whole;
  }
  return totals;
}

/** Rows shown one by one, or a stretch of the same that is folded. */
export interface Block {
  folded: boolean;
  /** Half-open. */
  from: number;
  to: number;
}

/** Rows of the same that stay beside one that is not, so that one sees where it stands. */
const BESIDE = 1;
/** A stretch of fewer rows is not worth folding. */
const LEAST_FOLDED = 3;

/** Folds what is literally the same in long stretches; `opened` names the first rows of those that are not. */
export function blocksOf(rows: readonly ComparedRow[], fold: boolean, opened: ReadonlySet<number>): Block[] {
  if (!fold) return [{ folded: false, from: 0, to: rows.length }];
  const blocks: Block[] = [];
  const show = (from: number, to: number): void => {
    const last = blocks.at(-1);
    if (last !== undefined && !last.folded && last.to === from) last.to = to;
    else if (from < to) blocks.push({ folded: false, from, to });
  };
  for (let at = 0; at < rows.length; ) {
    let end = at;
    while (end < rows.length && literalRow(rows[end])) end++;
    const from = at === 0 ? 0 : at + BESIDE;
    const to = end === rows.length ? end : end - BESIDE;
    if (to - from >= LEAST_FOLDED && !opened.has(from)) {
      show(at, from);
      blocks.push({ folded: true, from, to });
      show(to, end);
    } else show(at, end);
    if (end < rows.length) show(end, end + 1);
    at = end + 1;
  }
  return blocks;
}

function literalRow(row: ComparedRow | undefined): boolean {
  return row !== undefined && isLiteral(row);
}
