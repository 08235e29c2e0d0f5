import { describe, expect, it } from 'vitest';
import type { Article } from '../../../../indexer/article.ts';
import { describeDate } from '../../../../indexer/describe/date/date.ts';
import { readFile } from '../../../../indexer/pipeline.ts';

const articleIn = async (name: string, source: string): Promise<Article> => {
  const outcome = await readFile({ root: '', file: name, bytes: Buffer.from(source) });
  const [article] = outcome.status === 'read' ? outcome.file.articles : [];
  if (article === undefined) throw new Error('no article');
  return article;
};

const publishedIn = (article: Article) =>
  article.given.filter(({ field }) => field === 'published').map(({ value }) => value);

describe('the day on which a page was put up, in a line that is no text', () => {
  const page = (line: string) =>
    articleIn(
      'page.html',
      `<html><body><div class="header">${line}</div><div class="article"><h1>青山县园区改造见闻</h1>
      <p>本报讯（记者张三）园区改造好了，村民都说方便。</p><p>改造用了三个月，花了不少力气，路也宽了，灯也亮了。</p></div>
      <div class="list">2018-01-02 浴室改造<br>2017-03-04 公园改造</div></body></html>`,
    );

  it.each([
    ['<span>发布时间：2019-05-17 09:12</span>', ['2019-05-17']],
    ['來源：青山日報 時間：2019年5月17日 點擊：12', ['2019-05-17']],
    ['發(fā)表于:2019-05-17 13:42:02', ['2019-05-17']],
    ['<b>2019年05月17日 07:53</b> 来源：青山日报', ['2019-05-17']],
    ['今天是五月', []],
  ])('%s', async (line, days) => {
    expect(publishedIn(await page(line))).toEqual(days);
  });

  it('is shown as evidence with its line', async () => {
    const date = describeDate(await page('发布时间：2019-05-17 09:12'));
    expect(date).toMatchObject({ year: 2019, how: 'inferred' });
    expect(date.evidence).toContainEqual(
      expect.objectContaining({
        from: 'markup',
        quote: '发布时间：2019-05-17 09:12',
        rule: 'page-day/labelled',
      }),
    );
  });
});

it('a site abroad writes the day first', async () => {
  const text =
    '青山县开会推进园区改造\n17.05.2019  18:16\n5月16日上午，青山县开会推进园区改造，交了任务。\n会上三家作了发言。';
  expect(describeDate(await articleIn('page.txt', text))).toMatchObject({
    iso: '2019-05-16',
    how: 'inferred',
  });
});
