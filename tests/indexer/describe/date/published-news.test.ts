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
    ['青山县人大常委会第十次会议5月16日在青山宾馆召开。', '2019-05-17', '2019-05-16'],
    ['青山网消息（记者张三）29日下午，园区改造现场会举行。', '2019-05-30', '2019-05-29'],
    ['青山网消息（记者张三）30日下午，园区改造现场会举行。', '2019-05-02', '2019-04-30'],
  ])('%s (%s) is of %s', (text, published, iso) => {
    const date = news(text, published);
    expect(date).toMatchObject({ iso, year: Number(iso.slice(0, 4)), how: 'inferred' });
    expect(date.evidence.map(({ from }) => from)).toEqual(['text', 'markup']);
  });

  it('is of the day in a line of its page that marks divide', () => {
    const line = '2018-03-14 | 作者：记者 王大山 | 来源：县融媒体中心';
    const date = describeDate(
      articleOf('我县召开动员会', [line, '本报讯 3月13日，我县召开动员会，县长出席并讲话。']),
    );
    expect(date).toMatchObject({ iso: '2018-03-13', how: 'inferred' });
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

it('is of the day of its publication where it tells of no other', () => {
  const date = news('本报讯（记者 张三）园区改造好了，村民都说方便。', '2019-05-17');
  expect(date).toMatchObject({ year: 2019, iso: '2019-05-17', how: 'inferred' });
});

describe('any other text', () => {
  const speech = (day: string) =>
    describeDate(
      articleOf(
        '在全县动员会上的讲话',
        [day, '同志们：', '今天开个会，讲三点意见。'],
        [factOf('published', '2019-05-17', 'markup')],
      ),
    );

  it('takes no more from the day its page was put up than that it is not later', () => {
    expect(speech('（3月16日）')).toMatchObject({ year: null, from: null, to: '2019-05-31', how: 'unknown' });
  });

  it('does not take the day alone for the one before its publication', () => {
    expect(speech('16日上午，天晴')).toMatchObject({ year: null, iso: null, how: 'unknown' });
  });
});

describe('a line that names the publisher and the day', () => {
  const bylines = [
    '原创 青山融媒 青山融媒 2019-05-17 18:00',
    '青山融媒 2019-05-17 18:00',
    '青山融媒 2019-05-17',
    '青山县人民政府 2019-05-17 18:00:00',
    '[2019-05-17]',
    '字号：大 中 小   2019-05-17',
    '张三 青山县融媒体中心 2019年05月17日 18:00 浙江',
    '《青山日报》2019年5月17日',
    '青山日报 2019年5月17日 第1版',
    '（青山日报2019-05-17）',
    '（2019年5月17日《青山日报》）',
    '（《青山日报》2019年5月17日第一版）',
    '（2019年5月17日 第6版）',
  ];
  const report = ['5月16日，青山县召开园区改造现场会。', '与会人员察看了三个园区，听取了村民的意见。'];
  const others = Array.from({ length: 9 }, (_, at) => `大家说，第${at + 2}个园区也要改造好。`);

  it.each(bylines)('gives news its year above the text and below: %s', (line) => {
    const title = '青山县召开园区改造现场会';
    for (const texts of [
      [line, ...report],
      [...report, ...others, line],
    ])
      expect(describeDate(articleOf(title, texts))).toMatchObject({ iso: '2019-05-16', how: 'inferred' });
  });

  it('is the signature of a medium below its own work summary', () => {
    const texts = ['一年来，我台工作如下。', '青山县广播电视台　2019年12月20日'];
    expect(describeDate(articleOf('青山县广播电视台2019年工作总结', texts))).toMatchObject({
      iso: '2019-12-20',
      how: 'stated',
    });
  });

  it('is none where a briefing bears its day', () => {
    const texts = ['工作简报 2019年5月17日', ...report];
    expect(describeDate(articleOf('青山县召开园区改造现场会', texts)).iso).not.toBe('2019-05-16');
  });

  it('is no bound where a study cites a paper in its last line', () => {
    const texts = ['2010年以来，园区有了新气象。', ...others, '《青山日报》1956年5月18日第3版。'];
    expect(describeDate(articleOf('园区问题研究', texts)).to).toBeNull();
  });
});

it('news is of the day that its first sentence tells of, within the week before its publication', () => {
  const told = '青山网消息据县人大网站消息，1月11日，县人大常委会任命王大山为副县长。';
  const dated = (text: string, published: string) =>
    describeDate(
      articleOf(
        '王大山任青山县副县长',
        ['本报讯（记者 张三）', text],
        [factOf('published', published, 'markup')],
      ),
    );
  expect(dated(told, '2017-01-12')).toMatchObject({ iso: '2017-01-11', how: 'inferred' });
  expect(dated(told, '2017-03-12')).toMatchObject({ iso: '2017-03-12', how: 'inferred' });
  expect(dated(told.replace('1月11日', '从1月11日起'), '2017-01-12')).toMatchObject({ iso: null });
});

it('a press conference is of the day on which it was held', () => {
  const conference = (...texts: string[]) => describeDate(articleOf('青山省举行浴室改造新闻发布会', texts));
  expect(conference('时间：2020年3月3日（星期二）10:00', '主持人：大家上午好。')).toMatchObject({
    iso: '2020-03-03',
    how: 'stated',
  });
  expect(
    conference('青山省政府新闻办公室于2019年7月15日（星期一）上午10时举行新闻发布会，请王大山介绍情况。'),
  ).toMatchObject({ iso: '2019-07-15', how: 'inferred' });
  expect(conference('青山省政府新闻办公室定于2019年7月15日上午10时举行新闻发布会。').iso).toBeNull();
});

it.each(['【时间】2007年5月9日', '访谈时间：2007年5月9日上午9:30'])('a talk is of its time: %s', (line) => {
  expect(describeDate(articleOf('浴室局长在线访谈', [line, '主持人：大家好。']))).toMatchObject({
    iso: '2007-05-09',
    how: 'stated',
  });
});
