import { z } from 'zod';
import { percentile } from '../table.ts';
import { SCALE_KINDS, type ScaleKind } from './scale-queries.ts';

/** What is measured of one size of collection: written to a file, so that sizes can be measured one by one. */

const cost = z.object({
  ms: z.number(),
  /** Time of all threads; null where the system does not tell, as the peak is. */
  cpuMs: z.number().nullable(),
  peakBytes: z.number().nullable(),
});
export type Cost = z.infer<typeof cost>;

const kindFigures = z.object({
  kind: z.enum([...SCALE_KINDS, 'all kinds']),
  /** Queries that the engine has a way to ask; of none of them there are no times. */
  asked: z.number(),
  p50Ms: z.number().nullable(),
  p95Ms: z.number().nullable(),
  p99Ms: z.number().nullable(),
  maxMs: z.number().nullable(),
  /** Queries whose documents were compared with a scan of all texts, and those that were exactly these. */
  checked: z.number(),
  right: z.number(),
});
export type KindFigures = z.infer<typeof kindFigures>;

const engineFigures = z.object({
  name: z.string(),
  /** What one time takes in. */
  measures: z.string(),
  /** Null where it was not built for this. */
  indexingMs: z.number().nullable(),
  indexBytes: z.number().nullable(),
  /** Resident memory after the queries. */
  memoryBytes: z.number().nullable(),
  kinds: z.array(kindFigures),
  /** The first queries answered wrongly. */
  wrong: z.array(z.string()),
});
export type ScaleEngineFigures = z.infer<typeof engineFigures>;

export const CHANGES = ['file added', 'file changed', 'file removed', 'row of a thousand changed'] as const;
export type Change = (typeof CHANGES)[number];

/** The same in a collection in which each document is a file of its own. */
export const SEPARATE_CHANGES = ['file added', 'file changed', 'file removed'] as const;
export type SeparateChange = (typeof SEPARATE_CHANGES)[number];

export const scaleFigures = z.object({
  documents: z.number(),
  sourceBytes: z.number(),
  /** ISO date. */
  measured: z.string(),
  machine: z.string(),
  /** Of the machine before it began. */
  load: z.number(),
  indexing: cost,
  changes: z.record(z.enum(CHANGES), cost),
  /** The same documents, each a file. */
  separate: z.object({ indexing: cost, changes: z.record(z.enum(SEPARATE_CHANGES), cost) }),
  snapshotBytes: z.number(),
  cacheBytes: z.number(),
  readyMs: z.number(),
  /** Light queries while heavy ones run without pause: within which time 99 in 100 are answered, and the slowest. */
  besideHeavy: z.object({ p99Ms: z.number(), maxMs: z.number() }),
  engines: z.array(engineFigures),
  /** Peers that could not be measured, and why. */
  missing: z.array(z.string()),
});
export type ScaleFigures = z.infer<typeof scaleFigures>;

/** One query asked of one engine. */
export interface Asked {
  kind: ScaleKind;
  /** Null where it has no way to ask it. */
  ms: number | null;
  /** Whether its documents are exactly the right ones; null where that was not looked at. */
  right: boolean | null;
}

/** The figures of each kind that has queries, and of all of them. */
export function figuresByKind(asked: readonly Asked[]): KindFigures[] {
  const kinds = SCALE_KINDS.map((kind) => ({ kind, of: asked.filter((each) => each.kind === kind) }));
  return [...kinds, { kind: 'all kinds' as const, of: asked }]
    .filter(({ of }) => of.length > 0)
    .map(({ kind, of }) => {
      const times = of.map(({ ms }) => ms).filter((ms) => ms !== null);
      const at = (share: number): number | null => (times.length === 0 ? null : percentile(times, share));
      const checked = of.filter(({ right }) => right !== null);
      return {
        kind,
        asked: times.length,
        p50Ms: at(0.5),
        p95Ms: at(0.95),
        p99Ms: at(0.99),
        maxMs: at(1),
        checked: checked.length,
        right: checked.filter(({ right }) => right).length,
      };
    });
}
