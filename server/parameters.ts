import { z } from 'zod';
import { count, language, option, required, single } from '../engine/request/parameter.ts';
import { read } from '../engine/request/reading.ts';

/** The parameters of the endpoints other than a search's own. */

const DEFAULT_SUGGESTIONS = 10;
const MAX_SUGGESTIONS = 20;

export const languageParameters = z.strictObject({ lang: language() });
export const suggestParameters = z.strictObject({
  q: single('What has been typed', '', read<string>),
  limit: count('Suggestions', DEFAULT_SUGGESTIONS, 1, MAX_SUGGESTIONS),
  lang: language(),
});
export const resolveParameters = z.strictObject({
  document: required('Id of the document'),
  passage: count('Ordinal of the passage', 0, 0, Number.MAX_SAFE_INTEGER),
  quote: required('The words quoted'),
  prefix: single('Words before the quote', '', read<string>),
  suffix: single('Words after the quote', '', read<string>),
  lang: language(),
});

export const formatParameters = z.strictObject({ format: option('Form of the rows', 'csv', 'jsonl') });
/** Parameters of a search that the matches in one document have as well. */
export const MATCHES_PARAMETERS: readonly string[] = ['q', 'match', 'lang'];
/** Parameters of a search that an export, which is always whole, does not have. */
export const PAGING_PARAMETERS: readonly string[] = ['page', 'size', 'passages'];
