import { describe, expect, it } from 'vitest';
import { inlineRepairs } from '../../../indexer/clean/inline.ts';

function repaired(text: string, paged = true): string {
  let result = '';
  let from = 0;
  for (const repair of inlineRepairs(text, paged)) {
    result += text.slice(from, repair.start) + repair.became;
    from = repair.end;
  }
  return result + text.slice(from);
}

const long = '会议要求各单位认真总结经验查找不足明确任务落实措施确保全年各项目标任务圆满完成';

describe('safe repairs inside a line', () => {
  it.each([
    ['后三个月的`任务很重', '后三个月的任务很重'],
    ["这正是轻视实践的'表现", '这正是轻视实践的表现'],
    ['当好群众的.勤务员', '当好群众的勤务员'],
    ['发扬民-主作风', '发扬民主作风'],
    ['加快统筹城乡发—12—展步伐', '加快统筹城乡发展步伐'],
    ['第一章 总　则', '第一章 总则'],
    ['副市长 李　明', '副市长 李明'],
    ['王　芳　　李　娜　　张小丽　　刘　洋', '王芳　　李娜　　张小丽　　刘洋'],
    ['孙 鹏  马 超  朱 红', '孙鹏  马超  朱红'],
    ['王  芳    李  娜', '王芳    李娜'],
    ['通　　　知', '通知'],
    ['会  议', '会议'],
    [`${long}，推动经 济发展。`, `${long}，推动经济发展。`],
    ['要突出重点 ；同时兼顾一般', '要突出重点；同时兼顾一般'],
    ['评选 “三好”村庄', '评选“三好”村庄'],
    ['全年完成投资2、8亿元', '全年完成投资2.8亿元'],
    ['西\u200b山\ufeff区', '西山区'],
    ['⼈⺠政府', '人民政府'],
    ['副县长\ue863建国，\ue816河水库', '副县长䶮建国，𠂇河水库'],
    ['护栏高度不得低于1\ue0104米', '护栏高度不得低于1.4米'],
    ['各县\ua3a8区\ua3a9人民政府', '各县（区）人民政府'],
    ['按照«水库管理办法»，2006\u00ad2010年', '按照《水库管理办法》，2006-2010年'],
    ['授信额度18?18亿元，增长9.5℅', '授信额度18.18亿元，增长9.5%'],
    ['推进山塘整治[1]工程，治理河道②三十里¹。', '推进山塘整治工程，治理河道三十里¹。'],
  ])('%s', (text, expected) => {
    expect(repaired(text)).toBe(expected);
  });

  it.each([
    [
      '各单位要加强目标考-核，按时报|送统计表，落实责·任。',
      '各单位要加强目标考核，按时报送统计表，落实责任。',
    ],
    ['全县要抓好环境监- 12 -测，落实责任，及时上报。', '全县要抓好环境监测，落实责任，及时上报。'],
    ['全县要抓好环境监第 3 页 共 9 页测，落实责任，及时上报。', '全县要抓好环境监测，落实责任，及时上报。'],
  ])('by the dictionary, where no page number stands apart: %s', (text, expected) => {
    expect(repaired(text, false)).toBe(expected);
  });

  it.each([
    '各单位要学习卡尔·马克思和弗里德里希·恩格斯的著作，写好笔记。',
    '推进城-乡公交一体化和产-学-研合作，年底以前签订协议。',
    '修建北京-天津城际铁路，沪-宁线同时提速，方便了群众。',
    '各单位参照手册第 3 页的要求办理，意见见附件第12页，年底兑现。',
    '首页|新闻|政务|互动|服务|专题|县情',
    '项目|单位|金额，万元',
    '库尔班·吐鲁木、买买提·艾力等同志参加，会期一天半。',
    '气温降到- 12 -度，果树受冻，各村要做好防冻工作。',
    '考|核',
  ])('leaves alone what breaks no word: %s', (text) => {
    expect(repaired(text, false)).toBe(text);
  });

  it.each([
    ['第三条 本省行政区域内的水库', 'the space behind a number'],
    ['2001年5月18日 某省第九届人民代表大会常务委员会第十二次会议通过', 'the space behind a date'],
    ['一、二、三产业共同发展', 'an enumeration'],
    ['完成1、2期工程', 'numbers of phases'],
    ['北京-天津城际铁路', 'a hyphen between names'],
    ["所谓'第二财政'的说法", 'a pair of quotes'],
    ['2010—11—12号文', 'a date with dashes'],
    ['赵大山 钱小河 孙前进', 'names in a row'],
    ['大府〔2019〕3号、大府办〔98〕12号', 'years in numbers of documents'],
    ['要求：①加强领导；②落实责任；③严格考核', 'numbers of items'],
    ['ꆈꌠꁱꂷ\ua3a8', 'Yi script'],
    ['是18?还是20亿元', 'a question'],
  ])('leaves alone %s (%s)', (text) => {
    expect(repaired(text)).toBe(text);
  });

  it('takes dashes inside a line for a page number only where the text has page numbers', () => {
    expect(repaired('原料为苯基—2—丙酮', false)).toBe('原料为苯基—2—丙酮');
  });
});
