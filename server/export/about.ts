import type { ConcordanceRequest } from '../../engine/concordance/types.ts';
import type { SearchEngine } from '../../engine/engine.ts';
import type { ExportAbout } from '../schema/export-about.ts';
import type { ExportRequest } from './export-request.ts';
import { aboutWords } from './messages.ts';

/**
 * What goes with an export of a search.
 * @param site absolute address of the page, without a slash at its end
 */
export async function aboutExport(
  engine: SearchEngine,
  {
    request,
    concordance,
    search,
    filters,
  }: Pick<ExportRequest, 'request' | 'concordance' | 'search' | 'filters'>,
  site: string,
  signal?: AbortSignal,
): Promise<ExportAbout> {
  const { q, match, duplicates, removed, sort, lang } = request;
  // One after the other: an export is not to take the turn of three searches.
  const listed = await engine.listed(request, signal);
  const { total } = await engine.search(
    { ...request, group: 'document', page: 1, size: 1, passages: 0 },
    signal,
  );
  const told = concordance === null ? {} : await aboutConcordance(engine, concordance, signal);
  const snapshot = await engine.snapshot();
  const { documents, texts, occurrences } = total;
  const facts: Omit<ExportAbout, 'note'> = {
    rows: {
      occurrences: listed.occurrences + listed.removed,
      documents: listed.hits,
      ...told.rows,
    },
    ...(told.concordance === undefined ? {} : { concordance: told.concordance }),
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

/** How many rows a concordance lists, and by what it was told to. */
async function aboutConcordance(
  engine: SearchEngine,
  request: ConcordanceRequest,
  signal: AbortSignal | undefined,
): Promise<{ rows?: { concordance: number }; concordance?: ExportAbout['concordance'] }> {
  const { sort, by, value, sample } = request;
  const { total } = await engine.concordance({ ...request, groups: 0, limit: 0 }, signal);
  return {
    rows: { concordance: total.rows },
    concordance: {
      sort,
      ...(by === null || value === null ? {} : { by, value }),
      ...(sample === null ? {} : { sample }),
    },
  };
}
