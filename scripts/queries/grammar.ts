import { listed } from '../listed.ts';
import type { Random } from '../random.ts';

/**
 * Queries as texts, grown from the grammar of the language: about four in five can be read, the rest break it somewhere, as
 * people do. Few characters, so that they meet the few of the collection.
 */

const WORDS = listed('工 业 園 园 区 的 工业 园区 工业园区 12 2006 3.5 a Ａ 。');
const FIELDS = listed('title: 标题： issuer: speaker: path: 路径:');
const FACETS = listed(
  'year:2006 year:2002..2010 year:..2010 date:2006-03..2006-06 region:湖南省 地区：全国 type:通知 topic:unknown year:unknown',
);
const LINKS = [' /s ', ' /p ', ' /5 ', ' /1 ', ' /9999 ', ' 同句 ', ' 同段 '] as const;
const OR = [' OR ', ' | ', '|'] as const;
const NOT = ['-', 'NOT ', '－'] as const;
type Pair = readonly [open: string, close: string];
const BRACKETS: readonly [Pair, ...Pair[]] = [
  ['(', ')'],
  ['（', '）'],
];
const QUOTES: readonly [Pair, ...Pair[]] = [
  ['"', '"'],
  ['“', '”'],
  ['＂', '＂'],
];
/** What people type, paste and break off. */
const STRAY = [
  ...[
    '(',
    ')',
    '"',
    '“',
    '”',
    '*',
    '?',
    '/5',
    '/s',
    'OR',
    'NOT',
    '-',
    '|',
    ':',
    '：',
    '《',
    '》',
    '\u0000',
    '\u200b',
    '\ufeff',
  ],
  ...[
    '\ud800',
    '\u2028',
    '𠮷',
    '﹝',
    '〕',
    '　',
    '\n',
    '%00',
    '<b>',
    ' /0 ',
    ' /10000 ',
    'date:2006-99',
    'region:乌有乡',
    '\\',
  ],
] as const;

const MOST_DEPTH = 4;

/** A query, seldom longer than a query may be. */
export function randomQuery(random: Random): string {
  if (random.chance(0.03)) return heavyQuery(random);
  const query = alternatives(random, MOST_DEPTH);
  return random.chance(0.15) ? broken(query, random) : query;
}

/** Of the kind that costs most: many terms close together, runs of wildcards. */
function heavyQuery(random: Random): string {
  const word = random.pick(WORDS);
  const times = 1 + random.below(40);
  switch (random.below(4)) {
    case 0:
      return Array.from({ length: times }, () => word).join(` /${1 + random.below(30)} `);
    case 1:
      return `${'?*'.repeat(times * 2)}${word}`;
    case 2:
      return Array.from({ length: times }, () => random.pick(WORDS)).join(
        random.pick(['*', '?', '*?*', ' | ']),
      );
    default:
      return '('.repeat(times) + word + ')'.repeat(times);
  }
}

function alternatives(random: Random, depth: number): string {
  const between = random.chance(0.3) ? random.pick(OR) : ' ';
  return random.times(1, depth > 1 ? 3 : 2, () => operand(random, depth)).join(between);
}

function operand(random: Random, depth: number): string {
  const kind = random.below(10);
  if (kind < 2 && depth > 0) return bracketed(alternatives(random, depth - 1), random);
  if (kind < 4) return random.times(2, 4, () => term(random)).join(random.pick(LINKS));
  if (kind < 5) return `${random.pick(NOT)}${operand(random, Math.max(0, depth - 1))}`;
  if (kind < 6) return random.chance(0.3) ? random.pick(FACETS) : `${random.pick(FIELDS)}${term(random)}`;
  return term(random);
}

function bracketed(query: string, random: Random): string {
  const [open, close] = random.pick(BRACKETS);
  return `${open}${query}${close}`;
}

function term(random: Random): string {
  const text = random.times(1, 2, () => random.pick(WORDS)).join('');
  const kind = random.below(8);
  if (kind === 0) {
    const [open, close] = random.pick(QUOTES);
    return `${open}${text}${random.pick(['', ' ', '*'])}${random.pick(WORDS)}${close}`;
  }
  if (kind > 2) return text;
  const gap = random.times(1, 4, () => random.pick(['*', '?', '？', '＊'])).join('');
  return random.pick([`${text}${gap}${random.pick(WORDS)}`, `${gap}${text}`, `${text}${gap}`]);
}

/** A query with something put in, taken out or broken off. */
function broken(query: string, random: Random): string {
  const at = random.below(query.length + 1);
  const to = Math.min(query.length, at + 1 + random.below(3));
  return random.pick([
    query.slice(0, at),
    query.slice(0, at) + random.pick(STRAY) + query.slice(at),
    query.slice(0, at) + query.slice(to),
    query.slice(0, to) + query.slice(at),
  ]);
}
