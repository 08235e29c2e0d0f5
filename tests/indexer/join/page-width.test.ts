import { describe, expect, it } from 'vitest';
import { articlesOf, passagesOf } from '../reading.ts';

const broken = (text: string, width: number): string =>
  (`　　${text}`.match(new RegExp(`.{1,${width}}`, 'gu')) ?? []).join('\n');

describe('an article too short to prove a width', () => {
  const long = [
    '各村要把防火放在第一位，护林员每天巡山两次，发现烟点立即报告，任何人不许带火种进山，违者由派出所处理。',
    '资金要多想办法，财政挤一点，部门帮一点，群众筹一点，银行贷一点，不能光靠上面拨款，更不能坐等上面拨款。',
    '全镇今年改造低产茶园三千亩，新建初制厂四座，茶农人均增收八百元，大家的劲头比往年高得多，明年还要再改。',
    '春季造林一万二千亩，抽查成活率达到百分之九十一，超过县里下达的指标，受到林业局的表扬，奖金分到了各组。',
  ];
  const short = '会议由管委会主任主持，就重点项目推进中的几个具体问题进行了协调，形成如下几条意见。';
  const page = [
    '篇一：林业站工作总结',
    ...long.map((text) => broken(text, 30)),
    '篇二：项目协调会议纪要',
    broken(short, 30),
  ];

  it('is joined at the width of its page', async () => {
    const [, second] = await articlesOf(page.join('\n'));
    expect(second?.passages.map(({ text }) => text)).toContain(short);
  });

  it('is left as it is where its page has none', async () => {
    const [, second] = await articlesOf(
      [
        '篇一：林业站工作总结',
        ...long,
        '篇二：山歌',
        '太阳出来照山岗',
        '哥哥上山去开荒',
        '开出荒地种棉花',
      ].join('\n'),
    );
    expect(second?.passages.map(({ text }) => text)).toContain('太阳出来照山岗');
  });
});

describe('a heading and its paragraph in one line', () => {
  const spaced = (text: string): string => [...text].join(' ');

  it('are parted by the only blank', async () => {
    const line = '(一)造林进展顺利 春季造林一万二千亩，抽查成活率达到百分之九十一，超过县里下达的指标。';
    expect(await passagesOf(`林业总结\n${line}`)).toContain('(一)造林进展顺利');
  });

  it('are not parted where blanks stand between all characters', async () => {
    const text = '(一)春季造林一万二千亩。抽查成活率达到百分之九十一，超过县里下达的指标，受到表扬。';
    const read = await passagesOf(`林业总结\n${spaced(text)}`);
    expect(read.map((passage) => passage.replace(/\s/g, ''))).toContain(text);
  });
});
