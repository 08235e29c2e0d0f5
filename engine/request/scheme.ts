import { isUnknown } from '../query/unknown.ts';
import { canonicalTopic, TOPICS } from '../scheme/topics.ts';
import { canonicalType, DOCUMENT_TYPES } from '../scheme/types.ts';
import { fold } from '../text/fold.ts';
import { UNKNOWN } from '../types.ts';
import { type Reading, read, refuse } from './reading.ts';

/** A type of document by its name, a synonym, its English name, in Traditional characters too; or `unknown`. */
export function readType(text: string): Reading<string> {
  return readName(text, canonicalType, () =>
    refuse('unknown-type', text, [...DOCUMENT_TYPES.map(({ value }) => value), UNKNOWN]),
  );
}

/** A topic of the two-level scheme by its path or name; or `unknown`. The first levels are offered for what is none. */
export function readTopic(text: string): Reading<string> {
  return readName(text, canonicalTopic, () => refuse('unknown-topic', text, [...topicsNamed(text), UNKNOWN]));
}

function readName(
  text: string,
  canonical: (name: string) => string | null,
  refusal: () => Reading<never>,
): Reading<string> {
  if (isUnknown(text)) return read(UNKNOWN);
  const value = canonical(text) ?? canonical(fold(text));
  return value === null ? refusal() : read(value);
}

/** All topics of an ambiguous name; the first levels for a name nobody bears. */
function topicsNamed(name: string): string[] {
  const subjects = TOPICS.flatMap(({ children }) => children).filter(
    ({ zh, en }) => zh === name || en === name,
  );
  return (subjects.length > 0 ? subjects : TOPICS).map(({ value }) => value);
}
