import type { Decision } from './decision.ts';
import { type NationalSign, nationalSign, stateCouncilVoice } from './national.ts';
import type { PlaceReading } from './place-reading.ts';
import { OFFICE_LINES } from './voice-rules.ts';

/** Passages that may name who speaks, beneath a title, and units that may stand before the place: 中共, a bracket. */
const HEAD = 6;
const OPENS_WITHIN = 3;

/**
 * What shows the text to be of the whole country, the decisive first; empty where nothing does, or where a place speaks for
 * itself. The name of the country opens titles of counties too, and a folder called 法律 proves less than a place that the
 * text names.
 */
export function nationalSigns(reading: PlaceReading, decision: Decision | null): NationalSign[] {
  const { article, issuing, givenIssuing } = reading;
  if (issuing?.kind === 'place' && decision !== null) return [];
  const sign = nationalSign(article);
  if (sign === null && decision === null && givenIssuing?.kind === 'nation') return [givenIssuing.sign];
  if (issuing?.kind === 'nation') return [issuing.sign, ...(sign === null ? [] : [sign])];
  const local = decision?.how === 'stated';
  if (sign === null) {
    const voice = local ? null : stateCouncilVoice(article);
    return voice === null ? [] : [voice];
  }
  const isOutweighed = sign.how === 'inferred' && (local || isHeadedByPlace(reading));
  return (sign.from === 'path' && decision !== null) || isOutweighed ? [] : [sign];
}

/** Whether a line of the head opens with an office of a place: its mayor may speak at a meeting of the whole country. */
function isHeadedByPlace({ article, mentions, texts }: PlaceReading): boolean {
  return mentions.some(({ passage, start, officeEnd, foreign }) => {
    const text = texts[passage] ?? '';
    const opens = passage < HEAD && start <= OPENS_WITHIN && officeEnd > 0 && !foreign;
    return opens && text.trim() !== article.title.trim() && OFFICE_LINES.test(text);
  });
}
