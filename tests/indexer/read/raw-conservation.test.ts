import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReadFile } from '../../../indexer/article.ts';
import { mapFaults } from '../../../indexer/mapped-text/verify-map.ts';
import { readFile } from '../../../indexer/pipeline.ts';
import { walkCorpus } from '../../../indexer/read/walk.ts';
import { reading } from '../reading.ts';
import { lostWords, textOfPage } from './raw-walk.ts';

const WORDS = /[\p{L}\p{N}]+/gu;

/** Words that a person sees in the file and that the map counts as nothing. */
function lost(file: ReadFile): string[] {
  const { text, format } = file;
  // The marks of Markdown have Latin names; comments are hidden from who sees the text.
  if (format === 'md') return lostWords(file, [[0, text.length]], /\p{Script=Han}+/gu);
  return lostWords(file, format === 'html' ? textOfPage(text) : [[0, text.length]], WORDS);
}

const body = [
  '第一条 为加强水库管理，制定本办法。',
  '第二条 水库由县水务局管理。',
  '第三条 本办法自公布之日起施行。',
];
const page = (parts: readonly string[]): string =>
  `<html><head><title>水库管理办法</title></head><body><div class="nav"><a href="/">首页</a></div><div>${parts.join('')}</div></body></html>`;

describe('a walk over the raw file finds each word in the reading text or among what was removed', () => {
  it.each(['txt', 'md', 'html'])('in a whole .%s file', async (format) => {
    const text = format === 'html' ? page(body.map((line) => `<p>${line}</p>`)) : body.join('\n');
    expect(lost(await reading(text, `a.${format}`))).toEqual([]);
  });

  it.each([0, 1, 2])('and tells of paragraph %i where a reader drops it', async (at) => {
    const dropped = body[at] ?? '';
    for (const [name, text] of [
      ['a.html', page(body.map((line) => `<p>${line}</p>`))],
      ['a.txt', body.join('\n')],
      ['a.md', body.join('\n\n')],
    ] as const) {
      const file = await reading(text, name);
      const segments = file.segments.map((segment) =>
        file.text.slice(segment.start, segment.end).includes(dropped)
          ? { start: segment.start, end: segment.end, fate: 'removed' as const, length: 0, kind: 'markup' }
          : segment,
      );
      expect(lost({ ...file, segments }).join('')).toBe((dropped.match(WORDS) ?? []).join(''));
    }
  });

  it.each([
    '<table><td>水库<tr>12.5%',
    '<table><tr><td>甲县</td>乙县<td>丙县</td></tr></table>丁县',
    '<table><b>&lt;<tr>12.5%',
    '&lt;<table>\n</div>水库管理办法',
    '甲<table> </div> 水库管理办法',
    '<pre>\n 水库管理办法</pre>',
    '<pre>\n\n水库管理办法</pre>',
    '<table>水库<b>办法</b><tr><td>一</td></tr>附件</table>',
  ])('in markup whose parts a parser moves or drops: %s', async (source) => {
    expect(lost(await reading(source, 'a.html'))).toEqual([]);
  });

  it('in a thousand pages put together from pieces of markup', async () => {
    const pieces = [
      '<p>',
      '</p>',
      '<div>',
      '</div>',
      '<td>',
      '<tr>',
      '<table>',
      '<sup>[1]</sup>',
      '<del>',
      '</del>',
      '<ruby>',
      '<rt>',
      '<a href="#n1">',
      '</a>',
      '<ul><li>',
      '<!-- 注 -->',
      '<b>',
      '</b>',
      '<br>',
      '&nbsp;',
      '&lt;',
      '&#22616;',
      '<',
      '水库管理办法',
      '第一条 ',
      '县人民政府办公室印发的通知。',
      '12.5%',
      '\n',
      ' ',
      '<div class="share">',
      '<nav>',
      '<h1>',
      '<pre>',
      '<span style="display:none">',
      '</span>',
      '<form>',
    ];
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), async (parts) => {
        const result = await readFile({ root: '', file: 'a.html', bytes: Buffer.from(parts.join('')) });
        expect(result.status === 'read' ? lost(result.file) : []).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });
});

it.each([
  '===\n<table><tr><td>水库管理办法 |\n![',
  '\n\n\ufeff在**县和**市\\-',
  '各单位要抓好水库\n<table><tr><td>防汛物资</td></tr></table>\n的安全管理。\n',
])(
  'neither a join across a cell of a table nor a mark at the head of a block loses a word: %s',
  async (text) => {
    expect(lost(await reading(text, 'a.md'))).toEqual([]);
  },
);

it('Chinese words behind a fence of Markdown are no name of a language', async () => {
  expect(lost(await reading('~~~~第一条 水库管理\n本办法自公布之日起施行。\n', 'a.md'))).toEqual([]);
});

it('a thousand Markdown texts put together from marks lose no word either', async () => {
  const pieces = [
    '# ',
    '> ',
    '**',
    '*',
    '`',
    '```\n',
    '[',
    '](http://a.test)',
    '![',
    '~~',
    '[^1]',
    '<br>',
    '<table><tr><td>',
    '</td>',
    '</tr>',
    '\\-',
    '&nbsp;',
    '$',
    '---\n',
    '===\n',
    '| ',
    ' |\n',
    '|---|\n',
    '\n',
    '\n\n',
    '水库管理办法',
    '第一条 ',
    '在**县和**市',
    '- 2 -',
    '    ',
    '\ufeff',
    '<!--',
    '-->',
  ];
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), async (parts) => {
      const result = await readFile({ root: '', file: 'a.md', bytes: Buffer.from(parts.join('')) });
      if (result.status !== 'read') return;
      expect(mapFaults(result.file)).toEqual([]);
      expect(lost(result.file)).toEqual([]);
    }),
    { numRuns: 1_000 },
  );
});

const corpora = join(import.meta.dirname, '../../../../shared/corpora');

describe.skipIf(!existsSync(corpora))('real collections (skipped where ../shared is missing)', () => {
  it.each(['pages', 'seeds', 'regulations', 'laws'])(
    '%s lose no word',
    { timeout: 120_000 },
    async (name) => {
      const root = join(corpora, name);
      for (const file of await walkCorpus(root)) {
        const result = await readFile({ root, file, bytes: readFileSync(join(root, file)) });
        expect(result.status === 'read' ? lost(result.file) : [result.reason], file).toEqual([]);
      }
    },
  );
});
