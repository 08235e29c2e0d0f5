import type { z } from 'zod';
import type { CollocationsAnswer, KeywordsAnswer, NgramsAnswer } from '../../engine/association/types.ts';
import type { ConcordanceAnswer } from '../../engine/concordance/types.ts';
import type * as wire from '../../engine/types.ts';
import type { compareAnswer } from './compare.ts';
import type { concordanceAnswer } from './concordance.ts';
import type { corpusAnswer } from './corpus.ts';
import type { documentDetail, documentMatches } from './document.ts';
import type { examplesAnswer } from './examples.ts';
import type { filesAnswer } from './files.ts';
import type { placesAnswer } from './places.ts';
import type { namedRegionsAnswer, regionsAnswer } from './regions.ts';
import type { resolveAnswer } from './resolve.ts';
import type { searchAnswer } from './search.ts';
import type { sourceDetail } from './source.ts';
import type { suggestAnswer } from './suggest.ts';
import type { trendsAnswer } from './trends.ts';
import type { collocationsAnswer, keywordsAnswer, ngramsAnswer } from './word-lists.ts';

/** A schema that every value of the type passes, as far as types can tell; it does not compile for any other. */
type Admits<Schema extends z.ZodType, Value extends z.input<Schema>> = [Schema, Value];

/**
 * The schemas of what crosses the wire, for checks and for the OpenAPI description, beside the types they describe, which are the
 * source: a member added or changed in only one of them shows here.
 */
export type Described = [
  Admits<typeof searchAnswer, wire.SearchAnswer>,
  Admits<typeof documentDetail, wire.DocumentDetail>,
  Admits<typeof documentMatches, wire.DocumentMatches>,
  Admits<typeof sourceDetail, wire.SourceDetail>,
  Admits<typeof compareAnswer, wire.CompareAnswer>,
  Admits<typeof resolveAnswer, wire.ResolveAnswer>,
  Admits<typeof concordanceAnswer, ConcordanceAnswer>,
  Admits<typeof trendsAnswer, wire.TrendsAnswer>,
  Admits<typeof collocationsAnswer, CollocationsAnswer>,
  Admits<typeof keywordsAnswer, KeywordsAnswer>,
  Admits<typeof ngramsAnswer, NgramsAnswer>,
  Admits<typeof suggestAnswer, { suggestions: wire.Suggestion[] }>,
  Admits<typeof regionsAnswer, { regions: wire.FoundRegion[] }>,
  Admits<typeof namedRegionsAnswer, { names: wire.NamedRegion[] }>,
  Admits<typeof corpusAnswer, wire.CorpusAnswer>,
  Admits<typeof filesAnswer, wire.FilesAnswer>,
  Admits<typeof placesAnswer, wire.PlacesAnswer>,
  Admits<typeof examplesAnswer, { examples: wire.Example[] }>,
];
