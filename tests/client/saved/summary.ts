import type { DocumentSummary } from '../../../engine/types.ts';

const UNKNOWN = { how: 'unknown', evidence: [] } as const;

/** A document of which nothing is known but its name. */
export function summary(id: string): DocumentSummary {
  return {
    id,
    title: id,
    type: 'unknown',
    alsoTypes: [],
    topics: [],
    issuer: null,
    speaker: null,
    docNumber: null,
    region: { ...UNKNOWN, evidence: [], code: null, path: [], today: null },
    date: { ...UNKNOWN, evidence: [], year: null, iso: null, from: null, to: null, masked: null },
    known: {
      type: { ...UNKNOWN, evidence: [] },
      topics: { ...UNKNOWN, evidence: [] },
      issuer: { ...UNKNOWN, evidence: [] },
      speaker: { ...UNKNOWN, evidence: [] },
      docNumber: { ...UNKNOWN, evidence: [] },
    },
    source: { file: `${id}.txt`, startLine: 1, endLine: 2 },
    copies: [],
    characters: 0,
  };
}
