import { expect, test } from 'vitest';
import { zoneNumber } from '../../../engine/columns/columns.ts';
import { loadGazetteer } from '../../../engine/gazetteer/index.ts';
import { readRegion } from '../../../engine/request/region.ts';
import { ZONES } from '../../../scripts/gazetteer/zones.ts';

const gazetteer = loadGazetteer();

test('all zones are different in the columns', () => {
  const zones = ZONES.map(({ parent, name }) => `${parent}/${name}` as const);
  expect(new Set(zones.map(zoneNumber)).size).toBe(new Set(zones).size);
  for (const zone of zones) expect(zoneNumber(zone)).toBeGreaterThan(0);
});

test('every zone is read by the path that pages print, and by its value as a filter', () => {
  for (const { parent, name } of ZONES) {
    const [place] = gazetteer.sensesOf(name).filter(({ place: { kind } }) => kind === 'zone');
    const path = place?.place.path.join('/') ?? '';
    for (const asked of [path, `${parent}/${name}`]) {
      const reading = readRegion(asked, (text) => gazetteer.resolve(text));
      expect([asked, reading]).toEqual([asked, { ok: true, value: `${parent}/${name}` }]);
    }
  }
});
