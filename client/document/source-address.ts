/** The address of a document's source view, at a line of its file. */
export function sourceAddress(document: string, line: number | null): string {
  const params = new URLSearchParams({ view: 'source' });
  if (line !== null) params.set('line', String(line));
  return `/document/${encodeURIComponent(document)}?${params}`;
}
