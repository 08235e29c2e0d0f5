import type { SearchEngine } from '../../engine/engine.ts';
import type { CorpusAnswer, Match, Sort } from '../../engine/types.ts';
import type { ExportRequest } from './export-request.ts';
import { aboutWords } from './messages.ts';

/** What goes with an export, so that it can be made again and its numbers be understood. */
export interface ExportAbout {
  /** Rows of each kind that an export of this search has. */
  rows: { occurrences: number; documents: number };
  /** What the search finds in all, copies too. */
  total: { documents: number; texts: number; occurrences: number };
  /** Query and filters, as one readable query string. */
  search: string;
  /** The page that shows the search. */
  address: string;
  query: string;
  match: Match;
  filters: Record<string, string[]>;
  duplicates: 'collapse' | 'all';
  removed: boolean;
  sort: Sort;
  /** What was searched. `snapshot` names it on this server, `fingerprint` on any. */
  collection: CorpusAnswer['snapshot'] & { snapshot: string };
  /** ISO 8601, UTC. */
  exported: string;
  /** All of this in words, for a section on methods. */
  note: string;
}

/** @param site absolute address of the page, without a slash at its end */
export async function aboutExport(
  engine: SearchEngine,
  { request, search, filters }: Pick<ExportRequest, 'request' | 'search' | 'filters'>,
  site: string,
  signal?: AbortSignal,
): Promise<ExportAbout> {
  const { q, match, duplicates, removed, sort, lang } = request;
  const [listed, answer, snapshot] = await Promise.all([
    engine.listed(request, signal),
    engine.search({ ...request, group: 'document', page: 1, size: 1, passages: 0 }, signal),
    engine.snapshot(),
  ]);
  const { documents, texts, occurrences } = answer.total;
  const facts: Omit<ExportAbout, 'note'> = {
    rows: { occurrences: listed.occurrences + listed.removed, documents: listed.hits },
    total: { documents, texts, occurrences },
    search,
    address: `${site}/${search === '' ? '' : `?${new URLSearchParams(search)}`}`,
    query: q,
    match,
    filters,
    duplicates,
    removed,
    sort,
    collection: { snapshot: engine.generation, ...snapshot },
    exported: new Date().toISOString(),
  };
  return { ...facts, note: aboutWords(lang).note(facts) };
}
