import { basename } from 'node:path';
import { loadGazetteer } from '../../engine/gazetteer/index.ts';
import { fold, squeeze } from '../../engine/text/fold.ts';
import type { DocumentSummary, How } from '../../engine/types.ts';
import type { Label, LabelledField, Reading } from './labels.ts';

/** `partly`: true but not all of it (the province of a county, a span that holds the year). */
export type Verdict = 'right' | 'partly' | 'unknown' | 'wrong' | 'wrongStated';

/** What the program says of a field, and how it says it knows. */
interface Claim {
  value: string | null;
  how: How;
}

/** What a text is called whose type is not known. */
const OTHER = '其他';

/** Shorter than this share of the right title, a part of it is not the title. */
const PART_OF_TITLE = 0.6;

/** Titles and names alike but for marks and white space. */
const plain = (text: string): string => squeeze(fold(text)).text.replace(/[\p{P}\p{S}]/gu, '');

/** A document of which no title can be read bears the name of its file, which says nothing of its text. */
function isNameOfFile({ title, source }: DocumentSummary): boolean {
  const name = basename(source.file);
  return OPAQUE_NAME.test(title) && (name === title || name.startsWith(`${title}.`));
}

/** A name that tells nothing: letters and digits. */
const OPAQUE_NAME = /^[A-Za-z\d_-]+$/;

function claimOf(field: LabelledField, summary: DocumentSummary): Claim {
  const { region, date, known } = summary;
  switch (field) {
    case 'title':
      return { value: isNameOfFile(summary) ? null : summary.title, how: 'inferred' };
    case 'region':
      return { value: region.path.length === 0 ? null : region.path.join('/'), how: region.how };
    case 'year':
      return { value: date.year === null ? null : String(date.year), how: date.how };
    case 'date':
      return { value: date.iso, how: date.how };
    case 'type':
      // A text of none of the types is called so, whatever is known of it: that is a claim too.
      return { value: summary.type, how: summary.type === OTHER ? 'inferred' : known.type.how };
    case 'docNumber':
      return { value: summary.docNumber, how: known.docNumber.how };
    case 'issuer':
      return { value: summary.issuer, how: known.issuer.how };
    case 'speaker':
      return { value: summary.speaker, how: known.speaker.how };
  }
}

const gazetteer = loadGazetteer();

/** Whether a path names the place that is claimed by the names of another year: 广西/百色地区/德保县, 广西/百色市/德保县. */
function isSamePlace({ region }: DocumentSummary, reading: string): boolean {
  const named = gazetteer.resolve(reading);
  return named.kind === 'found' && named.code === region.code;
}

function isEqual(field: LabelledField, value: string, reading: string, summary: DocumentSummary): boolean {
  if (field === 'region') return value === reading || isSamePlace(summary, reading);
  if (field === 'year' || field === 'date') return value === reading;
  if (field === 'speaker') return plain(value).includes(plain(reading));
  return plain(value) === plain(reading);
}

/** Bodies that issued a text together stand side by side in a claim and are labelled one by one: most must be labelled so. */
function areJointIssuers(value: string, readings: readonly string[]): boolean {
  const bodies = value.split(/[\s、]+/u);
  const labelled = bodies.filter((body) => readings.some((reading) => plain(body) === plain(reading)));
  return bodies.length > 1 && labelled.length * 2 > bodies.length;
}

/** Whether the claim says a part of the truth. */
function isPart(field: LabelledField, value: string, reading: string, summary: DocumentSummary): boolean {
  switch (field) {
    case 'title': {
      const [said, right] = [plain(value), plain(reading)];
      return said.includes(right) || (right.includes(said) && said.length >= right.length * PART_OF_TITLE);
    }
    case 'region':
      return reading.startsWith(`${value}/`);
    case 'type':
      return summary.alsoTypes.some((type) => type === reading);
    default:
      return false;
  }
}

/** Whether a span of dates is told that holds the year or day. */
function isInSpan(field: LabelledField, { date }: DocumentSummary, reading: string): boolean {
  if ((field !== 'year' && field !== 'date') || date.from === null || date.to === null) return false;
  const [from, to] = [date.from.slice(0, reading.length), date.to.slice(0, reading.length)];
  return from <= reading && reading <= to;
}

/** Judges one field of one document against what is right for it. */
export function judge(field: LabelledField, summary: DocumentSummary, readings: readonly Reading[]): Verdict {
  const { value, how } = claimOf(field, summary);
  const said = readings.filter((reading) => reading !== null);
  if (value === null || how === 'unknown') {
    if (said.length < readings.length) return 'right';
    return said.some((reading) => isInSpan(field, summary, reading)) ? 'partly' : 'unknown';
  }
  if (said.some((reading) => isEqual(field, value, reading, summary))) return 'right';
  if (field === 'issuer' && areJointIssuers(value, said)) return 'right';
  if (said.some((reading) => isPart(field, value, reading, summary))) return 'partly';
  if (field === 'type' && value === OTHER) return 'unknown';
  return how === 'stated' ? 'wrongStated' : 'wrong';
}

/** The document of a file that its label speaks of: the one whose title is the nearest, else the longest. */
export function labelledDocument(
  documents: readonly DocumentSummary[],
  label: Label,
): DocumentSummary | null {
  const titles = label.fields.get('title') ?? [];
  const titled = documents.find(({ title }) =>
    titles.some((reading) => reading !== null && plain(reading) === plain(title)),
  );
  return titled ?? [...documents].sort((a, b) => b.characters - a.characters)[0] ?? null;
}
