import type { RegionResolver } from '../../../engine/request/region.ts';

/** A gazetteer of four names. */
export const fakeResolver: RegionResolver = (text) => {
  switch (text) {
    case '43':
    case '430000':
    case '湖南':
      return { kind: 'found', code: '43' };
    case '常德':
    case '湖南省/常德市':
      return { kind: 'found', code: '4307' };
    case '弥渡县':
      return { kind: 'found', code: '532925' };
    case '朝阳区':
      return {
        kind: 'ambiguous',
        candidates: [
          { code: '110105', path: ['北京市', '朝阳区'] },
          { code: '220104', path: ['吉林省', '长春市', '朝阳区'] },
        ],
      };
    default:
      return { kind: 'none' };
  }
};
