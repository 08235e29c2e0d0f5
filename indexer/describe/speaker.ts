import type { Evidence, Known } from '../../engine/types.ts';
import type { Article } from '../article.ts';
import { matchRule } from '../rules/rule.ts';
import type { RuleTable } from '../rules/rule-table.ts';
import { givenSpeaker } from './given-speaker.ts';
import { DAY_LINES } from './issuer-rules.ts';
import { opening, quotePassage } from './quote.ts';
import { NAME_ALONE, SENT_ON, SPEAKER_LINES, SPEAKER_TITLES, SPEECH_OPENINGS } from './speaker-rules.ts';
import { titleStem } from './title-stem.ts';

/** Who speaks, with the office as it stands (`浙江省省长 刘捷`, `市委书记`); several are joined by `、`. */
export interface DescribedSpeaker {
  speaker: string | null;
  known: Known;
}

interface Found {
  office: string;
  name: string;
  evidence: Evidence;
}

/** Lines that name the speaker stand within this many passages, a name alone within fewer; neither is longer than this. */
const HEAD = 14;
const NAME_HEAD = 4;
const LINE_LENGTH = 80;
const UNKNOWN: DescribedSpeaker = { speaker: null, known: { how: 'unknown', evidence: [] } };

/** Says who speaks in a speech or a work report, or whose speech the title of a report names; null for other kinds unless given. */
export function describeSpeaker(article: Article, types: readonly string[]): DescribedSpeaker {
  const given = givenSpeaker(article);
  if (given?.field === 'speaker')
    return { speaker: given.speaker, known: { how: 'stated', evidence: given.evidence } };
  if (!types.some((type) => type === '讲话' || type === '政府工作报告' || type === '新闻报道'))
    return UNKNOWN;
  const news = types.includes('新闻报道');
  const title = inTitle(article);
  // What the news tells of a meeting is not said by the speaker, and whom it quotes is none.
  if (news) return title === null ? UNKNOWN : spoken([title], 'inferred');
  const line = inHead(article) ?? (types[0] === '纪要' ? null : nameAlone(article));
  if (line !== null) return besideTitle(line, title);
  // An office without a name says whose speech it is, not who spoke.
  if (title !== null && title.name !== '') return spoken([title], 'stated');
  if (given !== null) return { speaker: given.speaker, known: { how: 'inferred', evidence: given.evidence } };
  return title === null ? UNKNOWN : spoken([title], 'inferred');
}

/** A line that names another than the title does (who took it down, who presides) leaves both places shown and the title's likely. */
function besideTitle(line: Found, title: Found | null): DescribedSpeaker {
  if (title === null || title.name === '' || title.name === line.name) return spoken([line], 'stated');
  const { speaker, known } = spoken([title], 'inferred');
  return { speaker, known: { ...known, evidence: [...known.evidence, line.evidence] } };
}

function spoken(found: readonly Found[], how: Known['how']): DescribedSpeaker {
  return {
    speaker: found.map(({ office, name }) => `${office} ${name}`.trim()).join('、'),
    known: { how, evidence: found.map(({ evidence }) => evidence) },
  };
}

/** Where a rule of the table finds office and name in a text, the first rule first. */
function read(
  table: RuleTable,
  text: string,
): { office: string; name: string; start: number; end: number; rule: string } | null {
  for (const rule of table.active) {
    const match = matchRule(rule, text);
    if (match === null) continue;
    const office = match.groups?.office ?? '';
    const name = match.groups?.name ?? '';
    const start = text.indexOf(office === '' ? name : office, match.index);
    const end = name === '' ? start + office.length : text.indexOf(name, start + office.length) + name.length;
    return { office, name: name.replace(/\s/gu, ''), start, end, rule: rule.id };
  }
  return null;
}

function inHead(article: Article): Found | null {
  for (const { text, ordinal } of opening(article, HEAD)) {
    if (text.length > LINE_LENGTH) continue;
    const found = read(SPEAKER_LINES, text);
    if (found === null) continue;
    const { office, name, start, end, rule } = found;
    return { office, name, evidence: { ...quotePassage(article.passages, ordinal, start, end), rule } };
  }
  return null;
}

/** A name on its own line is a speaker's beside the day of the speech or above its salutation. */
function nameAlone(article: Article): Found | null {
  for (const { text, ordinal } of opening(article, NAME_HEAD)) {
    const found = text.length > LINE_LENGTH ? null : read(NAME_ALONE, text);
    if (found === null) continue;
    const before = article.passages[ordinal - 1]?.text ?? '';
    const after = article.passages[ordinal + 1]?.text ?? '';
    if (!SPEECH_OPENINGS.test(after) && !DAY_LINES.test(after) && !DAY_LINES.test(before)) continue;
    const { name, start, end, rule } = found;
    return { office: '', name, evidence: { ...quotePassage(article.passages, ordinal, start, end), rule } };
  }
  return null;
}

function inTitle(article: Article): Found | null {
  const { start, end } = titleStem(article.title);
  const title = article.title.slice(start, end);
  const found = read(SPEAKER_TITLES, title);
  if (found === null) return null;
  const { office, name, rule } = found;
  // Who sends a speech on is not who gave it, and the words before the office are none of it.
  if (SENT_ON.test(office)) return null;
  return { office, name, evidence: { quote: title.slice(found.start, found.end), from: 'title', rule } };
}
