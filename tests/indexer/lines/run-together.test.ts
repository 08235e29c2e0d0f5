import { describe, expect, it } from 'vitest';
import { articlesOf, passagesOf } from '../reading.ts';

const document = (place: string, subject: string, day: string): string[] => [
  `${place}人民政府关于${subject}的通知`,
  '各乡镇人民政府：',
  `${place}各村要在清明之前把秧田整好，种子由供销社送到村里，不得另收运费。`,
  '一、抓好水利',
  `${place}水渠漏水的地方先修主渠，再修支渠，三天之内完工并且报告。渡口的船只每月检查一次。`,
  `${place}集镇上的磅秤由工商所校验，短斤少两的当场没收，屡教不改的取消摊位，情节严重的移送处理。`,
  `${place}人民政府`,
  day,
];
const FIRST = document('大河县', '做好春耕工作', '2006年3月5日');
const SECOND = document('青山县', '检修渡口船只', '2007年4月6日');

describe('a text that stands in one line, its paragraphs parted by wide blanks', () => {
  it.each(['　　', '    ', '\t', '　　 　'])('is read by its paragraphs: %j', async (gap) => {
    expect(await passagesOf(FIRST.join(gap))).toEqual(FIRST);
  });

  it('is divided into its documents', async () => {
    const articles = await articlesOf([...FIRST, ...SECOND].join('　　'));
    expect(articles.map(({ title }) => title)).toEqual([FIRST[0], SECOND[0]]);
    expect(articles.map(({ passages }) => passages.length)).toEqual([FIRST.length, SECOND.length]);
  });

  it('is none where blanks part the names of a list', async () => {
    const names = Array.from({ length: 60 }, (_, at) => `王大${'山河水石田'.charAt(at % 5)}`).join('　　');
    expect(await passagesOf(`获奖名单\n${names}。`)).toEqual(['获奖名单', `${names}。`]);
  });
});

describe('the end of one document and the head of the next in one line', () => {
  const [title = '', whom = '', ...rest] = SECOND;
  it.each([
    [
      'signature, title and addressee',
      [...FIRST.slice(0, -2), FIRST.slice(-2).join('') + title + whom, ...rest],
    ],
    ['title and addressee', [...FIRST, title + whom, ...rest]],
    [
      'all of them behind a sentence',
      [...FIRST.slice(0, -3), FIRST.slice(-3).join('') + title + whom, ...rest],
    ],
  ])('are cut apart: %s', async (_, lines) => {
    const articles = await articlesOf(lines.join('\n'));
    expect(articles.map((article) => article.title)).toEqual([FIRST[0], title]);
    expect(articles[1]?.passages.map(({ text }) => text)).toEqual(SECOND);
  });

  it('but not a title that a sentence names', async () => {
    const line = `大河县人民政府2006年3月5日${title}的精神，要认真贯彻。`;
    expect(await passagesOf([...FIRST.slice(0, 5), line].join('\n'))).toEqual([...FIRST.slice(0, 5), line]);
  });
});
