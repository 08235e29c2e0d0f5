import { kindOf, type Place } from '../../../engine/gazetteer/index.ts';
import { globalPattern } from '../../rules/pattern-copies.ts';
import { SPEAKER_LEVELS } from './speaker-level-rules.ts';

/** The level of government a text speaks for. `district` also stands for an autonomous region until 自治区 tells them apart. */
export type SpeakerLevel = 'province' | 'state' | 'city' | 'county' | 'district' | 'town';

const LEVELS: Record<string, SpeakerLevel> = {
  省: 'province',
  自治区: 'province',
  州: 'state',
  自治州: 'state',
  盟: 'state',
  市: 'city',
  县: 'county',
  自治县: 'county',
  旗: 'county',
  自治旗: 'county',
  区: 'district',
  镇: 'town',
  乡: 'town',
  自治區: 'province',
  自治縣: 'county',
  縣: 'county',
  區: 'district',
  鎮: 'town',
  鄉: 'town',
};
/** Below this sum the words may have come from a quotation. */
const LEAST = 2;

/** The level that the texts speak for by words of `least` weight together, with where the words first stand; null where they do not tell. */
export function speakerLevel(
  texts: readonly string[],
  least = LEAST,
): { level: SpeakerLevel; passage: number; start: number; end: number } | null {
  const sums = new Map<SpeakerLevel, number>();
  const first = new Map<SpeakerLevel, { passage: number; start: number; end: number; own: boolean }>();
  for (const rule of SPEAKER_LEVELS.active) {
    const { weight, own } = rule;
    const pattern = globalPattern(rule);
    texts.forEach((text, passage) => {
      // Not `matchAll`, which makes a pattern for each text.
      pattern.lastIndex = 0;
      for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
        const level = LEVELS[match[1] ?? ''];
        if (level === undefined) continue;
        sums.set(level, (sums.get(level) ?? 0) + weight);
        const known = first.get(level);
        if (known === undefined || (own && !known.own))
          first.set(level, { passage, start: match.index, end: match.index + match[0].length, own });
      }
    });
  }
  let best: SpeakerLevel | null = null;
  for (const [level, sum] of sums)
    if (sum >= least && (best === null || sum > (sums.get(best) ?? 0))) best = level;
  // One office is only enough where no other level is named.
  if (best === null || ((sums.get(best) ?? 0) < LEAST && sums.size > 1)) return null;
  // 全区 of an autonomous region: the region's own offices are called 自治区党委, 自治区人民政府.
  if (
    best === 'district' &&
    (sums.get('province') ?? 0) > 0 &&
    (sums.get('city') ?? 0) < (sums.get('province') ?? 0)
  ) {
    best = 'province';
  }
  const at = first.get(best);
  return at === undefined ? null : { level: best, passage: at.passage, start: at.start, end: at.end };
}

/** Whether a place is of the level a text speaks for; all are where the text does not tell. */
export function matchesLevel(place: Place, level: SpeakerLevel | null): boolean {
  const kind = kindOf(place.name);
  switch (level) {
    case null:
      return true;
    case 'province':
      return place.level === 1;
    case 'state':
      return place.level === 2 && /[州盟]$|地区$/.test(place.name);
    case 'city':
      return (
        (place.level <= 2 || place.level === 3) && (kind === '市' || (place.level === 1 && kind === '市'))
      );
    case 'county':
      return place.level === 3 && (kind === '县' || kind === '旗' || /自治[县旗]$/.test(place.name));
    case 'district':
      return (
        place.level === 3 && (kind === '区' || kind === '特区' || kind === '新区' || place.kind === 'zone')
      );
    case 'town':
      return place.level === 3;
  }
}
