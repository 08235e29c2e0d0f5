import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FIRST_FILES } from '../../../engine/first-files.ts';
import { corpusAnswer } from '../../../engine/local/corpus-answer.ts';
import { regionNames } from '../../../engine/local/region-names.ts';
import {
  type CollectionForm,
  collectionForms,
  type Identified,
  pairsId,
  wordsId,
} from '../../../engine/opensearch/collection-form.ts';
import { unpackedKind } from '../../../engine/opensearch/fetched.ts';
import { requestFor } from '../request.ts';
import { textsToFilter } from './filters.ts';
import { type MadeCollection, madeCollection } from './made-collection.ts';

let made: MadeCollection;
let forms: Identified<CollectionForm>[];
beforeAll(async () => {
  made = await madeCollection(textsToFilter());
  forms = [...collectionForms(made.collection)];
});
afterAll(() => made.remove());

const packedOf = (kind: CollectionForm['kind']): string[] =>
  forms.flatMap(({ form }) => (form.kind === kind ? [form.packed] : []));

describe('what tells of a collection as a whole', () => {
  test('says of every word how many rows of each field hold it, as the local index does', () => {
    const { words } = made.collection;
    const sent = packedOf('words').flatMap((packed) => unpackedKind('words', packed));
    expect(sent.length).toBeGreaterThan(50);
    for (const { term, surface, ...holders } of sent) {
      expect([term, surface, holders]).toEqual([
        term,
        words.vocabulary.surface(term),
        {
          section: words.sections.holders(term),
          heading: words.headings.holders(term),
          title: words.titles.holders(term),
          document: words.documents.holders(term),
        },
      ]);
    }
    const held = [...words.vocabulary.withPrefix('')].filter(
      (term) => words.documents.holders(term) + words.titles.holders(term) + words.headings.holders(term) > 0,
    );
    expect(new Set(sent.map(({ term }) => term))).toEqual(new Set(held));
  });

  test('says the same of every pair of characters', () => {
    const sent = packedOf('pairs').flatMap((packed) => unpackedKind('pairs', packed));
    const codes = [...made.collection.words.pairCodes()];
    expect(sent.map(({ term }) => term).sort((a, b) => a - b)).toEqual(codes.sort((a, b) => a - b));
    for (const { term, section } of sent) expect(section).toBe(made.collection.words.sections.holders(term));
  });

  test('keeps words and pairs with those of the same first character, where they are looked for', () => {
    for (const { id, form } of forms) {
      if (form.kind === 'words')
        expect(new Set(unpackedKind('words', form.packed).map(({ term }) => wordsId(term)))).toEqual(
          new Set([id]),
        );
      if (form.kind === 'pairs')
        expect(new Set(unpackedKind('pairs', form.packed).map(({ term }) => pairsId(term)))).toEqual(
          new Set([id]),
        );
    }
  });

  test('looks for a word by its first character whole, and for half of one as the cluster would write it', () => {
    expect(wordsId('𠮷田')).toBe('words:𠮷');
    expect(wordsId('\ud842田')).toBe('words:\ufffd');
  });

  test('has every file of the report in its order, with its source', () => {
    const local = corpusAnswer(made.collection, regionNames(made.collection.gazetteer, 'zh'), {
      ...FIRST_FILES,
      limit: 1_000,
    });
    const files = forms.flatMap(({ form }) => (form.kind === 'file' ? [form] : []));
    expect(files.map(({ place }) => place)).toEqual([...files.keys()]);
    expect(files.map(({ packed }) => unpackedKind('file', packed))).toEqual(local.report.perFile);
    expect(files.map(({ path }) => path)).toEqual(local.report.perFile.map(({ file }) => file.toLowerCase()));
    expect(packedOf('source')).toHaveLength(files.length);
  });

  test('holds the coverage, the totals and the examples that the local engine tells', async () => {
    const { facts, small } = made;
    const { coverage, report } = await small.engine.corpus();
    const { perFile: _perFile, listed: _listed, ...totals } = report;
    expect(facts.coverage).toEqual(coverage);
    expect(facts.totals).toEqual(totals);
    expect(facts.examples).toEqual(await small.engine.examples());
    expect({ places: facts.places }).toEqual(await small.engine.places({ regions: [] }));
    expect(facts.files).toBe(report.listed.total);
    expect(facts.generation).toBe(small.engine.generation);
  });

  test('counts the characters of all texts, and names what there is of issuers, speakers and folders', async () => {
    const { facts, small } = made;
    const { hits } = await small.engine.search(requestFor('', {}, { duplicates: 'all', size: 100 }));
    expect(facts.characters).toBe(hits.reduce((sum, { document }) => sum + document.characters, 0));
    const names = packedOf('names').flatMap((packed) => unpackedKind('names', packed));
    expect(packedOf('names')).toHaveLength(facts.names);
    expect(names).toContainEqual({ text: '国务院', kind: 'issuer', count: 1 });
    expect(new Set(names.map(({ kind }) => kind))).toEqual(new Set(['issuer', 'speaker', 'path']));
    expect(names.some(({ text }) => text === 'unknown')).toBe(false);
  });
});
