import { expect } from 'vitest';
import { DocumentSet } from '../../../engine/match/document-set.ts';
import type { FacetFilter } from '../../../engine/match/evaluation.ts';
import { ExactIndex } from '../../../engine/match/exact-index.ts';
import { ExactIndexBuilder } from '../../../engine/match/exact-index-builder.ts';
import type { QueryNode } from '../../../engine/query/ast.ts';
import { ArrayFile } from '../../../engine/snapshot/array-file.ts';

/**
 * An index of documents given as their passages, with titles beside them if any.
 * @param leastPositioned places from which on those of a pair are kept
 */
export function indexOf(
  documents: readonly (readonly string[])[],
  titles: readonly string[] = [],
  leastPositioned?: number,
): ExactIndex {
  const builder = new ExactIndexBuilder(leastPositioned);
  for (const [number, passages] of documents.entries()) {
    builder.add({
      passages,
      fields: { title: titles[number] ?? '', issuer: '', speaker: '', path: '' },
    });
  }
  return ExactIndex.load(ArrayFile.inMemory(Buffer.concat(builder.finish())));
}

export const noFacets: FacetFilter = (node) => {
  throw new Error(`Unexpected facet ${node.facet}`);
};

export interface Found {
  documents: number[];
  passages: number;
  occurrences: number;
  /** `document/passage:start-end`, in order. */
  marks: string[];
}

/** Asks a query and checks on the way that going through all places gives those of each document. */
export function ask(index: ExactIndex, query: QueryNode): Found {
  const evaluation = index.evaluate(query);
  const set = evaluation.matchDocuments(noFacets);
  const documents = [...set.toArray()];
  const { passages, occurrences } = evaluation.count(set);
  const marks = documents.flatMap((document) =>
    evaluation
      .locate(document)
      .flatMap(({ ordinal, ranges }) =>
        ranges.map(({ start, end }) => `${document}/${ordinal}:${start}-${end}`),
      ),
  );
  const walked: string[] = [];
  evaluation.eachRanges(set, (passage, document, ranges) => {
    const base = index.text.start(passage);
    for (let at = 0; at < ranges.length; at++) {
      const [start, end] = [ranges.start(at) - base, ranges.end(at) - base];
      walked.push(`${document}/${passage - index.text.first(document)}:${start}-${end}`);
    }
  });
  expect(walked).toEqual(marks);
  return { documents, passages, occurrences, marks };
}

export const everyDocument = (index: ExactIndex): DocumentSet => DocumentSet.all(index.documents);
