import { bilingual } from '../../engine/bilingual.ts';
import { ruleTable } from '../rules/rule-table.ts';

/** What is known as the sign of a note by how it stands in a page: raised, or leading to a note. */

const reason = bilingual('注释的标号', 'sign of a note');
const OPEN = '[[［〔【（(]';
const CLOSE = '[\\]］〕】）)]';
const IN_BRACKETS = `${OPEN}(?:注|註)?\\s{0,3}\\d{0,3}(?:[-–,，、]\\d{1,3}){0,4}${CLOSE}`;
const SIGN = `(?:${IN_BRACKETS}|[①-⑳]|[*＊†‡]{1,3}|(?:注|註)\\d{0,3})`;
const NUMBER = `${OPEN}?\\d{1,3}${CLOSE}?`;

/** Raised signs, asked with the character before them: `字^[1]`. */
export const NOTE_SIGNS = ruleTable('note-sign', [
  {
    id: 'note-sign/raised-sign',
    kind: 'remove',
    reason,
    pattern: new RegExp(`\\^${SIGN}$`),
    matches: ['条^[1]', '。^（2-4）', '^①', '量^*', '田^注3'],
    rejects: ['米^2', 'x^n', '第^[甲]', '条[1]'],
    source: 'articles of scholars, reports with footnotes put on the web',
  },
  {
    id: 'note-sign/raised-number',
    kind: 'remove',
    reason,
    // Units are raised to a power: 平方米 is written so.
    pattern: new RegExp(`[\\u3400-\\u9fff”’》〉。，；：、](?<![米里厘分寸尺秒])\\^${NUMBER}$`),
    matches: ['策^1', '。^12', '”^3'],
    rejects: ['米^2', '公里^2', 'x^2', '策^1st', '10^8'],
    source: 'articles of scholars, reports with footnotes put on the web',
  },
]);

/** Links to notes, asked as `where they lead, a blank, what is clicked`; `sup` for a link that is raised. */
export const NOTE_LINKS = ruleTable('note-link', [
  {
    id: 'note-link/named',
    kind: 'remove',
    reason,
    pattern: new RegExp(
      `^#_?(?:ftn|fn|edn|note|footnote|endnote|cite|ref|n|zhu|注)[-_:.]?(?:ref|note)?[-_:.]?\\d+\\S* (?:${SIGN}|${NUMBER})$`,
      'i',
    ),
    matches: ['#_ftn1 [1]', '#note-12 ②', '#cite_note-3 3', '#fnref:4 4', '#注2 注2'],
    rejects: ['#_ftn1 见附件', '#news12 12345', '/n/2 2', '#top 1'],
    source: 'pages saved from Word, encyclopedias',
  },
  {
    id: 'note-link/raised',
    kind: 'remove',
    reason,
    pattern: new RegExp(`^sup ${NUMBER}$`),
    matches: ['sup 1', 'sup [12]'],
    rejects: ['sup 附件1', '#a 1'],
    source: 'encyclopedias',
  },
]);
