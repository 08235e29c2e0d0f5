import { fold } from '../../../engine/text/fold.ts';
import type { Article } from '../../article.ts';
import { filedName } from '../filed-name.ts';
import { FILED_YEARS } from './filed-year-rules.ts';
import { type Clue, monthOf } from './span.ts';

/**
 * The year under which a text is filed: in the name of its file, else of the innermost folder that is named after one. Where the name
 * gives a day, which says more, only the folders are asked.
 */
export function filedYear({ source }: Article, namesDay: boolean): Clue | null {
  const folders = source.file.split('/');
  const name = filedName(folders.pop() ?? '');
  for (const part of [...(namesDay ? [] : [name]), ...folders.reverse()]) {
    const year = yearIn(part);
    if (year !== null) return year;
  }
  return null;
}

function yearIn(name: string): Clue | null {
  const bare = name.trim();
  const found = FILED_YEARS.match(fold(bare));
  if (found === null) return null;
  const { match, rule } = found;
  const [whole, written = ''] = match;
  const year = Number(written);
  // A rule of the collection's own may have no group.
  if (written === '' || !Number.isInteger(year)) return null;
  const start = match.index + whole.indexOf(written);
  return {
    from: monthOf(year, 1),
    to: monthOf(year, 12),
    // It is asked last: whatever the text itself says of its time goes before it.
    weight: 0,
    evidence: { quote: bare.slice(start, start + written.length), from: 'path', rule: rule.id },
  };
}
