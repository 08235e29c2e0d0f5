import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { parseRequest } from '../served.ts';
import { BothEngines } from './both-engines.ts';
import { type AskedDocument, Questions } from './questions.ts';

const TRENDS_BY = ['year', 'province', 'prefecture', 'type'] as const;
const CONCORDANCE_SORTS = ['order', 'left1', 'left3', 'right1', 'right2', 'year', 'region'] as const;
const CITED_AS = ['gbt7714-2015', 'gbt7714-2025', 'apa', 'chicago', 'bibtex', 'ris', 'csl-json'] as const;
const EXPORTED_AS = ['csv', 'jsonl', 'bibtex', 'ris', 'csl-json'] as const;

/** What is asked about. */
export interface Conformance {
  name: string;
  /** Folder of texts, or what makes it in a folder that it is given. */
  corpus: string | ((folder: string) => void);
  /** Questions of each kind. */
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
      for (let time = 0; time < times; time++) {
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
    it('in citations', () =>
      agree((asked) => [
        asked.at('/api/cite', { document: asked.document().id, format: asked.random.pick(CITED_AS) }),
      ]));
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
    it('in feeds', () => agree((asked) => [asked.at('/api/feed', { q: asked.query() })]));
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
          asked.at('/api/corpus/places', { region: '43' }),
          '/api/examples',
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
          asked.at('/api/search', { q: '查无此语甚至没有' }),
          asked.at('/api/search', { q: '查无此语 工业园区', lang: 'en' }),
        ],
        1,
      ));
  });
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
