import { isUnknown } from '../query/unknown.ts';
import { UNKNOWN } from '../types.ts';
import { type Reading, read, refuse } from './reading.ts';

/** What is asked of an issuer or a speaker: a part of the name, `=` and all of it, or `unknown`. */
export function readName(text: string): Reading<string> {
  if (isUnknown(text)) return read(UNKNOWN);
  return /^[=＝]\s*$/u.test(text) ? refuse('missing-name', text) : read(text);
}

/** A folder or file as facets count it: from the corpus folder on, however its path was typed (`./a/`, `/a`, `a`). */
export function readPath(text: string): Reading<string> {
  const path = text.trim().replace(/^(?:\.?\/)+|\/+$/gu, '');
  return read(path === '' ? text : path);
}
