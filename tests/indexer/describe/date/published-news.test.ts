import { describe, expect, it } from 'vitest';
import { describeDate } from '../../../../indexer/describe/date/date.ts';
import { articleOf, factOf } from '../article.ts';

const news = (text: string, published: string) =>
  describeDate(
    articleOf(
      '青山县召开园区改造现场会',
      [text, '与会人员察看了三个园区，听取了村民的意见。'],
      [factOf('published', published, 'markup')],
    ),
  );

describe('a news report on a page with a day of publication', () => {
  it.each([
    ['本网讯　5月16日，青山县园区改造现场会在河口镇召开。', '2019-05-17 09:12', '2019-05-16'],
    ['本报讯（记者 张三）12月30日，青山县召开园区改造现场会。', '2019-01-02', '2018-12-30'],
    ['5月17日上午，青山县召开园区改造现场会。', '2019/05/17', '2019-05-17'],
  ])('%s (%s) is of %s', (text, published, iso) => {
    const date = news(text, published);
    expect(date).toMatchObject({ iso, year: Number(iso.slice(0, 4)), how: 'inferred' });
    expect(date.evidence.map(({ from }) => from)).toEqual(['text', 'markup']);
  });

  it('does not take its year where the day lies further back, only the bound', () => {
    const date = news('本网讯　3月16日，青山县园区改造现场会在河口镇召开。', '2019-05-17');
    expect(date).toMatchObject({ year: null, from: null, to: '2019-05-31', how: 'unknown' });
  });

  it('keeps the date that its text states', () => {
    expect(news('2018年5月16日，青山县召开园区改造现场会。', '2019-05-17')).toMatchObject({
      iso: '2018-05-16',
      how: 'stated',
    });
  });
});

it('any other text takes no more from the day its page was put up than that it is not later', () => {
  const speech = articleOf(
    '在全县动员会上的讲话',
    ['（5月16日）', '同志们：', '今天开个会，讲三点意见。'],
    [factOf('published', '2019-05-17', 'markup')],
  );
  expect(describeDate(speech)).toMatchObject({
    year: null,
    from: null,
    to: '2019-05-31',
    how: 'unknown',
  });
});
