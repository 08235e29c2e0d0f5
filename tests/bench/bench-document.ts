import type { BenchDocument } from '../../bench/texts.ts';

/** A document as queries are drawn from it, of passages alone. */
export function benchDocument(
  id: string,
  passages: string[],
  region: string | null,
  year: number | null,
): BenchDocument {
  return { id, passages, text: passages.join('\n'), region, year };
}
