import { describe, expect, it } from 'vitest';
import type { RelatedRecord } from '../../../engine/store/related-record.ts';
import type { DocumentDate, Known, Region, Relation } from '../../../engine/types.ts';
import { relateRecord } from '../../../indexer/compare/restore.ts';
import { DAY_WITHOUT_YEAR } from '../../../indexer/describe/notes.ts';

const UNKNOWN: Known = { how: 'unknown', evidence: [] };
const STATED: Known = { how: 'stated', evidence: [] };
const NO_DATE: DocumentDate = { ...UNKNOWN, year: null, iso: null, from: null, to: null, masked: null };
const NO_REGION: Region = { ...UNKNOWN, code: null, path: [], today: null };

function record(id: string, date: Partial<DocumentDate>, region: Partial<Region> = {}): RelatedRecord {
  return {
    facetRegion: region.code ?? null,
    relations: [],
    summary: {
      id,
      title: '讲话',
      type: '讲话',
      alsoTypes: [],
      topics: [],
      issuer: null,
      speaker: '市长 __',
      docNumber: null,
      region: { ...NO_REGION, ...region },
      date: { ...NO_DATE, ...date },
      known: { type: UNKNOWN, topics: UNKNOWN, issuer: UNKNOWN, speaker: UNKNOWN, docNumber: UNKNOWN },
      source: { file: 'a.txt', startLine: 1, endLine: 2 },
      copies: [],
      characters: 10,
    },
  };
}

const dated = (year: number, quote = `${year}年`): Partial<DocumentDate> => ({
  year,
  iso: `${year}-08-21`,
  from: `${year}-08-21`,
  to: `${year}-08-21`,
  how: 'stated',
  evidence: [{ quote, from: 'text', passage: 2, start: 1, end: 6 }],
});
const CHANGDE: Partial<Region> = {
  code: '4307',
  path: ['湖南省', '常德市'],
  how: 'inferred',
  evidence: [{ quote: '常德', from: 'text', passage: 1, start: 0, end: 2 }],
};

/** Records related to each other; `relations` is in the order of the records. */
function relateRecords(records: readonly RelatedRecord[], relations: readonly (readonly Relation[])[]) {
  const byId = new Map(records.map((record) => [record.summary.id, record]));
  return records.map((record, number) => relateRecord(record, relations[number] ?? [], (id) => byId.get(id)));
}

/** Every record a copy of every other. */
function allCopies(records: readonly RelatedRecord[]): Relation[][] {
  return records.map((one) =>
    records
      .filter((other) => other !== one)
      .map(({ summary }) => ({ document: summary.id, kind: 'copy', containment: 1 })),
  );
}
const related = (...records: RelatedRecord[]): RelatedRecord[] => relateRecords(records, allCopies(records));

describe('a masked copy', () => {
  it('gets the year and the region of an unmasked one, with the copy as evidence', () => {
    const [masked] = related(record('m', { masked: 'XX年' }), record('c', dated(2006), CHANGDE));
    expect(masked?.summary.date).toEqual({
      year: 2006,
      iso: '2006-08-21',
      from: '2006-08-21',
      to: '2006-08-21',
      masked: 'XX年',
      how: 'restored',
      evidence: [{ quote: '2006年', from: 'copy', document: 'c', passage: 2, start: 1, end: 6 }],
    });
    expect(masked?.summary.region).toMatchObject({
      code: '4307',
      path: ['湖南省', '常德市'],
      how: 'restored',
    });
    expect(masked?.summary.region.evidence).toMatchObject([{ quote: '常德', from: 'copy', document: 'c' }]);
    expect(masked?.facetRegion).toBe('4307');
    expect(masked?.summary.speaker).toBe('市长 __');
  });

  it('gets nothing where copies contradict each other', () => {
    const [masked] = related(record('m', {}), record('a', dated(2006)), record('b', dated(2007)));
    expect(masked?.summary.date.how).toBe('unknown');
    const [torn] = related(
      record('m', {}),
      record('a', {}, CHANGDE),
      record('b', {}, { ...CHANGDE, code: '4306', path: ['湖南省', '岳阳市'] }),
    );
    expect(torn?.summary.region.how).toBe('unknown');
  });

  it('gets nothing that its own clues rule out', () => {
    const [later] = related(
      record('m', { from: '2007-01-01', to: '2010-12-31', how: 'inferred' }),
      record('c', dated(2006)),
    );
    expect(later?.summary.date.year).toBeNull();
    const [elsewhere] = related(
      record('m', {}, { code: '51', path: ['四川省'], how: 'stated' }),
      record('c', {}, CHANGDE),
    );
    expect(elsewhere?.summary.region.code).toBe('51');
  });

  it.each([
    ['九月二十五日', null],
    ['9月25日', null],
    ['8月21日', 2006],
    ['XX年八月二十一日', 2006],
  ])(
    'that is itself of %s is given the year of a copy of 21 August only where that is its day',
    (quote, year) => {
      const evidence = [
        { quote, from: 'text' as const, passage: 0, start: 0, end: 5, note: DAY_WITHOUT_YEAR },
      ];
      const [masked] = related(record('m', { evidence }), record('c', dated(2006)));
      expect(masked?.summary.date.year).toBe(year);
    },
  );

  it('gives up a year that it only let infer for the one that a copy states', () => {
    const guessed: Partial<DocumentDate> = { ...dated(2005), how: 'inferred' };
    const [masked] = related(record('m', guessed), record('c', dated(2006)));
    expect(masked?.summary.date).toMatchObject({ year: 2006, how: 'restored' });
    const [kept] = related(record('m', dated(2005)), record('c', guessed));
    expect(kept?.summary.date).toMatchObject({ year: 2005, how: 'stated' });
  });

  it('gets the span of a copy where neither knows the year', () => {
    const spanned: Partial<DocumentDate> = {
      from: '2008-03-01',
      to: '2018-12-31',
      evidence: [{ quote: '十七大', from: 'text', passage: 0, start: 0, end: 3 }],
    };
    const [masked] = related(record('m', { from: '2010-01-01' }), record('c', spanned));
    expect(masked?.summary.date).toMatchObject({
      year: null,
      from: '2010-01-01',
      to: '2018-12-31',
      how: 'unknown',
    });
    expect(masked?.summary.date.evidence).toMatchObject([{ quote: '十七大', from: 'copy', document: 'c' }]);
    const [torn] = related(record('m', { from: '2020-01-01' }), record('c', spanned));
    expect(torn?.summary.date.to).toBeNull();
  });

  it('gets a deeper region within its own', () => {
    const [deeper] = related(
      record('m', {}, { code: '43', path: ['湖南省'], how: 'stated' }),
      record('c', {}, CHANGDE),
    );
    expect(deeper?.summary.region).toMatchObject({ code: '4307', how: 'restored' });
  });

  it('gets no region from the text of another body, where its own says which body it is of', () => {
    const issued = (id: string, issuer: string, region: Partial<Region> = {}): RelatedRecord => {
      const one = record(id, {}, region);
      const { known } = one.summary;
      const summary = { ...one.summary, issuer, known: { ...known, issuer: STATED } };
      return { ...one, summary };
    };
    const pathOf = (issuer: string): string | undefined =>
      related(issued('a', issuer), issued('b', '常德市人民政府', CHANGDE))[0]?.summary.region.path.join('/');
    expect(pathOf('青山边区政府')).toBe('');
    expect(['市人民政府', '某市人民政府', '湖南省常德市人民政府'].map(pathOf)).toEqual(
      Array(3).fill('湖南省/常德市'),
    );
  });

  it('goes no deeper than its title says, unless a copy states more', () => {
    const named: Partial<Region> = {
      code: '4307',
      path: ['湖南省', '常德市'],
      how: 'stated',
      evidence: [{ quote: '常德市', from: 'title' }],
    };
    const county: Partial<Region> = { code: '430722', path: ['湖南省', '常德市', '汉寿县'] };
    const how = (own: Partial<Region>, copy: Partial<Region>) =>
      related(record('m', {}, own), record('c', {}, copy))[0]?.summary.region;
    expect(how(named, { ...county, how: 'inferred' })).toMatchObject({ code: '4307', how: 'stated' });
    expect(how(named, { ...county, how: 'stated' })).toMatchObject({ code: '430722', how: 'restored' });
    const inText: Partial<Region> = { ...named, evidence: [{ quote: '常德市', from: 'text' }] };
    expect(how(inText, { ...county, how: 'inferred' })).toMatchObject({ code: '430722', how: 'restored' });
  });

  it('gets the year but no day where copies name several days', () => {
    const other = { ...dated(2006), iso: '2006-09-01' };
    const [masked] = related(record('m', {}), record('a', dated(2006)), record('b', other));
    expect(masked?.summary.date).toMatchObject({ year: 2006, iso: null });
  });
});

describe('a record', () => {
  it('keeps what it knows by itself, and lists its relations', () => {
    const records = [record('a', dated(2006), CHANGDE), record('b', dated(2007))];
    const [first] = relateRecords(records, allCopies(records));
    expect(first?.summary.date.year).toBe(2006);
    expect(first?.summary.copies).toEqual(['b']);
    expect(first?.relations).toEqual([{ document: 'b', kind: 'copy', containment: 1 }]);
    expect(records[0]?.summary.copies).toEqual([]);
  });

  it.each([
    ['excerpt-of', 1, 2007],
    ['excerpt-of', 0.85, null],
    ['has-excerpt', 1, null],
  ] as const)('that is %s another at %d gets the year %s', (kind, containment, year) => {
    const relation: Relation = { document: 'b', kind, containment };
    const [first] = relateRecords([record('a', {}), record('b', dated(2007))], [[relation], []]);
    expect(first?.summary.date.year).toBe(year);
    expect(first?.summary.copies).toEqual(['b']);
  });
});

describe('a text that is written alike for many bodies', () => {
  const TITLED: Partial<Region> = {
    ...CHANGDE,
    evidence: [{ quote: '常德市', from: 'title' }],
  };
  const titled = (id: string, title: string, region: Partial<Region> = {}): RelatedRecord => {
    const made = record(id, {}, region);
    return { ...made, summary: { ...made.summary, title } };
  };

  it('does not get the place that only another title names', () => {
    const [own] = related(
      titled('a', '关于开展机关作风整顿活动的实施意见'),
      titled('b', '常德市关于加强机关效能建设的意见', TITLED),
    );
    expect(own?.summary.region.how).toBe('unknown');
  });

  it('gets it where its own title is that one with a mask, or is no title of a document', () => {
    for (const title of ['XX市关于加强机关效能建设的意见', '关于加强机关效能建设的意见', '第一页']) {
      const [own] = related(titled('a', title), titled('b', '常德市关于加强机关效能建设的意见', TITLED));
      expect(own?.summary.region.path).toEqual(['湖南省', '常德市']);
    }
  });

  it('gets it where the text of the other names it too', () => {
    const [own] = related(
      titled('a', '关于开展机关作风整顿活动的实施意见'),
      titled('b', '常德市关于加强机关效能建设的意见', CHANGDE),
    );
    expect(own?.summary.region.how).toBe('restored');
  });
});
