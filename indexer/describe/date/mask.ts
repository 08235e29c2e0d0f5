import { matchRule } from '../../rules/rule.ts';
import { MASKS } from './mask-rules.ts';

interface Masked {
  text: string;
  passage: number;
  start: number;
  end: number;
}

/** Every mask holds one of these, or is a line in brackets. */
const MAY_MASK = /[Xx×Ｘｘ*＊_＿?？○]|^\s*[（(]/;

/** The first masked year of the texts, as it stands; null where no year is masked. */
export function findMask(texts: readonly string[]): Masked | null {
  const likely = [...texts.entries()].filter(([, text]) => MAY_MASK.test(text));
  for (const rule of likely.length === 0 ? [] : MASKS.active) {
    for (const [passage, text] of likely) {
      const match = matchRule(rule, text);
      if (match === null) continue;
      const masked = match[1] ?? match[0];
      const start = match.index + match[0].indexOf(masked);
      return { text: masked, passage, start, end: start + masked.length };
    }
  }
  return null;
}
