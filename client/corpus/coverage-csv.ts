import { BYTE_ORDER_MARK, csvRecord } from '../../engine/answer/csv-record.ts';
import type { CorpusAnswer, PlaceHeld, YearCount } from '../../engine/types.ts';

type Coverage = Pick<CorpusAnswer['coverage'], 'regionYear' | 'type' | 'topic'>;

const COLUMNS = [
  'list',
  'value',
  'label',
  'year',
  'documents',
  'possible',
  'collection',
  'index_built_at',
] as const;

type Row = readonly [
  list: string,
  value: string,
  label: string,
  year: YearCount['value'] | '',
  documents: number,
  possible: number,
];

/**
 * What the collection holds as CSV (RFC 4180): a row for each place and year that has or may have documents, provinces first and
 * then what lies in them; one for each place of which there is nothing; one for each type and each topic. Each says which
 * collection it was counted in.
 * @param places every province with its divisions
 */
export function coverageCsv(
  { regionYear, type, topic }: Coverage,
  places: readonly PlaceHeld[],
  { fingerprint, builtAt }: Pick<CorpusAnswer['snapshot'], 'fingerprint' | 'builtAt'>,
): string {
  const rows = [
    ...regionYear.flatMap(({ region, label, years }) => yearRows('region_year', region, label, years)),
    ...places.flatMap((province) => heldRows(province.places, province.label)),
    ...missingRows(places, ''),
    ...type.map(({ value, count }): Row => ['type', value, value, '', count, 0]),
    ...topic.map(({ value, count }): Row => ['topic', value, value, '', count, 0]),
  ].map((row) => csvRecord([...row, fingerprint, builtAt]));
  return `${BYTE_ORDER_MARK}${csvRecord([...COLUMNS])}${rows.join('')}`;
}

function yearRows(list: string, value: string, label: string, years: readonly YearCount[]): Row[] {
  return years
    .filter(({ count, possible }) => count > 0 || possible > 0)
    .map((year): Row => [list, value, label, year.value, year.count, year.possible]);
}

/** The years of every place, each named with those it lies in: 湖南省/常德市. */
function heldRows(places: readonly PlaceHeld[], above: string): Row[] {
  return places.flatMap((place) => {
    const label = `${above}/${place.label}`;
    return [...yearRows('place_year', place.region, label, place.years), ...heldRows(place.places, label)];
  });
}

/** Places of which there is nothing; of a province without anything one row tells as much as all of its places would. */
function missingRows(places: readonly PlaceHeld[], above: string): Row[] {
  return places.flatMap((place) => {
    const label = `${above}${place.label}`;
    const missing: Row[] = place.documents === 0 ? [['place_missing', place.region, label, '', 0, 0]] : [];
    const within = missing.length > 0 && above === '' ? [] : missingRows(place.places, `${label}/`);
    return [...missing, ...within];
  });
}
