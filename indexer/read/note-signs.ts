import { bilingual } from '../../engine/bilingual.ts';
import type { SegmentKind } from '../../engine/segment-kinds.ts';
import { attribute, childrenOf, type HtmlElement, isElement, LABEL_NODES, textOf } from './html-tree.ts';

/** What stands in the line of a text and is none of its words: deleted text, pronunciation, signs of notes. */

export interface SetAside {
  kind: SegmentKind;
  reason: string;
}

export const DELETED: SetAside = { kind: 'deleted', reason: bilingual('已删除的文字', 'deleted text') };
const PRONUNCIATION: SetAside = { kind: 'ruby', reason: bilingual('注音', 'pronunciation') };
export const NOTE: SetAside = { kind: 'note-mark', reason: bilingual('注释的标号', 'sign of a note') };

/** Elements whose words are set aside whatever they are. `ins` is text. */
export const UNSPOKEN: ReadonlyMap<string, SetAside> = new Map([
  ['del', DELETED],
  ['s', DELETED],
  ['strike', DELETED],
  ['rt', PRONUNCIATION],
  ['rp', PRONUNCIATION],
  ['rtc', PRONUNCIATION],
]);

/** A note sign in brackets or circled, which needs no link to be known. */
const SIGN =
  /^(?:[[［〔【（(](?:注|註)?\s*\d{0,3}(?:[-–,，、]\d{1,3}){0,4}[\]］〕】）)]|[①-⑳]|[*＊†‡]{1,3}|(?:注|註)\d{0,3})$/;
const NUMBER = /^[[［〔(（]?\d{1,3}[\]］〕)）]?$/;
/** What links to a note are called. */
const NOTE_LINK = /^#_?(?:ftn|fn|edn|note|footnote|endnote|cite|ref|n|zhu|注)[-_:.]?(?:ref|note)?[-_:.]?\d+/i;
const HAN = /[\u3400-\u9fff”’》〉。，；：、]/;
/** Chinese units that are raised to a power: 平方米 is written so, 米² too. */
const UNIT = /[米里厘分寸尺秒]/;

/** Whether raised words behind others are the sign of a note: in brackets, or a number behind a Chinese word. */
export function raisedNote(text: string, before: string): SetAside | null {
  if (text === '' || text.length > LONGEST_SIGN) return null;
  return SIGN.test(text) || (NUMBER.test(text) && HAN.test(before) && !UNIT.test(before)) ? NOTE : null;
}

const LONGEST_SIGN = 12;

/** Whether an element is the sign of a note: raised and in brackets, raised behind a Chinese word, or a link to a note. */
export function noteSign(element: HtmlElement, before: string): SetAside | null {
  if (element.tagName !== 'sup' && element.tagName !== 'a') return null;
  const text = textOf(element, LABEL_NODES);
  if (text === '' || text.length > LONGEST_SIGN) return null;
  if (element.tagName === 'a') {
    const link = attribute(element, 'href');
    return link !== null && NOTE_LINK.test(link) && (NUMBER.test(text) || SIGN.test(text)) && before !== ''
      ? NOTE
      : null;
  }
  const linked = childrenOf(element).some((child) => isElement(child) && child.tagName === 'a');
  return linked && NUMBER.test(text) ? NOTE : raisedNote(text, before);
}
