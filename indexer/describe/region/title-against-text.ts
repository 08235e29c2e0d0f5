import { type Decision, quoteMention, withOther } from './decision.ts';
import type { PlaceReading } from './place-reading.ts';
import type { TitlePlace } from './title-places.ts';

/** Names of one other province that make a text one of its own, where its title's province is not named at all. */
const NAMES_ELSEWHERE = 2;

/** A title whose province the text never names, while it names another by an office or twice, may be another text's. */
export function unlessTextIsElsewhere(
  own: TitlePlace,
  titled: Decision,
  { article, support }: PlaceReading,
): Decision {
  const province = own.place.code.slice(0, 2);
  const names = support.records.get(province) ?? [];
  // Lines that repeat the title say no more than it does.
  const repeats = (passage: number) => article.passages[passage]?.text.includes(article.title) === true;
  if (names.some(({ passages }) => passages.some((passage) => !repeats(passage)))) return titled;
  for (const [code, records] of support.records) {
    if (code.length !== 2 || code === province) continue;
    const theirs = records.filter((record) => record.own > 0);
    const first = theirs.find(({ offices }) => offices > 0) ?? theirs[0];
    if (first === undefined || (first.offices === 0 && theirs.length < NAMES_ELSEWHERE)) continue;
    const against = quoteMention(article, first.firstOffice ?? first.first);
    return { ...titled, how: 'inferred', evidence: withOther(titled.evidence, [against]) };
  }
  return titled;
}
