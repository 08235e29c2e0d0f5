import { describe, expect, it } from 'vitest';
import { articlesOf, passagesOf } from '../reading.ts';

const body = '各乡镇要抓住晴好天气整地备肥，种子和化肥要在月底之前送到村里。';

describe('character references that a page has left in a plain text', () => {
  it.each([
    ['大河县&ldquo;双抢&rdquo;工作安排', '大河县“双抢”工作安排'],
    ['春耕&mdash;&mdash;一年之计', '春耕——一年之计'],
    ['春耕&#12289;夏收&#x3001;秋种', '春耕、夏收、秋种'],
  ])('are read as what they stand for: %s', async (written, shown) => {
    expect(await passagesOf(`${written}\n${body}`)).toEqual([shown, body]);
  });

  it('leave no gap in a word, and no indent', async () => {
    expect(await passagesOf(`&nbsp;&nbsp;各乡镇要抓好春&nbsp;耕生产，${body}`)).toEqual([
      `各乡镇要抓好春耕生产，${body}`,
    ]);
  });

  it('stand for tags too', async () => {
    const [article] = await articlesOf(`春耕工作安排\n${body}&lt;br/&gt;${body}`);
    expect(article?.passages.map(({ text }) => text)).toEqual(['春耕工作安排', body, body]);
  });

  it.each(['AT&T;公司', 'R&D;中心', 'http://example.com/?a=1&copy=2', '农业&amp林业', '&#0;', '&nosuch;'])(
    'stay where they are none: %s',
    async (written) => {
      expect(await passagesOf(`${written}的材料要报送。${body}`)).toEqual([
        `${written}的材料要报送。${body}`,
      ]);
    },
  );
});
