import { describe, expect, it } from 'vitest';
import { passagesOf } from '../reading.ts';

const opening = '全镇上下要按照年初确定的思路抓好各项工作，现将近期安排通知如下。';

describe('lines that go on', () => {
  it.each([
    [
      'in mid-word behind a finished sentence',
      `${opening}各村要在月底前完成摸\n底登记。`,
      '月底前完成摸底登记',
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

describe('lines that end', () => {
  it.each([
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
