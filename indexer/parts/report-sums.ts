import type { FileReport } from '../../engine/types.ts';

/** What kinds of counts are added up by name. */
const COUNTED = ['removals', 'repairs', 'rules', 'unknown'] as const;
type Counted = (typeof COUNTED)[number];

/** What the reports of files say together. */
export interface Sums extends Record<Counted, Record<string, number>> {
  files: Record<FileReport['status'], number>;
  documents: number;
  characters: number;
  bytes: number;
}

/** Adds reports up, so that none need be kept. */
export class ReportSums {
  readonly #files = { indexed: 0, empty: 0, rejected: 0, skipped: 0 };
  readonly #counts: Record<Counted, Map<string, number>> = {
    removals: new Map(),
    repairs: new Map(),
    rules: new Map(),
    unknown: new Map(),
  };
  #documents = 0;
  #characters = 0;
  #bytes = 0;

  /** @param times -1 takes away what was added */
  add(report: FileReport, times: 1 | -1 = 1): void {
    this.#files[report.status] += times;
    this.#documents += times * report.documents;
    this.#characters += times * report.characters;
    this.#bytes += times * report.bytes;
    for (const name of COUNTED) this.#count(name, report[name], times);
  }

  /** Adds what others add up to. */
  addSums(sums: Sums): void {
    for (const [status, count] of Object.entries(sums.files)) {
      if (isStatus(status)) this.#files[status] += count;
    }
    this.#documents += sums.documents;
    this.#characters += sums.characters;
    this.#bytes += sums.bytes;
    for (const name of COUNTED) this.#count(name, sums[name], 1);
  }

  #count(name: Counted, counts: Readonly<Record<string, number>>, times: number): void {
    const sums = this.#counts[name];
    for (const [key, count] of Object.entries(counts)) sums.set(key, (sums.get(key) ?? 0) + times * count);
  }

  /** The same for the same reports, in whatever order they came. */
  sums(): Sums {
    return {
      files: { ...this.#files },
      documents: this.#documents,
      characters: this.#characters,
      bytes: this.#bytes,
      removals: named(this.#counts.removals),
      repairs: named(this.#counts.repairs),
      rules: named(this.#counts.rules),
      unknown: named(this.#counts.unknown),
    };
  }
}

function isStatus(status: string): status is FileReport['status'] {
  return status === 'indexed' || status === 'empty' || status === 'rejected' || status === 'skipped';
}

function named(counts: ReadonlyMap<string, number>): Record<string, number> {
  return Object.fromEntries(
    [...counts].filter(([, count]) => count > 0).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
