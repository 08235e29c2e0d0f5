import { liesIn, type Place } from '../../../engine/gazetteer/index.ts';
import type { Article } from '../../article.ts';
import { type Decision, evidenceOf, quoteMention } from './decision.ts';
import { matchesLevel, type SpeakerLevel } from './speaker-level.ts';
import type { NameRecord, Support } from './support.ts';
import { quoteOwn, type TitlePlace } from './title-places.ts';
import { OFFICE_LINES } from './voice-rules.ts';

/** A title may name the city while the text is a county's: then an office of a county in it goes deeper. */
export function deepen(
  own: TitlePlace,
  records: readonly NameRecord[],
  level: SpeakerLevel | null,
  article: Article,
): Decision {
  const evidence = [quoteOwn(own)];
  if ((level === 'county' || level === 'district') && own.place.level <= 2) {
    const inner = records
      .filter(
        ({ place, offices }) =>
          place !== null && place.level === 3 && offices > 0 && liesIn(place, own.place),
      )
      .sort((a, b) => b.offices - a.offices);
    const [best, next] = inner;
    if (
      best?.place &&
      best.firstOffice &&
      matchesLevel(best.place, level) &&
      (next === undefined || best.offices >= 2 * next.offices)
    ) {
      return {
        place: best.place,
        how: isSpokenFor(best, article) ? 'stated' : 'inferred',
        evidence: [quoteMention(article, best.firstOffice), ...evidence],
      };
    }
  }
  return { place: own.place, how: own.sure ? 'stated' : 'inferred', evidence };
}

/** How much more one office proves than one name. */
const OFFICE_WEIGHT = 2;
/** How far a claim must lead another of its level, and what all names say for another region. */
const LEAD = 1.5;
/** Support that a single office needs where the text does not tell its level. */
const LEAST_SUPPORT = 4;

interface Claim {
  record: NameRecord;
  place: Place;
  strength: number;
}

/** A place whose offices the text names as its own: 务川自治县人民政府办公室 in a text that says 全县. */
export function officeClaim(
  records: readonly NameRecord[],
  level: SpeakerLevel | null,
  support: Support,
  within: (place: Place) => boolean,
  article: Article,
): Decision | null {
  const claims: Claim[] = [];
  for (const record of records) {
    const { place, offices } = record;
    if (offices === 0 || place === null || place.kind === 'township' || place.kind === 'landmark') continue;
    if (!within(place) || !matchesLevel(place, level)) continue;
    claims.push({ record, place, strength: offices * OFFICE_WEIGHT + (support.score.get(place.code) ?? 0) });
  }
  claims.sort((a, b) => b.strength - a.strength);
  const [best, next] = claims;
  if (best === undefined) return null;
  const beside = (code: string) => code.length === best.place.code.length && code !== best.place.code;
  const rival = claims.find(({ place }) => beside(place.code));
  // Two places with their offices, or one whose name the text hardly has: it speaks of another's.
  if (rival !== undefined && best.strength < LEAD * rival.strength) return null;
  if ([...support.score].some(([code, score]) => beside(code) && score > LEAD * best.strength)) return null;
  const mayBeAbove = level === 'city' || level === null;
  if (mayBeAbove && best.place.level === 3 && !speaksForItself(best, records)) return null;
  const decided = ({ place, record }: Claim, ...others: NameRecord[]): Decision => ({
    place,
    how: isSpokenFor(record, article) ? 'stated' : 'inferred',
    evidence: evidenceOf([record, ...others], article),
  });
  if (level !== null) return decided(best);
  if (next !== undefined && liesIn(next.place, best.place) && next.strength >= best.strength / 2) {
    return decided(next, best.record);
  }
  const sure =
    best.record.offices >= OWN_OFFICES || (support.score.get(best.place.code) ?? 0) >= LEAST_SUPPORT;
  return sure ? decided(best) : null;
}

/** A single office of a county may be named by the city above, and so may be several beside its neighbours' names. */
const OWN_OFFICES = 2;
/** How many times a county must be named more often than each of its neighbours. */
const ABOVE_NEIGHBOURS = 3;

function speaksForItself({ record, place }: Claim, records: readonly NameRecord[]): boolean {
  if (record.offices < OWN_OFFICES) return false;
  const prefecture = place.code.slice(0, 4);
  return records.every(({ place: other, count }) => {
    const neighbour =
      other !== null && other.level === 3 && other.code !== place.code && other.code.startsWith(prefecture);
    return !neighbour || count * ABOVE_NEIGHBOURS <= record.count;
  });
}

/** Passages at the opening and at the end that may be lines of an office. */
const HEAD = 6;
const FOOT = 14;

/** Whether the text says of the place that it speaks for it: 我代表…, or an office of it in a line of its own at either end. */
function isSpokenFor({ officePassages, represented }: NameRecord, { passages }: Article): boolean {
  if (represented) return true;
  return officePassages.some((at) => {
    const text = passages[at]?.text ?? '';
    const atEnds = at < HEAD || at >= passages.length - FOOT;
    return atEnds && OFFICE_LINES.test(text);
  });
}
