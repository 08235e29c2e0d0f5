import { describe, expect, it } from 'vitest';
import { loadGazetteer } from '../../../engine/gazetteer/index.ts';
import { CHANGE_KINDS, readNameChanges } from '../../../scripts/gazetteer/name-changes.ts';

const gazetteer = loadGazetteer();
const changes = readNameChanges();

describe('the names given up before 2003', () => {
  it('are several hundred, of every kind', () => {
    expect(changes.length).toBeGreaterThan(500);
    expect(CHANGE_KINDS.filter((kind) => !changes.some((change) => change.kind === kind))).toEqual([]);
    expect(changes.filter(({ year }) => year < 1946 || year > 2002)).toEqual([]);
    // Below provinces only what was called otherwise than its heir is told of before 1981: autonomous areas and prefectures.
    const early = changes.filter(
      ({ kind, year, today }) =>
        year < 1981 && today.some((path) => path.split('/').length > (kind === '更名' ? 2 : 1)),
    );
    expect(early).toEqual([]);
  });

  it('lead to units of today', () => {
    const lost = changes.flatMap(({ today }) =>
      today.filter((path) => {
        const found = gazetteer.resolve(path);
        return found.kind !== 'found' || gazetteer.pathOf(found.code).join('/') !== path;
      }),
    );
    expect(lost).toEqual([]);
  });

  it('are known to the gazetteer with their year and what became of them', () => {
    const unknown = changes.filter(
      ({ name, year, kind }) =>
        !gazetteer
          .sensesOf(name)
          .some(({ place }) => place.name === name && place.until === year && place.change === kind),
    );
    expect(unknown).toEqual([]);
  });

  it('are borne by no unit of today, so that none is taken for another', () => {
    const borne = changes.filter(({ name }) =>
      gazetteer.sensesOf(name).some(({ place, form }) => place.kind === 'division' && form === 'full'),
    );
    expect(borne).toEqual([]);
  });

  it('are told apart from lines that say nothing', () => {
    expect(() => readNameChanges('撤县设市 龙泉县 浙江省/丽水市/龙泉市')).toThrow('is no change');
    expect(() => readNameChanges('改了 1990 龙泉县 浙江省/丽水市/龙泉市')).toThrow('is no change');
    expect(readNameChanges('# 说明\n撤县设市 1990 龙泉县 浙江省/丽水市/龙泉市\n')).toEqual([
      { kind: '撤县设市', year: 1990, name: '龙泉县', today: ['浙江省/丽水市/龙泉市'] },
    ]);
  });
});
