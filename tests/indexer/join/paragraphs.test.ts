import { describe, expect, it } from 'vitest';
import { articlesOf, passagesOf, reading } from '../reading.ts';

const opening = '全镇上下要按照年初确定的思路抓好各项工作，现将近期安排通知如下。';

describe('lines that go on', () => {
  it.each([
    [
      'in mid-word behind a finished sentence',
      `${opening}各村要在月底前完成摸\n底登记。`,
      '月底前完成摸底登记',
    ],
    [
      'in mid-word behind a clause, where the next is cut off too',
      `${opening}\n截至六月底，全县共有水库七座，实现产\n值9.8亿\n元，占全县的一成。`,
      '实现产值9.8亿元',
    ],
    [
      'behind a comma',
      `${opening}\n凡是列入计划的河道，\n必须在汛期以前疏浚完毕。`,
      '列入计划的河道，必须在汛期',
    ],
    [
      'inside the name of a document',
      `${opening}\n按照《山塘水库管\n理办法》的规定落实专人。`,
      '《山塘水库管理办法》',
    ],
    [
      'inside quotes, though the next line looks like a heading',
      `${opening}外地有人自称“全省第\n一、华东最大”的市场，不足为凭。`,
      '全省第一、华东最大',
    ],
    ['behind the number of an item', `${opening}一要做到：①水清；②\n岸绿；③路通。`, '②岸绿'],
    ['when the next opens with a mark', `${opening}\n要及时上报雨情\n、水情和工情。`, '雨情、水情'],
    ['across a page number', `${opening}各单位要认真核\n—3—\n对台账。`, '认真核对台账'],
    [
      'with the page number at the line end',
      `${opening}\n—2—\n各单位要健全制度，明确专人，于每月五日以前按时报送统—3—\n计报表。`,
      '报送统计报表',
    ],
  ])('are joined %s', async (_name, text, phrase) => {
    expect((await passagesOf(text)).some((passage) => passage.includes(phrase))).toBe(true);
  });

  it('are joined throughout a text that was set to a width', async () => {
    const paragraph =
      '我县水利建设去冬今春进展顺利完成土方二百万方疏浚河道一百二十里新修小型水库三座加固堤防八处受益农田六万亩群众反映良好各级领导给予充分肯定今后还要继续努力';
    const lines = paragraph.match(/.{1,24}/gu) ?? [];
    const text = `　　${lines.join('\n')}。\n　　${lines.join('\n')}。`;
    const joined = await passagesOf(text);
    expect(joined.filter((passage) => passage.includes(paragraph))).toHaveLength(2);
  });

  it('keep a space between Latin words', async () => {
    expect(await passagesOf(`${opening}园区引进了World\nBank，资金到位。`)).toContain(
      `${opening}园区引进了World Bank，资金到位。`,
    );
  });
});

describe('a text that was set by counting characters', () => {
  const text =
    '　　一是发展柑橘产业，新建果园3200亩，改造果园1560亩，全县柑橘总产量达到12.8万吨，实现产值4.6亿元，比上年增长17.3%，共有2.3万户果农受益，户均增收1850元，其中有856户脱贫，占15.2%。';

  it.each([20, 23, 26])('is joined though its digits are narrow: %d to a line', async (units) => {
    const lines = text.match(new RegExp(`.{1,${units}}`, 'gu')) ?? [];
    expect(await passagesOf(['大河县农业工作总结', '', ...lines].join('\n'))).toEqual([
      '大河县农业工作总结',
      text.trim(),
    ]);
  });
});

describe('the map of joined lines', () => {
  it.each([
    ['line-join/inside-brackets', `${opening}\n按照《山塘水库管\n理办法》的规定落实专人。`],
    ['line-join/comma', `${opening}\n凡是列入计划的河道，\n必须在汛期以前疏浚完毕。`],
    ['line-join/inside-word', `${opening}各村要在月底前完成摸\n底登记，抓紧上报。`],
    ['line-join/inside-number', `${opening}\n全年完成投资12.\n6亿元，新修水库五座。`],
    ['line-join/inside-number', `${opening}\n各村要在2012年7月\n15日以前全部修好。`],
    ['line-join/item-number', `${opening}一要做到：①水清；②\n岸绿；③路通。`],
    ['runs-on/mark', `${opening}\n要及时上报雨情\n、水情和工情。`],
  ])('names the rule %s', async (rule, text) => {
    const { segments } = await reading(text);
    expect(segments.filter(({ kind }) => kind === 'line-join').map((one) => one.rule)).toEqual([rule]);
  });
});

describe('lines that end', () => {
  it.each([
    ['a month of a chronicle above its days', '1958年3月', '5日，县里召开水利会议。'],
    ['a row of a schedule', '值班领导 11月', '3日 张三、李四'],
    ['the head of a table', '附表：汛期水位 2006年', '6月 全县平均水位12米'],
    [
      'a numbered heading above its paragraph',
      '一、加强领导，落实防汛责任',
      '各乡镇要成立防汛领导小组，由主要领导担任组长。',
    ],
    [
      'a report without a full stop above a new sentence',
      '会议听取了副镇长王大力、水管站站长李小河关于抢险准备情况的汇报',
      '会议认为，准备工作是充分的。',
    ],
    ['names set in columns', '赵一鸣钱二虎孙三江李四海', '周五福吴六顺郑七斤王八方'],
    ['a signature above its date', `${opening}请认真执行。青山镇人民政府`, '二〇一一年三月八日'],
    ['an item above the next', '1、各村负责排查', '2、镇里负责验收'],
    ['a heading above a list of single characters', '(二)粮食作物', '稻、麦、粟、豆，由农技站统一供种。'],
    ['text above a salutation', `${opening}讲话要点`, '同志们：'],
  ])('are left alone: %s', async (_name, above, below) => {
    const passages = await passagesOf(`${opening}\n${above}\n${below}`);
    expect(passages).toContain(below);
  });

  it('do not join over an empty line on weak grounds', async () => {
    expect(await passagesOf(`${opening}\n\n主任，\n\n副主任若干人，\n\n委员若干人。`)).toHaveLength(4);
  });

  it('keep equal headings of a report apart from their paragraphs', async () => {
    const body =
      '全年新增就业岗位一万个，城乡居民收入稳步提高，民生支出占比超过七成，社会大局保持稳定。'.repeat(4);
    const heads = [
      '着力扩大有效需求，推动经济稳中向好',
      '提升创新体系效能，引领产业提质增效',
      '深化重点领域改革，扩大高水平的开放',
      '优化城镇空间布局，促进城乡融合发展',
      '推动绿色低碳转型，加快美丽家园建设',
    ];
    const lines = heads.flatMap((head, index) => [`（${'一二三四五'.charAt(index)}）${head}`, body]);
    const passages = await passagesOf(`${opening}\n${lines.join('\n')}`);
    expect(passages).toHaveLength(11);
  });
});

describe('numbered lines broken in mid-sentence', () => {
  const items = `${opening}
1.水利站会同派出所排出险工险段清单,先查水库、再查
沿河堤段,结果于本周末报镇防汛办。
2.各村要做好抢险物资的储
备,凡编织袋不足的,三天内补齐。
3.气象站对暴雨过程逐时发布预报,遇到红色预警要立刻用广播通知到每一户,再由包村干部上门补
充,做到不漏一人。
4.学校不得因汛期提前放假,也不得占用堤顶道路停放车辆。
会议最后强调，值班电话必须有人接听。`;

  it('are joined with what goes on below, by a word that is cut in two or by their neighbours', async () => {
    const passages = await passagesOf(items);
    for (const phrase of ['再查沿河堤段', '物资的储备,凡', '上门补充,做到']) {
      expect(passages.filter((passage) => passage.includes(phrase))).toHaveLength(1);
    }
    expect(passages).toHaveLength(6);
  });

  it('are no headings', async () => {
    const [article] = await articlesOf(items);
    expect(article?.passages.slice(1).every((passage) => passage.kind === 'paragraph')).toBe(true);
  });

  it('stay headings where a paragraph of its own follows', async () => {
    const [article] = await articlesOf(
      `${opening}\n1.落实责任,加强值守\n各村要排出值班表，报镇防汛办备案。\n2.备足物资\n每村备编织袋五百条，由村会计保管。`,
    );
    expect(article?.passages.filter((passage) => passage.kind === 'heading').map(({ text }) => text)).toEqual(
      ['1.落实责任,加强值守', '2.备足物资'],
    );
  });

  it('may be joined with a line that looks numbered, where its number fits no other', async () => {
    const text = `${opening}\n一、主要成绩\n全镇建成了香菇基地，注重品牌，打造出全省唯\n一、华东知名的菌种繁育中心。\n二、主要问题\n冷库不够用，烘干设备老化。`;
    const passages = await passagesOf(text);
    expect(passages.some((passage) => passage.includes('全省唯一、华东知名'))).toBe(true);
    expect(passages).toContain('二、主要问题');
  });

  it('leave a heading alone below an unfinished line, where its number fits', async () => {
    const text = `${opening}\n与会人员审议了规划，一致认为本项目的布局合理、全县第\n一、基本情况\n项目位于河口。\n二、主要问题\n资金不足。`;
    expect(await passagesOf(text)).toContain('一、基本情况');
  });
});

it('the line that names the paper, its day and its page is joined to no text', async () => {
  const byline = '大河日报 2005年4月19日 第1版';
  const texts = await passagesOf(`春耕成就展开幕\n${byline}\n本报讯 （记者 张三） 昨天，春耕成就展开幕。\n`);
  expect(texts[1]).toBe(byline);
  expect(texts).toHaveLength(3);
});
