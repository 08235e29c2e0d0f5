import type { JudgeOf } from './judge.ts';
import type { Pair } from './relation-lists.ts';
import { sizeOf } from './sketch.ts';
import type { Sketches } from './sketches.ts';
import { tornTexts } from './torn.ts';

/** Share in which a document stands in others. */
type Nearness = Map<number, number>;

/**
 * Among thousands that are alike, each looked at with its neighbours alone, several texts may be kept of which one is a copy of
 * another; a document that is a copy of both shows it. So they are joined, and all join anew, a few times.
 */
const ROUNDS = 4;

/**
 * Groups the copies: the number of the first document of each document's group. The largest text of a group is the one kept,
 * and every other is a copy of that text itself: a copy of a copy that is none of the text kept stands apart, so that
 * no row of small differences joins texts that have little in common. Of several texts kept a document joins the nearest.
 * `pairs` are judged, the smaller text first (of two of a size the later).
 */
export function groupsOf(sketches: Sketches, pairs: readonly Pair[], judgeOf: JudgeOf): Int32Array {
  const torn = tornTexts(sketches, pairs);
  const larger = new Map<number, Nearness>();
  const join = (document: number, copy: number, containment: number): void => {
    const found = larger.get(document);
    if (found === undefined) larger.set(document, new Map([[copy, containment]]));
    else found.set(copy, containment);
  };
  for (const { first, second, kind, containment } of pairs)
    if (kind === 'copy' && !torn(first, second)) join(first, second, containment);
  const containmentOf = (document: number, copy: number): number => {
    const judgement = torn(document, copy) ? null : judgeOf(document, copy);
    return judgement?.kind === 'copy' ? judgement.containment : 0;
  };
  let keptOf = new Map<number, number>();
  const met = new Set<string>();
  for (let round = 0; round < ROUNDS; round++) {
    keptOf = new Map();
    const meeting = new Map<string, [number, number]>();
    for (const document of fromLargest(sketches, larger.keys())) {
      const near = keptTexts(document, larger.get(document) ?? new Map(), keptOf, containmentOf);
      const nearest = nearestOf(near);
      if (nearest === null) continue;
      keptOf.set(document, nearest);
      for (const kept of near.keys())
        if (kept !== nearest && !met.has(`${nearest} ${kept}`))
          meeting.set(`${nearest} ${kept}`, [nearest, kept]);
    }
    let joined = false;
    for (const [name, texts] of meeting) {
      met.add(name);
      const [copy = 0, document = 0] = fromLargest(sketches, texts);
      const containment = containmentOf(document, copy);
      if (containment === 0) continue;
      join(document, copy, containment);
      joined = true;
    }
    if (!joined) break;
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

function fromLargest(sketches: Sketches, documents: Iterable<number>): number[] {
  return [...documents]
    .map((document) => ({ document, size: sizeOf(sketches.at(document)) }))
    .sort((a, b) => b.size - a.size || a.document - b.document)
    .map(({ document }) => document);
}

/** The texts kept of which a document is a copy, among those that its larger copies are, or are copies of. */
function keptTexts(
  document: number,
  copies: Nearness,
  keptOf: ReadonlyMap<number, number>,
  containmentOf: (document: number, copy: number) => number,
): Nearness {
  const near: Nearness = new Map();
  for (const [copy, containment] of copies) if (!keptOf.has(copy)) near.set(copy, containment);
  for (const copy of copies.keys()) {
    const kept = keptOf.get(copy) ?? copy;
    if (!near.has(kept)) near.set(kept, containmentOf(document, kept));
  }
  for (const [kept, containment] of near) if (containment === 0) near.delete(kept);
  return near;
}

function nearestOf(near: Nearness): number | null {
  let nearest: number | null = null;
  let most = 0;
  for (const [kept, containment] of near)
    if (nearest === null || containment > most || (containment === most && kept < nearest))
      [nearest, most] = [kept, containment];
  return nearest;
}
