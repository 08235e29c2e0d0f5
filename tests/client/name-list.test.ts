import { describe, expect, it } from 'vitest';
import { listedNames } from '../../client/facets/name-list.ts';

describe('a pasted list of names', () => {
  it('is read by lines, commas, semicolons and tabs, each name once', () => {
    expect(listedNames('常德市\r\n益阳市，湖南省/岳阳市、 常德市 ;\t430100\n\n')).toEqual([
      '常德市',
      '益阳市',
      '湖南省/岳阳市',
      '430100',
    ]);
    expect(listedNames(' ，\n')).toEqual([]);
  });
});
