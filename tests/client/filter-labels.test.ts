import { describe, expect, it } from 'vitest';
import { en } from '../../client/messages/en.ts';
import { zhCN } from '../../client/messages/zh-CN.ts';
import { codesWithoutName, filterLabel } from '../../client/search/filter-labels.ts';

const facets = {
  region: [
    {
      value: '11',
      label: '北京市',
      count: 1,
      children: [{ value: '110105', label: '朝阳区', count: 1, children: [] }],
    },
    {
      value: '43',
      label: '湖南省',
      count: 9,
      children: [{ value: '4307', label: '常德市', count: 9, children: [] }],
    },
  ],
  year: [],
  type: [],
  topic: [],
  issuer: [],
  speaker: [],
  path: [],
};

const names = new Map([['430923', '湖南省 › 益阳市 › 安化县']]);

describe('the label of a filter', () => {
  it.each([
    ['region', '4307', '湖南省 › 常德市', '湖南省 › 常德市'],
    ['region', '430000', '湖南省', '湖南省'],
    ['region', '湖南省/常德市', '湖南省/常德市', '湖南省/常德市'],
    ['region', '43-county', '湖南省（各区县）', '湖南省 (its counties)'],
    ['region', '43-province', '湖南省（本级）', '湖南省 (itself)'],
    ['region', '4307-prefecture', '湖南省 › 常德市（本级）', '湖南省 › 常德市 (itself)'],
    ['region', '430923', '湖南省 › 益阳市 › 安化县', '湖南省 › 益阳市 › 安化县'],
    ['region', '110105', '北京市 › 朝阳区', '北京市 › 朝阳区'],
    ['region', 'county', '县级', 'County level'],
    ['region', 'unknown', '未知', 'Unknown'],
    ['region', '00', '全国', 'National 全国'],
    ['year', '2006', '2006 年', '2006'],
    ['year', '2006..2008', '2006–2008 年', '2006–2008'],
    ['year', '2006..', '2006 年起', 'from 2006'],
    ['year', 'unknown', '年份未知', 'Year unknown'],
    ['date', '2006-03..2006-06', '2006-03 至 2006-06', '2006-03 to 2006-06'],
    ['type', '讲话', '讲话', '讲话 Speech'],
    ['issuer', '=国务院', '国务院', '国务院'],
    ['issuer', '国务院', '名称含“国务院”', 'name with “国务院”'],
    ['speaker', 'unknown', '未知', 'Unknown'],
    ['path', '纪要/2006.txt', '纪要/2006.txt', '纪要/2006.txt'],
  ] as const)('%s %s', (name, value, chinese, english) => {
    expect(filterLabel(name, value, facets, zhCN, names)).toBe(chinese);
    expect(filterLabel(name, value, facets, en, names)).toBe(english);
  });
});

describe('the label of a region whose name is on its way', () => {
  it('is no code', () => {
    expect(filterLabel('region', '43', null, zhCN)).toBe('……');
    expect(filterLabel('region', '43-county', null, zhCN)).toBe('……（各区县）');
    expect(filterLabel('region', '430923', null, zhCN, names)).toBe('湖南省 › 益阳市 › 安化县');
    expect(filterLabel('region', '00', null, zhCN)).toBe('全国');
    expect(filterLabel('region', '常德', null, zhCN)).toBe('常德');
  });
});

describe('codes without a name', () => {
  it('are those that the facet tree lacks, whatever level of them is asked for', () => {
    const values = ['43', '430923', '13-county', 'county', '00', 'unknown', '湖南省'];
    expect(codesWithoutName(values, facets.region)).toEqual(['430923', '13']);
  });
});
