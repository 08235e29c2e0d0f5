import { z } from 'zod';
import { cslItem } from '../cite/csl-item.ts';
import { exportedDocument, exportedOccurrence } from '../export/row-schema.ts';
import { compareAnswer } from '../schema/compare.ts';
import { concordanceAnswer } from '../schema/concordance.ts';
import { corpusAnswer } from '../schema/corpus.ts';
import { regionCount } from '../schema/counts.ts';
import { documentDetail, documentMatches, documentSummary } from '../schema/document.ts';
import { errorAnswer } from '../schema/error.ts';
import { examplesAnswer } from '../schema/examples.ts';
import { exportAbout } from '../schema/export-about.ts';
import { filesAnswer } from '../schema/files.ts';
import { placeHeld, placesAnswer } from '../schema/places.ts';
import { namedRegionsAnswer, regionsAnswer } from '../schema/regions.ts';
import { resolveAnswer } from '../schema/resolve.ts';
import { searchAnswer } from '../schema/search.ts';
import { sessionAnswer } from '../schema/session.ts';
import { sourceDetail } from '../schema/source.ts';
import { statusAnswer } from '../schema/status.ts';
import { suggestAnswer } from '../schema/suggest.ts';
import { trendsAnswer } from '../schema/trends.ts';
import { collocationsAnswer, keywordsAnswer, ngramsAnswer } from '../schema/word-lists.ts';
import type { JsonObject } from './json-object.ts';

/** Schemas that the description names; each is written once, others refer to it. */
const NAMED_SCHEMAS = {
  SearchAnswer: searchAnswer,
  DocumentSummary: documentSummary,
  DocumentDetail: documentDetail,
  DocumentMatches: documentMatches,
  SourceDetail: sourceDetail,
  CompareAnswer: compareAnswer,
  ResolveAnswer: resolveAnswer,
  ConcordanceAnswer: concordanceAnswer,
  TrendsAnswer: trendsAnswer,
  SuggestAnswer: suggestAnswer,
  CollocationsAnswer: collocationsAnswer,
  KeywordsAnswer: keywordsAnswer,
  NgramsAnswer: ngramsAnswer,
  RegionsAnswer: regionsAnswer,
  NamedRegionsAnswer: namedRegionsAnswer,
  CorpusAnswer: corpusAnswer,
  FilesAnswer: filesAnswer,
  PlacesAnswer: placesAnswer,
  PlaceHeld: placeHeld,
  ExamplesAnswer: examplesAnswer,
  ExportAbout: exportAbout,
  ExportedOccurrence: exportedOccurrence,
  ExportedDocument: exportedDocument,
  SessionAnswer: sessionAnswer,
  StatusAnswer: statusAnswer,
  CslItems: z.array(cslItem),
  RegionCount: regionCount,
  Error: errorAnswer,
};

export type SchemaName = keyof typeof NAMED_SCHEMAS;

export const schemaAddress = (name: string): string => `#/components/schemas/${name}`;

/** The schemas as the description holds them. */
export function namedSchemas(): JsonObject {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(NAMED_SCHEMAS)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, { uri: schemaAddress });
  return Object.fromEntries(
    Object.entries(schemas).map(([name, { $schema: _dialect, $id: _address, ...schema }]) => [name, schema]),
  );
}
