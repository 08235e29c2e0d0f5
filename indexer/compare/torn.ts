import { narrower, sameEdition } from './edition.ts';
import type { Pair } from './relation-lists.ts';
import { yearsAgree } from './sketch.ts';
import type { SketchStore } from './sketch-store.ts';

/**
 * Tells of two texts whether joining them would make one with its date or its years masked the copy of one of several editions
 * that it fits: it is of one of them, and nothing tells of which.
 */
export function tornTexts(
  sketches: SketchStore,
  pairs: readonly Pair[],
): (one: number, other: number) => boolean {
  const narrowest = new Map<number, string | null>();
  const dated = new Map<number, number>();
  const tornByDay = new Set<number>();
  const tornByYears = new Set<number>();
  const moreOfDay = (one: number, other: number): boolean =>
    (sketches.day(one)?.length ?? 0) > (sketches.day(other)?.length ?? 0);
  const moreYears = (one: number, other: number): boolean =>
    sketches.at(one).yearContexts.length > sketches.at(other).yearContexts.length;
  const meet = (document: number, other: number): void => {
    const [known, day] = [narrowest.get(document) ?? sketches.day(document), sketches.day(other)];
    if (sameEdition(known, day)) narrowest.set(document, narrower(known, day));
    else tornByDay.add(document);
    if (!moreYears(other, document)) return;
    const first = dated.get(document);
    if (first === undefined) dated.set(document, other);
    else if (!yearsAgree(sketches.at(first), sketches.at(other))) tornByYears.add(document);
  };
  for (const { first, second, kind } of pairs) {
    if (kind !== 'copy') continue;
    meet(first, second);
    meet(second, first);
  }
  const tears = (document: number, other: number): boolean =>
    (tornByDay.has(document) && moreOfDay(other, document)) ||
    (tornByYears.has(document) && moreYears(other, document));
  return (one, other) => tears(one, other) || tears(other, one);
}
