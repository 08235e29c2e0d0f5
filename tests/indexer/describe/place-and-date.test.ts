import { describe, expect, it } from 'vitest';
import { loadGazetteer } from '../../../engine/gazetteer/index.ts';
import { describePlaceAndDate } from '../../../indexer/describe/place-and-date.ts';
import { articleOf } from './article.ts';

const gazetteer = loadGazetteer();
const described = (title: string, texts: readonly string[]) => {
  const { region, date } = describePlaceAndDate(articleOf(title, texts), gazetteer);
  return { path: region.path.join('/'), today: region.today, year: date.year, to: date.to };
};

describe('region and date together', () => {
  it('end the span of a date with the county’s name', () => {
    const text = '县长主持召开全县产业聚集区会议,杜庄镇、留守营镇、石门寨镇和驻操营镇参加。';
    expect(described('会议纪要', [text])).toMatchObject({
      path: '河北省/秦皇岛市/抚宁县',
      today: '抚宁区',
      to: '2015-12-31',
    });
  });

  it.each([
    ['巢湖市2008年政府工作总结', '安徽省/巢湖市'],
    ['巢湖市2018年政府工作总结', '安徽省/合肥市/巢湖市'],
    ['庐江县2005年工作总结', '安徽省/巢湖市/庐江县'],
    ['庐江县2015年工作总结', '安徽省/合肥市/庐江县'],
  ])('%s belongs to %s', (title, path) => {
    expect(described(title, []).path).toBe(path);
  });

  it('names a region that was only inferred as it was called in the year', () => {
    const texts = ['2009年工作总结', '全市各县抓好落实。枣阳市、宜城市、南漳县、谷城县都有进步,南漳县最快。'];
    expect(described('工作总结', texts)).toMatchObject({
      path: '湖北省/襄樊市',
      today: '襄阳市',
      year: 2009,
    });
  });

  it.each([
    ['渭源县2020年脱贫工作安排', '甘肃省/定西市/渭源县'],
    ['渭源县2001年扶贫工作安排', '甘肃省/定西地区/渭源县'],
    ['巴宜区2016年旅游工作要点', '西藏自治区/林芝市/巴宜区'],
    ['林芝县2012年旅游工作要点', '西藏自治区/林芝地区/林芝县'],
    ['平安县2014年农业工作总结', '青海省/海东市/平安县'],
    ['思茅市2005年茶业工作总结', '云南省/思茅市'],
  ])('%s names every level as of the year: %s', (title, path) => {
    expect(described(title, []).path).toBe(path);
  });

  it.each([
    ['河北省蓟县革命委员会关于造林的通知', '一九六五年三月九日', '河北省/蓟县', '蓟州区'],
    ['江苏省川沙县人民委员会关于造林的通知', '一九五六年三月九日', '江苏省/川沙县', '浦东新区'],
    ['四川省奉节县人民政府关于造林的通知', '一九八三年三月九日', '四川省/奉节县', null],
    ['四川省重庆市人民政府关于造林的通知', '一九八三年三月九日', '四川省/重庆市', null],
    ['广东省琼山县人民政府关于造林的通知', '一九八三年三月九日', '广东省/琼山县', '琼山区'],
    ['辽宁省昭乌达盟革命委员会关于造林的通知', '一九七三年三月九日', '辽宁省/昭乌达盟', '赤峰市'],
    ['安徽省巢湖市含山县人民政府关于造林的通知', '2003年3月9日', '安徽省/巢湖市/含山县', null],
    ['扬州市泰兴县人民政府关于造林的通知', '1985年3月9日', '江苏省/泰州市/泰兴县', '泰兴市'],
    ['海南省人民政府关于造林的通知', '1990年3月9日', '海南省', null],
  ])('name the county and the province that it lay in: %s, %s', (title, day, path, today) => {
    expect(described(title, ['各单位：', '现就造林的事通知如下。', day])).toMatchObject({ path, today });
  });

  it('know no 海南省 before it was one', () => {
    expect(described('海口市人民政府关于造林的通知', ['各单位：', '请照此办理。', '1983年3月9日']).path).toBe(
      '广东省/海口市',
    );
  });

  it('keep the name that the text uses', () => {
    expect(described('襄阳市2009年工作总结', []).path).toBe('湖北省/襄阳市');
  });
});

it('a text that looks back on a name long given up is not of its time', () => {
  const dateIn = (text: string) =>
    describePlaceAndDate(articleOf('平原省的日子', [text, '那时我在平原省民政厅工作。']), loadGazetteer())
      .date;
  expect(dateIn('平原省机关迁到新乡。').to).toBe('1952-12-31');
  expect(dateIn('1993年秋天我重回新乡，写下这些文字。').to).toBeNull();
});
