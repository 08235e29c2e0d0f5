import { describe, expect, it } from 'vitest';
import { articlesOf, reading, removedFrom, span } from '../reading.ts';

/** Pages as sites glue them together, in the ways of numbering and breaking that occur. */

const tea = '全镇今年改造低产茶园三千亩，新建初制厂四座，茶农人均增收八百元，大家的劲头比往年高得多。';
const forest = '春季造林一万二千亩，抽查成活率达到百分之九十一，超过县里下达的指标，受到林业局的表扬。';
const fire = '各村要把防火放在第一位，护林员每天巡山两次，发现烟点立即报告，任何人不许带火种进山。';
const money = '资金要多想办法，财政挤一点，部门帮一点，群众筹一点，银行贷一点，不能光靠上面拨款。';

function wrapped(text: string, width: number): string {
  return (text.match(new RegExp(`.{1,${width}}`, 'gu')) ?? []).join('\n');
}

describe('the number of an article', () => {
  it.each([
    ['【篇一】茶叶工作总结', '【篇二】造林工作总结', '茶叶工作总结'],
    ['范文一：茶叶工作总结', '范文二：造林工作总结', '茶叶工作总结'],
    ['工作总结篇1：茶叶工作总结', '工作总结篇2：造林工作总结', '茶叶工作总结'],
    ['一、茶叶工作总结【第一篇】', '二、造林工作总结【第二篇】', '茶叶工作总结'],
    ['第一部分：茶叶工作总结', '第二部分：造林工作总结', '茶叶工作总结'],
    ['（一）茶叶工作总结', '（二）造林工作总结', '茶叶工作总结'],
  ])('may be written %s', async (first, second, title) => {
    const page = `大河镇工作总结汇编\n${first}\n${tea}\n一、下步打算\n${money}\n${second}\n${forest}\n一、下步打算\n${fire}`;
    const articles = await articlesOf(page);
    expect(articles.map(span)).toEqual(['2-5', '6-9']);
    expect(articles[0]?.title).toBe(title);
    expect(articles[0]?.context).toEqual(['大河镇工作总结汇编']);
  });

  it('is none where the parts are those of one report', async () => {
    const page = `大河镇年度工作报告\n各位代表：\n第一部分 今年工作总结\n${tea}\n第二部分 明年工作计划\n${forest}`;
    expect(await articlesOf(page)).toHaveLength(1);
  });

  it('may stand twice above its article, and again between its paragraphs', async () => {
    const heads = ['林业发言稿 篇1', '林业发言稿 篇2'];
    const page = `林业发言稿大全\n${heads[0]}\n${heads[0]}\n同志们：\n${tea}\n\n${heads[0]}\n${forest}\n${heads[1]}\n同志们：\n${fire}`;
    const articles = await articlesOf(page);
    expect(articles.map(span)).toEqual(['3-8', '9-11']);
    const texts = articles[0]?.passages.map((passage) => passage.text);
    expect(texts).toEqual([heads[0], '同志们：', tea, heads[0], forest]);
  });
});

describe('a page of speeches', () => {
  it('holds those under one number, and copies, each for itself', async () => {
    const page = `防火会议讲话汇编\n第一篇：县领导在防火会议上的讲话\n县长的讲话\n（2009年3月2日）\n同志们：\n${fire}\n${tea}\n副县长的讲话\n同志们：\n${money}\n第二篇：县长的讲话\n同志们：\n${fire}\n${tea}`;
    const articles = await articlesOf(page);
    expect(articles.map(span)).toEqual(['3-7', '8-10', '11-14']);
    expect(articles[1]?.context).toEqual(['防火会议讲话汇编', '县领导在防火会议上的讲话']);
  });

  it('that are numbered behind their names leaves its own title out of the first', async () => {
    const page = `乡镇述职报告精选\n述职报告（一）\n各位代表：\n${tea}\n述职报告（二）\n各位代表：\n${forest}`;
    expect((await articlesOf(page)).map(span)).toEqual(['2-4', '5-7']);
  });
});

describe('a page of lines broken at thirty units', () => {
  const page = `大河镇工作总结三篇\n第一篇 茶叶工作总结\n${wrapped(tea + money, 30)}\n一、存在问题\n${wrapped(`1.防火意识不强。${fire}`, 30)}\n- 12 -\n${wrapped(`2.造林投入不足。${forest}`, 30)}\n第3页 共8页\n第二篇 防火工作总结\n${wrapped(fire + forest, 30)}\n第三篇 造林工作总结\n${wrapped(forest + tea, 29)}`;

  it('does not take the first line of a text for its title', async () => {
    expect((await articlesOf(page)).map((article) => article.title)).toEqual([
      '茶叶工作总结',
      '防火工作总结',
      '造林工作总结',
    ]);
  });

  it('has its paragraphs whole, without the page numbers between', async () => {
    const [first, second] = (await articlesOf(page)).map((article) =>
      article.passages.map(({ text }) => text),
    );
    expect(first).toEqual([
      '第一篇 茶叶工作总结',
      tea + money,
      '一、存在问题',
      `1.防火意识不强。${fire}`,
      `2.造林投入不足。${forest}`,
    ]);
    expect(second).toEqual(['第二篇 防火工作总结', fire + forest]);
  });
});

it.each(['Related articles:', 'See also:', 'You may also like'])(
  'a list of other pages may be headed in English: %s',
  async (head) => {
    const file = await reading(`林业工作总结\n${forest}\n${head}\nHow to write a summary\nForest plan 2019`);
    expect(file.articles[0]?.passages.at(-1)?.text).toBe(forest);
    expect(removedFrom(file).filter((removed) => removed.startsWith('see-also'))).toHaveLength(3);
  },
);
