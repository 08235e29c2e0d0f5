import type { DocumentId } from '../../engine/types.ts';

/** The two documents that an address of the comparison names. */
export interface ComparedIds {
  a: DocumentId;
  b: DocumentId;
}

/** The address of the page that puts two documents side by side. */
export function compareAddress({ a, b }: ComparedIds): string {
  return `/compare?${new URLSearchParams({ a, b })}`;
}

/** Reads it; null where it does not name two documents. */
export function readCompared(params: URLSearchParams): ComparedIds | null {
  const [a, b] = [params.get('a') ?? '', params.get('b') ?? ''];
  return a === '' || b === '' ? null : { a, b };
}

/** What the server is asked for. */
export function compareRequest({ a, b }: ComparedIds): string {
  return `/api/compare?${new URLSearchParams({ a, b })}`;
}
