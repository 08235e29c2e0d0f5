import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collectionPieces } from '../../../engine/columns/collection-file.ts';
import { ColumnsBuilder } from '../../../engine/columns/columns.ts';
import { countRegions, countValues, countYears } from '../../../engine/columns/facet-counts.ts';
import { type Indexes, indexesOver, joinCollection, type Segment } from '../../../engine/local/indexes.ts';
import { DocumentSet } from '../../../engine/match/document-set.ts';
import { ExactIndexBuilder } from '../../../engine/match/exact-index-builder.ts';
import { RemovedIndexBuilder } from '../../../engine/match/removed-index.ts';
import type { QueryNode } from '../../../engine/query/ast.ts';
import { sectionsOf } from '../../../engine/sections.ts';
import { ArrayFile } from '../../../engine/snapshot/array-file.ts';
import { NO_PLACE } from '../../../engine/snapshot/places.ts';
import type { Passage } from '../../../engine/types.ts';
import { countPairs } from '../../../engine/words/count-pairs.ts';
import { countWords } from '../../../engine/words/count-words.ts';
import { rankedTexts } from '../../../engine/words/ranked-texts.ts';
import { WordsBuilder } from '../../../engine/words/words-builder.ts';
import { noFacets } from '../match/index-of.ts';
import { and, near, not, or, phrase, term } from '../match/queries.ts';
import { summaryOf } from '../summary.ts';

interface SmallDocument {
  title: string;
  body: string[];
  removed: string[];
  region: string | null;
  year: number | null;
}

const sentence = fc.string({
  unit: fc.constantFrom(...'水费 水库 防汛GDP１2 3。；\n，工业园区℃'),
  maxLength: 40,
});
const document: fc.Arbitrary<SmallDocument> = fc.record({
  title: fc.constantFrom('水费通知', '防汛“通知”', '工业园区 GDP 报告', 'GDP'),
  body: fc.array(sentence, { maxLength: 4 }),
  removed: fc.array(sentence, { maxLength: 2 }),
  region: fc.constantFrom('43', '430721', null),
  year: fc.constantFrom(2006, 2008, null),
});

/** A collection: documents, where each stands (null: it is in no answer), and where segments and parts end. */
const collection = fc
  .array(
    fc.record({
      document,
      lives: fc.boolean(),
      order: fc.nat(),
      ends: fc.constantFrom('', 'segment', 'part'),
    }),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .map((entries) => {
    const living = entries.filter(({ lives }) => lives).toSorted((a, b) => a.order - b.order);
    return entries.map((entry) => ({ ...entry, place: entry.lives ? living.indexOf(entry) : NO_PLACE }));
  });

const inMemory = (pieces: readonly Uint8Array[]): ArrayFile => ArrayFile.inMemory(Buffer.concat(pieces));

function segmentOf(documents: readonly SmallDocument[]): Segment {
  // Some pairs are kept with their places in one segment and are too rare for it in another.
  const [exact, removedTexts] = [new ExactIndexBuilder(3), new RemovedIndexBuilder()];
  const words = new WordsBuilder();
  for (const { title, body, removed } of documents) {
    const passages = body.map((text): Passage => ({ text, level: 0, kind: 'paragraph' }));
    exact.add({ passages: body, fields: { title, issuer: '', speaker: '', path: `${title}.txt` } });
    removedTexts.add({ removed });
    const texts = rankedTexts({ title, passages, sections: sectionsOf(passages) });
    words.add({ words: countWords(texts), pairs: countPairs(texts) });
  }
  return {
    exact: inMemory(exact.finish()),
    removed: inMemory(removedTexts.finish()),
    words: inMemory(words.finish()),
  };
}

function columnsOf(documents: readonly SmallDocument[]): ArrayFile {
  const columns = new ColumnsBuilder();
  for (const { title, region, year } of documents)
    columns.add({
      summary: summaryOf({ region, year, type: title, file: `${title}.txt` }),
      facetRegion: region,
    });
  return inMemory(columns.finish());
}

/** Indexes over segments and parts that end behind the documents of these numbers. */
function indexed(
  documents: readonly SmallDocument[],
  segmentEnds: ReadonlySet<number>,
  partEnds: ReadonlySet<number>,
  places: Uint32Array,
): Indexes {
  const cut = (ends: ReadonlySet<number>): SmallDocument[][] => {
    const runs: SmallDocument[][] = [[]];
    for (const [number, one] of documents.entries()) {
      runs.at(-1)?.push(one);
      if (ends.has(number) && number + 1 < documents.length) runs.push([]);
    }
    return runs;
  };
  const segments = cut(segmentEnds).map(segmentOf);
  const text = Uint32Array.from(documents.keys());
  const facts = collectionPieces({ text, places, filePlaces: new Uint32Array(0), revised: [] });
  return indexesOver(
    segments,
    new ArrayFile(joinCollection(segments, cut(partEnds).map(columnsOf), inMemory(facts))),
  );
}

const QUERIES: readonly QueryNode[] = [
  term('水'),
  term('水费'),
  phrase('防汛GDP'),
  phrase('12'),
  term('水*库'),
  term('GDP', 'title'),
  and(term('水'), not(term('费'))),
  not(term('水费')),
  or(term('水库'), phrase('工业园'), term('℃')),
  near('s', term('水'), term('防')),
  near(3, term('工'), term('水')),
];

/** What a query finds, documents by their places. */
function found({ exact, removed, columns, ranking, everything }: Indexes, query: QueryNode) {
  const evaluation = exact.evaluate(query);
  const living = columns.places.living(evaluation.matchDocuments(noFacets).toArray());
  const documents = columns.places.inOrder(living);
  const { occurrences, passages } = evaluation.count(DocumentSet.of(columns.size, documents));
  const leftOut = removed.evaluate(query, exact);
  return {
    documents: Array.from(documents, (one) => columns.places.of(one)),
    occurrences,
    passages,
    marks: Array.from(documents, (one) => evaluation.locate(one)),
    scores: [...ranking.scoreDocuments(['水费', 'GDP'], documents)],
    removed: leftOut.count(DocumentSet.of(columns.size, everything)).occurrences,
  };
}

/** What does not depend on a query of the language. */
function asked({ exact, columns, ranking, words, everything }: Indexes) {
  const names = { label: (code: string) => code };
  const all = columns.places.inOrder(everything);
  const relaxed = ranking.relaxed('防汛 GDP 的水费');
  const ranked = relaxed.rankDocuments(columns.places.inOrder(relaxed.documents), 100);
  const sections = relaxed.rankSections(all).best(100);
  const placeOf = (one: number): number => columns.places.of(one);
  return {
    relaxed: [Array.from(ranked.rows, placeOf), ranked.scores],
    sections: [
      Array.from(sections.rows, (row) => {
        const of = words.documentOfSection(row);
        return [placeOf(of), row - (words.firstSections[of] ?? 0)];
      }),
      sections.scores,
    ],
    suggestions: ['水', 'g', '防', '工业'].map((prefix) => ranking.suggest(prefix, 9)),
    quotes: ['水费', '防汛', '水水', '℃工'].map((quote) =>
      exact.find(quote, 5).map((place) => ({ ...place, document: placeOf(place.document) })),
    ),
    facets: [
      countRegions(columns, [all], names),
      countYears(columns, [all]),
      countValues(columns, 'type', [all]),
    ],
    texts: Array.from(all, (one) => columns.yearsOf(one)),
    holders: ['水费', 'gdp', '通知'].map((word) => [words.documents.holders(word), words.titles.idf(word)]),
  };
}

describe('segments and parts of an index', () => {
  it('answer as one segment of the living documents in the order of the collection', () => {
    fc.assert(
      fc.property(collection, (entries) => {
        const documents = entries.map((entry) => entry.document);
        const ends = (kinds: readonly string[]): Set<number> =>
          new Set(entries.flatMap((entry, number) => (kinds.includes(entry.ends) ? [number] : [])));
        const places = Uint32Array.from(entries, ({ place }) => place);
        const several = indexed(documents, ends(['segment', 'part']), ends(['part']), places);
        const living = entries.filter(({ lives }) => lives).toSorted((a, b) => a.place - b.place);
        const none = new Set<number>();
        const one = indexed(
          living.map((entry) => entry.document),
          none,
          none,
          new Uint32Array(0),
        );
        for (const query of QUERIES) expect(found(several, query)).toEqual(found(one, query));
        expect(asked(several)).toEqual(asked(one));
      }),
      { numRuns: 150 },
    );
  });
});
