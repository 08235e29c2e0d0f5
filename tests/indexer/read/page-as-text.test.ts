import { describe, expect, it } from 'vitest';
import { passagesOf, reading } from '../reading.ts';

const TITLE = '大河县人民政府关于春耕生产的通知';
const FIRST = '各村要在清明之前把秧田整好，种子由供销社送到村里。';
const SECOND = '渡口的船只每月检查一次，发现渗漏立即停航。';

describe('a page that was saved as .txt', () => {
  it.each([
    [
      'whole',
      `<html><body><div class="nav"><a href="/">首页</a></div><h2>${TITLE}</h2><p>${FIRST}</p><p>${SECOND}</p></body></html>`,
    ],
    ['in pieces', `<h2>${TITLE}</h2>\n<p>&nbsp;&nbsp;${FIRST}</p>\n<p style="x">${SECOND}</p>\n`],
    [
      'a piece that ends in blanks',
      `\ufeff <div><h3>${TITLE}</h3><span>${FIRST}</span><br>${SECOND}</div>&nbsp;<br/>\n`,
    ],
  ])('is read as one: %s', async (_, page) => {
    expect(await passagesOf(page, 'notice.txt')).toEqual([TITLE, FIRST, SECOND]);
  });

  it.each([
    `<张三>${FIRST}</p>`,
    `<p>${FIRST}\n${SECOND}`,
    `${TITLE}\n<p>${FIRST}</p>`,
    `<p标签>的用法：${FIRST}</p>`,
  ])('is none where it only begins or ends with a tag: %s', async (text) => {
    const { format, segments } = await reading(text, 'notice.txt');
    expect(format).toBe('txt');
    expect(segments.filter(({ kind, rule }) => kind === 'markup' && rule === undefined)).toEqual([]);
  });
});
