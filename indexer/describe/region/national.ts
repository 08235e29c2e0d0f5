import { NATION, NATION_NAME } from '../../../engine/gazetteer/index.ts';
import type { Evidence, Region } from '../../../engine/types.ts';
import type { Article } from '../../article.ts';
import { matchRule } from '../../rules/rule.ts';
import { quotePassage } from '../quote.ts';
import { NATIONAL, type NationalPlace, type NationalRule } from './national-rules.ts';
import { ACT_HEADS, ACT_TITLES, LOCAL_VOICES } from './voice-rules.ts';

/** Lines read for a header; regulations print dates and bodies in the first lines. */
const HEADER_LINES = 12;
const HEADER_LENGTH = 240;
const BYLINE_LENGTH = 60;
/** Speakers say for whom they speak within this many passages. */
const OPENING = 20;

/** Evidence that a text is of the whole country. */
export interface NationalSign extends Evidence {
  how: 'stated' | 'inferred';
}

/** The nation as a region. */
export function national(signs: readonly NationalSign[]): Region {
  const evidence = signs.map(({ how: _, ...sign }): Evidence => sign);
  return { code: NATION, path: [NATION_NAME], today: null, how: signs[0]?.how ?? 'unknown', evidence };
}

function firstIn(
  text: string,
  where: NationalPlace,
): { rule: NationalRule; start: number; end: number } | null {
  for (const rule of NATIONAL.active) {
    if (rule.where !== where) continue;
    const match = matchRule(rule, text);
    if (match === null) continue;
    const start = match.index + (match[0].length - match[0].trimStart().length);
    return { rule, start, end: match.index + match[0].length };
  }
  return null;
}

/** The words of the title, of the head or of the speaker that show a text to be of the whole country; null where none do. */
export function nationalSign(article: Article): NationalSign | null {
  return inHead(article) ?? inSpeech(article) ?? inTitle(article) ?? inByline(article) ?? inFolder(article);
}

/** Whether a body needs no place, being one of the whole country; with the rule that says so. */
export function nationalBody(name: string): NationalRule | null {
  return firstIn(name, 'issuer')?.rule ?? null;
}

/** Whether anything in the texts speaks for a place: 我县, 全市. */
function hasLocalVoice(texts: readonly string[]): boolean {
  return texts.some((text) => LOCAL_VOICES.test(text));
}

function inTitle(article: Article): NationalSign | null {
  const title = article.title.trim();
  const found = firstIn(title, 'title');
  if (found === null) return null;
  const { rule, start, end } = found;
  if (rule.how === 'inferred' && hasLocalVoice(article.passages.map(({ text }) => text))) return null;
  return { from: 'title', quote: title.slice(start, end), how: rule.how, rule: rule.id };
}

function inHead(article: Article): NationalSign | null {
  for (let ordinal = 0; ordinal < Math.min(HEADER_LINES, article.passages.length); ordinal++) {
    const text = article.passages[ordinal]?.text ?? '';
    if (text.length > HEADER_LENGTH || !ACT_HEADS.test(text)) continue;
    const found = firstIn(text, 'head');
    if (found === null) continue;
    const { rule, start, end } = found;
    return { ...quotePassage(article.passages, ordinal, start, end), how: rule.how, rule: rule.id };
  }
  return null;
}

function inSpeech(article: Article): NationalSign | null {
  for (let ordinal = 0; ordinal < Math.min(OPENING, article.passages.length); ordinal++) {
    const text = article.passages[ordinal]?.text ?? '';
    const found = text.includes('代表') ? firstIn(text, 'speech') : null;
    if (found === null) continue;
    const { rule, start, end } = found;
    return { ...quotePassage(article.passages, ordinal, start, end), how: rule.how, rule: rule.id };
  }
  return null;
}

/** Who speaks for the whole country speaks of no place as the own one. */
function inByline({ passages }: Article): NationalSign | null {
  for (const [ordinal, { text }] of passages.slice(0, HEADER_LINES).entries()) {
    const found = text.length > BYLINE_LENGTH ? null : firstIn(text, 'byline');
    if (found === null) continue;
    if (hasLocalVoice(passages.map((passage) => passage.text))) return null;
    const { rule, start, end } = found;
    return { ...quotePassage(passages, ordinal, start, end), how: rule.how, rule: rule.id };
  }
  return null;
}

function inFolder(article: Article): NationalSign | null {
  for (const folder of article.source.file.split('/').slice(0, -1)) {
    const found = firstIn(folder, 'folder');
    if (found !== null) return { from: 'path', quote: folder, how: found.rule.how, rule: found.rule.id };
  }
  return null;
}

/** An act without header and place that entrusts departments of the State Council can only be the State Council's own. */
export function stateCouncilVoice(article: Article): NationalSign | null {
  if (!ACT_TITLES.test(article.title.trim())) return null;
  let sign: NationalSign | null = null;
  for (const [ordinal, { text }] of article.passages.entries()) {
    if (LOCAL_VOICES.test(text)) return null;
    if (sign !== null) continue;
    const found = text.includes('国务院') ? firstIn(text, 'clause') : null;
    if (found === null) continue;
    const { rule, start, end } = found;
    sign = { ...quotePassage(article.passages, ordinal, start, end), how: rule.how, rule: rule.id };
  }
  return sign;
}
