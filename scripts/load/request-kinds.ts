import { listed } from '../listed.ts';
import type { Random } from '../random.ts';

interface Kind<Name extends string> {
  name: Name;
  /** Asked of the server, e.g. `/api/search?q=…`. */
  path: (random: Random, documents: readonly string[]) => string;
}

/** What comes however long the answers take: many people, each of whom asks now and then. */
export interface ArrivingKind extends Kind<'light' | 'document' | 'corpus'> {
  /** Of a hundred requests that come. */
  share: number;
}

/** What a few people ask who wait for one answer before they ask again. */
export interface WaitingKind extends Kind<'heavy' | 'export'> {
  clients: number;
  /** Bytes a second at which an answer is read, where slower than it comes. */
  bytesPerSecond?: number;
}

const WORDS = listed('工业 园区 招商引资 环境保护 防火 教育 行政许可 农村 安全生产 资金');
const search = (q: string, more = ''): string => `/api/search?q=${encodeURIComponent(q)}${more}`;

/** A query near the limit of what may be asked: one common character, close to itself thirty times. */
const CLOSE = Array.from({ length: 31 }, () => '的').join(' /5 ');

/** Of a hundred requests, what readers ask who search, open what they find, and look at what there is. */
const ARRIVING: readonly [ArrivingKind, ...(readonly ArrivingKind[])] = [
  {
    name: 'light',
    share: 70,
    path: (random) =>
      search(random.times(1, 2, () => random.pick(WORDS)).join(' '), `&page=${1 + random.below(3)}`),
  },
  {
    name: 'document',
    share: 28,
    path: (random, documents) => `/api/documents/${documents[random.below(documents.length)] ?? ''}`,
  },
  { name: 'corpus', share: 2, path: () => '/api/corpus' },
];

/** A kind by its share. */
export function arriving(random: Random): ArrivingKind {
  let at = random.below(100);
  for (const kind of ARRIVING) {
    at -= kind.share;
    if (at < 0) return kind;
  }
  return ARRIVING[0];
}

/** Twice as many at a time as there are processors, of queries that take long; and two exports, read slowly. */
export function waitingKinds(processors: number): WaitingKind[] {
  return [
    {
      name: 'heavy',
      clients: 2 * processors,
      path: (random) =>
        search(random.pick([CLOSE, `的 /p ${random.pick(WORDS)} /p 和`, `${'?*'.repeat(40)}的`, '一*的*和'])),
    },
    {
      name: 'export',
      clients: 2,
      bytesPerSecond: 200_000,
      path: (random) => `/api/export?q=${encodeURIComponent(random.pick(WORDS))}&format=csv`,
    },
  ];
}
