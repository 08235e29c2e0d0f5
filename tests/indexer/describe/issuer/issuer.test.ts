import { describe, expect, it } from 'vitest';
import { loadGazetteer } from '../../../../engine/gazetteer/index.ts';
import { describeArticle } from '../../../../indexer/describe/describe.ts';
import { describeIssuer } from '../../../../indexer/describe/issuer/issuer.ts';
import { articleOf, factOf } from '../article.ts';

const issuerOf = (title: string, texts: readonly string[]) => describeIssuer(articleOf(title, texts));

describe('bodies that issue a document together', () => {
  it.each([
    [
      '关于司法鉴定的通知',
      ['青山县保安局 青山县司法局 龙河保安局', '青保发〔2013〕3号', '各镇：'],
      '青山县保安局 青山县司法局 龙河保安局',
    ],
    [
      '关于司法鉴定的通知',
      ['青山县保安局', '青山县司法局', '青保发〔2013〕3号', '各镇：'],
      '青山县保安局 青山县司法局',
    ],
    ['青山县保安局、青山县司法局关于鉴定的公告', ['特此公告。'], '青山县保安局、青山县司法局'],
    ['青山县保安局 青山县司法局关于鉴定的通知', ['各镇：'], '青山县保安局 青山县司法局'],
    ['青山省财政厅青山省教育厅关于学费的通知', ['各市：'], '青山省财政厅 青山省教育厅'],
    ['青山省司法厅龙河保监局关于鉴定的通知', ['各市：'], '青山省司法厅 龙河保监局'],
    [
      '关于学费的通知',
      ['各镇：', '请执行。', '青山县财政局', '青山县教育局', '2011年3月5日', '附件', '学费表'],
      '青山县财政局 青山县教育局',
    ],
    [
      '关于学费的通知',
      ['各镇：', '请执行。', '青山县财政局　　　青山县教育局', '二〇一一年三月五日'],
      '青山县财政局 青山县教育局',
    ],
    [
      '介绍信',
      ['兹介绍两人前来联系。', '此致', '青山县交通局', '河口人民公社', '1972年2月8日'],
      '河口人民公社',
    ],
    [
      '关于修路的报告',
      ['县委：', '修好了。', '中共青山县委社教工作队', '1964年6月2日'],
      '中共青山县委社教工作队',
    ],
    ['关于修路的报告', ['县委：', '请审阅。', '青山县交通局', '一九五四年七月四日十时'], '青山县交通局'],
    ['关于修路的通知', ['各社：', '请执行。', '中共青山县委办公室', '农历腊月十六日'], '中共青山县委办公室'],
    ['关于修路的调查', ['情况如下。', '中共青山县委政策研究室', '一九八六年八月'], '中共青山县委政策研究室'],
    ['青山市卫生健康委等4部门关于修路的通知', ['各区：'], '青山市卫生健康委等4部门'],
    ['青山区河口街道办事处关于修路的通知', ['各社区：'], '青山区河口街道办事处'],
    ['关于修路的通知', ['各社区：', '请执行。', '河口街道党工委', '2011年3月5日'], '河口街道党工委'],
    ['学生会议制度', ['每月开会一次。', '大河学院人文系党总支', '2015年1月'], '大河学院人文系党总支'],
  ])('%s %j → %s', (title, texts, issuer) => {
    const described = issuerOf(title, texts);
    expect(described).toMatchObject({ issuer, known: { how: 'stated' } });
    expect(described.known.evidence.every(({ rule }) => rule !== undefined)).toBe(true);
  });
});

describe('the signature of what is attached', () => {
  const attached = [
    '妥否，请批示。',
    '2021年3月5日',
    '附件：',
    '浴室收支的情况',
    '青山县住建局',
    '2019年4月3日',
  ];

  it('says of the document only by guess who issued it', () => {
    expect(issuerOf('关于浴室的请示', ['县政府：', ...attached]).known.how).toBe('inferred');
  });

  it('is the document’s where only a list of what is attached stands before it', () => {
    const texts = ['各镇：', '请执行。', '附件：', '1.收支表', '2.名单', '青山县住建局', '2019年4月3日'];
    expect(issuerOf('关于浴室的通知', texts).known.how).toBe('stated');
  });
});

describe('the issuer', () => {
  it('is quoted without the bracket before it', () => {
    const { known } = issuerOf('修路情况公报', [
      '（青山县交通局 2012年6月14日）',
      '已修路八十里。',
      '（青山县财政局 2012年6月14日）',
    ]);
    expect(known.evidence[0]).toMatchObject({ quote: '青山县财政局', start: 1, end: 7 });
  });

  it.each([
    ['关于修路的通知', ['青山县人民政府文件', '各镇：'], '青山县人民政府'],
    ['关于修路的通知', ['青 山 县 人 民 政 府', '各镇：', '请修路。'], '青山县人民政府'],
    ['关于修路的通知', ['各镇：', '请修路。', '青山县交通局 2011年3月4日'], '青山县交通局'],
    ['关于修路的公告', ['请修路。', '特此公告', '青山县交通局'], '青山县交通局'],
    [
      '青山县人民委员会通知',
      ['（66）青字第19号', '关于修路的通知', '各公社：', '请修路。'],
      '青山县人民委员会',
    ],
    ['红旗人民公社关于修路的报告', ['青山县委：', '路已修好。'], '红旗人民公社'],
    ['大柴旦行委关于修路的通知', ['各镇：', '请修路。'], '大柴旦行委'],
    ['修路办法', ['（青山县人民政府1988年5月10日发布）', '第一条 请修路。'], '青山县人民政府'],
    ['国家税务总局青山省税务局关于纳税的公告', ['请纳税。'], '国家税务总局青山省税务局'],
    ['政府工作报告', ['各位代表：', '我代表国务院，向大会作政府工作报告。'], '国务院'],
    ['青山市财政局印发《票据办法》的通知', ['各区：'], '青山市财政局'],
    ['关于修路的通知', ['发文机关：青山县交通局', '请修路。'], '青山县交通局'],
  ])('%s %j → %s', (title, texts, issuer) => {
    expect(issuerOf(title, texts).issuer).toBe(issuer);
  });

  it.each([
    ['关于印发全县人民政府办公室工作制度的通知', ['各科室：']],
    ['青山县造林忙', ['近日，青山县林业局印发通知，要求抓紧造林。', '（记者 王某 来源：青山日报）']],
    ['造林忙', ['来源：青山县林业局', '抓紧造林。']],
    ['任务分工', ['完成造林。', '责任单位：县林业局、县财政局', '负责造林', '县林业局']],
    ['在大会上的讲话', ['同志们：', '我们各级人民政府要努力。', '谢谢大家']],
    ['各地造林经验', ['浙江省林业局的做法很好，', '青山县林业局', '也有经验。']],
  ])('is not read off a clause, a source or a duty: %s', (title, texts) => {
    expect(issuerOf(title, texts).issuer).toBeNull();
  });

  it('is who signs, where the title bears the name of a text of the state that is sent on', () => {
    const described = issuerOf('国务院关于造林的意见实施方案', [
      '各乡镇：',
      '请执行。',
      '青山县人民政府',
      '2011年3月5日',
    ]);
    expect(described).toMatchObject({ issuer: '青山县人民政府', known: { how: 'inferred' } });
    expect(described.known.evidence.map(({ quote }) => quote)).toEqual(['青山县人民政府', '国务院']);
  });

  it('is completed by the place a document belongs to, and is then inferred', () => {
    const article = articleOf('2019年安乡县政府工作报告', [
      '各位代表：',
      '我代表县人民政府，向大会报告工作。',
    ]);
    const { issuer, known } = describeArticle(article, loadGazetteer()).summary;
    expect(issuer).toBe('安乡县人民政府');
    expect(known.issuer.how).toBe('inferred');
    expect(known.issuer.evidence.map(({ quote }) => quote)).toContain('县人民政府');
  });

  it('of a page’s markup is no more than inferred, and no newspaper', () => {
    const withSource = (source: string) =>
      describeIssuer(articleOf('关于修路', ['请修路。'], [factOf('issuer', source, 'markup')]));
    expect(withSource('青山县交通局')).toMatchObject({ issuer: '青山县交通局', known: { how: 'inferred' } });
    expect(withSource('青山日报').issuer).toBeNull();
  });
});

it('is no body that tells only of its term', () => {
  const report = ['各位代表：', '现在，我代表本届政府，向大会报告工作，请予审议。'];
  expect(issuerOf('政府工作报告', report).issuer).toBeNull();
});

describe('a name that a line has cut off, or that more stands before', () => {
  it.each([
    [
      '青山县浴室管理办法',
      ['1982 年 12 月 4 日青山县第五届人民代表大会第五次会议通过', '第一条 为管好浴室。'],
      '青山县人民代表大会',
    ],
    [
      '日照市浴室条例',
      ['1982年12月4日 日照市第五届人民代表大会第五次会议通过', '第一条 为管好浴室。'],
      '日照市人民代表大会',
    ],
    [
      '国务院浴室规则',
      ['《国务院浴室规则》已经2004年6月16日召开的国务院第54次常务会议修订通过，现予印发。'],
      null,
    ],
    ['浴室条例', ['务院令第706号', '第一条 为管好浴室。'], null],
    [
      '青山县人民政府办公室转发县教育局关于浴室请示的通知',
      ['各镇：', '现转发给你们。', '关于浴室的请示', '县政府：', '请批准。', '青山县教育局', '2006年7月17日'],
      '青山县人民政府办公室',
    ],
    ['青山县人民政府批转县财政局等部门关于修路意见的通知', ['各镇：'], '青山县人民政府'],
    [
      '青山县政府办公室转发县教育局关于浴室请示的通知',
      ['各镇：', '现转发给你们。', '青山县人民政府办公室', '2006年7月17日'],
      '青山县人民政府办公室',
    ],
  ])('%s %j → %s', (title, texts, issuer) => {
    expect(issuerOf(title, texts).issuer).toBe(issuer);
  });
});

describe('a body that sends on the document of another', () => {
  it.each([
    ['青山省革命委员会批转省农林局《关于春耕的报告》', '青山省革命委员会'],
    ['青山省革委会批转省农林局关于春耕的报告', '青山省革委会'],
    ['青山县人民政府办公室转发县农业局《浴室管理办法》的通知', '青山县人民政府办公室'],
    ['中共中央转发青山省委关于春耕的报告', '中共中央'],
    ['中共中央批转《农业部关于春耕的报告》', '中共中央'],
  ])('issues %s', (title, issuer) => {
    expect(issuerOf(title, ['各地：'])).toMatchObject({ issuer, known: { how: 'stated' } });
  });

  it.each(['青山省批转省农林局《关于春耕的报告》', '批转省农林局关于春耕的报告'])(
    'is named by its whole name: %s',
    (title) => {
      expect(issuerOf(title, ['各地：']).issuer).toBeNull();
    },
  );
});

describe('bodies of the centre', () => {
  it.each([
    ['中共中央关于春耕的通知', '中共中央'],
    ['中共中央 国务院关于春耕的通知', '中共中央 国务院'],
    ['中共中央、国务院关于春耕的通知', '中共中央、国务院'],
    ['中共中央办公厅关于春耕的通知', '中共中央办公厅'],
    ['中央文革小组关于铁路的通知', '中央文革小组'],
  ])('%s', (title, issuer) => {
    expect(issuerOf(title, ['各地：']).issuer).toBe(issuer);
  });

  it.each(['学习中共中央关于春耕的通知', '中央关于春耕的通知精神', '青山县贯彻中共中央关于春耕的决定'])(
    'issue nothing that only speaks of them: %s',
    (title) => {
      expect(issuerOf(title, ['大家学习。']).issuer).toBeNull();
    },
  );
});

describe('a government of before 1949', () => {
  const dated = (title: string, day: string) =>
    describeArticle(articleOf(title, ['各县：', '请春耕。', day]), loadGazetteer()).summary.issuer;

  it('is no 人民政府', () => {
    expect(dated('江西省政府关于春耕的训令', '一九三六年三月五日')).toBe('江西省政府');
    expect(dated('江西省政府关于春耕的通知', '二〇〇六年三月五日')).toBe('江西省人民政府');
    expect(issuerOf('青山边区政府关于春耕的指示', ['各县：']).issuer).toBe('青山边区政府');
  });

  it('is completed by its place as it calls itself', () => {
    const texts = ['各位代表：', '我代表省政府，向大会报告工作。'];
    const place = { name: '江西省', evidence: [] };
    expect(describeIssuer(articleOf('工作报告', texts), place, 1936).issuer).toBe('江西省政府');
    expect(describeIssuer(articleOf('工作报告', texts), place, 2006).issuer).toBe('江西省人民政府');
  });

  it.each([
    ['江西省政府训令', '江西省人民政府'],
    ['青山边区行政委员会布告', '青山边区行政委员会'],
    ['青山县苏维埃政府训令第3号', '青山县苏维埃政府'],
    ['青山县人民政府令行禁止', null],
    ['训令', null],
  ])('issues orders and proclamations that name it: %s', (title, issuer) => {
    expect(issuerOf(title, ['各县：']).issuer).toBe(issuer);
  });
});

describe('the office that printed a document', () => {
  it('is no more than likely to have issued it', () => {
    const { issuer, known } = issuerOf('关于校车问题的批复', [
      '县教育局：',
      '同意你局意见。此复。',
      '二○一一年九月十四日',
      '青山县人民政府办公室　　2011年9月15日印发',
    ]);
    expect([issuer, known.how]).toEqual(['青山县人民政府办公室', 'inferred']);
  });
});

describe('an issuer that no line of its own names', () => {
  it('is read off the signature that has run into the last paragraph', () => {
    expect(issuerOf('关于浴室的通知', ['现通知如下。一、备煤。青山县住建局 2020年10月10日'])).toMatchObject({
      issuer: '青山县住建局',
      known: { how: 'inferred' },
    });
    expect(issuerOf('关于浴室的通知', ['现通知如下。自2020年10月10日']).issuer).toBeNull();
  });

  it('is the body with which a public notice opens, where the text speaks in its name too', () => {
    const title = '青山县自然资源局土地使用权出让公告';
    expect(issuerOf(title, ['青山县自然资源局决定出让一幅土地。'])).toMatchObject({
      issuer: '青山县自然资源局',
      known: { how: 'inferred' },
    });
    expect(issuerOf(title, ['现决定出让一幅土地。']).issuer).toBeNull();
    expect(issuerOf('青山县教育局局长选拔公告', ['青山县教育局缺一名局长。']).issuer).toBeNull();
  });
});

it('the lines above the day of a short text are its signature, not its letterhead', () => {
  const texts = [
    '各乡镇，县直各单位：',
    '现通报如下：',
    '一等奖：城关镇',
    '中共青山县委办公室',
    '青山县人民政府办公室',
    '2005年2月3日',
  ];
  expect(issuerOf('关于考核结果的通报', texts)).toMatchObject({
    issuer: '中共青山县委办公室 青山县人民政府办公室',
    known: { how: 'stated' },
  });
});

it.each([
  ['商务部 中央网信办 发展改革委关于浴室规划的通知', '商务部 中央网信办 发展改革委'],
  ['全州县农业局关于浴室规划的通知', '全州县农业局'],
])('bodies with short names of their own: %s', (title, issuer) => {
  expect(issuerOf(title, ['现通知如下。']).issuer).toBe(issuer);
});

describe('bodies that the title names by their level', () => {
  const SIGNED = [
    '各县人社局、财政局：',
    '请执行。',
    '荆州市人力资源和社会保障局 荆州市财政局',
    '2022年3月18日',
  ];

  it('are those that sign in full', () => {
    const { issuer, known } = issuerOf('市人社局 市财政局关于稳岗补贴的通知', SIGNED);
    expect(issuer).toBe('荆州市人力资源和社会保障局 荆州市财政局');
    expect(known.evidence.every(({ from }) => from === 'text')).toBe(true);
  });

  it.each([
    ['市人社局关于稳岗补贴的通知', '市人社局'],
    ['市农业局 市财政局关于稳岗补贴的通知', '市农业局 市财政局'],
  ])('are not others or more that sign: %s', (title, issuer) => {
    expect(issuerOf(title, SIGNED).issuer).toBe(issuer);
  });
});
