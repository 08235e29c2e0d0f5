import { OTHER_TYPE } from '../../engine/scheme/types.ts';
import type { Evidence } from '../../engine/types.ts';
import { matchRule, type RuleMatch } from '../rules/rule.ts';
import { quoteTitle } from './quote.ts';
import { titleStem } from './title-stem.ts';
import {
  ABOUT_TITLES,
  GOVERNMENT_REPORTS,
  HANDED_ON,
  HEARD_TITLES,
  REPORTING_TITLES,
  SERVICE_TITLES,
  SPOKEN_TITLES,
} from './type-title-manner-rules.ts';
import { TITLE_ENDINGS, type TitleEnding } from './type-title-rules.ts';

/** What a title says of the kind of its document, with the words that say it. */
export interface TitleType {
  type: string;
  alsoTypes: string[];
  /** The words of the title that name the kind, and those that name the further ones. */
  words: Evidence[];
  /** `name`: the title ends in the name of a kind. `manner`: it only reads like one of that kind. */
  strength: 'name' | 'manner';
}

/**
 * The kind that a title names. `…关于印发《…办法》的通知` is a 通知 by name and a 法规规章 besides: what it hands on is
 * what readers look for.
 */
export function typeFromTitle(title: string, lawful = false): TitleType | null {
  const { start, end } = titleStem(title);
  const stem = title.slice(start, end);
  const about = ABOUT_TITLES.earliest(stem);
  if (about !== null) return manner(OTHER_TYPE, about);
  const heard = HEARD_TITLES.match(stem);
  if (heard !== null) return manner('新闻报道', heard);
  const named = endingOf(stem, lawful);
  if (named !== null) {
    const { rule, word } = named;
    const handed = HANDING_ON.has(rule.type) ? handedOn(stem) : null;
    const also = handed === null || rule.also.includes(handed.rule.type) ? [] : [handed.rule.type];
    const words = handed === null ? [word] : [word, handed.word];
    return { type: rule.type, alsoTypes: [...rule.also, ...also], words, strength: 'name' };
  }
  const report = GOVERNMENT_REPORTS.match(stem);
  if (report !== null) {
    const type = manner('政府工作报告', report);
    return report.rule.whole ? { ...type, strength: 'name' } : type;
  }
  const service = SERVICE_TITLES.earliest(stem) ?? SERVICE_TITLES.earliest(title);
  if (service !== null) return manner(OTHER_TYPE, service);
  const reporting = REPORTING_TITLES.earliest(stem);
  if (reporting !== null) return manner('新闻报道', reporting, SPOKEN_TITLES.test(stem) ? ['讲话'] : []);
  return null;
}

/** The words of the title that a rule found. */
function wordOf({ rule, match }: RuleMatch): Evidence {
  return { ...quoteTitle(match[0]), rule: rule.id };
}

/** A title that reads like one of a kind. */
function manner(type: string, found: RuleMatch, alsoTypes: string[] = []): TitleType {
  return { type, alsoTypes, words: [wordOf(found)], strength: 'manner' };
}

/** Kinds that print, forward or send another text. */
const HANDING_ON: ReadonlySet<string> = new Set(['通知', '函', '通告']);

interface Ending {
  rule: TitleEnding;
  word: Evidence;
}

/** The first ending that fits; one that is an everyday word too only where the text has the form of a law. */
function endingOf(stem: string, lawful: boolean): Ending | null {
  for (const rule of TITLE_ENDINGS.active) {
    if (rule.needsForm && !lawful) continue;
    const match = matchRule(rule, stem);
    if (match !== null) return { rule, word: wordOf({ rule, match }) };
  }
  return null;
}

/** The kind of the text that a notice prints, forwards or sends (关于印发…办法的通知). */
function handedOn(stem: string): Ending | null {
  const inner = HANDED_ON.match(stem)?.match.groups?.name;
  if (inner === undefined) return null;
  const name = inner.replace(/[》”\s]+$/u, '');
  const { start, end } = titleStem(name);
  return endingOf(name.slice(start, end), false);
}
