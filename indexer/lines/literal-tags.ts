import type { Line } from './lines.ts';
import { removeLine, splitLine } from './lines.ts';
import { LITERAL_TAGS } from './literal-tag-rules.ts';

const MAY_HOLD = /<(?:br|\/?p|\/?div)\b/i;

/** The lines, cut where such tags stand; the tags are lines of their own that are no text. */
export function withoutLiteralTags(lines: readonly Line[]): readonly Line[] {
  if (!lines.some(({ text }) => MAY_HOLD.test(text))) return lines;
  return lines.flatMap((line) => (MAY_HOLD.test(line.text) ? cut(line) : [line]));
}

function cut(line: Line): Line[] {
  const parts: Line[] = [];
  let rest = line;
  for (let found = LITERAL_TAGS.match(rest.text); found !== null; found = LITERAL_TAGS.match(rest.text)) {
    const { match, rule } = found;
    if (match.index > 0) {
      const [above, below] = splitLine(rest, match.index);
      parts.push(above);
      rest = below;
      continue;
    }
    const tag = { kind: 'markup', reason: rule.reason, rule: rule.id } as const;
    if (match[0].length >= rest.text.length) {
      removeLine(rest, tag);
      return [...parts, rest];
    }
    const [tags, below] = splitLine(rest, match[0].length);
    removeLine(tags, tag);
    parts.push(tags);
    rest = below;
  }
  return [...parts, rest];
}
