import { z } from 'zod';
import { loadGazetteer } from '../engine/gazetteer/index.ts';
import {
  count,
  language,
  list,
  MOST_ORDINAL,
  option,
  required,
  single,
  truth,
} from '../engine/request/parameter.ts';
import { type Reading, read, refuse } from '../engine/request/reading.ts';
import { readRegion } from '../engine/request/region.ts';
import type { FilesRequest, PartAsked, RegionCode } from '../engine/types.ts';
import { sourceLinesShape } from './source-request.ts';

/** The parameters of the endpoints other than a search's own. */

const DEFAULT_SUGGESTIONS = 10;
const MAX_SUGGESTIONS = 20;

export const languageParameters = z.strictObject({ lang: language() });

/** What of a long text is wanted, of the document and of the matches in it. */
export const partShape = {
  part: single<PartAsked | undefined>(
    'Of a long text (over 300,000 units) only: the part around a passage (its ordinal), or overview',
    undefined,
    readPart,
  ),
};
export const partParameters = z.strictObject(partShape);
export const documentParameters = z.strictObject({ ...partShape, lang: language() });

function readPart(text: string): Reading<PartAsked> {
  const named = text.trim().toLowerCase();
  if (named === 'overview') return read(named);
  return /^\d{1,9}$/u.test(named) ? read(Number(named)) : refuse('not-a-part', text);
}
export const suggestParameters = z.strictObject({
  q: single('What has been typed; of several terms the last is completed too', '', read<string>),
  limit: count('Suggestions', DEFAULT_SUGGESTIONS, 1, MAX_SUGGESTIONS),
  lang: language(),
});
export const compareParameters = z.strictObject({
  a: required('Id of a document'),
  b: required('Id of the document to compare it with'),
  lang: language(),
});

const DEFAULT_REGIONS = 20;
const MAX_REGIONS = 100;
/** Names of a list asked for at once: what an address holds. */
export const MAX_REGION_NAMES = 100;

export const regionsParameters = z.strictObject({
  q: single('What has been typed: characters, pinyin, its initials, a name given up', '', read<string>),
  limit: count('Regions', DEFAULT_REGIONS, 1, MAX_REGIONS),
  lang: language(),
});
export const regionNamesParameters = z.strictObject({
  name: list(`A name, path or code of a region; repeatable, at most ${MAX_REGION_NAMES}`, read<string>),
  lang: language(),
});
export const resolveParameters = z.strictObject({
  document: required('Id of the document'),
  passage: count('Ordinal of the passage', 0, 0, MOST_ORDINAL),
  quote: required('The words quoted'),
  prefix: single('Words before the quote', '', read<string>),
  suffix: single('Words after the quote', '', read<string>),
  lang: language(),
});

/** Files of the report on one page: 1,000 are some 300 KB. */
const DEFAULT_FILES = 1_000;
const MAX_FILES = 10_000;

export const filesParameters = z.strictObject({
  offset: count('Files of the report to leave out before the first', 0, 0, MOST_ORDINAL),
  limit: count('Files of the report at most; 0 for none', DEFAULT_FILES, 0, MAX_FILES),
  sort: option(
    'Order of the files: as they are read, or by what is counted of them',
    'file',
    'status',
    'encoding',
    'documents',
    'characters',
    'repairs',
    'removals',
    'unknown',
    'problems',
  ),
  descending: truth('The other way round'),
  status: option('Only files of this status', 'any', 'indexed', 'empty', 'rejected', 'skipped'),
  name: single('Part of the path of the file', '', read<string>),
  problems: truth('Only files that are not indexed, or indexed with remarks'),
  lang: language(),
});

export const placesParameters = z.strictObject({
  region: list(
    'A place, by name, path or code; repeatable; every province where none is given',
    readDivision,
  ),
  lang: language(),
});

/** A division of today; neither the whole country nor one level of a place has divisions of its own. */
function readDivision(text: string): Reading<RegionCode> {
  const reading = readRegion(text, (name) => loadGazetteer().resolve(name));
  if (!reading.ok) return reading;
  return /^[1-9]\d*$/u.test(reading.value) ? read(reading.value) : refuse('no-divisions', text);
}

/** What the engine is asked for. */
export function filesRequest({
  lang: _lang,
  status,
  ...rest
}: z.output<typeof filesParameters>): FilesRequest {
  return { ...rest, status: status === 'any' ? null : status };
}

/** Parameters of a search that the matches in one document have as well. */
export const MATCHES_PARAMETERS: readonly string[] = ['q', 'match', 'lang'];

export const sourceParameters = z.strictObject({ ...sourceLinesShape, lang: language() });
