import type { Gazetteer } from '../../../engine/gazetteer/index.ts';
import type { Evidence, Passage, RegionCode } from '../../../engine/types.ts';
import { simplified } from '../../lines/simplified.ts';
import { quotePassage } from '../quote.ts';
import { NUMBER_SIGNS } from './number-rules.ts';
import type { SpeakerLevel } from './speaker-level.ts';
import type { Hint, NameRecord } from './support.ts';

/** First characters of document numbers: the one-character names of provinces and of a few cities. */
const ABBREVIATIONS: Record<string, RegionCode> = {
  京: '11',
  津: '12',
  冀: '13',
  晋: '14',
  蒙: '15',
  内: '15',
  辽: '21',
  吉: '22',
  黑: '23',
  沪: '31',
  苏: '32',
  浙: '33',
  皖: '34',
  闽: '35',
  赣: '36',
  鲁: '37',
  豫: '41',
  鄂: '42',
  湘: '43',
  粤: '44',
  桂: '45',
  琼: '46',
  渝: '50',
  川: '51',
  黔: '52',
  贵: '52',
  滇: '53',
  云: '53',
  藏: '54',
  陕: '61',
  甘: '62',
  青: '63',
  宁: '64',
  新: '65',
  穗: '4401',
  甬: '3302',
};
/** The sign that opens a document number in a text, with what it may mean. */
interface NumberSign {
  sign: string;
  /** The province (or city) that bears the sign first. */
  code: RegionCode;
  evidence: Evidence;
}

/** Signs of places that open document numbers in the texts, each once. */
export function numberSigns(passages: readonly Passage[], texts: readonly string[]): NumberSign[] {
  const signs = new Map<string, NumberSign>();
  for (const [ordinal, text] of texts.entries()) {
    const found = text.includes('号') || text.includes('號') ? NUMBER_SIGNS.match(simplified(text)) : null;
    const sign = found?.match[1] ?? '';
    const code = ABBREVIATIONS[sign];
    if (found === null || code === undefined || signs.has(sign)) continue;
    const { rule, match } = found;
    const quoted = quotePassage(passages, ordinal, match.index, match.index + match[0].length);
    signs.set(sign, { sign, code, evidence: { ...quoted, rule: rule.id } });
  }
  return [...signs.values()];
}

/**
 * What the signs point to. Counties and cities sign with a character of their name, so that 青, 宁 and 新 are borne by many: such
 * a sign goes to the one place of the text whose name begins with it, else to its province where the text names a place there
 * or speaks for a province; else it says nothing. Signs of several provinces, quoted side by side, say nothing either.
 */
export function hintsOfNumbers(
  signs: readonly NumberSign[],
  records: readonly NameRecord[],
  level: SpeakerLevel | null,
  gazetteer: Gazetteer,
): Hint[] {
  const hints = signs.flatMap(({ sign, code, evidence }): Hint[] => {
    const bearers = new Set(
      records
        .filter(({ place }) => place !== null && place.level > 1 && place.kind !== 'township')
        .filter(({ place }) => place?.kind !== 'landmark' && place?.name.startsWith(sign))
        .map(({ place }) => place?.code ?? ''),
    );
    const [bearer] = bearers;
    if (bearer !== undefined) return bearers.size === 1 ? [{ code: bearer, evidence }] : [];
    const named = records.some(({ places }) => places.some((place) => place.code.startsWith(code)));
    return named || level === 'province' || isBorneThereOnly(sign, code, gazetteer)
      ? [{ code, evidence }]
      : [];
  });
  return new Set(hints.map(({ code }) => code.slice(0, 2))).size > 1 ? [] : hints;
}

/** Whether all cities and counties whose names begin with the sign lie in the province that bears it. */
function isBorneThereOnly(sign: string, code: RegionCode, gazetteer: Gazetteer): boolean {
  const province = code.slice(0, 2);
  return gazetteer
    .namesBeginningWith(sign)
    .every((place) => place.level === 1 || place.level === 4 || place.code.startsWith(province));
}
