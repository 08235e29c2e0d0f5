import type { Suggestion } from '../../engine/types.ts';

/** What suggestions are asked for: the last term of the text, without the minus or bracket before it. */
export function lastTerm(text: string): string {
  return /[^\s(（]*$/u.exec(text)?.[0].replace(/^[-－−]/u, '') ?? '';
}

/** A field name as it is typed, with its colon and the sign of a whole name behind it; '' where a term has none. */
function fieldOf(term: string): string {
  return /^(?:[A-Za-z]+|\p{Script=Han}{2,3})[:：][=＝]?/u.exec(term)?.[0] ?? '';
}

/**
 * The text with its last term replaced by the suggestion, written so that it searches where the suggestion came from; a
 * field stays as it was typed.
 */
export function completed(text: string, suggestion: Suggestion): string {
  const term = lastTerm(text);
  const kept = text.slice(0, text.length - term.length);
  return `${kept}${written(suggestion, fieldOf(term))}`;
}

/**
 * How many documents will be found by choosing the suggestion; null where nobody knows: words, titles and names are looked for by
 * their characters, also within longer ones, and other terms leave fewer.
 */
export function foundBy(text: string, { kind, count }: Suggestion): number | null {
  const isValue = kind === 'region' || kind === 'type' || kind === 'topic';
  return isValue && text.trim() === lastTerm(text) ? count : null;
}

function written({ kind, text }: Suggestion, field: string): string {
  switch (kind) {
    case 'word':
      return quotedIfNeeded(text);
    case 'title':
      return `${field || 'title:'}${quoted(text)}`;
    case 'issuer':
    case 'speaker':
    case 'path':
      return `${field || `${kind}:`}${quotedIfNeeded(text)}`;
    case 'region':
    case 'type':
    case 'topic':
      return `${field || `${kind}:`}${/[\s"()（）“”]/u.test(text) ? quoted(text) : text}`;
  }
}

/** Quotes what the query language would otherwise take apart. */
function quotedIfNeeded(text: string): string {
  return /[\s"()（）“”|*?:：/-]/u.test(text) ? quoted(text) : text;
}

/** In marks that do not occur in it; a text that holds both kinds loses the straight ones, which a title matches without. */
function quoted(text: string): string {
  if (!/["＂]/u.test(text)) return `"${text}"`;
  return /[“”]/u.test(text) ? `"${text.replace(/["＂]/gu, '')}"` : `“${text}”`;
}
