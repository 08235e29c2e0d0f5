import { describe, expect, it } from 'vitest';
import { passagesOf } from '../reading.ts';

describe('lines in which a line end was lost', () => {
  it('are cut before the next item', async () => {
    const text = '（二）机电方面\n1、水泵要在汛前检修完毕。2、8月份起每周试机一次。\n3、值班人员不得离岗。';
    expect(await passagesOf(text)).toEqual([
      '（二）机电方面',
      '1、水泵要在汛前检修完毕。',
      '2、8月份起每周试机一次。',
      '3、值班人员不得离岗。',
    ]);
  });

  it('are cut between headings of two depths and their text', async () => {
    const text = '现将全年工作报告如下。一、全年主要工作（一）抓好植树造林。\n全年造林两千亩。';
    expect(await passagesOf(text)).toEqual([
      '现将全年工作报告如下。',
      '一、全年主要工作',
      '（一）抓好植树造林。',
      '全年造林两千亩。',
    ]);
  });

  it('are cut where the first heading has run into the sentence that announces it', async () => {
    const text = '现将一年的情况汇报如下:一、已做的工作(一)抓造林。\n造林两千亩。二、遇到的困难\n苗木不足。';
    expect(await passagesOf(text)).toEqual([
      '现将一年的情况汇报如下:',
      '一、已做的工作',
      '(一)抓造林。',
      '造林两千亩。',
      '二、遇到的困难',
      '苗木不足。',
    ]);
    const list = '会议定了三条:一、修渠;二、清淤;三、护堤。';
    expect(await passagesOf(list)).toEqual([list]);
  });

  it('are cut at the space between a heading and its paragraph', async () => {
    const body = '一是健全网络，二是强化培训，三是严格考核，各项措施都已经落实到位，群众满意度明显提高。';
    expect(await passagesOf(`（一）扎实推进基层防疫工作 ${body}`)).toEqual([
      '（一）扎实推进基层防疫工作',
      body,
    ]);
  });

  it('are cut between provisions', async () => {
    const text = '第八条 本县设立水务局。\n第九条 水务局管理水库。 第十条 水库应当注册登记。';
    expect(await passagesOf(text)).toContain('第十条 水库应当注册登记。');
  });

  it('are not cut where numbers do not go on', async () => {
    const text = '1、根据县里的要求。3、这一条与上文不连。';
    expect(await passagesOf(text)).toEqual([text]);
  });

  it('are not cut at items that run on by custom', async () => {
    const text = '要求如下：①按时到岗；②做好记录；③及时上报。一是明确责任。二是加强检查。';
    expect(await passagesOf(text)).toEqual([text]);
  });

  it('stay whole where a sentence names the items that follow', async () => {
    const text =
      '第三条 浴室有下列（一）至（三）项行为之一的，由县农业局责令改正；有（四）项行为的，处三百元罚款：';
    const page = `第一条 为了管理浴室，制定本办法。\n第二条 本办法由县农业局执行。\n${text}\n（一）不清洗的；\n（二）不换水的；`;
    expect(await passagesOf(page)).toContain(text);
  });
});
