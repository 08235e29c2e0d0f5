import { z } from 'zod';
import { RequestError, type RequestProblem } from '../../engine/errors.ts';
import { problemOf } from '../../engine/request/facet.ts';
import { language, list, option, ordinal, single, truth } from '../../engine/request/parameter.ts';
import { readParameters } from '../../engine/request/read-parameters.ts';
import { read } from '../../engine/request/reading.ts';
import type { DocumentId, Language } from '../../engine/types.ts';
import type { QueryParameters } from '../query-string.ts';
import type { LinkParts } from './document-link.ts';
import { ENTRY_FORMATS, type EntryFormat } from './entry-file.ts';
import { STYLES, type Style } from './style.ts';

/** As many as a page of results holds; whole lists are exported. */
const MOST_DOCUMENTS = 100;

const [FIRST_STYLE, ...OTHER_STYLES] = STYLES;

const text = (description: string) => single(description, '', read<string>);

export const citeParameters = z.strictObject({
  document: list(`Id of a document, up to ${MOST_DOCUMENTS} times`, read<DocumentId>).meta({
    description: `Id of a document, up to ${MOST_DOCUMENTS} times`,
    overHttp: { type: 'array', items: { type: 'string' }, minItems: 1, maxItems: MOST_DOCUMENTS },
    mustBeGiven: true,
  }),
  passage: ordinal('Ordinal of the passage cited, of one document'),
  quote: text('Words quoted from it, for the link'),
  prefix: text('Words before the quote, for the link'),
  suffix: text('Words after the quote, for the link'),
  check: text('What the text is known by, for the link'),
  format: option('Style or format', FIRST_STYLE, ...OTHER_STYLES, ...ENTRY_FORMATS),
  print: truth('As on paper: without the link and the day of access'),
  lang: language(),
});

export interface CiteRequest {
  /** At least one, each once. */
  documents: readonly DocumentId[];
  link: LinkParts;
  format: Style | EntryFormat;
  print: boolean;
  lang: Language;
}

/** Reads a request for citations. Throws `RequestError` that lists everything wrong with it. */
export function readCiteRequest(parameters: QueryParameters, otherwise: Language): CiteRequest {
  const { values, problems } = readParameters(citeParameters, parameters, otherwise);
  const all: RequestProblem[] = [...problems];
  const given = (parameters.document ?? []).filter((id) => id.trim() !== '').length;
  if (given === 0) all.push(problemOf('document', { code: 'missing', detail: '' }, otherwise));
  if (given > MOST_DOCUMENTS) {
    all.push(problemOf('document', { code: 'too-many', detail: String(MOST_DOCUMENTS) }, otherwise));
  }
  for (const name of ['passage', 'quote', 'prefix', 'suffix', 'check']) {
    const isGiven = (parameters[name] ?? []).some((value) => value.trim() !== '');
    if (given > 1 && isGiven) {
      all.push(problemOf(name, { code: 'of-one-document', detail: '' }, otherwise));
    }
  }
  if (values === null || all.length > 0) throw new RequestError(all);
  const { document, passage, quote, prefix, suffix, check, format, print, lang } = values;
  return {
    documents: [...new Set(document)],
    link: { passage, quote, prefix, suffix, check },
    format,
    print,
    lang: lang ?? otherwise,
  };
}
