import { useState } from 'react';
import type { ConcordanceAnswer, ConcordanceRow } from '../../engine/concordance/types.ts';
import type { MarkedQuery, PassageLink } from '../../links/passage-link.ts';
import { useAnswer } from '../answer.ts';
import { currentSite } from '../current-site.ts';
import { keptAnswers } from '../index-in-use.ts';
import { useSpeech } from '../messages/catalogue.ts';
import { rememberedSearch } from '../search/last-search.ts';
import type { Neighbour, Neighbours } from '../search/neighbours.ts';
import type { SearchState } from '../search/search-state.ts';
import { recall, remember } from '../ui/storage.ts';
import { PAGE_ROWS, rowsAddress } from './concordance-state.ts';
import { rowAddress } from './row-address.ts';

const kept = keptAnswers<ConcordanceAnswer>();
const opened = () => `concordance-row ${currentSite().root}`;

/** Remembers, for this tab, which row of its concordance the reader opens. */
export function rememberRow(index: number): void {
  remember('session', opened(), String(index));
}

/** The row that was opened last, from 0. */
function rememberedRow(): number {
  const index = Number(recall('session', opened()) ?? 'none');
  return Number.isSafeInteger(index) && index >= 0 ? index : 0;
}

/**
 * The rows before and after the one that was opened, in the order of its concordance. Null where the reader did not come from one, or
 * has gone on to another place than that of the row.
 */
export function useRowNeighbours({ document, passage, quote, q, match }: PassageLink): Neighbours | null {
  const { lang } = useSpeech();
  const [state] = useState(() => rememberedSearch('concordance'));
  const [index] = useState(rememberedRow);
  const before = useRow(state, index - 1, lang);
  const here = useRow(state, index, lang);
  const after = useRow(state, index + 1, lang);
  if (here === null) return null;
  const { row, total } = here;
  if (row.document.id !== document || row.passage !== passage || row.match !== quote) return null;
  const query = { q, match };
  return {
    position: index + 1,
    total,
    previous: before === null ? null : neighbour(before.row, index - 1, query),
    next: after === null ? null : neighbour(after.row, index + 1, query),
  };
}

function useRow(
  state: SearchState | null,
  index: number,
  lang: string,
): { row: ConcordanceRow; total: number } | null {
  const page = 1 + Math.floor(index / PAGE_ROWS);
  const address = state === null || index < 0 ? null : rowsAddress(state, lang, page);
  const { data, loading, error } = useAnswer(kept, address);
  const row = data?.rows[index - (page - 1) * PAGE_ROWS];
  if (loading || error !== null || data === null || row === undefined) return null;
  return { row, total: data.total.rows };
}

function neighbour(row: ConcordanceRow, index: number, query: MarkedQuery): Neighbour {
  return {
    href: rowAddress(row, query),
    title: row.document.title,
    opened: () => rememberRow(index),
  };
}
