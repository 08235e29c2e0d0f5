import { describe, expect, test } from 'vitest';
import type { CslItem } from '../../../server/cite/csl-item.ts';
import { kindOf } from '../../../server/cite/kinds.ts';
import { metaTags } from '../../../server/cite/meta-tags.ts';
import { risEntry } from '../../../server/cite/ris.ts';
import { headOf } from './head-of.ts';
import { type DocumentParts, day, itemOf, span } from './made-document.ts';
import { embeddedMetadata, risItem } from './zotero.ts';

const url = 'https://zhengwen.example/document/abc123?passage=4&quote=%E5%9B%AD';
const page = (item: CslItem): string =>
  `<!doctype html><html><head><title>政文</title>${metaTags(item, (format) => `/api/cite?format=${format}`)}</head><body></body></html>`;
const online = (parts: DocumentParts): CslItem => itemOf(parts, { url, passage: 4 });

const REPORT: DocumentParts = {
  type: '政府工作报告',
  title: '云溪县政府工作报告',
  speaker: '县长 李四',
  issuer: '云溪县人民政府',
  number: '云政〔2006〕3号',
  date: day('2006-02-15'),
};

describe('Zotero takes from the page', () => {
  test('a report with all its fields', () => {
    const item = online(REPORT);
    expect(embeddedMetadata(headOf(page(item)))).toEqual({
      itemType: 'report',
      fields: {
        title: '云溪县政府工作报告',
        date: '2006/02/15',
        institution: '云溪县人民政府',
        number: '云政〔2006〕3号',
        publisher: '云溪县人民政府',
        language: 'zh-CN',
        url,
        abstractNote: item.note,
      },
      creators: ['李四'],
      tags: [],
    });
  });

  test.each([
    ['通知', 'document'],
    ['讲话', 'presentation'],
    ['报告', 'report'],
    ['法规规章', 'statute'],
    ['新闻报道', 'webpage'],
  ])('%s as %s', (type, itemType) => {
    const item = online({ type, issuer: '云溪县人民政府', date: day('2006-08-21') });
    expect(embeddedMetadata(headOf(page(item)))).toMatchObject({
      itemType,
      creators: ['云溪县人民政府'],
      fields: { title: item.title, date: '2006/08/21', url },
    });
    expect(kindOf(item).zotero).toBe(itemType);
  });

  test('no DOI from the address of a site', () => {
    const item = itemOf({ type: '通知' }, { url: 'http://192.168.1.10/document/abc123', passage: null });
    expect(embeddedMetadata(headOf(page(item))).fields).not.toHaveProperty('DOI');
  });

  test('an article with its newspaper', () => {
    const item = online({ type: '新闻报道', issuer: '云溪日报', date: day('2006-08-21') });
    expect(embeddedMetadata(headOf(page(item)))).toMatchObject({
      itemType: 'newspaperArticle',
      fields: { publicationTitle: '云溪日报' },
      creators: [],
    });
  });

  test('no date where only a span is known: the description tells the mask', () => {
    const item = online({ date: span('2015-04-01', '2016-12-31', 'XX年') });
    const { fields } = embeddedMetadata(headOf(page(item)));
    expect(fields).not.toHaveProperty('date');
    expect(fields.abstractNote).toContain('年份在原文中作“XX年”，未补');
  });

  test('links to the entry as files', () => {
    const { links } = headOf(page(online(REPORT)));
    expect(links).toContainEqual({
      rel: 'alternate',
      type: 'application/x-research-info-systems',
      href: '/api/cite?format=ris',
    });
    expect(links.filter(({ rel }) => rel === 'alternate')).toHaveLength(3);
    expect(links).toContainEqual({ rel: 'schema.DC', type: '', href: 'http://purl.org/dc/elements/1.1/' });
  });

  test('whatever a title holds, as it stands, and nothing of it becomes markup', () => {
    const title = `"><script>alert('1')</script>&amp;&lt; $& $' 《“园”》</head>`;
    const item = online({ title, issuer: title, date: day('2006-08-21') });
    const html = page(item);
    expect(html.match(/<script/gu)).toBeNull();
    const { meta } = headOf(html);
    expect(meta.citation_title).toEqual([title]);
    expect(meta['DC.creator']).toEqual([title]);
  });
});

describe('Zotero takes from RIS', () => {
  test('a report with all its fields', () => {
    const item = online(REPORT);
    expect(risItem(risEntry(item))).toEqual({
      itemType: 'report',
      fields: {
        title: '云溪县政府工作报告',
        date: '2006-02-15',
        publisher: '云溪县人民政府',
        reportNumber: '云政〔2006〕3号',
        reportType: '政府工作报告',
        language: 'zh-CN',
        url,
        accessDate: '2026-11-29',
        note: item.note,
      },
      creators: ['李四'],
      tags: [],
    });
  });

  // RIS has no type that Zotero makes a document of: a report keeps the number and who issued it.
  test.each([
    ['通知', 'report', 'reportNumber', 'reportType'],
    ['讲话', 'presentation', 'extra', 'presentationType'],
    ['报告', 'report', 'reportNumber', 'reportType'],
    ['法规规章', 'statute', 'publicLawNumber', null],
    ['新闻报道', 'webpage', 'extra', 'websiteType'],
  ])('%s as %s, its number as %s', (type, itemType, number, kind) => {
    const item = online({
      type,
      issuer: '云溪县人民政府',
      number: '云政〔2006〕3号',
      date: day('2006-08-21'),
    });
    const read = risItem(risEntry(item));
    expect(read.itemType).toBe(itemType);
    expect(read.fields[number]).toBe('云政〔2006〕3号');
    if (kind !== null) expect(read.fields[kind]).toBe(type);
    expect(read.fields.accessDate).toBe('2026-11-29');
  });

  test('an article with its newspaper', () => {
    const item = online({ type: '新闻报道', issuer: '云溪日报', date: day('2006-08-21') });
    expect(risItem(risEntry(item))).toMatchObject({
      itemType: 'newspaperArticle',
      fields: { publicationTitle: '云溪日报', date: '2006-08-21' },
    });
  });

  test('a span as it is known', () => {
    expect(risItem(risEntry(online({ date: span('2015-04-01', '2016-12-31') }))).fields.date).toBe(
      '2015–2016',
    );
  });
});
