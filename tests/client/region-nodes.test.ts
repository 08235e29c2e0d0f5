import { describe, expect, it } from 'vitest';
import type { FacetNode } from '../../client/facets/facet-node.ts';
import { beginsOpen, regionNodes, specialRegions } from '../../client/facets/region-nodes.ts';
import { zhCN } from '../../client/messages/zh-CN.ts';

const region = (value: string, label: string, count: number, children: ReturnType<typeof leaf>[] = []) => ({
  value,
  label,
  count,
  children,
});
const leaf = (
  value: string,
  label: string,
  count: number,
): { value: string; label: string; count: number; children: never[] } => ({
  value,
  label,
  count,
  children: [],
});

const TREE = [
  { ...region('11', '北京市', 3), children: [leaf('110105', '朝阳区', 2)] },
  {
    ...region('43', '湖南省', 9),
    children: [region('4301', '长沙市', 2), region('4307', '常德市', 5, [leaf('430725', '桃源县', 3)])],
  },
  {
    ...region('42', '湖北省', 4),
    children: [region('4201', '武汉市', 1), leaf('429004', '仙桃市', 3)],
  },
  region('unknown', '未知', 4),
];

const rows = (nodes: readonly FacetNode[], depth = 0): string[] =>
  nodes.flatMap(({ value, label, hint, count, children }) => [
    `${'  '.repeat(depth)}${value} ${label}${hint === undefined ? '' : ` (${hint})`} ${count}`,
    ...rows(children, depth + 1),
  ]);

describe('the rows of the region picker', () => {
  it('by province hold what lies in each, the place itself first', () => {
    expect(rows(regionNodes(TREE, 'province', zhCN))).toEqual([
      '11 北京市 3',
      '  11-province 本级 1',
      '  110105 朝阳区 2',
      '43 湖南省 9',
      '  43-province 本级 2',
      '  4301 长沙市 2',
      '  4307 常德市 5',
      '    4307-prefecture 本级 2',
      '    430725 桃源县 3',
      '42 湖北省 4',
      '  42-province 本级 0',
      '  4201 武汉市 1',
      '  429004 仙桃市 3',
    ]);
  });

  it('by prefecture begin with all documents of that level, and have what lies in none beside them', () => {
    expect(rows(regionNodes(TREE, 'prefecture', zhCN))).toEqual([
      '11 北京市 3',
      '  11-province 本级 1',
      '  110105 朝阳区 2',
      '43 湖南省 9',
      '  43-prefecture 各市本级 4',
      '  4301 长沙市 2',
      '  4307 常德市 5',
      '    4307-prefecture 本级 2',
      '    430725 桃源县 3',
      '42 湖北省 4',
      '  42-prefecture 各市本级 1',
      '  4201 武汉市 1',
      '  429004 仙桃市 3',
    ]);
  });

  it('by county are the counties of each province, with their prefectures beside them', () => {
    expect(rows(regionNodes(TREE, 'county', zhCN))).toEqual([
      '11-county 北京市各区县 2',
      '  110105 朝阳区 2',
      '43-county 湖南省各区县 3',
      '  430725 桃源县 (常德市) 3',
      '42-county 湖北省各区县 3',
      '  429004 仙桃市 3',
    ]);
  });

  it('begin open where they list prefectures, of all provinces too, or counties that are not too many', () => {
    const country = (prefectures: number, counties: number) =>
      Array.from({ length: 31 }, (_, at) => ({
        ...region(String(at + 10), '省', 9),
        children: Array.from({ length: prefectures }, (_, below) =>
          region(
            `${at + 10}${below + 10}`,
            '市',
            1,
            Array.from({ length: counties }, (_, last) =>
              leaf(`${at + 10}${below + 10}${last + 10}`, '县', 1),
            ),
          ),
        ),
      }));
    const opens = (level: 'province' | 'prefecture' | 'county', tree: ReturnType<typeof country>) =>
      beginsOpen(regionNodes(tree, level, zhCN), level);
    expect(opens('prefecture', country(11, 9))).toBe(true);
    expect(opens('county', country(11, 1))).toBe(true);
    expect(opens('county', country(11, 9))).toBe(false);
    expect(opens('province', country(1, 1))).toBe(false);
  });

  it('have 全国 and the unknown beneath them, also without documents', () => {
    expect(rows(specialRegions(TREE, zhCN))).toEqual(['00 全国 0', 'unknown 未知 4']);
    expect(rows(specialRegions([], zhCN))).toEqual(['00 全国 0', 'unknown 未知 0']);
  });
});
