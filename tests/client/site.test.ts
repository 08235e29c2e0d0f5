import { expect, test } from 'vitest';
import { collectionAddress, pathWithin, siteAt } from '../../client/site.ts';

const HUNAN = encodeURIComponent('湖南');

test.each([
  ['', '/', '', null, '/'],
  ['', '/corpus', '', null, '/corpus'],
  ['', `/c/${HUNAN}/document/a`, `/c/${HUNAN}`, '湖南', '/document/a'],
  ['/zhengwen', '/zhengwen/', '/zhengwen', null, '/'],
  ['/zhengwen', `/zhengwen/c/${HUNAN}/`, `/zhengwen/c/${HUNAN}`, '湖南', '/'],
  ['/zhengwen', '/zhengwen/c/news', '/zhengwen/c/news', 'news', '/'],
  ['/zhengwen', '/zhengwens/corpus', '/zhengwen', null, '/zhengwens/corpus'],
  ['', '/c/%E0%A4%A/', '', null, '/c/%E0%A4%A/'],
  ['', '/c', '', null, '/c'],
])('below %j, %s stands in %j, collection %j, at %s', (base, path, root, collection, within) => {
  const site = siteAt(base, path);
  expect(site).toEqual({ root, base, collection });
  expect(pathWithin(site, path)).toBe(within);
});

test('the address of another collection keeps the base path and the search', () => {
  const site = siteAt('/zhengwen', '/zhengwen/c/news/');
  expect(collectionAddress(site, '湖南', '?q=a')).toBe(`/zhengwen/c/${HUNAN}/?q=a`);
  expect(collectionAddress(site, null, '')).toBe('/zhengwen/');
});
