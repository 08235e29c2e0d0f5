import type { FilterValues, NothingFound, SearchAnswer } from '../engine/types.ts';

type Filter = keyof FilterValues;
type Counted = { q: string; documents: number };

/** The flag that sets a filter, as `npm run search -- --help` lists it. */
const flag = (filter: Filter, excluded = false): string => `--${excluded ? 'not-' : ''}${filter}`;

/** What the command says of an answer, in both languages. */
export const SEARCH_WORDS = {
  zh: {
    total: ({ documents, texts, passages, occurrences }: SearchAnswer['total']) =>
      `${documents} 篇（不重复 ${texts} 篇），${passages} 段，${occurrences} 处`,
    relaxed: (documents: number) => `没有完全匹配的文献；--match relaxed 可找到 ${documents} 篇`,
    noneClose: '没有找到相近的文献',
    removed: (count: number) => `另有 ${count} 处在移出正文的内容里；--removed 可列出`,
    removedShown: (count: number) => `另有 ${count} 处在移出正文的内容里`,
    leftOut: (reason: string, line: number) => `移出正文，第 ${line} 行：${reason}`,
    offer: (label: string, q: string, documents: number) => `${label}：${q}（${documents} 篇）`,
    part: ({ q, documents }: Counted) => `单独检索 ${q}：${documents} 篇`,
    apart: (first: string, second: string) => `${first} 与 ${second} 没有同时出现在一篇里`,
    instead: ({ kind, q, documents }: NothingFound['offers'][number]) =>
      `${kind === 'spelling' ? '是否要找' : '去掉标点：'} ${q}（${documents} 篇）`,
    without: ({ filter, excluded, documents }: NothingFound['filters'][number]) =>
      `去掉 ${flag(filter, excluded)}：${documents} 篇`,
    shown: (first: number, last: number, next: number) =>
      `以上是第 ${first}–${last} 条；下一页用 --page ${next}`,
    beyond: (page: number) => `第 ${page} 页已在结果之后；--page 1 从头看起`,
    unknownRegion: '地区不详',
    unknownYear: '年份不详',
    copies: (count: number) => `另有 ${count} 份相同文本`,
  },
  en: {
    total: ({ documents, texts, passages, occurrences }: SearchAnswer['total']) =>
      `${documents} documents (${texts} distinct texts), ${passages} passages, ${occurrences} occurrences`,
    relaxed: (documents: number) =>
      `no document matches exactly; --match relaxed would find ${documents} documents`,
    noneClose: 'no document comes close to these words',
    removed: (count: number) => `+${count} in what was left out of the texts; --removed lists them`,
    removedShown: (count: number) => `+${count} in what was left out of the texts`,
    leftOut: (reason: string, line: number) => `left out, line ${line}: ${reason}`,
    offer: (label: string, q: string, documents: number) => `${label}: ${q} (documents: ${documents})`,
    part: ({ q, documents }: Counted) => `${q} by itself (documents: ${documents})`,
    apart: (first: string, second: string) => `${first} and ${second} never stand in one document`,
    instead: ({ kind, q, documents }: NothingFound['offers'][number]) =>
      `${kind === 'spelling' ? 'did you mean' : 'without punctuation:'} ${q} (documents: ${documents})`,
    without: ({ filter, excluded, documents }: NothingFound['filters'][number]) =>
      `without ${flag(filter, excluded)} (documents: ${documents})`,
    shown: (first: number, last: number, next: number) =>
      `these are ${first} to ${last}; --page ${next} shows the next`,
    beyond: (page: number) => `page ${page} lies beyond the last result; --page 1 begins at the first`,
    unknownRegion: 'region unknown',
    unknownYear: 'year unknown',
    copies: (count: number) => `and ${count} copies of this text`,
  },
} as const;
