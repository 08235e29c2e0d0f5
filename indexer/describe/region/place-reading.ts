import type { Gazetteer, Place } from '../../../engine/gazetteer/index.ts';
import type { Article } from '../../article.ts';
import { boundedTexts } from '../bounded-texts.ts';
import { givenFacts } from '../quote.ts';
import { guestsIn, isOfGuests } from './guests.ts';
import { hintsOf } from './hints.ts';
import { givenIssuingPlace, givenSpeakersPlace, type Issuing, issuingPlace } from './issuing-place.ts';
import { type Mention, mentionsIn } from './mentions.ts';
import { type PathPlace, placesOfPath } from './path-places.ts';
import { type PersonNames, personNames } from './persons.ts';
import { withoutSiteNotes } from './site-notes.ts';
import { type SpeakerLevel, speakerLevel } from './speaker-level.ts';
import { type Hint, type NameRecord, recordsOf, type Support, supportIn, weigh } from './support.ts';
import { withoutTownsOwnName } from './towns-own-name.ts';

/** What has been read from an article before anything is decided. */
export interface PlaceReading {
  article: Article;
  texts: readonly string[];
  mentions: readonly Mention[];
  /** All that is named. */
  named: readonly NameRecord[];
  /** Places whose people the text calls guests of its own place. */
  guests: readonly Place[];
  /** What is named without the places of guests and what those lie in. */
  records: readonly NameRecord[];
  /** Signs of regions that are no names. */
  hints: readonly Hint[];
  support: Support;
  /** The level of government that the text speaks for. */
  level: SpeakerLevel | null;
  folders: readonly PathPlace[];
  issuing: Issuing | null;
  /** The same of what was given as the issuer, or the speaker. */
  givenIssuing: Issuing | null;
  persons: PersonNames;
  gazetteer: Gazetteer;
}

/** Reads all that an article says of places. */
export function readPlaces(article: Article, gazetteer: Gazetteer): PlaceReading {
  const texts = withoutSiteNotes(article, boundedTexts(article.passages));
  const persons = personsOf(article, texts);
  const mentions = mentionsIn(texts, gazetteer, persons);
  const named = recordsOf(mentions);
  const guests = guestsIn(named);
  const hosts = named.filter(({ place }) => !isOfGuests(place, guests));
  const folders = placesOfPath(article.source.file, gazetteer);
  const level = speakerLevel(texts)?.level ?? null;
  const records = level === 'town' ? withoutTownsOwnName(hosts, gazetteer) : hosts;
  const hints = hintsOf(article, texts, { folders, records, level, gazetteer });
  const support = weigh(records, hints);
  const supportOf = supportIn(support);
  return {
    article,
    texts,
    mentions,
    named,
    guests,
    records,
    hints,
    support,
    level,
    folders,
    issuing: issuingPlace(article, gazetteer, supportOf),
    givenIssuing:
      givenIssuingPlace(article, gazetteer, supportOf) ?? givenSpeakersPlace(article, gazetteer, supportOf),
    persons,
    gazetteer,
  };
}

/** Names of persons in title and text, those of the speaker or author as they are given with them. */
function personsOf(article: Article, texts: readonly string[]): PersonNames {
  const given = givenFacts(article, 'speaker').concat(givenFacts(article, 'author'));
  return personNames(
    [article.title, ...texts],
    given.map(({ value }) => value.trim()),
  );
}
