import { describe, expect, it } from 'vitest';
import { loadGazetteer } from '../../../../engine/gazetteer/index.ts';
import { describeRegion } from '../../../../indexer/describe/region/region.ts';
import { underRules } from '../../../../indexer/rules/rules-in-force.ts';
import { articleOf } from '../article.ts';

const gazetteer = loadGazetteer();
const MATTER = '为做好浴室改造，现将有关事项明确下来，请认真执行。';
const regionOf = (title: string, texts: readonly string[], off: readonly string[] = []) =>
  underRules(
    { off: new Set(off), added: new Map() },
    () => describeRegion(articleOf(title, texts), gazetteer).region,
  );
const read = (title: string, texts: readonly string[], off?: readonly string[]) => {
  const { path, how } = regionOf(title, texts, off);
  return `${path.join('/')} ${how}`;
};

describe('a rule about places that a collection switches off', () => {
  it.each([
    ['title-place/opens', '安乡县浴室管理办法', [MATTER], '湖南省/常德市/安乡县 stated', ' unknown'],
    ['landscape/behind-name', '衡山风景名胜区条例', [MATTER], ' unknown', '湖南省/衡阳市/衡山县 inferred'],
    [
      'name-office/of-full-name',
      '关于浴室',
      [
        '安乡县人民政府要求，改造浴室。安乡县教育局跟上。',
        '全县努力，县政府负责。澧县也来。澧县、石门县、桃源县。',
      ],
      '湖南省/常德市/安乡县 inferred',
      '湖南省/常德市 inferred',
    ],
    [
      'namesake/road-or-house',
      '关于浴室',
      ['常德路12号、常德路13号和常德路14号。常德大酒店、常德饭店。'],
      ' unknown',
      '湖南省/常德市 inferred',
    ],
    [
      'foreign-name/visited',
      '浴室考察团赴安乡县人民政府座谈纪要',
      [MATTER],
      ' unknown',
      '湖南省/常德市/安乡县 inferred',
    ],
    [
      'slogan/behind-name',
      '在座谈会上的讲话',
      ['同志们，要推动黄冈经济社会又好又快发展。'],
      '湖北省/黄冈市 inferred',
      ' unknown',
    ],
    [
      'township/office',
      '关于浴室',
      ['大鲸港工业园要努力，全县跟上，县政府负责，大鲸港工业园，安乡县。'],
      '湖南省/常德市/安乡县 inferred',
      ' unknown',
    ],
    [
      'any-county/head-or-rank',
      '关于浴室的通知',
      ['县级领导：开县级公路修好。', '、开县级公路，全县努力，县政府负责。', '“开县”级'],
      ' unknown',
      '重庆市/开县 inferred',
    ],
    [
      'speaker-level/own',
      '关于浴室',
      ['全省努力，长沙市、长沙市、长沙市、长沙市的浴室。'],
      '湖南省 inferred',
      '湖南省/长沙市 inferred',
    ],
    [
      'number-sign/place-and-office',
      '关于浴室的通知',
      ['粤府办〔2011〕3号', '各单位：', MATTER],
      '广东省 inferred',
      ' unknown',
    ],
    ['title-other/reply', '关于安乡县浴室规划的批复', [MATTER], ' unknown', '湖南省/常德市/安乡县 stated'],
    [
      'title-gap/year',
      '（浙江省）2023年青田县浴室工作总结',
      [MATTER],
      '浙江省/丽水市/青田县 stated',
      '浙江省 stated',
    ],
    [
      'document-title/kind',
      '青田县浴室改造总结',
      [MATTER],
      '浙江省/丽水市/青田县 stated',
      '浙江省/丽水市/青田县 inferred',
    ],
    [
      'title-doubt/beside-another',
      '青田县、龙泉市关于浴室合作的协议',
      [MATTER],
      '浙江省/丽水市/青田县 inferred',
      '浙江省/丽水市/青田县 stated',
    ],
    [
      'foreign-name/helped',
      '援疆工作方案',
      ['我省对口支援新疆阿克苏地区。阿克苏地区行署、阿克苏地区教育局配合。'],
      ' unknown',
      '新疆维吾尔自治区 inferred',
    ],
    [
      'spoken-for/represents',
      '在会上的讲话',
      ['同志们，我代表安乡县人民政府感谢大家。全县努力，县政府负责。'],
      '湖南省/常德市/安乡县 stated',
      '湖南省/常德市/安乡县 inferred',
    ],
    [
      'upward-title/kind',
      '关于公共浴室的报告',
      ['安乡县委：', MATTER],
      '湖南省/常德市/安乡县 inferred',
      ' unknown',
    ],
    [
      'name-office/own-meeting',
      '关于浴室的几个问题',
      ['（1964年11月在安乡县三级干部会议上的报告）', MATTER],
      '湖南省/常德市/安乡县 inferred',
      ' unknown',
    ],
    [
      'foreign-name/journey',
      '党支部工作总结',
      ['我支部先后到常德、常德旧址、常德老区参观学习。'],
      ' unknown',
      '湖南省/常德市 inferred',
    ],
    [
      'foreign-name/guests',
      '青田县党政代表团来访',
      ['青田县委书记王大山率党政代表团到我县考察。'],
      ' unknown',
      '浙江省/丽水市/青田县 inferred',
    ],
    [
      'national/meeting-title',
      '在全国浴室工作会议上的讲话',
      ['常德市很好，常德市、常德市介绍了经验。'],
      '全国 inferred',
      '湖南省/常德市 inferred',
    ],
    [
      'national/speaker-line',
      '关于浴室的几个问题',
      ['教育部副部长 王大山', '常德市很好，常德市、常德市介绍了经验。'],
      '全国 inferred',
      '湖南省/常德市 inferred',
    ],
    [
      'congress-line/passed',
      '浴室条例',
      ['2018年10月26日经常德市第八届人民代表大会法制委员会审议并经主任会议通过', MATTER],
      '湖南省/常德市 stated',
      ' unknown',
    ],
    [
      'congress-line/delivered',
      '政府工作报告',
      ['——2023年1月5日在安乡县第十七届人民代表大会第三次会议上', MATTER],
      '湖南省/常德市/安乡县 stated',
      ' unknown',
    ],
    [
      'leader/called',
      '在会上的讲话',
      ['同志们，要按照春贤书记的要求做好工作。全省要努力。'],
      '湖南省 inferred',
      ' unknown',
    ],
    ['local-voice/own', '全国浴室普查方案', ['我县各单位：', MATTER], ' unknown', '全国 inferred'],
    [
      'act-head/national',
      '浴室条例',
      ['1996年12月30日第八届全国人民代表大会常务委员会第二十三次会议通过'],
      '全国 stated',
      ' unknown',
    ],
    ['act-title/kind', '浴室条例', ['第一条 国务院商务主管部门负责浴室。'], '全国 inferred', ' unknown'],
    [
      'national/entrusts-department',
      '浴室条例',
      ['第一条 国务院商务主管部门负责浴室。'],
      '全国 inferred',
      ' unknown',
    ],
    [
      'own-account/firm-or-society',
      '关于浴室的通知',
      [MATTER, '安乡县自来水公司', '2011年3月5日'],
      '湖南省/常德市/安乡县 inferred',
      '湖南省/常德市/安乡县 stated',
    ],
    [
      'office-line/no-clause',
      '关于浴室',
      ['安乡县教育局工作情况', MATTER, '全县努力，县政府负责。'],
      '湖南省/常德市/安乡县 stated',
      '湖南省/常德市/安乡县 inferred',
    ],
  ])('%s', (rule, title, texts, on, off) => {
    expect([read(title, texts), read(title, texts, [rule])]).toEqual([on, off]);
  });
});
