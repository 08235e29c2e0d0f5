import type { SourcePlaces } from '../../engine/source/types.ts';
import type { DocumentId } from '../../engine/types.ts';
import { placesParameters } from '../../links/source-address.ts';

/** Which lines of a source are on show, and where the address of the page leads among them. */
export interface SourceAsked {
  lines: 'own' | 'all';
  line: number | null;
  places: SourcePlaces | null;
}

/** What the server is told of them; `around` is the offset that is wanted where not all can be given. */
export function linesParameters(
  { lines, line, places }: SourceAsked,
  around: number | null,
): Record<string, string> {
  return {
    lines,
    ...(line === null ? {} : { line: String(line) }),
    ...(places === null ? {} : placesParameters(places)),
    ...(around === null ? {} : { around: String(around) }),
  };
}

export function sourceRequest(document: DocumentId, asked: SourceAsked, around: number | null): string {
  const params = new URLSearchParams(linesParameters(asked, around));
  return `/api/documents/${encodeURIComponent(document)}/source?${params}`;
}
