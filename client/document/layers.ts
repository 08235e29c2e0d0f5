import type { DocumentDetail, Range } from '../../engine/types.ts';
import type { Layer } from '../marking.ts';
import type { MarkKind } from '../ui/marked.tsx';
import type { Finding } from './find-words.ts';

/** Everything marked in a document, passage by passage: words found, the one at hand, a led-to spot, repairs. */
export function layersByPassage(
  findings: readonly Finding[],
  current: Finding | null,
  spot: (Finding & { kind: MarkKind }) | null,
  repaired: DocumentDetail['repaired'],
): Map<number, Layer<MarkKind>[]> {
  const marked = new Map<number, Map<MarkKind, Range[]>>();
  const add = (passage: number, kind: MarkKind, range: Range) => {
    const kinds = marked.get(passage) ?? new Map<MarkKind, Range[]>();
    kinds.set(kind, [...(kinds.get(kind) ?? []), range]);
    marked.set(passage, kinds);
  };
  for (const { passage, range } of findings) add(passage, 'term', range);
  if (current !== null) add(current.passage, 'current', current.range);
  if (spot !== null) add(spot.passage, spot.kind, spot.range);
  for (const { passage, offset, became } of repaired) {
    add(passage, 'repair', [offset, offset + became.length]);
  }
  return new Map(
    [...marked].map(([passage, kinds]) => [passage, [...kinds].map(([kind, ranges]) => ({ kind, ranges }))]),
  );
}
