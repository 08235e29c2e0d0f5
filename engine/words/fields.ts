import { type Bm25, HEADING_BM25, TEXT_BM25 } from './bm25.ts';

/**
 * What the fields of the words index are called in its files, and how their terms weigh. A document's text is that of its sections
 * and needs no field in the files.
 */
export const FIELD_BM25 = {
  section: TEXT_BM25,
  heading: HEADING_BM25,
  title: HEADING_BM25,
} as const satisfies Readonly<Record<string, Bm25>>;

export type FieldName = keyof typeof FIELD_BM25;
export const FIELD_NAMES: readonly FieldName[] = ['section', 'heading', 'title'];

/** Names in the file of words. */
export const DICTIONARY = 'dictionary';
export const TITLES = 'titles';
export const SURFACES = 'surfaces';
