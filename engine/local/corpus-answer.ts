import { type Columns, REGION_UNKNOWN, regionCode } from '../columns/columns.ts';
import type { RegionNames } from '../columns/facet-counts.ts';
import { countRegions, countTopics, countValues, countYears } from '../columns/facet-counts.ts';
import { divisionsHeld } from '../coverage/divisions-held.ts';
import { type CorpusAnswer, type FilesRequest, UNKNOWN } from '../types.ts';
import type { Collection } from './collection.ts';

/** Province of a region number as its two digits; 全国 and unknown as they are. */
function provinceOf(region: number): string {
  return region === REGION_UNKNOWN ? UNKNOWN : regionCode(region).slice(0, 2);
}

function yearsByProvince(
  columns: Columns,
  everything: Uint32Array,
  names: RegionNames,
): CorpusAnswer['coverage']['regionYear'] {
  const documents = new Map<string, number[]>();
  for (const document of everything) {
    const province = provinceOf(columns.region[document] ?? REGION_UNKNOWN);
    const list = documents.get(province);
    if (list === undefined) documents.set(province, [document]);
    else list.push(document);
  }
  const last = (province: string): number => (province === UNKNOWN ? 2 : province === '00' ? 1 : 0);
  return [...documents]
    .sort(([a], [b]) => last(a) - last(b) || (a < b ? -1 : 1))
    .map(([region, list]) => ({ region, label: names.label(region), years: countYears(columns, [list]) }));
}

/** Which snapshot this is, and what it holds. */
export function snapshotFacts(manifest: Collection['manifest']): CorpusAnswer['snapshot'] {
  const { format, pipeline, fingerprint, builtAt, documents, texts, passages } = manifest;
  return { format, pipeline, fingerprint, builtAt, documents, texts, passages };
}

/** What the collection holds, by region and year, and the report of the run that built it with one page of its files. */
export function corpusAnswer(
  { manifest, columns, store, everything, gazetteer }: Collection,
  names: RegionNames,
  request: FilesRequest,
): CorpusAnswer {
  const all = [everything];
  const { total, offset, files } = store.fileReports(request);
  const region = countRegions(columns, all, names);
  return {
    snapshot: snapshotFacts(manifest),
    coverage: {
      region,
      year: countYears(columns, all),
      type: countValues(columns, 'type', all),
      topic: countTopics(columns, all),
      regionYear: yearsByProvince(columns, everything, names),
      divisions: divisionsHeld(region, gazetteer),
    },
    report: { ...store.reportTotals(), perFile: files, listed: { total, offset } },
  };
}
