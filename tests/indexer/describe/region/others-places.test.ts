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
