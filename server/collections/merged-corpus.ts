import { divisionsHeld } from '../../engine/coverage/divisions-held.ts';
import { loadGazetteer } from '../../engine/gazetteer/index.ts';
import type { CorpusAnswer, IngestReport, PlaceHeld } from '../../engine/types.ts';
import { addedRegions, addedTopics, addedUp, addedValues, addedYears } from './merged-counts.ts';

/** Facts of several snapshots as of one; built when the last of them was. The fingerprint is those of all, with their names. */
export function mergedSnapshot(
  all: readonly (readonly [collection: string, snapshot: CorpusAnswer['snapshot']])[],
): CorpusAnswer['snapshot'] {
  const named = all.map(([name, snapshot]) => ({
    ...snapshot,
    fingerprint: `${name}:${snapshot.fingerprint}`,
  }));
  return named.reduce((a, b) => ({
    format: a.format,
    pipeline: a.pipeline === b.pipeline ? a.pipeline : `${a.pipeline} ${b.pipeline}`,
    fingerprint: `${a.fingerprint} ${b.fingerprint}`,
    builtAt: [a.builtAt, b.builtAt].toSorted().at(-1) ?? a.builtAt,
    documents: a.documents + b.documents,
    texts: a.texts + b.texts,
    passages: a.passages + b.passages,
  }));
}

export function mergedCoverage(all: readonly CorpusAnswer['coverage'][]): CorpusAnswer['coverage'] {
  const byRegion = addedUp(
    all.flatMap(({ regionYear }) => regionYear),
    ({ region }) => region,
    (a, b) => ({ ...a, years: addedYears([a.years, b.years]) }),
  );
  const last = (region: string): number => (region === 'unknown' ? 2 : region === '00' ? 1 : 0);
  const region = addedRegions(all.map(({ region }) => region));
  return {
    region,
    year: addedYears(all.map(({ year }) => year)),
    type: addedValues(all.map(({ type }) => type)),
    topic: addedTopics(all.map(({ topic }) => topic)),
    regionYear: byRegion.sort((a, b) => last(a.region) - last(b.region) || (a.region < b.region ? -1 : 1)),
    divisions: divisionsHeld(region, loadGazetteer()),
  };
}

/** What several collections hold of the same places, added up. */
export function addedPlaces(lists: readonly (readonly PlaceHeld[])[]): PlaceHeld[] {
  return addedUp(
    lists.flat(),
    ({ region }) => region,
    (a, b) => ({
      ...a,
      documents: a.documents + b.documents,
      years: addedYears([a.years, b.years]),
      places: addedPlaces([a.places, b.places]),
    }),
  );
}

type Totals = Omit<IngestReport, 'perFile'>;

/** Reports of several runs as of one, without their files; remarks say of which collection they are. */
export function mergedReport(all: readonly (readonly [collection: string, report: Totals])[]): Totals {
  const sum = (of: (report: Totals) => number): number =>
    all.reduce((total, [, report]) => total + of(report), 0);
  const rules = addedUp(
    all.flatMap(([, report]) => report.rules),
    ({ id }) => id,
    (a, b) => ({ ...a, uses: a.uses + b.uses }),
  );
  return {
    files: {
      indexed: sum(({ files }) => files.indexed),
      empty: sum(({ files }) => files.empty),
      rejected: sum(({ files }) => files.rejected),
      skipped: sum(({ files }) => files.skipped),
    },
    documents: sum(({ documents }) => documents),
    texts: sum(({ texts }) => texts),
    passages: sum(({ passages }) => passages),
    characters: sum(({ characters }) => characters),
    bytes: sum(({ bytes }) => bytes),
    problems: all.flatMap(([collection, { problems }]) =>
      problems.map((problem) => `${collection}: ${problem}`),
    ),
    rules: rules.sort((a, b) => b.uses - a.uses || (a.id < b.id ? -1 : 1)),
  };
}
