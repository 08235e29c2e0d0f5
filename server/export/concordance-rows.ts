import { setTimeout } from 'node:timers/promises';
import type {
  ConcordanceAnswer,
  ConcordanceRequest,
  ConcordanceRow,
} from '../../engine/concordance/types.ts';
import type { SearchEngine } from '../../engine/engine.ts';
import { OverloadError } from '../../engine/errors.ts';
import { openingCheck } from '../../links/content-check.ts';
import { citation, passageAddress } from '../../links/passage-link.ts';
import type { OccurrenceRow } from './rows.ts';

/** Rows asked for at a time: some 150 KB with their passages, told in less time than a short answer may take. */
const AT_ONCE = 250;
/** Milliseconds until a page is asked for again where the server had too much to do: what is sent in part is not to be cut off. */
const PAUSE_MS = 1_000;

interface Asked {
  engine: Pick<SearchEngine, 'concordance'>;
  request: ConcordanceRequest;
  /** Absolute address of the page, without a slash at its end. */
  site: string;
  signal?: AbortSignal;
}

/** The rows that a concordance lists, in its order, its sample and its group alone: as the view of it shows them. */
export async function* concordanceRows({
  engine,
  request,
  site,
  signal,
}: Asked): AsyncGenerator<OccurrenceRow> {
  for (let row = 0; ; ) {
    const page = { ...request, groups: 0, whole: true, offset: row, limit: AT_ONCE } as const;
    const { rows, total } = await answered(() => engine.concordance(page, signal), row > 0, signal);
    for (const each of rows) {
      row += 1;
      yield occurrence(each, row, site);
    }
    if (rows.length === 0 || row >= total.rows) return;
  }
}

async function answered(
  ask: () => Promise<ConcordanceAnswer>,
  isUnderWay: boolean,
  signal: AbortSignal | undefined,
): Promise<ConcordanceAnswer> {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (!isUnderWay || !(error instanceof OverloadError)) throw error;
      await setTimeout(PAUSE_MS, undefined, signal === undefined ? {} : { signal });
    }
  }
}

/** A row as the exports of searches have them. Throws `TypeError` for a row that was not asked for whole. */
function occurrence(
  { whole, passage, start, end, possible }: ConcordanceRow,
  row: number,
  site: string,
): OccurrenceRow {
  if (whole === undefined) throw new TypeError('rows are exported whole');
  const { document, copies, heading, text } = whole;
  const link = passageAddress({
    ...citation(document.id, passage, text, [start, end]),
    check: openingCheck(text),
  });
  return {
    row,
    hit: {
      document,
      score: 0,
      occurrences: 0,
      passages: [],
      copies,
      ...(possible === undefined ? {} : { possible }),
    },
    passage: { ordinal: passage, text, start: 0, ranges: [[start, end]], heading },
    start,
    end,
    link: site + link,
  };
}
