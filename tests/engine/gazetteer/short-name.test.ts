import { describe, expect, it } from 'vitest';
import { kindOf, shortForms, stemOf } from '../../../engine/gazetteer/index.ts';

describe('short names of places', () => {
  it.each([
    ['常德市', '常德'],
    ['务川仡佬族苗族自治县', '务川'],
    ['大理白族自治州', '大理'],
    ['巴音郭楞蒙古自治州', '巴音郭楞'],
    ['黔东南苗族侗族自治州', '黔东南'],
    ['积石山保安族东乡族撒拉族自治县', '积石山'],
    ['东乡族自治县', '东乡'],
    ['莫力达瓦达斡尔族自治旗', '莫力达瓦'],
    ['新疆维吾尔自治区', '新疆'],
    ['内蒙古自治区', '内蒙古'],
    ['锡林郭勒盟', '锡林郭勒'],
    ['神农架林区', '神农架'],
    ['六枝特区', '六枝'],
    ['浦东新区', '浦东'],
    ['清新区', '清新'],
  ])('%s is called %s', (name, stem) => {
    expect(stemOf(name)).toBe(stem);
  });

  it('keeps a name whose stem would be one character', () => {
    expect(stemOf('澧县')).toBe('澧县');
    expect(shortForms('澧县')).toEqual([]);
  });

  it('names autonomous areas by their kind as well', () => {
    expect(shortForms('务川仡佬族苗族自治县')).toEqual(['务川自治县', '务川县', '务川']);
    expect(shortForms('大理白族自治州')).toEqual(['大理自治州', '大理州', '大理']);
  });

  it('knows the kind a name ends in', () => {
    expect([kindOf('毛集镇'), kindOf('抚宁县'), kindOf('朝阳区'), kindOf('大理州')]).toEqual([
      '',
      '县',
      '区',
      '州',
    ]);
  });
});
