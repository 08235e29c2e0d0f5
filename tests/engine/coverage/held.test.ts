import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Columns, ColumnsBuilder } from '../../../engine/columns/columns.ts';
import { countRegions } from '../../../engine/columns/facet-counts.ts';
import { divisionsHeld } from '../../../engine/coverage/divisions-held.ts';
import { placesHeld } from '../../../engine/coverage/places-held.ts';
import { loadGazetteer } from '../../../engine/gazetteer/index.ts';
import { ArrayFile } from '../../../engine/snapshot/array-file.ts';
import type { PlaceHeld } from '../../../engine/types.ts';
import { summaryOf } from '../summary.ts';

const gazetteer = loadGazetteer();
const PROVINCES = gazetteer.childrenOf(null);

interface Held {
  region: string | null;
  year: number | null;
}

function columnsOf(documents: readonly Held[]): Columns {
  const builder = new ColumnsBuilder();
  for (const { region, year } of documents)
    builder.add({ summary: summaryOf({ region, year, file: 'a.txt' }), facetRegion: region });
  return Columns.load(
    ArrayFile.inMemory(Buffer.concat(builder.finish())),
    Uint32Array.from(documents.keys()),
  );
}

const held = (documents: readonly Held[], regions: readonly string[] = []) =>
  placesHeld(columnsOf(documents), Uint32Array.from(documents.keys()), gazetteer, regions);

const divisions = (documents: readonly Held[]) => {
  const all = [Uint32Array.from(documents.keys())];
  const names = { label: (code: string) => gazetteer.nameOf(code) ?? code };
  return divisionsHeld(countRegions(columnsOf(documents), all, names), gazetteer);
};

const everyPlace = (places: readonly PlaceHeld[]): PlaceHeld[] =>
  places.flatMap((place) => [place, ...everyPlace(place.places)]);

describe('what is held of places', () => {
  it('tells of every division beneath one, with its years, and of those of which there is nothing', () => {
    const documents = [
      { region: '430721', year: 2006 },
      { region: '430721', year: null },
      { region: '4307', year: 2006 },
      { region: '43', year: 2009 },
      { region: '13', year: 2009 },
    ];
    const [changde] = held(documents, ['4307']);
    expect(changde).toMatchObject({ region: '4307', label: '常德市', documents: 3 });
    expect(changde?.years).toEqual([
      { value: 2006, count: 2, possible: 0 },
      { value: 'unknown', count: 1, possible: 0 },
    ]);
    const counties = changde?.places ?? [];
    expect(counties.map(({ region }) => region)).toEqual(gazetteer.childrenOf('4307'));
    expect(counties.filter(({ documents }) => documents > 0).map(({ label }) => label)).toEqual(['安乡县']);
    expect(counties.find(({ label }) => label === '汉寿县')).toEqual({
      region: '430722',
      label: '汉寿县',
      documents: 0,
      years: [],
      places: [],
    });
  });

  it('puts the districts of a municipality right beneath it, and tells of all provinces where none is named', () => {
    const places = held([{ region: '110105', year: 2010 }]);
    expect(places.map(({ region }) => region)).toEqual(PROVINCES);
    const beijing = places.find(({ region }) => region === '11');
    expect(beijing?.places.map(({ label }) => label)).toContain('朝阳区');
    expect(beijing?.places.every(({ region }) => region.length === 6)).toBe(true);
    expect(beijing?.documents).toBe(1);
  });

  const code = fc.constantFrom(
    null,
    '00',
    '11',
    '110105',
    '43',
    '4307',
    '430721',
    '430722',
    '4301',
    '429004',
    '4419',
  );
  const documents = fc.array(fc.record({ region: code, year: fc.constantFrom(null, 2003, 2006) }), {
    maxLength: 30,
  });

  it('equals counting the documents whose code begins with that of the place', () => {
    fc.assert(
      fc.property(documents, (documents) => {
        const places = everyPlace(held(documents));
        const told = places.map(({ region, documents: counted, years }) => [
          region,
          counted,
          years.reduce((sum, { count }) => sum + count, 0),
          years.find(({ value }) => value === 2006)?.count ?? 0,
        ]);
        const counted = places.map(({ region }) => {
          const within = documents.filter((document) => document.region?.startsWith(region));
          return [region, within.length, within.length, within.filter(({ year }) => year === 2006).length];
        });
        expect(told).toEqual(counted);
      }),
    );
  });

  it('agrees with the numbers of divisions held and not held', () => {
    fc.assert(
      fc.property(documents, (documents) => {
        const places = held(documents);
        for (const { region, held: any, prefectures, counties } of divisions(documents)) {
          const province = places.find((place) => place.region === region);
          const below = everyPlace(province?.places ?? []);
          const tally = (digits: number) => {
            const ofLevel = below.filter((place) => place.region.length === digits);
            return { held: ofLevel.filter((place) => place.documents > 0).length, all: ofLevel.length };
          };
          expect(any).toBe((province?.documents ?? 0) > 0);
          expect(prefectures).toEqual(tally(4));
          expect(counties).toEqual(tally(6));
        }
      }),
    );
  });
});
