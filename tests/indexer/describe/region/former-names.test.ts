import { describe, expect, it } from 'vitest';
import { loadGazetteer } from '../../../../engine/gazetteer/index.ts';
import { describePlaceAndDate } from '../../../../indexer/describe/place-and-date.ts';
import { mentionsIn } from '../../../../indexer/describe/region/mentions.ts';
import { describeRegion } from '../../../../indexer/describe/region/region.ts';
import { articleOf } from '../article.ts';

const gazetteer = loadGazetteer();
const MATTER = '为做好浴室改造，现将有关事项明确下来，请认真执行。';
const read = (title: string, texts: readonly string[]) =>
  describePlaceAndDate(articleOf(title, texts), gazetteer).region;

describe('a region under a name long given up', () => {
  it.each([
    ['瑞金县', '1990年3月5日', '江西省/赣州地区/瑞金县'],
    ['瑞金市', '2001年3月5日', '江西省/赣州市/瑞金市'],
    ['崇安县', '1985年3月5日', '福建省/建阳地区/崇安县'],
    ['居巢区', '2005年3月5日', '安徽省/巢湖市/居巢区'],
  ])('%s lay in %s in what its prefecture was called: %s', (name, day, path) => {
    expect(read('关于浴室改造的通知', [MATTER, `${name}教育局`, day]).path.join('/')).toBe(path);
  });

  it.each([
    ['龙泉县', '1985年3月5日', '浙江省/丽水地区/龙泉县', '龙泉市', '1990 年撤县设市'],
    ['青浦县', '1993年3月5日', '上海市/青浦县', '青浦区', '1999 年撤县设区'],
    ['余杭县', '1988年3月5日', '浙江省/杭州市/余杭县', '余杭区', '1994 年撤县设市'],
    ['余杭市', '1998年3月5日', '浙江省/杭州市/余杭市', '余杭区', '2001 年撤市设区'],
    ['武昌县', '1992年3月5日', '湖北省/武汉市/武昌县', '江夏区', '1995 年撤县设区'],
    ['襄樊市', '2005年3月5日', '湖北省/襄樊市', '襄阳市', '用至 2010 年'],
    ['梧州地区', '1990年3月5日', '广西壮族自治区/梧州地区', '贺州市', '1997 年更名'],
    ['达县地区', '1990年3月5日', '四川省/达县地区', '达州市', '1993 年更名'],
    ['松花江地区', '1990年3月5日', '黑龙江省/松花江地区', '哈尔滨市', '1996 年并入'],
    ['固原县', '1988年3月5日', '宁夏回族自治区/固原地区/固原县', '原州区', '2002 年撤县设区'],
    ['崖县', '1983年3月5日', '广东省/崖县', '三亚市', '1984 年撤县设市'],
    ['东莞县', '1961年3月5日', '广东省/东莞县', '东莞市', '1985 年撤县设市'],
    ['旅大市', '1979年3月5日', '辽宁省/旅大市', '大连市', '1981 年更名'],
    ['东川市', '1992年3月5日', '云南省/东川市', '东川区', '用至 1999 年'],
    ['涪陵地区', '1989年3月5日', '四川省/涪陵地区', '涪陵区', '用至 1995 年'],
  ])('%s is known, with its year: %s', (name, day, path, today, change) => {
    const region = read('关于浴室改造的通知', [MATTER, `${name}教育局`, day]);
    expect(region).toMatchObject({ path: path.split('/'), today, how: 'stated' });
    expect(region.evidence[0]?.note).toContain(`原名：${name}，${change}，今${today} / former name`);
  });

  it.each([
    ['热河省人民政府', '1952年3月5日', '热河省', '13', '河北省', '1955 年撤销省份'],
    ['松江省人民政府', '1951年3月5日', '松江省', '23', '黑龙江省', '1954 年撤销省份'],
    ['绥远省民政厅', '1953年3月5日', '绥远省', '15', '内蒙古自治区', '1954 年撤销省份'],
    ['滨江省人民政府', '1946年3月5日', '滨江省', '23', '黑龙江省', '1946 年撤销省份'],
    ['皖北人民行政公署', '1950年3月5日', '皖北行署区', '34', '安徽省', '1952 年撤销行署区'],
    ['中共苏南区党委', '1951年3月5日', '苏南行署区', '32', '江苏省', '1952 年撤销行署区'],
    ['川北行署民政厅', '1951年3月5日', '川北行署区', '51', '四川省', '1952 年撤销行署区'],
    ['西康省人民政府', '1954年3月5日', '西康省', '51', '四川省', '1955 年撤销省份'],
    ['广西省人民委员会', '1956年3月5日', '广西省', '45', '广西壮族自治区', '1958 年更名'],
    ['广东省海南行政区公署', '1982年3月5日', '广东省/海南行政区', '46', '海南省', '1988 年行政区设省'],
    ['湖南省常德专区专员公署', '1956年3月5日', '湖南省/常德专区', '4307', '常德市', '1970 年专区改地区'],
    ['石家庄专区专员公署', '1959年3月5日', '河北省/石家庄专区', '1301', '石家庄市', '1970 年专区改地区'],
  ])('%s is of a province or a prefecture of its time, %s', (issuer, day, path, code, today, change) => {
    const region = read('关于浴室改造的通知', [MATTER, issuer, day]);
    expect(region).toMatchObject({ path: path.split('/'), code, today, how: 'stated' });
    expect(region.evidence[0]?.note).toContain(change);
  });

  it.each([
    ['河北省通县专区专员公署', '1956年3月5日', '河北省'],
    ['湖南省长沙专区专员公署', '1956年3月5日', '湖南省'],
    ['通县专区专员公署', '1956年3月5日', ''],
    ['四川省温江专员公署', '1957年3月5日', '四川省'],
    ['中共温江地委', '1957年3月5日', ''],
    ['长沙专署', '1957年3月5日', ''],
    ['中共常德地委', '1957年3月5日', '湖南省/常德专区'],
  ])('%s is not of the county or the city that it was named after, %s', (issuer, day, path) => {
    expect(read('关于浴室改造的通知', [MATTER, issuer, day]).path.join('/')).toBe(path);
  });

  it.each([
    ['热河省承德县人民政府', '1952年3月5日', '热河省/承德县'],
    ['四川省郫县人民委员会', '1959年3月5日', '四川省/郫县'],
    ['南通县人民委员会', '1956年3月5日', '江苏省/南通县'],
    ['临澧县人民委员会', '1956年3月5日', '湖南省/常德专区/临澧县'],
    ['临澧县革命委员会', '1975年3月5日', '湖南省/常德地区/临澧县'],
    ['临澧县人民政府', '1990年3月5日', '湖南省/常德市/临澧县'],
    ['杭州市余杭县人民委员会', '1962年3月5日', '浙江省/杭州市/余杭县'],
    ['杭州市教育局', '1962年3月5日', '浙江省/杭州市'],
    ['四川省重庆市巴县人民委员会', '1958年3月5日', '四川省/重庆市/巴县'],
    ['广东省海南行政区琼山县革命委员会', '1974年3月5日', '广东省/海南行政区/琼山县'],
    ['广东省琼山县革命委员会', '1974年3月5日', '广东省/琼山县'],
  ])('%s lies in what is known of its time, %s', (issuer, day, path) => {
    expect(read('关于浴室改造的通知', [MATTER, issuer, day]).path.join('/')).toBe(path);
  });

  it.each([
    ['哈尔滨市教育局', '黑龙江省/哈尔滨市'],
    ['石家庄市长安区教育局', '河北省/石家庄市/长安区'],
    ['上海市黄浦区教育局', '上海市/黄浦区'],
  ])('is not lent to what it was merged into: %s', (issuer, path) => {
    expect(read('关于浴室改造的通知', [MATTER, issuer, '1990年3月5日']).path.join('/')).toBe(path);
  });

  it.each([
    ['保定地区浴室改造方案', [], null],
    ['关于浴室改造的通知', [MATTER, '保定地区行政公署'], 1994],
  ])(
    'ends the span of the date where a prefecture is no mere word for the parts around a city: %s',
    (title, texts, year) => {
      expect(describeRegion(articleOf(title, [...texts, MATTER]), gazetteer).nameUntil?.year ?? null).toBe(
        year,
      );
    },
  );

  it.each([
    '法律规定县人民政府应当负责',
    '确定县乡两级的职责',
    '加快交通县道建设',
    '决定县财政局负责',
    '国家保密县级标准',
    '恢复县制以后',
    '开花县里结果',
    '园林县城建设',
    '祝贺县委取得成绩',
    '巩固县域经济',
    '工商县局检查',
    '沟通县乡道路',
    '海滨县城的旅游业',
    '沿悬崖县道修路',
  ])('is not made of the ends of words: %s', (text) => {
    const former = mentionsIn([text], gazetteer).filter(({ senses }) =>
      senses.some(({ place }) => place.change !== undefined),
    );
    expect(former).toEqual([]);
  });

  it.each([
    '苏南模式值得研究，苏南各县走在前列。',
    '川北地区春旱严重，川北要抗旱。',
    '皖北煤电集团的矿区改造。',
  ])('is no region of former times where only a part of the province is called so: %s', (text) => {
    expect(read('关于浴室', [text]).path.join('/')).not.toContain('行署区');
  });

  it.each(['渡口要修好，渡口的船要检查，渡口安全。', '松花江水要清，松花江两岸要绿，松花江要治理。'])(
    'is not read where its stem is an everyday word or a river: %s',
    (text) => {
      expect(read('关于浴室', [text]).how).toBe('unknown');
    },
  );
});
