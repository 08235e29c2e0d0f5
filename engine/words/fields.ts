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

/** Fields of which the file has the character pairs; those of sections stand in the exact index. */
export const PAIR_FIELDS = ['heading', 'title'] as const satisfies readonly FieldName[];
/** What the pairs of a field are called in the file. */
export const pairName = (field: FieldName): string => `pair.${field}`;

/** Names in the file of words. */
export const DICTIONARY = 'dictionary';
export const TITLES = 'titles';
export const SURFACES = 'surfaces';
/** Bits: passages that are of the body of their section. */
export const SECTION_BODIES = 'sectionBodies';
