import { describe, expect, it } from 'vitest';
import { ownSite } from '../../client/document/own-site.ts';
import type { DocumentDetail } from '../../engine/types.ts';

const ADDRESS = 'https://example.org/art/12.html?a=1&b=2';

const passages = (...texts: readonly [DocumentDetail['passages'][number]['kind'], string][]) =>
  texts.map(([kind, text], ordinal) => ({ ordinal, kind, text, level: 0 }));

const head = (text: string): DocumentDetail['removed'] => [
  { start: 0, end: text.length, line: 1, text, kind: 'front-matter' },
];

describe('the web page that a document was taken from', () => {
  it.each(['网址', 'url', 'URL', '原文链接', 'source_url'])('is told by a column %s', (name) => {
    expect(ownSite({ passages: passages(['field', `${name}：${ADDRESS}`]), removed: [] })).toBe(ADDRESS);
  });

  it.each([`url: ${ADDRESS}`, `source: "${ADDRESS}"`])('is told at the head of a file by %s', (line) => {
    expect(ownSite({ passages: [], removed: head(`---\ntitle: 通知\n${line}\n---\n`) })).toBe(ADDRESS);
  });

  it.each([
    ['a text mentions one', passages(['paragraph', `来源：${ADDRESS}`])],
    ['a column is of something else', passages(['field', `附件：${ADDRESS}`])],
    ['a column holds more than an address', passages(['field', `来源：人民日报 ${ADDRESS}`])],
    [
      'it leads to no page of the web',
      passages(['field', '网址：javascript:alert(1)'], ['field', '网址：ftp://example.org/']),
    ],
    ['it is no address', passages(['field', '网址：http://'])],
  ])('is not known where %s', (_why, texts) => {
    expect(ownSite({ passages: texts, removed: [] })).toBe(null);
  });
});
