import type { Range } from '../engine/types.ts';

/** Kinds of marks in a text: the query's words, the one at hand, the words a link quotes, words that prove a value, a repaired spot, words saved. */
export type MarkKind = 'term' | 'current' | 'quote' | 'evidence' | 'repair' | 'saved';

/** Ranges of one kind over a text: the query's words, a quote, a piece of evidence, a repair. */
export interface Layer<Kind extends string> {
  kind: Kind;
  ranges: readonly Range[];
}

/** A stretch of text that lies in the same layers from end to end. */
interface Stretch<Kind extends string> {
  text: string;
  start: number;
  kinds: readonly Kind[];
}

/**
 * Cuts a text at every border of every range. The stretches adjoin and together are the text; ranges may overlap,
 * also within a layer. Parts of a range outside the text are ignored.
 */
export function stretches<Kind extends string>(
  text: string,
  layers: readonly Layer<Kind>[],
): Stretch<Kind>[] {
  const cuts = new Set([0, text.length]);
  const marked = layers.map(({ kind, ranges }) => {
    // By offset: how many ranges begin there, less those that end there.
    const changes = new Map<number, number>();
    const change = (at: number, by: number): void => {
      changes.set(at, (changes.get(at) ?? 0) + by);
      cuts.add(at);
    };
    for (const [start, end] of ranges) {
      if (start >= end) continue;
      change(within(start, text.length), 1);
      change(within(end, text.length), -1);
    }
    return { kind, changes, open: 0 };
  });
  const borders = [...cuts].sort((a, b) => a - b);
  const result: Stretch<Kind>[] = [];
  borders.forEach((start, index) => {
    const end = borders[index + 1];
    if (end === undefined) return;
    for (const layer of marked) layer.open += layer.changes.get(start) ?? 0;
    const kinds = marked.filter(({ open }) => open > 0).map(({ kind }) => kind);
    result.push({ text: text.slice(start, end), start, kinds });
  });
  return result;
}

function within(offset: number, length: number): number {
  return Math.max(0, Math.min(offset, length));
}
