import { type Gazetteer, liesIn, type Place, placesWithin } from '../../../engine/gazetteer/index.ts';
import type { Evidence } from '../../../engine/types.ts';
import { matchRule, type RuleId } from '../../rules/rule.ts';
import { quoteTitle } from '../quote.ts';
import { mentionsIn } from './mentions.ts';
import { NAME } from './name-rules.ts';
import type { PersonNames } from './persons.ts';
import { latestStages } from './stages.ts';
import {
  DOCUMENT_TITLES,
  LANDSCAPES,
  TITLE_BODIES,
  TITLE_DOUBTS,
  TITLE_GAPS,
  TITLE_OPENINGS,
  TITLES_OF_OTHERS,
  type TitleOfOthersRule,
} from './title-rules.ts';

export interface TitlePlace {
  place: Place;
  quote: string;
  /** The title opens with the place or an office of it: the document is its own. */
  own: boolean;
  /** It opens the title, or stands where titles name the issuer; else its office is named on the way. */
  sure: boolean;
  /** What says that it is another's: whom the text answers, whose document it sends on. */
  others: TitleOfOthersRule | null;
  /** The words around say that it is another's: 赴…考察, 学习…经验. */
  foreign: boolean;
  /** No wider place stands before it (青岛市…, not 山东省青岛市…). */
  alone: boolean;
  /** The rule by which it is the document's own; null where it is none. */
  rule: RuleId | null;
}

/** Evidence that quotes the place of a title. */
export function quoteOwn({ quote, rule }: TitlePlace): Evidence {
  return rule === null ? quoteTitle(quote) : { ...quoteTitle(quote), rule };
}

/** Names further apart than this many units are no chain (湖南省 常德市). */
const CHAIN_GAP = 1;

interface Chain {
  place: Place;
  /** All that its last name can mean. */
  meanings: readonly Place[];
  start: number;
  end: number;
  own: boolean;
  sure: boolean;
  others: TitleOfOthersRule | null;
  foreign: boolean;
  alone: boolean;
  rule: RuleId | null;
  /** Opened with a name without its kind (湖南, not 湖南省). */
  short: boolean;
}

/** The places a title names outside quoted titles, in order; names in a row become their innermost place. */
export function placesInTitle(
  title: string,
  gazetteer: Gazetteer,
  supportOf: (place: Place) => number,
  persons?: PersonNames,
): TitlePlace[] {
  const unquoted = title.replace(/《[^》]*》/g, (quoted) => '　'.repeat(quoted.length));
  const chains: Chain[] = [];
  for (const mention of mentionsIn([unquoted], gazetteer, persons)) {
    const above = chains[chains.length - 1];
    const between = above === undefined ? '' : unquoted.slice(above.end, mention.start);
    const follows = above !== undefined && (between.length <= CHAIN_GAP || TITLE_GAPS.test(between));
    const candidates = mention.senses
      .map((sense) => sense.place)
      .filter((place) => place.kind !== 'township' && place.kind !== 'landmark');
    const place = choosePlace(follows ? insideOf(candidates, above) : candidates, supportOf);
    const gap = above === undefined ? null : unquoted.slice(above.end, mention.start);
    if (above !== undefined && place === null && isDoubtful(`${NAME}${gap}${NAME}`, false))
      above.sure = false;
    if (place === null) continue;
    const end = Math.max(mention.end, mention.officeEnd);
    const short = mention.senses[0]?.form === 'stem';
    // 内蒙古自治区额济纳胡杨林: after an official name a short one names a river or a wood, not the level below.
    if (follows && short && !above.short) continue;
    if (follows) {
      above.place = place;
      above.meanings = candidates;
      above.end = end;
      above.alone = false;
      continue;
    }
    const before = unquoted.slice(0, mention.start);
    const opens = TITLE_OPENINGS.first(before);
    const rule = opens?.id ?? mention.officeRule;
    const others = TITLES_OF_OTHERS.first(before + NAME + unquoted.slice(mention.end));
    const landscape = short && LANDSCAPES.test(NAME + unquoted.slice(mention.end));
    const ofSite = TITLE_BODIES.test(before + NAME + unquoted.slice(mention.end));
    const own = rule !== null && !mention.foreign && others === null && !landscape && !ofSite;
    // 青田石雕, 衡山香火: a county's short name goes into the names of many things.
    const bare = short && place.level > 2 && mention.officeEnd === 0;
    // 西咸新区:联席会议促发展, 嘉峪关内外风光好: an article is about the place with which its title opens, if not of it.
    const document = mention.officeEnd > 0 || DOCUMENT_TITLES.test(unquoted.slice(mention.end));
    const named = opens !== null && !bare && document;
    chains.push({
      place,
      meanings: candidates,
      start: mention.start,
      end,
      own,
      sure:
        (named || unquoted.includes('关于', mention.end)) &&
        !isDoubtful(before + NAME + unquoted.slice(mention.end), short),
      others,
      foreign: mention.foreign || ofSite,
      rule: own ? rule : null,
      alone: true,
      short,
    });
  }
  return chains.map(({ place, start, end, own, sure, others, foreign, alone, rule }) => ({
    place,
    quote: title.slice(start, end),
    own,
    sure,
    others,
    foreign,
    alone,
    rule,
  }));
}

/** What lies in a place, or in another of its name: 安徽省巢湖市含山县 is of the time when 巢湖市 was a prefecture. */
export function insideOf(
  candidates: readonly Place[],
  { place, meanings }: Pick<Chain, 'place' | 'meanings'>,
): Place[] {
  for (const outer of [place, ...meanings]) {
    const within = placesWithin(candidates, outer);
    if (within.length > 0) return within;
  }
  return [];
}

function isDoubtful(title: string, isShort: boolean): boolean {
  return TITLE_DOUBTS.active.some((rule) => (isShort || !rule.ofShort) && matchRule(rule, title) !== null);
}

/** The one candidate, or the one that the text supports where a name has several. */
export function choosePlace(candidates: readonly Place[], supportOf: (place: Place) => number): Place | null {
  const distinct = latestStages(candidates);
  const today = distinct.filter((place) => place.kind !== 'former');
  // 思茅市 was a city in 思茅地区, then the whole of it: the wider place takes in both.
  const former = distinct.filter((place) => !distinct.some((other) => liesIn(place, other)));
  const pool = today.length > 0 ? today : former;
  if (pool.length <= 1) return pool[0] ?? null;
  const ranked = pool
    .map((place) => ({ place, support: supportOf(place) }))
    .sort((a, b) => b.support - a.support);
  const [best, next] = ranked;
  return best !== undefined && best.support > 0 && best.support >= 1.5 * (next?.support ?? 0)
    ? best.place
    : null;
}
