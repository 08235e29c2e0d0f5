import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { z } from 'zod';
import type { CountRequest } from '../../../engine/association/types.ts';
import { parseRequest } from '../served.ts';
import { BothEngines } from './both-engines.ts';
import { type AskedDocument, Questions } from './questions.ts';

const STATUS = z.looseObject({ status: z.string() });
const TRENDS_BY = ['year', 'province', 'prefecture', 'type'] as const;
const CONCORDANCE_SORTS = ['order', 'left1', 'left3', 'right1', 'right2', 'year', 'region'] as const;
const CITED_AS = ['gbt7714-2015', 'gbt7714-2025', 'apa', 'chicago', 'bibtex', 'ris', 'csl-json'] as const;
const EXPORTED_AS = ['csv', 'jsonl', 'bibtex', 'ris', 'csl-json'] as const;

/** For one kind of question. On a machine that is slow or busy fewer are asked, so that the whole ends in the time of a test run. */
const ASKED_FOR_MS = 4_000;

/** From 0 on, as often as is asked for while there is time; once at least. */
function* inTime(times: number): Generator<number> {
  const end = performance.now() + ASKED_FOR_MS;
  for (let time = 0; time < times && (time === 0 || performance.now() < end); time++) yield time;
}

/** What is asked about. */
export interface Conformance {
  name: string;
  /** Folder of texts, or what makes it in a folder that it is given. */
  corpus: string | ((folder: string) => void);
  /** Questions of each kind, where there is time. */
  questions: number;
  /** Queries that a person wrote, asked as they are. */
  written?: readonly string[];
  seed?: number;
}

/** Asks both engines the same, kind of question by kind of question, and wants the same answers. */
export function conformance({ name, corpus, questions, written = [], seed = 1 }: Conformance): void {
  const nodes = inject('cluster')?.addresses ?? [];
  describe.skipIf(nodes.length === 0)(`over ${name}, a cluster answers as this machine does`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'zhengwen-conformance-'));
    let both: BothEngines;
    let documents: readonly AskedDocument[];

    beforeAll(async () => {
      const texts = typeof corpus === 'string' ? corpus : join(folder, 'texts');
      if (typeof corpus !== 'string') corpus(texts);
      const prefix = `conformance-${seed}`;
      both = await BothEngines.open(nodes, { corpus: texts, data: join(folder, 'data'), prefix, shards: 3 });
      documents = await someDocuments(both);
    });

    afterAll(async () => {
      await both?.close();
      rmSync(folder, { recursive: true, force: true });
    });

    /** Asks all of these, and tells of the first that differs with its address. */
    async function agree(
      make: (questions: Questions) => readonly string[],
      times = questions,
    ): Promise<void> {
      const asked = new Questions(documents, seed);
      for (const _ of inTime(times)) {
        for (const path of make(asked)) {
          const [local, distributed] = await both.ask(path);
          expect(both.takeLogged(), decodeURIComponent(path)).toEqual([]);
          expect(distributed, decodeURIComponent(path)).toEqual(local);
        }
      }
    }

    const search = (asked: Questions, query: string): string[] => [
      asked.at('/api/search', asked.search(query)),
    ];

    it('to substrings of the texts', () => agree((asked) => search(asked, asked.literal())));
    it('to all, either, and without', () => agree((asked) => search(asked, asked.boolean())));
    it('to what stands near each other', () => agree((asked) => search(asked, asked.near())));
    it('to wildcards', () => agree((asked) => search(asked, asked.wild())));
    it('to numbers, which end where digits end', () => agree((asked) => search(asked, asked.number())));
    it('to fields and facets within queries', () => agree((asked) => search(asked, asked.field())));
    it('to an empty query, under any filters', () => agree((asked) => search(asked, '')));
    it.skipIf(written.length === 0)('to queries that a person wrote', () =>
      agree(
        (asked) =>
          written.flatMap((q) => [
            asked.at('/api/search', { q }),
            asked.at('/api/search', { q, match: 'relaxed' }),
          ]),
        1,
      ),
    );

    it('in the concordance', () =>
      agree((asked) => [
        asked.at('/api/concordance', {
          q: asked.query(),
          ...asked.filters(),
          sort: asked.random.pick(CONCORDANCE_SORTS),
          ...(asked.random.chance(0.3) ? { sample: '20', seed: '7' } : {}),
          ...(asked.random.chance(0.5) ? { duplicates: 'all' } : {}),
        }),
      ]));
    it('in trends', () =>
      agree((asked) => [
        asked.at('/api/trends', {
          q: [asked.query(), asked.literal()],
          by: asked.random.pick(TRENDS_BY),
          ...asked.filters(),
        }),
      ]));
    it('in collocations', () =>
      agree((asked) => [
        asked.at('/api/collocations', { q: asked.literal(), ...asked.filters(), size: '50' }),
        asked.at('/api/collocations', {
          q: asked.literal(),
          window: 'sentence',
          measure: 'log-dice',
          size: '50',
        }),
      ]));
    it('in keywords', () =>
      agree((asked) => [asked.at('/api/keywords', { q: asked.literal(), ...asked.filters(), size: '50' })]));
    it('in rows of words and characters', () =>
      agree((asked) => [asked.at('/api/ngrams', { q: asked.literal(), ...asked.filters(), size: '50' })]));

    it('about a document, its matches and its source', () =>
      agree((asked) => {
        const path = `/api/documents/${encodeURIComponent(asked.document().id)}`;
        const q = asked.query();
        return [path, asked.at(`${path}/matches`, { q }), `${path}/source`, '/api/documents/none'];
      }));
    it('about lines of a source, and what is found in them', () =>
      agree((asked) => {
        const path = `/api/documents/${encodeURIComponent(asked.document().id)}`;
        const q = asked.query();
        return ['own', 'all', '2..9'].flatMap((lines) => [
          asked.at(`${path}/source`, { lines }),
          asked.at(`${path}/matches`, { q, lines }),
        ]);
      }));
    it('about two documents side by side', () =>
      agree((asked) => [asked.at('/api/compare', { a: asked.document().id, b: asked.document().id })]));
    it('about where a quote stands', () =>
      agree((asked) => {
        const own = asked.document();
        const quote = asked.words();
        return [
          asked.at('/api/resolve', { document: own.id, passage: '0', quote }),
          asked.at('/api/resolve', { document: own.id, passage: '2', quote: own.passages[0] ?? quote }),
          asked.at('/api/resolve', { document: own.id, quote: '此处查无此语' }),
        ];
      }));
    it('about a quote that is unique, was moved, stands in several places or nowhere', async () => {
      const asked = new Questions(documents, seed);
      const outcomes = new Set<unknown>();
      for (const [document, passage, quote] of quotesOf(documents)) {
        for (const within of [{}, { prefix: asked.words(3), suffix: asked.words(3) }]) {
          const parameters = { document, passage: String(passage), quote, ...within };
          const path = asked.at('/api/resolve', parameters);
          const [local, distributed] = await both.ask(path);
          expect(distributed, decodeURIComponent(path)).toEqual(local);
          outcomes.add(STATUS.parse(local.body).status);
        }
      }
      expect(outcomes).toEqual(new Set(['unique', 'moved', 'ambiguous', 'gone']));
    });
    it('about a text that is handed over, beside one of its own', async () => {
      const asked = new Questions(documents, seed);
      for (const _ of inTime(questions)) {
        const [own, other] = [asked.document(), asked.document()];
        const detail = await both.local.document(other.id);
        if (detail === null) throw new Error(`there is no ${other.id}`);
        const { document, passages } = detail;
        const foreign = { document, passages: passages.slice(1) };
        const answers = await Promise.all(
          [both.local, both.distributed].map((engine) => engine.compare(own.id, foreign)),
        );
        expect(answers[1]).toEqual(answers[0]);
        expect(await both.distributed.compare('none', foreign)).toBeNull();
      }
    });
    it('in what several collections add up', async () => {
      const asked = new Questions(documents, seed);
      for (const _ of inTime(questions)) {
        // Words that stand everywhere are counted in all of the texts three times: other tests ask for those.
        const search = parseRequest({ q: `"${asked.words(8, 3)}"`, ...asked.filters() });
        const list = { search, minimum: 1, reverse: false, page: 1, size: 20, seed: 1 };
        const counted: CountRequest[] = [
          {
            kind: 'collocations',
            request: { ...list, window: 5, measure: 'log-dice', sort: 'measure', stop: true },
          },
          { kind: 'keywords', request: { ...list, sort: 'log-ratio', stop: false } },
          { kind: 'ngrams', request: { ...list, by: 'characters', length: 2, sort: 'count' } },
        ];
        for (const one of counted) {
          const answers = await Promise.all(
            [both.local, both.distributed].map((engine) => engine.countWords(one, { minimum: 1 })),
          );
          expect(answers[1]).toEqual(answers[0]);
        }
      }
    });
    it('in citations, of one document, of several, and of a passage', () =>
      agree((asked) => {
        const [own, other] = [asked.document(), asked.document()];
        const format = asked.random.pick(CITED_AS);
        return [
          asked.at('/api/cite', { document: own.id, format }),
          asked.at('/api/cite', { document: [own.id, other.id], format }),
          asked.at('/api/cite', { document: own.id, passage: '1', format }),
          asked.at('/api/cite', { document: 'none', format }),
        ];
      }));
    it('to what was left out, with filters and in any order', () =>
      agree((asked) => [
        asked.at('/api/search', {
          q: asked.literal(),
          ...asked.filters(),
          removed: 'true',
          duplicates: 'all',
        }),
        asked.at('/api/search', { q: asked.boolean(), ...asked.filters(), removed: 'true', sort: 'newest' }),
      ]));
    it('to several terms and whole questions without operators, under filters', () =>
      agree((asked) => {
        const terms = Array.from({ length: 2 + asked.random.below(4) }, () => asked.words(4));
        const shown = { match: 'relaxed', ...asked.filters() };
        return [
          asked.at('/api/search', { q: terms.join(' '), ...shown }),
          asked.at('/api/search', { q: `如何${terms.join('和')}？`, ...shown, sort: 'newest', size: '50' }),
          asked.at('/api/search', { q: `region:43 ${terms.join(' ')}`, ...shown, group: 'section' }),
        ];
      }));
    it('in exports, and in what it says of them', () =>
      agree((asked) => {
        const q = asked.query();
        const parameters = { q, ...asked.filters() };
        const format = asked.random.pick(EXPORTED_AS);
        const rows = asked.random.pick(['documents', 'occurrences'] as const);
        // Entries for reference managers are of documents.
        const more = format === 'csv' || format === 'jsonl' ? { rows } : {};
        return [
          asked.at('/api/export', { ...parameters, format, ...more }),
          asked.at('/api/export/about', { ...parameters, format, ...more }),
        ];
      }));
    it('in exports of a concordance', () =>
      agree((asked) => [
        asked.at('/api/export', {
          q: asked.literal(),
          ...asked.filters(),
          rows: 'concordance',
          format: asked.random.pick(['csv', 'jsonl'] as const),
          sort: asked.random.pick(CONCORDANCE_SORTS),
          ...(asked.random.chance(0.3) ? { sample: '20', seed: '7' } : {}),
        }),
      ]));
    it('in workbooks', async () => {
      const asked = new Questions(documents, seed);
      for (const _ of inTime(questions)) {
        const rows = asked.random.pick(['documents', 'occurrences', 'concordance'] as const);
        const path = asked.at('/api/export', {
          // What stands everywhere makes workbooks of hundreds of thousands of rows.
          q: `"${asked.words(8, 4)}"`,
          format: 'xlsx',
          rows,
          ...asked.filters(),
        });
        const [local, distributed] = await both.workbooks(path);
        expect(distributed, decodeURIComponent(path)).toEqual(local);
        expect(local?.length).toBeGreaterThan(1);
      }
    });
    it('in feeds', () =>
      agree((asked) => [
        asked.at('/api/feed', { q: asked.query() }),
        asked.at('/api/feed', { q: asked.literal(), ...asked.filters() }),
      ]));
    it('in suggestions', () =>
      agree((asked) => [
        asked.at('/api/suggest', { q: asked.words(2) }),
        asked.at('/api/suggest', { q: asked.random.pick(['region:湖', 'type:', 'changde', '人民', 'gzs']) }),
      ]));
    it('about the collection', () =>
      agree(
        (asked) => [
          '/api/corpus',
          asked.at('/api/corpus/files', { limit: '7', offset: '3', sort: 'characters' }),
          asked.at('/api/corpus/files', { name: '1', sort: 'documents', descending: 'true' }),
          '/api/corpus/places',
          ...['43', '4307', '430702', '00', '99'].map((region) => asked.at('/api/corpus/places', { region })),
          asked.at('/api/corpus/places', { region: ['43', '11', '5203'] }),
          asked.at('/api/corpus/files', {
            status: 'indexed',
            problems: 'true',
            sort: 'file',
            descending: 'true',
          }),
          asked.at('/api/corpus/files', { offset: '100000' }),
          '/api/examples',
          '/api/openapi.json',
          '/readyz',
        ],
        1,
      ));
    it('to what is no query', () =>
      agree(
        (asked) => [
          asked.at('/api/search', { q: '(工业' }),
          asked.at('/api/search', { q: '工业', region: '无此地' }),
          asked.at('/api/search', { q: '工业 /s', size: '0', year: 'x' }),
          asked.at('/api/concordance', { q: '' }),
          ...['工业 /s', '"工业', '工业 OR', 'year:x', '(工业 OR (园区)', 'a'.repeat(300)].flatMap((q) => [
            asked.at('/api/search', { q }),
            asked.at('/api/concordance', { q }),
            asked.at('/api/trends', { q: ['工业', q] }),
            asked.at('/api/collocations', { q }),
            asked.at('/api/keywords', { q }),
            asked.at('/api/ngrams', { q }),
            asked.at('/api/export', { q, format: 'csv' }),
            asked.at('/api/export/about', { q, format: 'csv' }),
            asked.at('/api/feed', { q }),
            asked.at(`/api/documents/${encodeURIComponent(asked.document().id)}/matches`, { q }),
          ]),
          '/api/documents/none/matches?q=a',
          '/api/documents/none/source',
          asked.at('/api/compare', { a: 'none', b: asked.document().id }),
          asked.at('/api/compare', { a: asked.document().id, b: 'none' }),
          asked.at('/api/resolve', { document: 'none', quote: '工业' }),
          asked.at('/api/resolve', { document: asked.document().id, quote: '　' }),
          asked.at('/api/search', { q: '工业', unknown: '1' }),
          asked.at('/api/nothing'),
          asked.at('/api/search', { q: '查无此语甚至没有' }),
          asked.at('/api/search', { q: '查无此语 工业园区', lang: 'en' }),
        ],
        1,
      ));
  });
}

/** Quotes that stand in one place, in another than is told, in several places, and in none. */
function quotesOf(documents: readonly AskedDocument[]): [document: string, passage: number, quote: string][] {
  const [first, second] = documents;
  if (first === undefined || second === undefined) throw new Error('there are too few documents to quote');
  const longest = (own: AskedDocument): number =>
    own.passages.reduce((best, text, at) => (text.length > (own.passages[best]?.length ?? 0) ? at : best), 0);
  const quoted = documents.slice(0, 6).flatMap((own): [string, number, string][] => {
    const at = longest(own);
    const quote = (own.passages[at] ?? '').slice(0, 60);
    return [
      [own.id, at, quote],
      // Told of another place of its own text, and of another text.
      [own.id, at + 1, quote],
      [first.id, 0, quote],
      [second.id, 0, quote.slice(0, 2)],
    ];
  });
  return [...quoted, [first.id, 0, '此处查无此语']];
}

/** Documents that questions are made from, spread over the collection. */
async function someDocuments({ local }: BothEngines): Promise<AskedDocument[]> {
  const found: AskedDocument[] = [];
  for await (const hits of local.hits(parseRequest({ duplicates: 'all', passages: 0 }))) {
    for (const { document } of hits) {
      const detail = await local.document(document.id);
      const passages = detail?.passages.map(({ text }) => text) ?? [];
      found.push({ id: document.id, title: document.title, passages });
    }
  }
  return found;
}
