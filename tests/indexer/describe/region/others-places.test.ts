import { describe, expect, it } from 'vitest';
import { loadGazetteer } from '../../../../engine/gazetteer/index.ts';
import { describeRegion } from '../../../../indexer/describe/region/region.ts';
import { articleOf } from '../article.ts';

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
const ASKED = '你县《关于浴室改造的请示》收悉。经研究，同意青田县浴室改造。';

describe('the place of those whom a text answers', () => {
  it.each([
    ['关于对青田县人民政府浴室改造请示的批复', '丽水市人民政府', '浙江省/丽水市 stated'],
    ['关于青田县浴室总体规划的批复', '丽水市人民政府', '浙江省/丽水市 stated'],
    ['关于青田县浴室总体规划的复函（节录）', '浙江省住房和城乡建设厅', '浙江省 stated'],
    ['浙江省人民政府关于同意青田县浴室规划的批复', '浙江省人民政府', '浙江省 stated'],
    ['关于鹤城街道浴室改造的批复', '青田县人民政府', '浙江省/丽水市/青田县 stated'],
  ])('is not its own: %s, signed by %s', (title, issuer, expected) => {
    expect(read(title, ['青田县人民政府：', ASKED, issuer, '2011年3月5日'])).toBe(expected);
  });

  it('proves nothing where nobody signs', () => {
    expect(read('关于青田县浴室总体规划的批复', ['青田县人民政府：', ASKED])).toBe(' unknown');
    expect(read('关于青田县浴室总体规划的批复', ['浙政函〔2011〕12号', '青田县人民政府：', ASKED])).toBe(
      '浙江省 inferred',
    );
  });

  it('is the text’s own in what it asks itself', () => {
    expect(read('关于青田县浴室改造的请示', ['丽水市人民政府：', MATTER])).toBe(
      '浙江省/丽水市/青田县 stated',
    );
  });
});

describe('issuers of several provinces', () => {
  it('leave the folder a guess, with the bodies beside it', () => {
    const texts = [MATTER, '江苏省教育厅', '浙江省教育厅', '2011年3月5日'];
    const region = regionOf('关于浴室合作的通知', texts, '江苏省/1.txt');
    expect(region).toMatchObject({ path: ['江苏省'], how: 'inferred' });
    expect(region.evidence.map(({ quote }) => quote)).toEqual(['江苏省', '江苏省教育厅', '浙江省教育厅']);
    expect(read('关于浴室合作的通知', texts)).toBe(' unknown');
  });
});

const DAY = '2011年3月5日';
const ANXIANG = '湖南省/常德市/安乡县';

describe('a text that speaks of other places', () => {
  it.each([
    [
      'thanks another',
      '致青田县人民政府的感谢信',
      ['青田县人民政府：', '谢谢贵县。', '缙云县人民政府', DAY],
      '浙江省/丽水市/缙云县 stated',
    ],
    ['thanks another, unsigned', '致青田县人民政府的感谢信', ['青田县人民政府：', '谢谢贵县。'], ' unknown'],
    [
      'helps another',
      '对口支援隆子县工作方案',
      ['我市对口支援西藏隆子县。隆子县人民政府配合。', '常德市教育局', DAY],
      '湖南省/常德市 stated',
    ],
    [
      'sends people to another',
      '关于组织赴浙江省温州市考察的通知',
      ['安乡县各单位：', MATTER, '安乡县人民政府办公室', DAY],
      `${ANXIANG} stated`,
    ],
    [
      'sends people to a hall of another to learn',
      '党支部工作总结',
      ['我支部先后到嘉兴南湖、嘉兴旧址参观学习。', '派人到青田县挂职锻炼。'],
      ' unknown',
    ],
    [
      'tells of guests',
      '浙江省青田县党政代表团到安乡县考察',
      [
        '浙江省青田县委书记王大山率党政代表团到我县考察。',
        '青田、青田县很好，安乡县陪同，到大鲸港镇、安丰乡。',
      ],
      `${ANXIANG} inferred`,
    ],
    [
      'tells of a journey of its own',
      '安乡县党政代表团赴浙江考察',
      ['县委书记率我县党政代表团赴浙江省德清县考察。', '德清县委书记陪同，代表团参观了莫干山镇。'],
      `${ANXIANG} inferred`,
    ],
    [
      'tells of a delegation from above',
      '常德市党政代表团到我县考察',
      ['常德市委书记王大山率市党政代表团到我县考察。安乡县领导陪同。'],
      `${ANXIANG} inferred`,
    ],
    [
      'tells of a visit from above',
      '市领导检查防汛',
      ['常德市委书记王大山到我县调研。', '安乡县陪同，安乡县汇报。'],
      `${ANXIANG} inferred`,
    ],
    [
      'names its neighbours',
      '在安乡县动员会上的讲话',
      ['同志们：', '毗邻的湖北省石首市、公安县也受灾严重，我们要重建家园。'],
      `${ANXIANG} stated`,
    ],
    [
      'is a speech at a meeting of a county',
      '关于当前的几个问题',
      ['（1964年11月在青田县三级干部会议上的报告）', '同志们：', '我县的运动搞了一年。'],
      '浙江省/丽水市/青田县 stated',
    ],
    [
      'is a speech at a meeting held in a county',
      '关于当前的几个问题',
      ['（1964年11月在青田县召开的地区会议上的报告）', '同志们：', MATTER],
      ' unknown',
    ],
    ['reports of a journey', '温州市浴室考察报告', ['我们考察了温州市的浴室。'], ' unknown'],
    ['tells of children who grew up in a county', '关于教育的通知', ['和平县长大的孩子要上学。'], ' unknown'],
    [
      'uses words that are counties',
      '关于和平发展的讲话',
      ['同志们，和平、发展是主题，合作共赢，资源节约，开放兴国，民和年丰。'],
      ' unknown',
    ],
    ['speaks of a street', '长安街改造方案', ['长安街南北两侧。', MATTER], ' unknown'],
    [
      'speaks of games',
      '关于做好北京冬奥会浴室保障的通知',
      [MATTER, '河北省张家口市崇礼区人民政府', DAY],
      '河北省/张家口市/崇礼区 stated',
    ],
    ['speaks of an organization', '上海合作组织青岛峰会安全方案', [MATTER], ' unknown'],
    [
      'sends on another’s notice',
      '转发常德市财政局关于浴室的通知',
      ['各乡镇：', '现转发给你们。'],
      ' unknown',
    ],
    [
      'sends on another’s notice, signed',
      '转发常德市财政局关于浴室的通知',
      ['现转发给你们。', '安乡县财政局', DAY],
      `${ANXIANG} stated`,
    ],
    ['praises another', '关于表彰青田县人民政府等先进单位的决定', [MATTER], ' unknown'],
    [
      'draws a border',
      '关于青田县与龙泉市行政区域界线的通知',
      [MATTER, '丽水市人民政府', DAY],
      '浙江省/丽水市 stated',
    ],
    ['agrees with another', '青田县、龙泉市关于浴室合作的协议', [MATTER], '浙江省/丽水市/青田县 inferred'],
    ['is of two counties', '青田县人民政府 龙泉市人民政府关于浴室的通知', [MATTER], '浙江省/丽水市 inferred'],
    ['is of two provinces', '江苏省教育厅 浙江省教育厅关于浴室的通知', [MATTER], ' unknown'],
    [
      'is of a ministry and a province',
      '教育部 江苏省人民政府关于共建学校的意见',
      [MATTER],
      '江苏省 inferred',
    ],
    [
      'is of a ministry and speaks of a province',
      '关于浙江省土地规划的批复',
      ['浙江省人民政府：', MATTER, '国务院', DAY],
      '全国 stated',
    ],
    [
      'has a letterhead and another’s signature',
      '关于浴室改造的通知',
      ['常德市财政局文件', MATTER, '安乡县财政局', DAY],
      '湖南省/常德市 inferred',
    ],
    [
      'has a title and another’s signature',
      '常德市财政局关于浴室的通知',
      [MATTER, '安乡县财政局', DAY],
      '湖南省/常德市 inferred',
    ],
    ['is of a bank', '宁波银行浴室贷款办法', [MATTER], '浙江省/宁波市 inferred'],
    ['is of stones of a county', '青田石雕保护条例', [MATTER], '浙江省/丽水市/青田县 inferred'],
    [
      'is of an office in another place',
      '浙江省人民政府驻北京办事处关于浴室的通知',
      [MATTER],
      '浙江省 stated',
    ],
    [
      'has two forms of one name',
      '湖南省常德市财政局关于浴室的通知',
      [MATTER, '常德市财政局', DAY],
      '湖南省/常德市 stated',
    ],
    [
      'helps another and names its own not',
      '援疆工作方案',
      ['我省对口支援新疆阿克苏地区。阿克苏地区行署、阿克苏地区教育局配合。'],
      ' unknown',
    ],
    [
      'visits another and names its own not',
      '赴温州市考察学习浴室的报告',
      ['我县考察团赴温州市考察。温州市人民政府介绍经验，温州市教育局陪同。'],
      ' unknown',
    ],
    [
      'sets itself against its neighbours',
      '在全县浴室工作会上的讲话',
      ['同志们：', '我县与澧县、石门县、桃源县相比差距大。澧县县委、澧县人民政府重视。我们安乡要努力。'],
      '湖南省/常德市 inferred',
    ],
  ])('%s', (_, title, texts, expected) => {
    expect(read(title, texts)).toBe(expected);
  });

  it('shows what contradicts it', () => {
    const { evidence } = regionOf('常德市财政局关于浴室的通知', [MATTER, '安乡县财政局', DAY]);
    expect(evidence.map(({ quote }) => quote)).toEqual(['常德市财政局', '安乡县财政局']);
  });
});

describe('places listed as examples', () => {
  const listed = (words: string) => read('重新组建浴室协会方案', [words, MATTER]);

  it('are none of the text’s own, each with the same words behind it', () => {
    expect(listed('协会要冠以所在市的地名，如北京浴室协会、广州浴室协会、深圳浴室协会等。')).toBe(' unknown');
  });

  it('are told from those that the text speaks of', () => {
    expect(listed('广州浴室协会、深圳浴室协会由省民政厅登记，全省浴室协会共有二百家。')).toBe(
      '广东省 inferred',
    );
  });
});
