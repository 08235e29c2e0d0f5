import type { Random } from '../random.ts';

/** Kinds of request of a mixed load, and how many clients ask each, one request after the other. */
export interface RequestKind {
  name: 'light' | 'heavy' | 'document' | 'export' | 'corpus';
  clients: number;
  /** Bytes a second at which an answer is read, where slower than it comes. */
  bytesPerSecond?: number;
  /** Asked of the server, e.g. `/api/search?q=…`. */
  path: (random: Random, documents: readonly string[]) => string;
}

const WORDS = [
  '工业',
  '园区',
  '招商引资',
  '环境保护',
  '防火',
  '教育',
  '行政许可',
  '农村',
  '安全生产',
  '资金',
] as const;
const search = (q: string, more = ''): string => `/api/search?q=${encodeURIComponent(q)}${more}`;

/** A query near the limit of what may be asked: one common character, close to itself thirty times. */
const CLOSE = Array.from({ length: 31 }, () => '的').join(' /5 ');

/** Twice as many at a time as there are threads to answer, of each kind that computes; people wait for an answer before they ask again. */
export function requestKinds(threads: number): RequestKind[] {
  return [
    {
      name: 'light',
      clients: 4 * threads,
      path: (random) =>
        search(random.times(1, 2, () => random.pick(WORDS)).join(' '), `&page=${1 + random.below(3)}`),
    },
    {
      name: 'heavy',
      clients: 2 * threads,
      path: (random) =>
        search(random.pick([CLOSE, `的 /p ${random.pick(WORDS)} /p 和`, `${'?*'.repeat(40)}的`, '一*的*和'])),
    },
    {
      name: 'document',
      clients: 2 * threads,
      path: (random, documents) => `/api/documents/${documents[random.below(documents.length)] ?? ''}`,
    },
    {
      name: 'export',
      clients: 2,
      bytesPerSecond: 200_000,
      path: (random) => `/api/export?q=${encodeURIComponent(random.pick(WORDS))}&format=csv`,
    },
    { name: 'corpus', clients: 1, path: () => '/api/corpus' },
  ];
}
