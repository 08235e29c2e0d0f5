import { describe, expect, it } from 'vitest';
import { lookAgain } from '../../../client/saved/look.ts';
import { idMark } from '../../../client/saved/saved-search.ts';
import { summary } from './summary.ts';

/** What the server answers page by page, and of which snapshot each page is. */
interface Pages {
  documents: number;
  pages: readonly { ids: readonly string[]; snapshot: string }[];
}

let asked: URLSearchParams[] = [];
let answers: Pages = { documents: 0, pages: [] };

async function ask(address: string) {
  const { searchParams } = new URL(address, 'http://localhost');
  asked.push(searchParams);
  const { ids, snapshot } = answers.pages[Number(searchParams.get('page') ?? 1) - 1] ?? NO_PAGE;
  const { documents } = answers;
  const total = { documents, texts: documents, passages: 0, occurrences: 0 };
  const hits = ids.map((id) => ({
    document: summary(id),
    score: 0,
    occurrences: 0,
    passages: [],
    copies: [],
  }));
  return { answer: { total, hits }, snapshot };
}

const NO_PAGE = { ids: [], snapshot: '' };

function answering(pages: Pages): void {
  asked = [];
  answers = pages;
}

const many = (first: number, count: number) => Array.from({ length: count }, (_, at) => `d${first + at}`);
const look = (seen: { snapshot: string; ids: readonly string[] } | null) =>
  lookAgain(
    {
      address: '/?q=园区&page=3&sort=oldest',
      seen:
        seen === null
          ? null
          : {
              at: '2026-01-01T00:00:00.000Z',
              snapshot: seen.snapshot,
              documents: seen.ids.length,
              marks: seen.ids.map(idMark),
            },
    },
    ask,
  );

describe('looking again at a saved search', () => {
  it('asks for every document found, copies among them, from the first page on', async () => {
    answering({
      documents: 130,
      pages: [
        { ids: many(0, 100), snapshot: 's2' },
        { ids: many(100, 30), snapshot: 's2' },
      ],
    });
    const { news, seen } = await look({ snapshot: 's1', ids: many(1, 129) });
    expect(asked.map((of) => [of.get('page') ?? '1', of.get('duplicates')])).toEqual([
      ['1', 'all'],
      ['2', 'all'],
    ]);
    expect(news).toEqual({ kind: 'documents', added: [summary('d0')], gone: 0 });
    expect(seen).toMatchObject({ snapshot: 's2', documents: 130, marks: many(0, 130).map(idMark) });
  });

  it('asks once where the index is the one it was', async () => {
    answering({ documents: 130, pages: [{ ids: many(0, 100), snapshot: 's1' }] });
    const { news, seen } = await look({ snapshot: 's1', ids: many(0, 130) });
    expect(asked).toHaveLength(1);
    expect(news).toEqual({ kind: 'same-index' });
    expect(seen.marks).toHaveLength(130);
  });

  it('knows a document once that two pages list, and looks anew where the index was exchanged between them', async () => {
    answering({
      documents: 130,
      pages: [
        { ids: many(0, 100), snapshot: 's2' },
        { ids: many(99, 31), snapshot: 's3' },
      ],
    });
    const { news, seen } = await look({ snapshot: 's1', ids: [] });
    expect(news.kind === 'documents' && news.added.length).toBe(130);
    expect(seen).toMatchObject({ snapshot: '', marks: many(0, 130).map(idMark) });
  });

  it('knows of more than a thousand only how many they are', async () => {
    answering({ documents: 1_001, pages: [{ ids: many(0, 100), snapshot: 's2' }] });
    const { news, seen } = await look({ snapshot: 's1', ids: many(0, 5) });
    expect(asked).toHaveLength(1);
    expect(news).toEqual({ kind: 'number', before: 5 });
    expect(seen).toMatchObject({ documents: 1_001, marks: null });
  });
});
