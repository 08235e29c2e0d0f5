import { narrower, sameEdition } from './edition.ts';
import type { Pair } from './relation-lists.ts';
import { yearsAgree } from './sketch.ts';
import type { Sketches } from './sketches.ts';

/**
 * Tells of two texts whether joining them would make one with its date, its years or its place masked the copy of one of several
 * editions that it fits: it is of one of them, and nothing tells of which.
 */
export function tornTexts(
  sketches: Sketches,
  pairs: readonly Pair[],
): (one: number, other: number) => boolean {
  const copies = pairs.filter(({ kind }) => kind === 'copy');
  const tears = [
    tornByStated((document) => sketches.day(document), copies),
    tornByStated((document) => sketches.place(document), copies),
    tornByYears(sketches, copies),
  ];
  return (one, other) => tears.some((tear) => tear(one, other) || tear(other, one));
}

/** Whether a document, which fits several editions, would join another that says more of which it is. */
type Tear = (document: number, other: number) => boolean;

/** By what texts state of themselves, a day or the code of a region. */
function tornByStated(statedBy: (document: number) => string | null, copies: readonly Pair[]): Tear {
  const narrowest = new Map<number, string | null>();
  const torn = meetings(copies, (document, other) => {
    const [known, stated] = [narrowest.get(document) ?? statedBy(document), statedBy(other)];
    if (!sameEdition(known, stated)) return true;
    narrowest.set(document, narrower(known, stated));
    return false;
  });
  return (document, other) =>
    torn.has(document) && (statedBy(other)?.length ?? 0) > (statedBy(document)?.length ?? 0);
}

/** By the years that stand in the texts. */
function tornByYears(sketches: Sketches, copies: readonly Pair[]): Tear {
  const dated = new Map<number, number>();
  const hasMore: Tear = (document, other) =>
    sketches.at(other).yearContexts.length > sketches.at(document).yearContexts.length;
  const torn = meetings(copies, (document, other) => {
    if (!hasMore(document, other)) return false;
    const first = dated.get(document);
    if (first !== undefined) return !yearsAgree(sketches.at(first), sketches.at(other));
    dated.set(document, other);
    return false;
  });
  return (document, other) => torn.has(document) && hasMore(document, other);
}

/** The documents that are torn by one of the copies that they meet. */
function meetings(copies: readonly Pair[], tears: Tear): Set<number> {
  const torn = new Set<number>();
  for (const { first, second } of copies) {
    if (tears(first, second)) torn.add(first);
    if (tears(second, first)) torn.add(second);
  }
  return torn;
}
