import { anniversaryIn } from '../notes.ts';
import { ANNIVERSARY_MENTIONS } from './anniversary-rules.ts';
import { aroundPlace } from './date-place.ts';
import { type Clue, monthOf, type Quote } from './span.ts';
import { smallNumber } from './written-date.ts';

/** What anniversaries count from. */
const ANNIVERSARIES: ReadonlyMap<string, number> = new Map([
  ['建国', 1949],
  ['新中国成立', 1949],
  ['中华人民共和国成立', 1949],
  ['国庆', 1949],
  ['建党', 1921],
  ['中国共产党成立', 1921],
  ['建军', 1927],
  ['改革开放', 1978],
  ['抗日战争胜利', 1945],
  ['抗战胜利', 1945],
  ['红军长征胜利', 1936],
  ['辛亥革命', 1911],
  ['香港回归', 1997],
  ['澳门回归', 1999],
  ['五四运动', 1919],
  ['西藏和平解放', 1951],
  ['孙中山先生诞辰', 1866],
  ['毛泽东同志诞辰', 1893],
  ['毛泽东诞辰', 1893],
  ['周恩来同志诞辰', 1898],
  ['刘少奇同志诞辰', 1898],
  ['朱德同志诞辰', 1886],
  ['邓小平同志诞辰', 1904],
  ['陈云同志诞辰', 1905],
]);

const ANNIVERSARY = new RegExp(
  `(${[...ANNIVERSARIES.keys()].join('|')})\\s*(\\d{1,3}|[一二三四五六七八九]?十[一二三四五六七八九]?|一百)\\s*周年`,
  'g',
);
/** Units before and behind an anniversary that are read for what is said of it. */
const AROUND = 16;

/** Anniversaries: of this year where the text says so, else of one near by. */
export function anniversaryClues(text: string, quote: Quote, clues: Clue[]): void {
  if (!text.includes('周年')) return;
  for (const { 0: words, 1: of = '', 2: counted = '', index } of text.matchAll(ANNIVERSARY)) {
    const base = ANNIVERSARIES.get(of);
    const end = index + words.length;
    const rule = ANNIVERSARY_MENTIONS.first(aroundPlace(text, index, end, AROUND, AROUND));
    if (base === undefined || rule === null) continue;
    const year = base + (counted === '一百' ? 100 : smallNumber(counted));
    const [first, last] = rule.years;
    clues.push({
      from: monthOf(year + first),
      to: monthOf(year + last, 12),
      weight: rule.weight,
      evidence: quote(index, end, anniversaryIn(year), rule),
    });
  }
}
