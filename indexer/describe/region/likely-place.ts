import { liesIn, type Place } from '../../../engine/gazetteer/index.ts';
import { quoteTitle } from '../quote.ts';
import type { Decision } from './decision.ts';
import { filedPlace } from './filed-place.ts';
import { mentionsIn } from './mentions.ts';
import { officeClaim } from './office-claim.ts';
import type { PlaceReading } from './place-reading.ts';
import { type NameRecord, weigh } from './support.ts';
import { quoteOwn, type TitlePlace } from './title-places.ts';
import { vote } from './vote.ts';

/** The place that a text points to which neither its title nor its issuer names. */
export function likelyPlace(
  read: PlaceReading,
  places: readonly TitlePlace[],
  within: (place: Place) => boolean,
): Decision | null {
  const reading = withoutAsking(read, places);
  const { article, records, support, level, gazetteer } = reading;
  const titled = places.filter(({ others, foreign }) => others === null && !foreign);
  const claimed =
    officeClaim(records, level, support, within, article) ??
    vote({ article, records, support, level, titled, within, gazetteer });
  const filed = filedPlace(reading.folders, within);
  if (claimed === null) return filed;
  // Where the text names nothing, the folders alone have been counted: the innermost says it all.
  const silent = (support.records.get(claimed.place.code) ?? []).length === 0;
  if (silent && filed?.place.code.startsWith(claimed.place.code)) return filed;
  return closerInTitle(notBelowTitle(claimed, reading), titled, records);
}

/** Without the names of those whom the text answers: it is of a body above them. */
function withoutAsking(reading: PlaceReading, titled: readonly TitlePlace[]): PlaceReading {
  const asking = titled.filter(({ others }) => others?.fromAbove === true).map(({ place }) => place.code);
  if (asking.length === 0) return reading;
  const records = reading.records.filter(({ place }) => place === null || !asking.includes(place.code));
  return { ...reading, records, support: weigh(records, reading.hints) };
}

/**
 * Where the title names a place, be it in the name of a paper (《青省政报》), a text that does not tell its level is of that place
 * rather than of one in it that the text names in passing.
 */
function notBelowTitle(
  claimed: Decision,
  { article, records, level, persons, gazetteer }: PlaceReading,
): Decision {
  if (level !== null || claimed.how === 'stated') return claimed;
  if (records.some(({ place, offices }) => offices > 0 && place?.code === claimed.place.code)) return claimed;
  for (const { senses, foreign, start, end } of mentionsIn([article.title], gazetteer, persons)) {
    const wider = senses.find(({ place }) => place.level < 3 && liesIn(claimed.place, place))?.place;
    if (wider === undefined || foreign) continue;
    const quote = quoteTitle(article.title.slice(start, end));
    return { place: wider, how: 'inferred', evidence: [quote, ...claimed.evidence] };
  }
  return claimed;
}

/** The county that the title names on the way (…!天河区招生细则公布), where the text speaks of it too and lies in its city. */
function closerInTitle(
  claimed: Decision,
  titled: readonly TitlePlace[],
  records: readonly NameRecord[],
): Decision {
  const inner = titled.filter(({ place }) => liesIn(place, claimed.place));
  const [found, other] = inner;
  if (found === undefined || other !== undefined) return claimed;
  const spoken = records.some(
    ({ place }) => place?.code === found.place.code && place.level === found.place.level,
  );
  return spoken
    ? { place: found.place, how: 'inferred', evidence: [quoteOwn(found), ...claimed.evidence] }
    : claimed;
}
