import { isUnknown } from '../query/unknown.ts';
import { UNKNOWN } from '../types.ts';
import { type Reading, read } from './reading.ts';

/** What is asked of an issuer or a speaker: a part of the name, `=` and all of it, or `unknown`. */
export function readName(text: string): Reading<string> {
  return read(isUnknown(text) ? UNKNOWN : text);
}
