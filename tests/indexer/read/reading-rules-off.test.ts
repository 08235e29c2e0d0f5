import { describe, expect, it } from 'vitest';
import type { ReadFile } from '../../../indexer/article.ts';
import { reading } from '../reading.ts';
import { docx, p, style, styled } from './docx-file.ts';
import { pdfFile } from './pdf-file.ts';
import { rowsOf, workbook } from './tables/workbook-file.ts';

const prose =
  '为进一步加强水库安全管理，保障人民群众生命财产安全，根据有关规定，结合本县实际，现就有关事项通告如下。';
const page = (inside: string, head = '') =>
  `<html><head>${head}</head><body><div>${inside}<p>${prose}</p><p>${prose}</p></div></body></html>`;
const titled = (title: string) => `<title>${title}</title>`;
const facts = (label: string, value: string) =>
  `<html><body><div class="info"><b>${label}</b><i>${value}</i></div><div><p>${prose}</p><p>${prose}</p></div></body></html>`;

/** What a reading of a file says: all that a rule about reading can change. */
function outcome({ articles, segments, problems, columns }: ReadFile): unknown {
  return {
    articles: articles.map(({ title, passages, given, context }) => [
      title,
      context,
      passages.map(({ text, kind, level }) => [text, kind, level]),
      given.map(({ field, value }) => `${field} ${value}`),
    ]),
    segments: segments.map(({ kind, fate, rule }) => [kind, fate, rule ?? '']),
    problems,
    columns,
  };
}

describe('a rule of the readers that a collection switches off decides nothing any more', () => {
  it.each<[rule: string, file: string, content: string | Uint8Array]>([
    ['hidden-style/not-displayed', 'a.html', page('<p style="display: none">内部编号三</p>')],
    ['hidden-style/not-visible', 'a.html', page('<p style="visibility:hidden">内部编号三</p>')],
    ['page-tag/navigation', 'a.html', page('<nav>政务公开</nav>')],
    [
      'kept-element/attachments',
      'a.html',
      page('<ul class="related-files"><li><a href="1">附件：水库名录</a></li></ul>'),
    ],
    ['page-name/share', 'a.html', page('<div class="share-box">分享到微博</div>')],
    [
      'link-list/other-pages',
      'a.html',
      page('<div>相关链接：<a href="/1">关于做好防汛工作的通知全文</a></div>'),
    ],
    [
      'content-name/template',
      'a.html',
      `<html><body><div id="w"><div><p>${prose}</p><p>${prose}</p></div><div class="ueditor">大河县水务局</div></div></body></html>`,
    ],
    ['note-sign/raised-sign', 'a.html', page('<p>水库<sup>[1]</sup>安全关系全局。</p>')],
    ['note-sign/raised-number', 'a.html', page('<p>水库<sup>1</sup>安全关系全局。</p>')],
    ['note-link/named', 'a.html', page('<p>水库<a href="#_ftn1">[1]</a>安全关系全局。</p>')],
    ['note-link/raised', 'a.html', page('<p>ABC<sup><a href="#x">1</a></sup>安全关系全局。</p>')],
    ['page-label/date', 'a.html', facts('成文日期：', '2021-02-28')],
    ['page-label/number', 'a.html', facts('文号：', '大府〔2021〕3号')],
    ['page-label/issuer', 'a.html', facts('发文机关：', '大河县人民政府')],
    ['no-page-value/day', 'a.html', facts('文号：', '2021-02-28')],
    ['no-page-value/other-label', 'a.html', facts('文号：', '主题分类：')],
    ['no-page-value/no-year', 'a.html', facts('成文日期：', '见正文')],
    ['site-name/behind-title', 'a.html', page('', titled('关于征集护水志愿者的公告-大河区水务局网站'))],
    [
      'menu-path/heading',
      'a.html',
      `<html><body><div class="nav"><h1>首页 > 公告公示 > 征集通知</h1></div><div class="header"><h1>关于征集护水志愿者的公告</h1></div><div><p>${prose}</p><p>${prose}</p></div></body></html>`,
    ],
    ['markdown-mark/note-call', 'a.md', `水库[^1]安全关系全局。\n\n${prose}\n`],
    ['markdown-mark/struck', 'a.md', `期限由~~三年~~改为五年。\n\n${prose}\n`],
    ['markdown-mark/formula', 'a.md', `坝高$5\\times 3$米以上的水库。\n\n${prose}\n`],
    ['underlined-heading/short', 'a.md', `水库安全\n======\n\n${prose}\n`],
    ['markdown-mask/places', 'a.md', `经**县和**市商定，共同管理水库。\n\n${prose}\n`],
    ['title-style/title', 'a.docx', docx(styled('T', '水库安全') + p(prose), style('T', '公文标题'))],
    ['heading-style/numbered', 'a.docx', docx(styled('H', '水库安全') + p(prose), style('H', 'heading 1'))],
    [
      'sheet-name/default',
      'a.xlsx',
      workbook([
        {
          name: 'Sheet1',
          rows: rowsOf([
            ['标题', '正文'],
            ['水库通告', prose],
          ]),
        },
      ]),
    ],
    ['column/title', 'a.csv', `标题,正文\n水库通告,${prose}\n`],
    [
      'cell-form/document-number',
      'a.csv',
      `甲,标题,正文\n大府〔2021〕3号,水库通告,${prose}\n大府〔2021〕4号,大河通告,${prose}\n`,
    ],
    ['cell-form/year', 'a.csv', `年份,标题,正文\n2021年度,水库通告,${prose}\n`],
    ['no-column-name/sentence', 'a.csv', `加强水库管理。,甲\n${prose},乙\n${prose},丙\n`],
    ['no-table-title/sentence-or-label', 'a.csv', '填报单位：大河县水务局,\n乡镇,人口\n大河乡,2万\n'],
    ['inline/private-point', 'a.txt', `大坝高度不得低于1\ue0104米。\n${prose}\n`],
  ])('%s', async (rule, file, content) => {
    const on = await reading(content, file);
    const off = await reading(content, file, { off: new Set([rule]), added: new Map() });
    expect(outcome(off)).not.toEqual(outcome(on));
    expect(off.segments.filter((segment) => segment.rule === rule)).toEqual([]);
  });

  it('the rules of the pages of a PDF too', async () => {
    const pages = Array.from({ length: 6 }, (_, at) => ({
      texts: [
        { text: '大河县公报', x: 250, y: 800 },
        { text: `${prose.slice(0, 30)}${'甲乙丙丁戊己'.charAt(at)}`, x: 90, y: 700 },
        { text: String(at + 1), x: 290, y: 40 },
      ],
    }));
    const book = pdfFile(pages);
    const texts = async (off: string[]): Promise<string> => {
      const { articles } = await reading(book, 'a.pdf', { off: new Set(off), added: new Map() });
      return articles.flatMap(({ passages }) => passages.map(({ text }) => text)).join('\n');
    };
    expect(await texts([])).not.toMatch(/公报|\d/);
    expect(await texts(['running-head/words', 'repeated/on-most-pages', 'running-line/book'])).toContain(
      '大河县公报',
    );
    expect(await texts(['counted-page/bare'])).toMatch(/6/);
  });
});
