import { afterAll, beforeAll, expect, test } from 'vitest';
import { REGION_UNKNOWN, regionNumber } from '../../../engine/columns/columns.ts';
import { regionTest } from '../../../engine/columns/region-test.ts';
import type { Collection } from '../../../engine/local/collection.ts';
import { openCollection } from '../../../engine/local/open.ts';
import { collectionForms } from '../../../engine/opensearch/collection-form.ts';
import { placeOf } from '../../../engine/opensearch/document-form.ts';
import { documentForms } from '../../../engine/opensearch/snapshot-forms.ts';
import type { RegionFilter } from '../../../engine/types.ts';
import { type SmallCollection, smallCollection } from '../local/small-collection.ts';

const FILTERS: RegionFilter[] = [
  '00',
  '43',
  '4307',
  '430702',
  '44',
  'province',
  'prefecture',
  'county',
  '43-province',
  '43-county',
  '4307-county',
  '4307-prefecture',
];
const CODES = ['00', '43', '4307', '430702', '4401', '11'];

let small: SmallCollection;
let collection: Collection;

beforeAll(async () => {
  small = await smallCollection({
    '湖南/园区.txt': '第1篇\n常德市人民政府关于工业园区的通知\n2006年3月1日\n一、加快建设工业园区。\n',
    '二.txt': '第1篇\n“十一五”规划纲要\n二、推进招商引资工作。\n',
  });
  collection = await openCollection(small.data);
});

afterAll(async () => {
  collection.close();
  await small.remove();
});

test.each(CODES)('a document of region %s lists the values of the filter that let it in', (code) => {
  const { regions } = placeOf(regionNumber(code), 0);
  for (const filter of FILTERS)
    expect([filter, regions.includes(filter)]).toEqual([filter, regionTest(filter)(regionNumber(code), 0)]);
});

test('a document of unknown region is found as unknown alone', () => {
  expect(placeOf(REGION_UNKNOWN, 0)).toEqual({ region: 'unknown', regions: ['unknown'] });
});

test('all documents are sent in the order of the collection, with a title without its quotation marks beside it', () => {
  const forms = [...documentForms(collection)];
  expect(forms.map(({ form }) => form.order)).toEqual([0, 1]);
  expect(forms.map(({ id }) => id)).toEqual([0, 1].map((number) => collection.store.id(number)));
  const plan = forms.find(({ form }) => form.titleText.includes('十一五'));
  expect(plan?.form.title).toHaveLength(2);
  expect(plan?.form.title[1]).toBe('十一 一五 五规 规划 划纲 纲要 要');
});

test('of the collection the facts are sent last, after what they count', () => {
  const forms = [...collectionForms(collection)];
  expect(forms.at(-1)?.id).toBe('collection');
  const kinds = new Set(forms.map(({ form }) => form.kind));
  expect(kinds).toEqual(new Set(['names', 'words', 'pairs', 'file', 'source', 'collection']));
  expect(new Set(forms.map(({ id }) => id)).size).toBe(forms.length);
});
