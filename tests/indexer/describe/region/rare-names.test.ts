import { describe, expect, it } from 'vitest';
import { loadGazetteer } from '../../../../engine/gazetteer/index.ts';
import { describeArticle } from '../../../../indexer/describe/describe.ts';
import { articleOf } from '../article.ts';

const filler = '浴室改造要分清轻重缓急，先易后难，逐步推进，不能一哄而起，也不能无所作为。';
const named = '在安乡县和汉寿县的浴室里，人们早就这样做了。';
const regionOf = (paragraphs: number, names: number, title = '浴室改造的几个问题') => {
  const texts = Array.from({ length: paragraphs }, (_, at) => (at < names ? named : filler.repeat(4)));
  return describeArticle(articleOf(title, texts), loadGazetteer()).summary.region;
};

describe('places that a long text names a few times, of itself saying nothing of where it belongs', () => {
  it('are examples', () => {
    expect(regionOf(60, 1)).toMatchObject({ how: 'unknown', path: [] });
    expect(regionOf(300, 3)).toMatchObject({ how: 'unknown', path: [] });
  });

  it('are its own where it names them again and again, or is short', () => {
    expect(regionOf(60, 12)).toMatchObject({ how: 'inferred' });
    expect(regionOf(6, 2)).toMatchObject({ how: 'inferred' });
  });

  it('are its own where the title names them', () => {
    expect(regionOf(60, 1, '安乡县浴室改造的几个问题')).toMatchObject({ code: '430721' });
  });
});
