import type { Gazetteer } from '../../../engine/gazetteer/index.ts';
import type { RegionCode } from '../../../engine/types.ts';
import type { Article } from '../../article.ts';
import { leadersIn } from '../leaders.ts';
import { quotePassage } from '../quote.ts';
import { hintsOfNumbers, numberSigns } from './document-number-province.ts';
import type { PathPlace } from './path-places.ts';
import type { SpeakerLevel } from './speaker-level.ts';
import type { Hint, NameRecord } from './support.ts';

/** Signs of regions that are no names: folders, numbers of documents, leaders. */
export function hintsOf(
  article: Article,
  texts: readonly string[],
  {
    folders,
    records,
    level,
    gazetteer,
  }: {
    folders: readonly PathPlace[];
    records: readonly NameRecord[];
    level: SpeakerLevel | null;
    gazetteer: Gazetteer;
  },
): Hint[] {
  return [
    ...hintsOfPath(folders),
    ...hintsOfNumbers(numberSigns(article.passages, texts), records, level, gazetteer),
    ...hintsOfLeaders(article, texts),
  ];
}

/** Digits of a code for each level. */
const CODE_LENGTH = 2;

/** The folders as signs of regions: of those of today in which the innermost lies, whatever the others are now part of. */
function hintsOfPath(folders: readonly PathPlace[]): Hint[] {
  const code = folders.at(-1)?.place.code ?? '';
  return folders.map(({ place, quote }) => ({
    code: code.slice(0, CODE_LENGTH * place.level),
    evidence: { quote, from: 'path' },
  }));
}

/** Provinces whose leaders the texts call by name and office, each once. */
function hintsOfLeaders(article: Article, texts: readonly string[]): Hint[] {
  const hints = new Map<RegionCode, Hint>();
  for (const { leader, passage, start, end, rule } of leadersIn(texts)) {
    if (hints.has(leader.province)) continue;
    const quoted = quotePassage(article.passages, passage, start, end);
    hints.set(leader.province, { code: leader.province, evidence: { ...quoted, rule } });
  }
  return [...hints.values()];
}
