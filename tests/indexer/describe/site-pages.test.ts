import { describe, expect, it } from 'vitest';
import { loadGazetteer } from '../../../engine/gazetteer/index.ts';
import { describeDate } from '../../../indexer/describe/date/date.ts';
import { describeArticle } from '../../../indexer/describe/describe.ts';
import { describeDocNumber } from '../../../indexer/describe/doc-number.ts';
import { describeIssuer } from '../../../indexer/describe/issuer/issuer.ts';
import { describeRegion } from '../../../indexer/describe/region/region.ts';
import { articleOf, factOf } from './article.ts';

const gazetteer = loadGazetteer();

describe("the name of a site above a page's path", () => {
  it('issues nothing', () => {
    const texts = ['河北省农业农村厅', '您当前的位置 > 首页 > 要闻', '张家口市召开会议', '会议说，要浇水。'];
    expect(describeIssuer(articleOf('农业要闻', texts)).issuer).toBeNull();
  });

  it('is no letterhead of an encyclopedia that tells of the body', () => {
    const texts = ['浙江省农业委员会', '维基百科，自由的百科全书', '它成立于1954年。'];
    expect(describeIssuer(articleOf('跳转', texts)).issuer).toBeNull();
  });

  it('proves no region as a title', () => {
    const article = articleOf('崇阳县教育局', ['湖北省第十四届人大常委会昨天开会，湖北省政府负责人列席。']);
    expect(describeRegion(article, gazetteer).region.path).toEqual(['湖北省']);
  });
});

describe('a place named as an example', () => {
  it.each([
    ['走访记', ['江西省各县办起了食堂，于都县也有一家。', '江西省的社员说好。'], '江西省'],
    ['概况', ['内蒙古自治区有呼和浩特市、包头市、乌海市、赤峰市、通辽市，首府呼和浩特市。'], '内蒙古自治区'],
    ['七届全国人大三次会议开幕', ['内容出处：《辽阳日报》', '会议今天开幕。'], '全国'],
  ])('is not where a text belongs: %s', (title, texts, path) => {
    expect(describeRegion(articleOf(title, texts), gazetteer).region.path.join('/')).toBe(path);
  });

  it('is no more than one side where the title names a province that the text does not', () => {
    const texts = ['江西省人民政府办公厅、江西省民政厅昨天开会。', '会议要求九江市、赣州市做好准备。'];
    const { region } = describeRegion(articleOf('陕西省农林厅关于防冻的通知', texts), gazetteer);
    expect(region.how).toBe('inferred');
    expect(region.evidence.map(({ from }) => from)).toContain('text');
  });

  it('leaves the county that a text in traditional characters calls its own', () => {
    const texts = ['縣委、縣政府決定，全縣各鄉鎮修路。', '會上，湖北省秭歸縣的代表發了言，本縣的路都要修。'];
    const { region } = describeRegion(articleOf('修路', texts), gazetteer);
    expect(region.path.join('/')).toBe('湖北省/宜昌市/秭归县');
  });
});

describe('the body that passed an act', () => {
  it.each([
    [
      '《办法》已于2022年8月25日由济南市第十八届人民代表大会常务委员会第二次会议通过，现予公布。',
      '济南市人民代表大会常务委员会',
    ],
    ['（济南市人民政府常务会议1990年10月10日审议通过）', '济南市人民政府'],
    ['一九五五年二月十日国务院常务会议通过', '国务院'],
  ])('is named without what stands before it: %s', (line, issuer) => {
    expect(describeIssuer(articleOf('澡堂管理办法', [line])).issuer).toBe(issuer);
  });

  it('is not the government that delegates speak of', () => {
    const texts = ['分组会上，代表们逐件讨论了关于政府工作报告的决议草案。'];
    expect(describeIssuer(articleOf('代表团开会', texts)).issuer).toBeNull();
  });
});

describe('a document number', () => {
  it.each([
    [
      ['国务院关于同意调整玉溪市区划的批复国函〔2015〕999号中华人民共和国国务院 2015年12月3日'],
      '国函〔2015〕999号',
    ],
    [['中华人民共和国国务院国函[2011]999号'], '国函[2011]999号'],
    [['青政字〔2022〕51号关于印发浴室改造实施方案的通知'], '青政字〔2022〕51号'],
    [['（青山省人民政府令第368号）'], '青山省人民政府令第368号'],
  ])('is read from %j', (texts, number) => {
    expect(describeDocNumber(articleOf('澡堂管理', texts)).docNumber).toBe(number);
  });

  it('ends where the label of the next column begins', () => {
    const given = [factOf('docNumber', '青府办函〔2020〕78号：发布机构: 市政府办公厅', 'markup')];
    expect(describeDocNumber(articleOf('澡堂管理', ['正文。'], given)).docNumber).toBe(
      '青府办函〔2020〕78号',
    );
  });

  it('is no label of another column', () => {
    const given = [factOf('docNumber', '信息格式/语种', 'markup')];
    expect(describeDocNumber(articleOf('澡堂管理', ['正文。'], given)).docNumber).toBeNull();
  });
});

describe('years', () => {
  it('are those of the newspaper whose issue and page stand above the text', () => {
    const texts = ['1958年5月16日青山日报 第4版', '专栏：', '石老汉今年六十多，走遍了青山。'];
    expect(describeDate(articleOf('争取亩产千斤', texts))).toMatchObject({
      iso: '1958-05-16',
      how: 'stated',
    });
  });

  it('are not read as a five-year plan where they are written in numerals: 一九五九年', () => {
    const { from } = describeDate(articleOf('全会讨论的报告', ['会议重定全省一九五九年计划指标。']));
    expect(from).not.toBe('1994-01-01');
  });

  it.each(['http://www.qs.cn 2006年12月30日06:43 青山日报', '2006-12-30  来源：青山日报  人气：42'])(
    'of a report are bounded by the day of its page: %s',
    (line) => {
      const texts = [line, '本报讯（记者张三）29日下午，县里各界人士喝茶迎新。'];
      expect(describeDate(articleOf('青山县举行迎新茶话会', texts))).toMatchObject({ year: 2006 });
    },
  );
});

describe('an issuer is stated only where nothing speaks against it', () => {
  const issuerIn = (title: string, texts: string[], given: ReturnType<typeof factOf>[] = []) =>
    describeIssuer(articleOf(title, texts, given));
  const MATTER = '为做好浴室改造，现将有关事项明确下来，请认真执行。';

  it.each([
    [
      'a bare name above the text may be the site’s',
      '关于浴室的意见',
      ['青山县人民政府', MATTER],
      'inferred',
    ],
    ['a letterhead calls itself one', '关于浴室的意见', ['青山县人民政府文件', MATTER], 'stated'],
    [
      'a number stands beneath it',
      '关于浴室的意见',
      ['青山县人民政府', '青政发〔2011〕5号', MATTER],
      'stated',
    ],
    [
      'the same body signs',
      '关于浴室的意见',
      ['青山县人民政府', MATTER, '青山县人民政府', '2011年3月5日'],
      'stated',
    ],
    [
      'a decree of another place is printed below it',
      '青山省人民政府令第116号（精选7篇）',
      ['青山省人民政府令第116号', '绿水省浴室办法 绿水省人民政府令第116号', MATTER],
      'inferred',
    ],
  ])('%s', (_, title, texts, how) => {
    expect(issuerIn(title, texts).known.how).toBe(how);
  });

  it('is likely at most by who passed what the text only reports', () => {
    const texts = ['（2004年3月5日青山市第十三届人民代表大会第二次会议通过）', MATTER];
    expect(issuerIn('关于议案的审查报告', texts).known.how).toBe('inferred');
    expect(issuerIn('青山市浴室条例', texts).known.how).toBe('stated');
  });

  it.each([
    ['浴室图', ['下载', '青山装饰公司', MATTER]],
    ['青山县人民政府 编辑', ['青山县人民政府', '青山县人民政府设于1949年。']],
    ['两个细则的通知', [`两个实施细则已经厅务会议通过，${MATTER}`]],
    ['市政府贯彻国务院关于浴室意见的实施意见', [MATTER]],
  ])('is none in %s', (title, texts) => {
    expect(issuerIn(title, texts).issuer).toBeNull();
  });

  it('is written out where its place is added', () => {
    const place = { name: '青山市', evidence: [{ quote: '青山', from: 'text' as const }] };
    const article = articleOf('市政府办公厅关于浴室的意见', [MATTER]);
    expect(describeIssuer(article, place)).toMatchObject({
      issuer: '青山市人民政府办公厅',
      known: { how: 'inferred' },
    });
  });

  it('is none by a level alone, where no place is known', () => {
    const texts = ['各位代表：', '现在，我代表乡人民政府作报告，请审议。'];
    expect(issuerIn('政府工作报告', texts).issuer).toBeNull();
    const titled = issuerIn('政府工作报告（草案）在青山镇第四届人民代表大会第三次会议上', [
      '现在，我代表镇人民政府报告工作，请审议。',
    ]);
    expect(titled).toMatchObject({ issuer: '青山镇人民政府', known: { how: 'inferred' } });
  });

  it('is not the body for whom the news says somebody reported', () => {
    const texts = ['会上，县长张三代表县人民政府报告工作。', '青山县的代表分组审议。'];
    expect(issuerIn('青山县大会开幕', texts).issuer).toBeNull();
  });

  it('is not the body that passed what the first sentence cites', () => {
    const texts = [
      '《青山省浴室决定》经2022年9月7日青山省人民政府第26次常务会议通过，现就清理工作通知如下。',
    ];
    expect(issuerIn('关于清理的通知', texts).issuer).toBeNull();
  });

  it('is no more than likely where the title stands below a text', () => {
    const texts = [
      `一、${'浴室改造要按照规定的程序和步骤进行，不得拖延；'.repeat(5)}`,
      '青山省人民政府关于浴室的命令',
    ];
    expect(issuerIn('青山省人民政府关于浴室的命令', texts).known.how).toBe('inferred');
  });
});

describe('a number', () => {
  it('of a table of data that stayed in the text is read from its cell', () => {
    const texts = [
      '索引号 | 11F/2017 | 公开责任部门 | 青山县人民政府',
      '文号 | 青政发〔2016〕45号 | 载体类型 | 纸质',
    ];
    const { summary } = describeArticle(
      articleOf('青山县浴室名录', [...texts, '各镇：', '请抓好落实。']),
      gazetteer,
    );
    expect(summary.docNumber).toBe('青政发〔2016〕45号');
    expect(summary.known.docNumber.evidence).toEqual([
      expect.objectContaining({ quote: '青政发〔2016〕45号', passage: 1, rule: 'head-data/document-number' }),
    ]);
  });

  it('ends where the label of the next column begins', () => {
    const fact = factOf('docNumber', '青政发〔2016〕45号 主 题 词:', 'markup');
    expect(describeDocNumber(articleOf('浴室', ['请抓好落实。'], [fact])).docNumber).toBe(
      '青政发〔2016〕45号',
    );
  });

  it('that only the title bears is likely at most where the text prints another’s order', () => {
    const title = '青山省人民政府令第116号';
    const texts = [title, '绿水省浴室办法 绿水省人民政府令第116号', '第一条 浴室要干净。'];
    expect(describeDocNumber(articleOf(title, texts)).known.how).toBe('inferred');
  });
});

describe('a region is stated only where nothing speaks against it', () => {
  const read = (title: string, texts: string[], file = 'page.txt') => {
    const article = articleOf(title, texts);
    const { region } = describeRegion({ ...article, source: { ...article.source, file } }, gazetteer);
    return `${region.path.join('/')} ${region.how}`;
  };
  const MATTER = '为做好浴室改造，现将有关事项明确下来，请认真执行。';

  it.each([
    ['the title names a document', '江西省关于浴室的通知', [MATTER], '江西省 stated'],
    ['an article is about the place it opens with', '嘉峪关内外风光好', [MATTER], '甘肃省/嘉峪关市 inferred'],
    [
      'a body of another place signs',
      '江西省浴室改造方案',
      [MATTER, '湖南省财政厅', '2011年3月5日'],
      '湖南省 inferred',
    ],
    [
      'the text prints another province’s order beneath a title that is only repeated',
      '贵州省人民政府令116号',
      ['贵州省人民政府令116号（精选）', '广西壮族自治区人民政府今日开会。', MATTER],
      '贵州省 inferred',
    ],
    [
      'brackets and a year stand between two levels',
      '（安徽?。?025年当涂县人民政府工作报告',
      [MATTER],
      '安徽省/马鞍山市/当涂县 stated',
    ],
  ])('%s', (_, title, texts, expected) => {
    expect(read(title, texts)).toBe(expected);
  });

  it('is likely at most in the folder of another', () => {
    expect(read('江西省关于浴室的通知', [MATTER], '湖南/page.txt')).toBe('江西省 inferred');
    expect(read('江西省关于浴室的通知', [MATTER], '江西/page.txt')).toBe('江西省 stated');
  });

  it.each([
    [
      'a rank in the province',
      '浴室年鉴',
      ['九江市的浴室居全省第三，九江市人民政府很满意。', '九江市又建了浴室。'],
      '江西省/九江市 inferred',
    ],
    [
      'a mountain',
      '浴室见闻',
      ['吉林省的浴室不多，吉林省还要建，吉林省人民满意。', '她说到长白山区缺浴室。'],
      '吉林省 inferred',
    ],
    [
      'a paper in the title',
      '关于《湖北政报》发行情况的通报',
      ['建始县红岩寺镇发行得好，建始县订得多，建始县也表扬了人。'],
      '湖北省 inferred',
    ],
    [
      'the highest court',
      '關於最高人民法院工作的報告（1957年）',
      ['各位代表：', '今年案件少了。'],
      '全国 stated',
    ],
  ])('is not told by %s', (_, title, texts, expected) => {
    expect(read(title, texts)).toBe(expected);
  });
});
