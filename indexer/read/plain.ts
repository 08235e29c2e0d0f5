import { plainText } from '../mapped-text/visible-text.ts';
import type { Extract } from './extract.ts';

/** Reads plain text: what the file holds is what one sees. */
export function readPlain(text: string): Extract {
  return {
    visible: plainText(text),
    hints: null,
    records: null,
    given: [],
    title: null,
    hasLines: true,
    problems: [],
  };
}
