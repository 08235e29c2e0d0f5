import type { JudgeOf } from './judge.ts';
import type { Pair } from './relation-lists.ts';
import { sizeOf } from './sketch.ts';
import type { SketchStore } from './sketch-store.ts';
import { withoutTorn } from './torn.ts';

/**
 * Groups the copies: the number of the first document of each document's group. The largest text of a group is the one kept,
 * and every other is a copy of that text itself: a copy of a copy that is none of the text kept stands apart, so that
 * no row of small differences joins texts that have little in common. Of several texts kept a document joins the nearest.
 * `pairs` are judged, the smaller text first (of two of a size the later).
 */
export function groupsOf(sketches: SketchStore, pairs: readonly Pair[], judgeOf: JudgeOf): Int32Array {
  const larger = new Map<number, Pair[]>();
  for (const pair of withoutTorn(sketches, pairs)) {
    if (pair.kind !== 'copy') continue;
    const found = larger.get(pair.first);
    if (found === undefined) larger.set(pair.first, [pair]);
    else found.push(pair);
  }
  const keptOf = new Map<number, number>();
  for (const document of fromLargest(sketches, larger.keys())) {
    const kept = nearestKept(judgeOf, document, larger.get(document) ?? [], keptOf);
    if (kept !== null) keptOf.set(document, kept);
  }
  return numbered(sketches.length, keptOf);
}

/** The number of the first document of each group. */
function numbered(documents: number, keptOf: ReadonlyMap<number, number>): Int32Array {
  const first = new Map<number, number>();
  for (const [document, kept] of keptOf) first.set(kept, Math.min(first.get(kept) ?? kept, document));
  return Int32Array.from({ length: documents }, (_, document) => {
    return first.get(keptOf.get(document) ?? document) ?? document;
  });
}

function fromLargest(sketches: SketchStore, documents: Iterable<number>): number[] {
  return [...documents]
    .map((document) => ({ document, size: sizeOf(sketches.at(document)) }))
    .sort((a, b) => b.size - a.size || a.document - b.document)
    .map(({ document }) => document);
}

/** The text kept that a document is nearest to, among those that its larger copies are, or are copies of. */
function nearestKept(
  judgeOf: JudgeOf,
  document: number,
  copies: readonly Pair[],
  keptOf: ReadonlyMap<number, number>,
): number | null {
  const tried = new Map<number, number>();
  for (const { second, containment } of copies) if (!keptOf.has(second)) tried.set(second, containment);
  for (const { second } of copies) {
    const kept = keptOf.get(second) ?? second;
    if (tried.has(kept)) continue;
    const judgement = judgeOf(document, kept);
    tried.set(kept, judgement?.kind === 'copy' ? judgement.containment : 0);
  }
  let nearest: number | null = null;
  for (const [kept, containment] of tried) {
    const best = nearest === null ? 0 : (tried.get(nearest) ?? 0);
    if (containment > best || (containment === best && nearest !== null && kept < nearest)) nearest = kept;
  }
  return nearest;
}
