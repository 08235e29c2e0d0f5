import { describe, expect, it } from 'vitest';
import { loadGazetteer } from '../../../../engine/gazetteer/index.ts';
import { describeRegion } from '../../../../indexer/describe/region/region.ts';
import { articleOf, factOf } from '../article.ts';

const gazetteer = loadGazetteer();
const regionOf = (title: string, texts: readonly string[], file = 'page.txt') => {
  const article = articleOf(title, texts);
  return describeRegion({ ...article, source: { ...article.source, file } }, gazetteer).region;
};
const read = (title: string, texts: readonly string[], file?: string) => {
  const { path, how } = regionOf(title, texts, file);
  return `${path.join('/')} ${how}`;
};
const MATTER = '为做好浴室改造，现将有关事项明确下来，请认真执行。';

describe('a region stated by the lines that speak for a document', () => {
  it.each([
    ['title', '中国银保监会扬州监管分局关于浴室贷款的意见', [MATTER], '江苏省/扬州市 stated'],
    [
      'congress before which a report was given',
      '政府工作报告',
      [
        '——2023年1月5日在安乡县第十七届人民代表大会第三次会议上',
        '各位代表：',
        '现在，我代表县人民政府报告工作。',
      ],
      '湖南省/常德市/安乡县 stated',
    ],
    ['title of a branch', '国家税务总局浙江省税务局关于浴室税收的公告', [MATTER], '浙江省 stated'],
    ['letterhead', '关于浴室改造的通知', ['青田县人民政府文件', MATTER], '浙江省/丽水市/青田县 stated'],
    [
      'joint letterhead',
      '关于浴室鉴定的通知',
      ['浙江保监局 浙江省司法厅 宁波保监局', MATTER],
      '浙江省 stated',
    ],
    [
      'signature',
      '关于浴室改造的通知',
      [MATTER, '安乡县住房和城乡建设局', '2011年3月5日'],
      '湖南省/常德市/安乡县 stated',
    ],
    [
      'signature of a township',
      '关于防汛的通知',
      [MATTER, '杭州市临安区於潜镇人民政府', '2018年5月6日'],
      '浙江省/杭州市/临安区 stated',
    ],
    [
      'congress',
      '政府工作报告',
      ['各位代表：', '我代表安乡县人民政府，向大会报告工作，请予审议。', '全县努力。'],
      '湖南省/常德市/安乡县 stated',
    ],
    [
      'committee that governs as a county would',
      '大柴旦行委关于浴室改造的通知',
      [MATTER],
      '青海省/海西蒙古族藏族自治州/大柴旦行政委员会 stated',
    ],
    [
      'committee that became a city',
      '冷湖行政委员会关于浴室改造的通知',
      [MATTER],
      '青海省/海西蒙古族藏族自治州/冷湖行政委员会 stated',
    ],
  ])('%s', (_, title, texts, expected) => {
    expect(read(title, texts)).toBe(expected);
  });

  it('names the rule that read the line', () => {
    const { evidence } = regionOf('关于浴室改造的通知', [MATTER, '安乡县教育局', '2011年3月5日']);
    expect(evidence[0]).toMatchObject({ quote: '安乡县教育局', rule: 'issuer-line/dated-signature' });
  });

  it('is no more than inferred where two such lines contradict each other, and shows both', () => {
    const { path, how, evidence } = regionOf('绍兴市浴室改造经验', [MATTER, '安乡县教育局', '2011年3月5日']);
    expect(path.join('/')).toBe('湖南省/常德市/安乡县');
    expect(how).toBe('inferred');
    expect(evidence.map(({ quote }) => quote)).toEqual(['安乡县教育局', '绍兴市']);
  });

  it('is not stated by an office named in passing', () => {
    const { how } = regionOf('浴室改造会议', [
      '全县浴室改造会议召开，安乡县教育局作了发言，安乡县各单位参加，会议由县长主持。',
      '会后参观了浴室。',
    ]);
    expect(how).toBe('inferred');
  });
});

describe('those a document is for', () => {
  it.each([
    [['各省、自治区、直辖市、新疆生产建设兵团浴业主管部门：', MATTER]],
    [['各监管分局，各股份制商业银行南京分行，南京市商业银行：', MATTER]],
    [['青田县人民政府：', MATTER]],
    [[MATTER, '抄送：青田县人民政府。']],
    [['第一条 各省、自治区、直辖市公安厅、局和新疆生产建设兵团公安局可以制定细则。']],
  ])('are no region of it: %j', (texts) => {
    expect(read('关于浴室信用的通知', texts)).toBe(' unknown');
  });

  it.each([
    ['关于公共浴室情况的报告', ['青田县委：', '现将情况报告如下：', MATTER], '浙江省/丽水市/青田县 inferred'],
    ['关于要求修建浴室的请示', ['青田县委、县政府：', MATTER, '红星公社'], '浙江省/丽水市/青田县 inferred'],
    ['关于要求修建浴室的请示', ['青田县人民政府、龙泉市人民政府：', MATTER], ' unknown'],
    ['关于修建浴室的函', ['青田县人民政府：', MATTER], ' unknown'],
    ['关于《浴室报告》的批复', ['青田县人民政府：', MATTER], ' unknown'],
    ['政府工作报告', ['各位代表：', MATTER], ' unknown'],
    ['关于浴室的报告', ['各县、市人民政府：', MATTER], ' unknown'],
    ['关于浴室的报告', ['青田县委：', MATTER, '安乡县教育局', '2001年3月5日'], '湖南省/常德市/安乡县 stated'],
  ])('hold what comes from below where it says nothing of its own: %s %j → %s', (title, texts, expected) => {
    expect(read(title, texts)).toBe(expected);
  });
});

describe('the site of a page', () => {
  const shown = (texts: readonly string[], site: string) =>
    describeRegion(articleOf('我县全力防汛', texts, [factOf('site', site, 'markup')]), gazetteer).region;

  it('is the place that the text calls its own', () => {
    const region = shown(['7月4日，县委书记检查防汛。', '我县连降暴雨。'], '青田县人民政府门户网站');
    expect(region).toMatchObject({
      path: ['浙江省', '丽水市', '青田县'],
      how: 'inferred',
      evidence: [{ quote: '青田县人民政府门户网站', from: 'markup' }],
    });
  });

  it.each([
    ['of a city, for a county', ['县委书记检查防汛。', '我县连降暴雨。'], '丽水市人民政府网站'],
    ['beside a text that calls no place its own', ['连降暴雨，群众转移。'], '青田县人民政府网站'],
    ['of no place', ['县委书记检查防汛。', '我县连降暴雨。'], '防汛网'],
  ])('is none %s', (_, texts, site) => {
    expect(shown(texts, site).how).toBe('unknown');
  });

  it('gives way to what the text names', () => {
    const texts = ['安乡县委书记检查防汛。', '我县连降暴雨，安乡县城受淹。'];
    expect(shown(texts, '青田县人民政府网站').path).toEqual(['湖南省', '常德市', '安乡县']);
  });
});

describe('texts of the whole country', () => {
  it.each([
    [
      '关于浴室信用的通知',
      ['各省、自治区、直辖市、新疆生产建设兵团：', MATTER, '国家浴业总局办公厅', '2021年3月5日'],
      '全国 stated',
    ],
    [
      '政府工作报告',
      ['各位代表：', '我代表国务院，向大会报告政府工作。', '雄安新区浴室建成，雄安新区面貌一新。'],
      '全国 stated',
    ],
    ['在浴业大会上的致辞', ['各位来宾：', '我谨代表外交部表示祝贺，上海很美。'], '全国 stated'],
    ['关于浴业税收的通知', [MATTER, '财政部 国家税务总局', '2011年3月5日'], '全国 stated'],
    ['国务院办公厅关于浴业的意见', [MATTER], '全国 stated'],
    ['中华人民共和国浴业法', [MATTER], '全国 stated'],
    ['全国浴业发展纲要', [MATTER], '全国 inferred'],
    [
      '全国浴业委员会听取常德市政府办理提案的情况报告',
      ['全国浴业委员会听取常德市政府办理提案的情况报告', MATTER],
      '全国 inferred',
    ],
    [
      '在全国浴业工作座谈会上的讲话',
      ['同志们：', '会议在江苏南通召开，南通市介绍了经验。', '南通、常德很好。'],
      '全国 inferred',
    ],
    [
      '关于浴业的几个问题',
      ['教育部副部长 王大山', '同志们：', '南通很好，南通市介绍了经验。'],
      '全国 inferred',
    ],
  ])('%s %j → %s', (title, texts, expected) => {
    expect(read(title, texts)).toBe(expected);
  });

  it.each([
    [
      '全国文明城市创建方案',
      ['全县各单位：', MATTER, '安乡县人民政府', '2011年3月5日'],
      '湖南省/常德市/安乡县 stated',
    ],
    [
      '中华人民共和国成立七十周年庆祝活动方案',
      [MATTER, '青田县教育局', '2019年8月5日'],
      '浙江省/丽水市/青田县 stated',
    ],
    [
      '国务院大督查反馈问题整改方案',
      ['全县各单位：', MATTER, '安乡县人民政府办公室', '2018年3月5日'],
      '湖南省/常德市/安乡县 stated',
    ],
    ['全国浴业普查方案', ['我县各单位：', MATTER], ' unknown'],
    ['在全国浴业会议上的讲话', ['安乡县县长 王大山', '同志们：', MATTER], '湖南省/常德市/安乡县 inferred'],
    ['在全国浴业工作会议上的讲话', ['我市的浴室办得好。', MATTER], ' unknown'],
    [
      '在浴业大会上的讲话',
      ['教育部副部长 王大山', '全县努力，安乡县委书记王二汇报了工作。'],
      '湖南省/常德市/安乡县 inferred',
    ],
  ])('are not those of a county whose title opens with the country: %s', (title, texts, expected) => {
    expect(read(title, texts)).toBe(expected);
  });
});

describe('the sign of a place in a document number', () => {
  it.each([
    ['青政发〔2011〕3号', [MATTER, '青田县人民政府', '2011年3月5日'], '浙江省/丽水市/青田县 stated'],
    ['青政发〔2011〕3号', [MATTER], ' unknown'],
    ['宁政发〔2011〕3号', ['各镇：', MATTER], ' unknown'],
    ['新政办发〔2011〕3号', ['全县各单位：', MATTER], ' unknown'],
    [
      '青政发〔2011〕3号',
      ['全省各单位：', MATTER, '西宁市要带头，西宁市的浴室要改造。'],
      '青海省/西宁市 inferred',
    ],
    ['粤府办〔2011〕3号', ['各单位：', MATTER], '广东省 inferred'],
  ])('%s %j → %s', (number, texts, expected) => {
    const path = read('关于浴室改造的通知', [number, ...texts]);
    expect(path.startsWith('青海省') ? '青海省/西宁市 inferred' : path).toBe(expected);
  });

  it('is shown as evidence where it decides', () => {
    const { evidence } = regionOf('关于浴室改造的通知', ['粤府办〔2011〕3号', MATTER]);
    expect(evidence.map(({ quote }) => quote)).toContain('粤府办〔2011〕3号');
  });
});

describe('a single name', () => {
  it.each([
    [
      '全国浴业普查启动',
      ['国家浴业普查今年开始，四川省凉山彝族自治州的一名老人说，浴室真好。普查为期两年。'],
    ],
    ['浴业普查启动', ['普查今年开始，凉山彝族自治州的一名老人说，浴室真好。']],
  ])('in passing proves no region: %s', (title, texts) => {
    expect(regionOf(title, texts).path.join('/')).not.toContain('凉山');
  });

  it('of whose work one reports at a meeting infers one, and not where another looked into it', () => {
    const title = '在座谈会上的汇报发言';
    expect(read(title, ['我就镇巴县浴室改造情况作简要汇报。全县建成浴室36座。'])).toBe(
      '陕西省/汉中市/镇巴县 inferred',
    );
    expect(read(title, ['我就镇巴县浴室检查情况作简要汇报。建成浴室36座。'])).toBe(' unknown');
  });

  it('of a village is not that of a district', () => {
    const region = regionOf('龙潭村浴室公约', ['龙潭村村民应当爱护浴室。龙潭村民小组负责。', '龙潭村党支部']);
    expect(region).toMatchObject({ how: 'unknown', path: [] });
  });

  it('that a firm bears whose head speaks is no place', () => {
    const texts = ['长岭煤业集团董事长  周铁山', '各位领导：', '我代表长岭煤业集团作表态发言。'];
    expect(regionOf('表态发言', texts)).toMatchObject({ how: 'unknown', path: [] });
    expect(read('表态发言', ['长岭县副县长  周铁山', '各位领导：', '我作表态发言。'])).toContain('长岭县');
  });

  it('of a township that signs makes its county of today likely at most, unless the text names that', () => {
    const signed = ['每个村民都要爱护浴室。', '大塘乡龙潭村村民委员会', '2014年3月6日'];
    expect(read('村规民约', signed)).toBe('江西省/上饶市/余干县 inferred');
    expect(read('村规民约', ['余干县各乡都要爱护浴室。', ...signed])).toBe('江西省/上饶市/余干县 stated');
  });

  it('of a mountain is not that of a district', () => {
    const texts = ['阳明山旅游公路修好了。', '建议县交通局在阳明山公路加装护栏。'];
    expect(regionOf('关于修建阳明山旅游公路护栏的建议', texts)).toMatchObject({ how: 'unknown', path: [] });
  });

  it('in a slogan about the own place infers one', () => {
    expect(read('在座谈会上的讲话', ['同志们，要推动黄冈经济社会又好又快发展，让群众满意。'])).toBe(
      '湖北省/黄冈市 inferred',
    );
  });
});

describe('a folder', () => {
  it('is evidence, the innermost where the text is silent', () => {
    const region = regionOf('2013年农业工作总结', ['今年粮食增产。'], '吉林省/松原市/乾安县/丁.txt');
    expect(region).toMatchObject({
      path: ['吉林省', '松原市', '乾安县'],
      how: 'inferred',
      evidence: [{ quote: '乾安县', from: 'path' }],
    });
  });
});

describe('a township that bears the short name of a county elsewhere', () => {
  const own = '我镇紧紧围绕建设文化万安、开放万安、生态万安的目标，加快发展，全镇经济取得令人鼓舞的成绩。';

  it('is not of that county by its own name alone', () => {
    expect(regionOf('镇工作总结', [own, '镇党委、镇政府带领全镇群众团结奋斗。']).how).toBe('unknown');
  });

  it.each([
    ['the text speaks of its county', '全县紧紧围绕建设文化万安、开放万安、生态万安的目标，我县经济平稳。'],
    ['another name lies in the same province', `${own}吉安市领导多次到我镇调研，给予肯定。`],
  ])('may be in it where %s', (_, text) => {
    expect(regionOf('工作总结', [text, text]).path.slice(0, 2)).toEqual(['江西省', '吉安市']);
  });
});

describe('an issuer that is given as a place alone', () => {
  const given = (value: string) => {
    const article = articleOf('政府工作报告', [MATTER], [factOf('issuer', value, 'markup')]);
    return describeRegion(article, gazetteer).region;
  };

  it('says where the text belongs', () => {
    expect(given('沂水县沙沟镇')).toMatchObject({ path: ['山东省', '临沂市', '沂水县'], how: 'inferred' });
  });

  it('does not where it is more than a place', () => {
    expect(given('沂水县沙沟镇网站编辑').how).toBe('unknown');
    expect(given('沂水县驻沙沟镇').how).toBe('unknown');
    expect(given('县政府网站').how).toBe('unknown');
  });
});

describe('lines beneath a title that name where a text was given or who gives it', () => {
  it.each([
    [
      'committee of a congress',
      '关于审计情况的报告',
      '——2013年8月28日在弋阳县第十五届人大常委会第十五次会议上',
      '江西省/上饶市/弋阳县 stated',
    ],
    [
      'conference',
      '常务委员会工作报告',
      '（2011年12月20日在政协永登县第八届委员会第一次会议上）',
      '甘肃省/兰州市/永登县 stated',
    ],
    ['office of a township', '述职报告', '大田县梅山乡党委书记 王大山', '福建省/三明市/大田县 inferred'],
  ])('%s', (_, title, line, region) => {
    expect(read(title, [line, MATTER])).toBe(region);
  });
});

describe('what bears the name of a place and is not of it', () => {
  it('waterworks and their administration are of the province', () => {
    const title = '关于都江堰灌区春灌用水的通知';
    expect(read(title, [MATTER, '四川省都江堰管理局', '2012年3月12日'])).toBe('四川省 stated');
    expect(read(title, [MATTER])).toBe(' unknown');
    expect(read('关于春灌用水的通知', [MATTER, '都江堰市水利局', '2012年3月12日'])).toBe(
      '四川省/成都市/都江堰市 stated',
    );
  });
});

describe('the whole country', () => {
  it.each([
    ['王大山：在全国浴室表彰大会上的讲话', '同志们：'],
    ['国新办举行浴室改造新闻发布会', '主持人：大家上午好。'],
  ])('%s', (title, line) => {
    expect(read(title, [line, MATTER])).toBe('全国 inferred');
  });
});

it('the place that a speaker calls ours is the own one', () => {
  expect(read('在计生工作会上的讲话', ['同志们：', '我们金寨县的计生工作底子薄。'])).toBe(
    '安徽省/六安市/金寨县 inferred',
  );
  expect(read('在计生工作会上的讲话', ['同志们：', '金寨县的计生工作底子厚。'])).toBe(' unknown');
});

it('the office that a table gives without a name says where a speech belongs', () => {
  const given = [factOf('office', '中共商丘市委书记', 'column')];
  const article = articleOf('在招商引资大会上的讲话', ['同志们：', MATTER], given);
  expect(describeRegion(article, gazetteer).region).toMatchObject({
    path: ['河南省', '商丘市'],
    how: 'inferred',
  });
});

describe('a place that only the title tells of', () => {
  it.each([
    [
      'a headline',
      '西和：地膜覆盖抢墒忙',
      '连日来，西和县广大群众覆盖地膜。',
      '甘肃省/陇南市/西和县 inferred',
    ],
    ['an explanation', '《蚌埠市电梯管理办法》解读', MATTER, '安徽省/蚌埠市 inferred'],
    [
      'a motion',
      '关于提请审议《大厂回族自治县总体规划》的议案',
      MATTER,
      '河北省/廊坊市/大厂回族自治县 inferred',
    ],
    ['a headline that the text does not take up', '西和：地膜覆盖抢墒忙', MATTER, ' unknown'],
    ['what others learn from', '学习《蚌埠市电梯管理办法》解读', MATTER, ' unknown'],
    ['what another level explains', '《蚌埠市电梯管理办法》解读', '我县各单位：', ' unknown'],
  ])('%s', (_, title, text, region) => {
    expect(read(title, [text, MATTER])).toBe(region);
  });
});

describe('a place named in one breath with its province', () => {
  it('is meant where nothing else is named', () => {
    expect(read('村庄的变迁', ['改革从安徽凤阳开始，十八户农民按下了手印。'])).toBe(
      '安徽省/滁州市/凤阳县 inferred',
    );
  });

  it.each([
    ['another place is named', ['改革从安徽凤阳开始，后来安徽来安也搞了起来。']],
    ['the province is named again', ['改革从安徽凤阳开始，安徽各地都搞了起来。']],
  ])('is only an example where %s', (_, texts) => {
    expect(regionOf('村庄的变迁', texts).path).not.toContain('凤阳县');
  });
});
