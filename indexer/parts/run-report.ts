import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SnapshotLocation } from '../../engine/snapshot/directory.ts';
import { type SealedFile, writeSnapshotFile } from '../../engine/snapshot/sealed-file.ts';
import type { FileReport, IngestReport } from '../../engine/types.ts';
import type { Sums } from './report-sums.ts';
import { openStores } from './snapshot-stores.ts';

/** Of a run, what is told of it for people and is not in its totals: so that not every file's report need be read for it. */
interface RunDetails {
  sums: Pick<Sums, 'removals' | 'repairs' | 'unknown'>;
  /** Reports of the files that gave no document. */
  aside: readonly FileReport[];
}

/** The report of a run. `perFile` is read from the snapshot when it is first asked for, as long as that is there. */
export type RunReport = IngestReport & RunDetails;

/** Where the details stand in a snapshot. */
const DETAILS_FILE = 'report.json';

/** Writes the details of a run into its snapshot. */
export async function writeDetails(
  directory: string,
  { removals, repairs, unknown }: Sums,
  aside: readonly FileReport[],
): Promise<[name: string, sealed: SealedFile][]> {
  const details: RunDetails = { sums: { removals, repairs, unknown }, aside };
  const bytes = Buffer.from(JSON.stringify(details));
  return [[DETAILS_FILE, await writeSnapshotFile(directory, DETAILS_FILE, [bytes])]];
}

/** The report of the run that built a snapshot. */
export function runReport(location: SnapshotLocation): RunReport {
  // Of our own making, as the JSON in the store is.
  const details: RunDetails = JSON.parse(readFileSync(join(location.directory, DETAILS_FILE), 'utf8'));
  const stores = openStores(location);
  try {
    let perFile: FileReport[] | null = null;
    return {
      ...stores.reportTotals(),
      ...details,
      get perFile() {
        perFile ??= readReports(location);
        return perFile;
      },
    };
  } finally {
    stores.close();
  }
}

function readReports(location: SnapshotLocation): FileReport[] {
  const stores = openStores(location);
  try {
    return stores.report().perFile;
  } finally {
    stores.close();
  }
}
