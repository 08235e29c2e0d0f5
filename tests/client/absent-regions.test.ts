import { describe, expect, it } from 'vitest';
import { absentPlaces, absentRegions } from '../../client/facets/absent-regions.ts';
import { zhCN } from '../../client/messages/zh-CN.ts';

const TREE = [
  {
    value: '43',
    label: '湖南省',
    count: 3,
    children: [{ value: '4307', label: '常德市', count: 3, children: [] }],
  },
];

describe('places that are chosen or taken out', () => {
  it('are asked for by name where the tree has no row for them', () => {
    const marked = ['43', '4307-county', '430700', '13-county', '湖南', 'county', '00', 'unknown', '13'];
    expect(absentPlaces(marked, TREE)).toEqual(['13', '湖南']);
  });

  it('have a row without documents, those with documents no second', () => {
    const found = (name: string, value: string, path: string[]) => ({
      name,
      status: 'found' as const,
      regions: [{ value, path }],
    });
    const names = [
      found('500101', '500101', ['重庆市', '万州区']),
      found('13', '13', ['河北省']),
      found('湖南', '43', ['湖南省']),
    ];
    const rows = absentRegions(['500101', '13-county', '湖南', '没有'], TREE, names, zhCN);
    expect(rows).toEqual([
      { value: '500101', label: '万州区', hint: '重庆市', count: 0, children: [] },
      { value: '13-county', label: '河北省（各区县）', count: 0, children: [] },
    ]);
  });
});
