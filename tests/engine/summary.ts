import type { DocumentSummary } from '../../engine/types.ts';

/** The parts of a summary that a test cares for. */
export interface SummaryParts {
  id?: string;
  title?: string;
  type?: string;
  alsoTypes?: string[];
  topics?: string[];
  issuer?: string;
  speaker?: string;
  region?: string | null;
  year?: number | null;
  from?: string;
  to?: string;
  file?: string;
}

/** A summary with the given parts and nothing else known. */
export function summaryOf(parts: SummaryParts): DocumentSummary {
  const year = parts.year ?? null;
  const unknown = { how: 'unknown', evidence: [] } as const;
  return {
    id: parts.id ?? parts.file ?? 'document',
    title: parts.title ?? '无题',
    type: parts.type ?? '其他',
    alsoTypes: parts.alsoTypes ?? [],
    topics: parts.topics ?? [],
    issuer: parts.issuer ?? null,
    speaker: parts.speaker ?? null,
    docNumber: null,
    region: {
      code: parts.region ?? null,
      path: [],
      today: null,
      how: parts.region ? 'stated' : 'unknown',
      evidence: [],
    },
    date: {
      year,
      iso: null,
      from: parts.from ?? (year === null ? null : `${year}-01-01`),
      to: parts.to ?? (year === null ? null : `${year}-12-31`),
      masked: null,
      how: year === null ? 'unknown' : 'stated',
      evidence: [],
    },
    known: {
      type: { ...unknown, evidence: [] },
      topics: { ...unknown, evidence: [] },
      issuer: { ...unknown, evidence: [] },
      speaker: { ...unknown, evidence: [] },
      docNumber: { ...unknown, evidence: [] },
    },
    source: { file: parts.file ?? 'file.txt', startLine: 1, endLine: 1 },
    copies: [],
    characters: 0,
  };
}
