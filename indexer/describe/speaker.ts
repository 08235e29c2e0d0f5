import type { Evidence, Known } from '../../engine/types.ts';
import type { Article } from '../article.ts';
import { matchRule } from '../rules/rule.ts';
import type { RuleTable } from '../rules/rule-table.ts';
import { givenSpeaker } from './given-speaker.ts';
import { DAY_LINES } from './issuer/issuer-rules.ts';
import { opening, quotePassage } from './quote.ts';
import {
  DELIVERED,
  EXPLANATIONS,
  NAME_ALONE,
  OFFICE_ALONE,
  SENT_ON,
  SPEAKER_LINES,
  SPEAKER_NOTES,
  SPEAKER_TITLES,
  SPEAKERS_FIRST,
  SPEAKERS_LAST,
  SPEECH_OPENINGS,
} from './speaker-rules.ts';
import { titleStem } from './title-stem.ts';

/** Who speaks, with the office as it stands (`浙江省省长 刘捷`, `市委书记`); several are joined by `、`. */
interface DescribedSpeaker {
  speaker: string | null;
  known: Known;
}

interface Found {
  office: string;
  name: string;
  evidence: Evidence[];
}

/** Whether a name is that of a place. */
export type IsPlace = (name: string) => boolean;

/** Lines that name the speaker stand within this many passages, a name alone within fewer; neither is longer than this. */
const HEAD = 14;
const NAME_HEAD = 7;
const LINE_LENGTH = 80;
const UNKNOWN: DescribedSpeaker = { speaker: null, known: { how: 'unknown', evidence: [] } };

/**
 * Says who speaks in a speech or a report given to a meeting, or whose speech the title of a report names; null for other kinds
 * unless given.
 */
export function describeSpeaker(
  article: Article,
  types: readonly string[],
  isPlace: IsPlace = () => false,
): DescribedSpeaker {
  const given = givenSpeaker(article);
  if (given?.field === 'speaker')
    return { speaker: given.speaker, known: { how: 'stated', evidence: given.evidence } };
  const news = types.includes('新闻报道');
  const speech = types.some((type) => type === '讲话' || type === '政府工作报告');
  const told = types.includes('报告') || EXPLANATIONS.test(article.title.trim());
  if (!news && !speech && !(told && isDelivered(article))) return UNKNOWN;
  const title = inTitle(article, isPlace);
  // What the news tells of a meeting is not said by the speaker, and whom it quotes is none.
  if (news) return title === null ? UNKNOWN : spoken([title], 'inferred');
  const line = inHead(article, isPlace) ?? (types[0] === '纪要' ? null : nameAlone(article, isPlace));
  if (line !== null) return besideTitle(line, title);
  const note = inNote(article, isPlace);
  if (note !== null && (title === null || title.name === '')) return spoken([note], 'stated');
  // An office without a name says whose speech it is, not who spoke.
  if (title !== null && title.name !== '') return spoken([title], 'stated');
  // Nor does an author take the place of the office that the title names.
  if (given !== null && (title === null || given.hasOffice))
    return { speaker: given.speaker, known: { how: 'inferred', evidence: given.evidence } };
  return title === null ? UNKNOWN : spoken([title], 'inferred');
}

/** A line that names another than the title does (who took it down, who presides) leaves both places shown and the title's likely. */
function besideTitle(line: Found, title: Found | null): DescribedSpeaker {
  if (title === null || title.name === '' || title.name === line.name) return spoken([line], 'stated');
  const { speaker, known } = spoken([title], 'inferred');
  return { speaker, known: { ...known, evidence: [...known.evidence, ...line.evidence] } };
}

function spoken(found: readonly Found[], how: Known['how']): DescribedSpeaker {
  return {
    speaker: found.map(({ office, name }) => `${office} ${name}`.trim()).join('、'),
    known: { how, evidence: found.flatMap(({ evidence }) => evidence) },
  };
}

interface Read {
  office: string;
  name: string;
  start: number;
  end: number;
  rule: string;
}

/** Where a rule of the table finds office and name in a text, the first rule first. */
function read(table: RuleTable, text: string): Read | null {
  for (const rule of table.active) {
    const match = matchRule(rule, text);
    if (match === null) continue;
    const office = match.groups?.office ?? '';
    const name = match.groups?.name ?? '';
    const officeAt = text.indexOf(office === '' ? name : office, match.index);
    const behind = name === '' ? officeAt : text.indexOf(name, officeAt + office.length);
    // The name may go before: 王大山县长.
    const isBehind = behind >= 0 && behind < match.index + match[0].length;
    const nameAt = isBehind ? behind : text.indexOf(name, match.index);
    const start = Math.min(officeAt, nameAt);
    const end = Math.max(officeAt + office.length, nameAt + name.length);
    return { office, name: name.replace(/\s/gu, ''), start, end, rule: rule.id };
  }
  return null;
}

/** Whether a report was given to those who heard it: its title or a line of its head says so. */
function isDelivered(article: Article): boolean {
  return (
    DELIVERED.test(article.title) ||
    opening(article, HEAD).some(({ text }) => text.length <= LINE_LENGTH && DELIVERED.test(text))
  );
}

/** Rules by which a name goes before its office: 青田县长 is no person. */
const NAME_FIRST: ReadonlySet<string> = new Set(['speaker-line/name-and-office', 'speaker-name/called']);

function inHead(article: Article, isPlace: IsPlace): Found | null {
  for (const { text, ordinal } of opening(article, HEAD)) {
    if (text.length > LINE_LENGTH) continue;
    const found = read(SPEAKER_LINES, text);
    if (found === null || (NAME_FIRST.has(found.rule) && isPlace(found.name))) continue;
    return { office: found.office, name: found.name, evidence: [quoted(article, ordinal, found)] };
  }
  return null;
}

function quoted({ passages }: Article, ordinal: number, { start, end, rule }: Read): Evidence {
  return { ...quotePassage(passages, ordinal, start, end), rule };
}

/** Passages at either end among which a note on the speech stands, which may be as long as this. */
const NOTE_PLACES = 3;
const NOTE_LENGTH = 200;

function inNote(article: Article, isPlace: IsPlace): Found | null {
  const { passages } = article;
  for (const [ordinal, { text }] of passages.entries()) {
    const isPlaced = ordinal < HEAD || ordinal >= passages.length - NOTE_PLACES;
    const found = !isPlaced || text.length > NOTE_LENGTH ? null : read(SPEAKER_NOTES, text);
    if (found === null || isPlace(found.name)) continue;
    return { office: found.office, name: found.name, evidence: [quoted(article, ordinal, found)] };
  }
  return null;
}

/** A name on its own line is a speaker's beside the day of the speech, above its salutation or below an office. */
function nameAlone(article: Article, isPlace: IsPlace): Found | null {
  for (const { text, ordinal } of opening(article, NAME_HEAD)) {
    const found = text.length > LINE_LENGTH ? null : read(NAME_ALONE, text);
    if (found === null || (NAME_FIRST.has(found.rule) && isPlace(found.name))) continue;
    const before = article.passages[ordinal - 1]?.text ?? '';
    const after = article.passages[ordinal + 1]?.text ?? '';
    const post = before.length > LINE_LENGTH || found.office !== '' ? null : read(OFFICE_ALONE, before);
    const isBeside = SPEECH_OPENINGS.test(after) || DAY_LINES.test(after) || DAY_LINES.test(before);
    if (post === null && !isBeside) continue;
    const evidence = quoted(article, ordinal, found);
    return {
      office: post?.office ?? found.office,
      name: found.name,
      evidence: post === null ? [evidence] : [quoted(article, ordinal - 1, post), evidence],
    };
  }
  return null;
}

function inTitle(article: Article, isPlace: IsPlace): Found | null {
  const { start, end } = titleStem(article.title);
  const title = article.title.slice(start, end);
  const called = read(SPEAKERS_FIRST, title) ?? read(SPEAKERS_LAST, article.title);
  if (called !== null && !isPlace(called.name)) {
    const quote = (called.rule.startsWith('speaker-last/') ? article.title : title).slice(
      called.start,
      called.end,
    );
    const evidence: Evidence[] = [{ quote, from: 'title', rule: called.rule }];
    return { office: called.office, name: called.name, evidence };
  }
  const found = read(SPEAKER_TITLES, title);
  if (found === null) return null;
  const { office, name, rule } = found;
  // Who sends a speech on is not who gave it, and the words before the office are none of it.
  if (SENT_ON.test(office)) return null;
  return { office, name, evidence: [{ quote: title.slice(found.start, found.end), from: 'title', rule }] };
}
