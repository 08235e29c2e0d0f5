import type { Nearness } from './ast.ts';

/** The longest `/N`: few passages are that long, and beyond it `/p` says nearly the same. */
export const MAX_DISTANCE = 9_999;

type WordOperator = { kind: 'or' | 'not' } | { kind: 'near'; nearness: Nearness };

/** Operators spelled as words; they count only where a term may begin and where the word ends. */
const WORD_OPERATOR = /(OR|NOT|\/[sS]|\/[pP]|\/[0-9]+|同句|同段)(?=[\s(（"＂“”]|$)/uy;
const WORD_OPERATOR_IN_GROUP = /(OR|NOT|\/[sS]|\/[pP]|\/[0-9]+|同句|同段)(?=[\s()（）"＂“”]|$)/uy;

/** The operator spelled as a word that stands at `at`, and its length. Its distance may be beyond `MAX_DISTANCE`. */
export function wordOperatorAt(
  text: string,
  at: number,
  insideGroup: boolean,
): { operator: WordOperator; length: number } | null {
  const pattern = insideGroup ? WORD_OPERATOR_IN_GROUP : WORD_OPERATOR;
  pattern.lastIndex = at;
  const word = pattern.exec(text)?.[0];
  return word === undefined ? null : { operator: operatorOf(word), length: word.length };
}

function operatorOf(word: string): WordOperator {
  switch (word.toLowerCase()) {
    case 'or':
      return { kind: 'or' };
    case 'not':
      return { kind: 'not' };
    case '/s':
    case '同句':
      return { kind: 'near', nearness: { kind: 'sentence' } };
    case '/p':
    case '同段':
      return { kind: 'near', nearness: { kind: 'passage' } };
    default:
      return { kind: 'near', nearness: { kind: 'distance', characters: Number(word.slice(1)) } };
  }
}
