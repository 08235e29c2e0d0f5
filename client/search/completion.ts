import type { Suggestion } from '../../engine/types.ts';

/** What suggestions are asked for: the last term of the text, which a suggestion would replace. */
export function lastTerm(text: string): string {
  return /\S*$/u.exec(text)?.[0] ?? '';
}

/** The text with its last term replaced by the suggestion, written so that it searches where the suggestion came from. */
export function completed(text: string, suggestion: Suggestion): string {
  const kept = text.slice(0, text.length - lastTerm(text).length);
  return `${kept}${written(suggestion)}`;
}

function written({ kind, text }: Suggestion): string {
  switch (kind) {
    case 'word':
      return quotedIfNeeded(text);
    case 'title':
      return `title:${quoted(text)}`;
    case 'issuer':
    case 'speaker':
    case 'region':
      return `${kind}:${quotedIfNeeded(text)}`;
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
