import type {
  DocumentDate,
  DocumentId,
  DocumentRecord,
  Evidence,
  Region,
  Relation,
} from '../../engine/types.ts';

/** A record as far as restoring needs it: its texts may have been put away. */
export type Restorable = Pick<DocumentRecord, 'summary' | 'facetRegion' | 'relations'>;

/** Quotes taken over from a copy for one value. */
const QUOTES = 2;

/**
 * Writes into each record how it relates to others, and restores the year and the region that a copy states or lets infer
 * where the record's own text masks them. Copies that contradict each other, or the record's own clues, restore nothing;
 * names of persons are never touched. `relations` is in the order of the records, which are copied, not changed.
 */
export function relateRecords<R extends Restorable>(
  records: readonly R[],
  relations: readonly (readonly Relation[])[],
): R[] {
  const byId = new Map(records.map((record): [DocumentId, R] => [record.summary.id, record]));
  return records.map((record, number) => {
    const related = relations[number] ?? [];
    const copies = related.flatMap(({ document, kind }) => {
      const copy = kind === 'copy' ? byId.get(document) : undefined;
      return copy === undefined ? [] : [copy];
    });
    const { summary } = record;
    const region = restoredRegion(summary.region, copies);
    return {
      ...record,
      relations: [...related],
      facetRegion: region === null ? record.facetRegion : region.facetRegion,
      summary: {
        ...summary,
        copies: related.map(({ document }) => document),
        date: restoredDate(summary.date, copies) ?? summary.date,
        region: region?.region ?? summary.region,
      },
    };
  });
}

/** The year on which all copies that know it agree, where it lies in the span that the document's own clues leave. */
function restoredDate(own: DocumentDate, copies: readonly Restorable[]): DocumentDate | null {
  if (own.year !== null) return null;
  const knowing = copies.filter(({ summary: { date } }) => date.year !== null && firsthand(date));
  const [source] = knowing;
  if (source === undefined) return null;
  const { date } = source.summary;
  const { year } = date;
  if (year === null || knowing.some((copy) => copy.summary.date.year !== year)) return null;
  if (own.from !== null && year < Number(own.from.slice(0, 4))) return null;
  if (own.to !== null && year > Number(own.to.slice(0, 4))) return null;
  const days = new Set(knowing.map((copy) => copy.summary.date.iso).filter((iso) => iso !== null));
  const dated = knowing.find((copy) => copy.summary.date.iso !== null) ?? source;
  const taken = days.size <= 1 ? dated.summary.date : date;
  return {
    ...own,
    year,
    iso: days.size === 1 ? taken.iso : null,
    from: taken.from,
    to: taken.to,
    how: 'restored',
    evidence: [...quotesOf(days.size <= 1 ? dated : source, taken.evidence), ...own.evidence],
  };
}

/** The deepest region of the copies, where they lie on one line and it lies in the document's own. */
function restoredRegion(
  own: Region,
  copies: readonly Restorable[],
): (Pick<Restorable, 'facetRegion'> & { region: Region }) | null {
  if (own.code === null && own.how !== 'unknown') return null;
  const knowing = copies
    .filter(({ summary: { region } }) => region.code !== null && firsthand(region))
    .sort((a, b) => (b.summary.region.code?.length ?? 0) - (a.summary.region.code?.length ?? 0));
  const [source] = knowing;
  const code = source?.summary.region.code ?? null;
  if (source === undefined || code === null) return null;
  if (knowing.some(({ summary: { region } }) => !code.startsWith(region.code ?? ''))) return null;
  if (own.code !== null && (own.code === code || !code.startsWith(own.code))) return null;
  const { region } = source.summary;
  return {
    facetRegion: source.facetRegion,
    region: { ...region, how: 'restored', evidence: [...quotesOf(source, region.evidence), ...own.evidence] },
  };
}

/** Whether a value is known from the document's own text: what was itself restored proves nothing further. */
function firsthand({ how }: { how: Region['how'] }): boolean {
  return how === 'stated' || how === 'inferred';
}

function quotesOf({ summary }: Restorable, evidence: readonly Evidence[]): Evidence[] {
  return evidence.slice(0, QUOTES).map((item) => ({ ...item, from: 'copy', document: summary.id }));
}
