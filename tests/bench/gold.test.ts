import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DRESSINGS, glue } from '../../bench/gold/dressings.ts';
import { judge, labelledDocument } from '../../bench/gold/judge.ts';
import { LABELLED_FIELDS, PAGES, pageLabels, tableLabels } from '../../bench/gold/labels.ts';
import { RuleClaims } from '../../bench/gold/rule-claims.ts';
import { loadGazetteer } from '../../engine/gazetteer/index.ts';
import { DOCUMENT_TYPES } from '../../engine/scheme/types.ts';
import type { DocumentSummary } from '../../engine/types.ts';
import { summaryOf } from '../engine/summary.ts';

const summary = (parts: Partial<DocumentSummary>): DocumentSummary => ({ ...summaryOf({}), ...parts });

const SPAN = { year: null, iso: null, from: '2006-01-01', to: '2007-12-31', masked: null };

describe('a field', () => {
  const place = { code: null, today: null, evidence: [] };

  test('is right where it says one of the readings, however titles are punctuated', () => {
    const said = summary({ title: '大河县供水办法（试行）' });
    expect(judge('title', said, ['供水办法', '大河县供水办法(试行)'])).toBe('right');
  });

  test('is partly right where it stops at the province, or says a span that holds the year', () => {
    const said = summary({
      region: { ...place, path: ['湖南省'], how: 'stated' },
      date: { ...SPAN, how: 'inferred' as const, evidence: [] },
    });
    expect(judge('region', said, ['湖南省/常德市'])).toBe('partly');
    expect(judge('year', said, ['2006'])).toBe('partly');
    expect(judge('year', said, ['2009'])).toBe('unknown');
  });

  test('is right to be unknown where the text does not say', () => {
    const said = summary({ region: { ...place, path: [], how: 'unknown' } });
    expect(judge('region', said, [null])).toBe('right');
    expect(judge('region', said, ['湖南省'])).toBe('unknown');
  });

  test('of its type is right to be of none where it is of none, and unknown where it is of one', () => {
    const none = summary({ type: '其他' });
    expect(judge('type', none, ['其他'])).toBe('right');
    expect(judge('type', none, ['通知'])).toBe('unknown');
    const known = { ...none.known, type: { how: 'inferred' as const, evidence: [] } };
    expect(judge('type', summary({ type: '通知', alsoTypes: ['方案'], known }), ['方案'])).toBe('partly');
  });

  test('is worst where it is wrong and called stated', () => {
    const wrong = (how: 'stated' | 'inferred') =>
      summary({ region: { ...place, path: ['重庆市', '开州区'], how } });
    expect(judge('region', wrong('stated'), [null])).toBe('wrongStated');
    expect(judge('region', wrong('inferred'), ['湖南省'])).toBe('wrong');
  });
});

test('the document a label speaks of is the one that bears its title, else the longest', () => {
  const label = { file: 'a.txt', fields: new Map([['title' as const, ['乙']]]) };
  const short = summary({ id: 'b', title: '乙', characters: 10 });
  const long = summary({ id: 'a', title: '甲', characters: 900 });
  expect(labelledDocument([long, short], label)).toBe(short);
  expect(labelledDocument([long], label)).toBe(long);
});

test('every label names a file once and at least its title, region, year and type', () => {
  const labels = tableLabels();
  expect(new Set(labels.map(({ file }) => file)).size).toBe(labels.length);
  const needed = ['title', 'region', 'year', 'type'] as const;
  expect(labels.filter(({ fields }) => !needed.every((field) => fields.has(field)))).toEqual([]);
  expect(needed.every((field) => LABELLED_FIELDS.includes(field))).toBe(true);
});

describe('the pages in the manner of public sites', () => {
  const labels = pageLabels();
  const readingsOf = (field: (typeof LABELLED_FIELDS)[number]) =>
    labels.flatMap(({ file, fields }) =>
      (fields.get(field) ?? []).flatMap((reading) => (reading === null ? [] : [{ file, reading }])),
    );

  test('have each one label, and each label its page', () => {
    const pages = readdirSync(PAGES, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .flatMap(({ name: part }) =>
        readdirSync(join(PAGES, part))
          .filter((name) => name !== 'labels.tsv')
          .map((name) => `${part}/${name}`),
      );
    expect(labels.map(({ file }) => file).sort()).toEqual(pages.sort());
  });

  test('are labelled with places, types and days that there are', () => {
    const gazetteer = loadGazetteer();
    const types = new Set(DOCUMENT_TYPES.map(({ value }) => value));
    const isKnown = (path: string): boolean => gazetteer.resolve(path).kind === 'found';
    // The last part may be a county of former days under its name of then.
    const unknownPlaces = readingsOf('region').filter(
      ({ reading }) => !isKnown(reading) && !isKnown(reading.slice(0, reading.lastIndexOf('/'))),
    );
    expect(unknownPlaces).toEqual([]);
    expect(readingsOf('type').filter(({ reading }) => !types.has(reading))).toEqual([]);
    expect(readingsOf('year').filter(({ reading }) => !/^(?:19|20)\d\d$/.test(reading))).toEqual([]);
    expect(readingsOf('date').filter(({ reading }) => Number.isNaN(Date.parse(reading)))).toEqual([]);
  });
});

test('a rule is trusted as far as what it proved was right', () => {
  const claims = new RuleClaims();
  const evidence = [{ quote: '大河县', from: 'title' as const, rule: 'place/title' }];
  const said = summary({
    region: {
      code: null,
      today: null,
      path: ['湖南省'],
      how: 'stated',
      evidence: [...evidence, ...evidence],
    },
  });
  claims.count('region', said, 'right');
  claims.count('region', said, 'partly');
  claims.count('region', said, 'wrongStated');
  claims.count('docNumber', said, 'wrong');
  expect(claims.trust).toEqual({ 'place/title': { of: 3, right: 1, wrong: 1 } });
});

describe('a text in other dress', () => {
  const document = {
    title: '大河县供水办法',
    lines: ['第一条 为了供水，制定本办法。', '第二条 供水不得中断。'],
  };

  test.each(DRESSINGS.filter(({ extension }) => extension === 'txt' || extension === 'csv'))(
    '($name) still holds every character of its lines',
    ({ dress }) => {
      const text = new TextDecoder().decode(dress(document).bytes).replace(/\s/g, '');
      for (const line of document.lines) expect(text).toContain(line.replace(/\s/g, ''));
    },
  );

  test('names as furniture only what it has put there itself', () => {
    for (const { dress } of DRESSINGS) {
      const { furniture } = dress(document);
      expect(furniture.filter((line) => document.lines.includes(line))).toEqual([]);
    }
  });

  test('glued to another stands under a numbered heading', () => {
    expect(glue([document, { ...document, title: '大河县排水办法' }])).toContain('第二篇：大河县排水办法');
  });
});
