import type { QuotePiece, QuotePlace } from '../match/exact-index.ts';
import { fold, squeeze } from '../text/fold.ts';
import { readingRanges } from '../text/passage-text.ts';
import type { Range, ResolveAnswer, ResolvedPlace, ResolveRequest } from '../types.ts';
import type { Collection } from './collection.ts';

/** Places of a quote that are looked at: a quote that stands more often names no place. */
const MOST_PLACES = 1000;
/** Places listed where a quote is ambiguous. */
const PLACES_LISTED = 20;

const matched = (text: string): string => squeeze(fold(text)).text;

function placeOf(collection: Collection, place: QuotePlace): ResolvedPlace {
  const { document, rest = [] } = place;
  const stretchOf = ({ ordinal, start, end }: QuotePiece): { passage: number; range: Range } => {
    const text = collection.store.passage(document, ordinal)?.text ?? '';
    const [range = [0, 0]] = readingRanges(text, [[start, end]]);
    return { passage: ordinal, range };
  };
  return {
    document: collection.store.id(document),
    title: collection.store.summary(document).title,
    ...stretchOf(place),
    ...(rest.length === 0 ? {} : { rest: rest.map(stretchOf) }),
  };
}

/** Keeps the places whose surroundings are as the link remembers them; all where it remembers none or none agrees. */
function agreeing(
  collection: Collection,
  places: readonly QuotePlace[],
  request: ResolveRequest,
): readonly QuotePlace[] {
  const before = matched(request.prefix);
  const after = matched(request.suffix);
  if (places.length < 2 || (before === '' && after === '')) return places;
  const kept = places.filter((place) => {
    const { document, ordinal, start, rest } = place;
    const last = rest?.at(-1) ?? place;
    const opening = collection.exact.matchedText(document, ordinal);
    const closing = collection.exact.matchedText(document, last.ordinal);
    return opening.slice(0, start).endsWith(before) && closing.slice(last.end).startsWith(after);
  });
  return kept.length > 0 ? kept : places;
}

/**
 * Finds what a passage link means. The passage named is asked first, then its document, then the whole collection; a
 * place is named only where it is the only one, copies of a text being so many places.
 */
export function resolve(collection: Collection, request: ResolveRequest): ResolveAnswer {
  const named = collection.store.numberOf(request.document);
  // Looked through by itself: of words that stand everywhere, the first places in the collection need not be in it.
  const inDocument = named === null ? [] : collection.exact.find(request.quote, MOST_PLACES, named);
  const inPassage = agreeing(
    collection,
    inDocument.filter(({ ordinal }) => ordinal === request.passage),
    request,
  );
  const [place] = inPassage;
  if (place !== undefined && inPassage.length === 1)
    return { status: 'unique', place: placeOf(collection, place) };
  const everywhere = (): readonly QuotePlace[] => collection.exact.find(request.quote, MOST_PLACES);
  for (const candidates of [() => inPassage, () => inDocument, everywhere]) {
    const [first, ...others] = agreeing(collection, candidates(), request);
    if (first === undefined) continue;
    if (others.length === 0) return { status: 'moved', place: placeOf(collection, first) };
    return {
      status: 'ambiguous',
      places: [first, ...others].slice(0, PLACES_LISTED).map((one) => placeOf(collection, one)),
    };
  }
  return { status: 'gone' };
}
