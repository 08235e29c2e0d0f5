import { bilingual } from '../../engine/bilingual.ts';
import type { SegmentKind } from '../../engine/segment-kinds.ts';
import type { Rule, RuleId } from '../rules/rule.ts';
import { attribute, childrenOf, type HtmlElement, isElement, LABEL_NODES, textOf } from './html-tree.ts';
import { NOTE_LINKS, NOTE_SIGNS } from './note-sign-rules.ts';

/** What stands in the line of a text and is none of its words: deleted text, pronunciation, signs of notes. */

interface SetAside {
  kind: SegmentKind;
  reason: string;
  rule?: RuleId;
}

export const DELETED: SetAside = { kind: 'deleted', reason: bilingual('已删除的文字', 'deleted text') };
const PRONUNCIATION: SetAside = { kind: 'ruby', reason: bilingual('注音', 'pronunciation') };

/** Elements whose words are set aside whatever they are. `ins` is text. */
export const UNSPOKEN: ReadonlyMap<string, SetAside> = new Map([
  ['del', DELETED],
  ['s', DELETED],
  ['strike', DELETED],
  ['rt', PRONUNCIATION],
  ['rp', PRONUNCIATION],
  ['rtc', PRONUNCIATION],
]);

/** Whether raised words behind others are the sign of a note: in brackets, or a number behind a Chinese word. */
export function raisedNote(text: string, before: string): SetAside | null {
  if (text === '' || text.length > LONGEST_SIGN) return null;
  return noteBy(NOTE_SIGNS.first(`${before}^${text}`));
}

const LONGEST_SIGN = 12;

function noteBy(rule: Rule | null): SetAside | null {
  return rule === null ? null : { kind: 'note-mark', reason: rule.reason, rule: rule.id };
}

/** Whether an element is the sign of a note: raised and in brackets, raised behind a Chinese word, or a link to a note. */
export function noteSign(element: HtmlElement, before: string): SetAside | null {
  if (element.tagName !== 'sup' && element.tagName !== 'a') return null;
  const text = textOf(element, LABEL_NODES);
  if (text === '' || text.length > LONGEST_SIGN) return null;
  if (element.tagName === 'a') {
    const link = attribute(element, 'href');
    return link === null || before === '' ? null : noteBy(NOTE_LINKS.first(`${link} ${text}`));
  }
  const linked = childrenOf(element).some((child) => isElement(child) && child.tagName === 'a');
  return (linked ? noteBy(NOTE_LINKS.first(`sup ${text}`)) : null) ?? raisedNote(text, before);
}
