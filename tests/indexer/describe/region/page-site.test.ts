import { expect, it } from 'vitest';
import { loadGazetteer } from '../../../../engine/gazetteer/index.ts';
import { describe as describeArticles } from '../../../../indexer/pipeline.ts';
import { reading } from '../../reading.ts';

const notice = '关于做好夏粮收购工作的通知';
const text = '为切实做好今年我县夏粮收购工作，保护种粮农民利益，各乡镇要敞开收购，不得打白条。';
const regionOf = async (foot: string, above = text) => {
  const page = `${notice}\n\n各乡镇人民政府：\n${above}\n我县各粮站要备足仓容。\n扫一扫在手机打开当前页\n${foot}\n`;
  const [only] = describeArticles((await reading(page)).articles, loadGazetteer());
  return only?.summary.region;
};

it('a page is of the place whose site it is, as its foot says, where the text calls it its own', async () => {
  expect(await regionOf('版权所有：青田县人民政府 浙ICP备05017375号-1')).toMatchObject({
    path: ['浙江省', '丽水市', '青田县'],
    how: 'inferred',
    evidence: [{ quote: '版权所有：青田县人民政府 浙ICP备05017375号-1', rule: 'page-site/owner' }],
  });
});

it.each([
  ['who made the site', '技术支持：青田县人民政府信息中心'],
  ['the city above', '主办：丽水市人民政府'],
])('and not of %s', async (_, foot) => {
  expect(await regionOf(foot)).toMatchObject({ how: 'unknown', path: [] });
});

it('and not where the text names its place itself', async () => {
  const named = `安乡县人民政府要求，${text}安乡县粮食局负责。`;
  expect((await regionOf('主办：青田县人民政府', named))?.path).toEqual(['湖南省', '常德市', '安乡县']);
});
