import type { Gazetteer, Place } from '../../../engine/gazetteer/index.ts';
import type { Evidence } from '../../../engine/types.ts';
import type { Article } from '../../article.ts';
import { isSpokenLine } from '../../lines/heading-forms.ts';
import { simplified } from '../../lines/simplified.ts';
import { bodiesOfLine } from '../body-names.ts';
import { givenFacts, opening, quotePassage, quoteTitle } from '../quote.ts';
import type { Decision } from './decision.ts';
import { placeOfBody } from './issuing-place.ts';
import { ADDRESSED } from './mention-rules.ts';
import { mentionsIn } from './mentions.ts';
import { matchesLevel, type SpeakerLevel, speakerLevel } from './speaker-level.ts';
import { TOLD_PLACES, UPWARD_TITLES } from './title-rules.ts';
import { OWN_ACCOUNT } from './voice-rules.ts';

/** Passages in which those addressed are named, and the most bodies of one place that are. */
const OPENING = 6;
const ADDRESSEES = 2;

/**
 * The place of those whom a report or a request is for, where nothing in it says whose it is: it comes from below them. Null where
 * none are named, or bodies of several places are.
 */
export function superiorsPlace(
  article: Article,
  gazetteer: Gazetteer,
  supportOf: (place: Place) => number,
): Decision | null {
  if (!UPWARD_TITLES.test(article.title.trim())) return null;
  for (const { text, ordinal } of opening(article, OPENING)) {
    if (!ADDRESSED.test(text)) continue;
    const line = text.trim().slice(0, -1).trimEnd();
    const bodies = bodiesOfLine(simplified(line));
    if (bodies === null || bodies.length > ADDRESSEES) return null;
    const places = bodies
      .map(({ name }) => placeOfBody(name, gazetteer, supportOf))
      .filter((place) => place !== null);
    const [place] = places;
    if (place === undefined || places.some(({ code }) => code !== place.code)) return null;
    const start = text.indexOf(line);
    const evidence = quotePassage(article.passages, ordinal, start, start + line.length);
    return { place, how: 'inferred', evidence: [evidence] };
  }
  return null;
}

/**
 * The place of the office of who speaks or reports, in a line beneath the title (青山县小河镇党委书记 王大山), where nothing else says whose
 * the text is.
 */
export function speakersPlace(
  article: Article,
  gazetteer: Gazetteer,
  supportOf: (place: Place) => number,
): Decision | null {
  for (const { text, ordinal } of opening(article, OPENING)) {
    const line = simplified(text);
    if (!isSpokenLine(line)) continue;
    const place = isOfFirm(line, gazetteer) ? null : placeOfBody(line, gazetteer, supportOf);
    if (place === null) continue;
    return { place, how: 'inferred', evidence: [quotePassage(article.passages, ordinal, 0, text.length)] };
  }
  return null;
}

/** Whether an office is that of a firm which bears the short name of a place, or of another like it. */
function isOfFirm(line: string, gazetteer: Gazetteer): boolean {
  const names = OWN_ACCOUNT.test(line) ? mentionsIn([line], gazetteer) : [];
  return names.length > 0 && names.every(({ senses }) => senses.every(({ form }) => form === 'stem'));
}

/**
 * The place that only the title tells of: which opens a headline that the text goes on to name in full (小河：春茶飘香), or a document that
 * the title quotes and explains (《小河县浴室办法》解读). Null where the text speaks for another level, or of another's document.
 */
export function toldPlace(
  { title, passages }: Article,
  level: SpeakerLevel | null,
  gazetteer: Gazetteer,
  supportOf: (place: Place) => number,
): Decision | null {
  const plain = simplified(title.trim());
  const headed = TOLD_PLACES.match(plain);
  const name = headed?.match.groups?.name;
  if (headed === null || name === undefined) return null;
  const evidence: Evidence[] = [{ ...quoteTitle(name), rule: headed.rule.id }];
  if (headed.rule.id === QUOTED) {
    const [mention] = mentionsIn([name], gazetteer);
    if (mention?.start !== 0 || mention.senses.every(({ form }) => form !== 'full')) return null;
    const place = placeOfBody(name, gazetteer, supportOf);
    return place !== null && matchesLevel(place, level) ? { place, how: 'inferred', evidence } : null;
  }
  const texts = passages.map(({ text }) => simplified(text));
  for (const mention of mentionsIn(texts, gazetteer)) {
    const isNamed = mention.name.length === name.length + 1 && mention.name.startsWith(name);
    if (!isNamed || mention.foreign || texts[mention.passage] === plain) continue;
    const place = placeOfBody(mention.name, gazetteer, supportOf);
    if (place === null || !matchesLevel(place, level)) continue;
    const quoted = quotePassage(passages, mention.passage, mention.start, mention.end);
    return { place, how: 'inferred', evidence: [...evidence, quoted] };
  }
  return null;
}

const QUOTED = 'told-place/quoted';
/** Weight of one office named without its place. */
const ONE_OFFICE = 1;

/**
 * The place of the site that shows a text which calls a place of its level its own (我县), or names an office of that level once and no
 * other level's (县政府), and does not say which.
 */
export function sitesPlace(
  article: Article,
  texts: readonly string[],
  gazetteer: Gazetteer,
  supportOf: (place: Place) => number,
): Decision | null {
  const [site] = givenFacts(article, 'site');
  const level = site === undefined ? null : (speakerLevel(texts, ONE_OFFICE)?.level ?? null);
  if (site === undefined || level === null) return null;
  const place = placeOfBody(simplified(site.value), gazetteer, supportOf);
  return place !== null && matchesLevel(place, level)
    ? { place, how: 'inferred', evidence: [site.evidence] }
    : null;
}
