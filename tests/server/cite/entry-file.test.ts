import { expect, test } from 'vitest';
import type { CslItem } from '../../../server/cite/csl-item.ts';
import { ENTRY_FORMATS, type EntryFormat, entryFile } from '../../../server/cite/entry-file.ts';
import { day, itemOf, span } from './made-document.ts';

async function written(format: EntryFormat, items: CslItem[]): Promise<string> {
  let text = '';
  for await (const piece of entryFile(format, items)) text += piece;
  return text;
}

const notice = itemOf(
  { issuer: '云溪县人民政府', number: '云政发〔2006〕12号', date: day('2006-08-21') },
  { url: 'https://zhengwen.example/document/abc123?passage=4&quote=%E5%9B%AD', passage: 4 },
);

test('RIS has the tags that reference managers read', async () => {
  expect(await written('ris', [notice])).toBe(
    [
      'TY  - GOVDOC',
      'ID  - zhengwen-6ca13d52',
      'TI  - 关于加快园区建设的通知',
      'AU  - 云溪县人民政府',
      'PY  - 2006',
      'DA  - 2006/08/21/',
      'SN  - 云政发〔2006〕12号',
      'M3  - 通知',
      'LA  - zh-CN',
      'UR  - https://zhengwen.example/document/abc123?passage=4&quote=%E5%9B%AD',
      'Y2  - 2026/11/29/',
      'N1  - 源文件：云溪县/通知.txt 第 1 行；引自第 5 段',
      'ER  - ',
      '',
    ].join('\r\n'),
  );
});

test('BibTeX escapes what TeX reads otherwise, and leaves addresses as they are', async () => {
  const item: CslItem = { ...notice, title: '达标100% {A} & B_c #1 $2 ~ ^ \\', publisher: '甲&乙' };
  expect(await written('bibtex', [item])).toBe(`@misc{zhengwen-6ca13d52,
  author = {{云溪县人民政府}},
  title = {{达标100\\% \\textbraceleft{}A\\textbraceright{} \\& B\\_c \\#1 \\$2 \\textasciitilde{} \\textasciicircum{} \\textbackslash{}}},
  year = {2006},
  month = aug,
  day = {21},
  organization = {甲\\&乙},
  type = {通知},
  number = {云政发〔2006〕12号},
  url = {https://zhengwen.example/document/abc123?passage=4&quote=%E5%9B%AD},
  urldate = {2026-11-29},
  language = {chinese},
  note = {源文件：云溪县/通知.txt 第 1 行；引自第 5 段},
}
`);
});

test('a report has the issuer as its institution, a newspaper article its newspaper', async () => {
  const report = itemOf({ type: '报告', issuer: '甲、乙', number: '云政〔2006〕3号' });
  expect(await written('bibtex', [report])).toContain('@techreport{');
  expect(await written('bibtex', [report])).toContain('author = {{甲} and {乙}},');
  expect(await written('bibtex', [report])).toContain('institution = {甲、乙},');
  expect(await written('ris', [report])).toContain('SN  - 云政〔2006〕3号\r\n');
  const news = itemOf({ type: '新闻报道', issuer: '云溪日报' });
  expect(await written('bibtex', [news])).toContain('journal = {云溪日报},');
  expect(await written('ris', [news])).toContain('T2  - 云溪日报\r\n');
});

test.each([
  [day('2006-08-21', 'inferred'), 'year = {[2006]},\n  month = aug,', 'PY  - 2006\r\nDA  - 2006/08/21/\r\n'],
  [span('2015-04-01', '2016-12-31'), 'year = {[2015--2016]},', 'DA  - 2015–2016\r\n'],
  [span('2010-10-01', null), 'year = {[2010—]},', 'DA  - [2010—]\r\n'],
  [{ ...day('2006-01-01'), iso: null }, 'year = {2006},', 'PY  - 2006\r\nDA  - 2006///\r\n'],
])('a date that is not a stated day is written as far as it is known', async (date, bibtex, ris) => {
  expect(await written('bibtex', [itemOf({ date })])).toContain(bibtex);
  expect(await written('ris', [itemOf({ date })])).toContain(ris);
});

test('a value with line breaks stays on its line', async () => {
  const item: CslItem = { ...notice, note: '甲\n\nER  - \r\nTY  - BOOK' };
  expect((await written('ris', [item])).match(/^ER {2}- /gmu)).toHaveLength(1);
});

test.each(ENTRY_FORMATS)('%s holds any number of entries, none too', async (format) => {
  const items = [notice, itemOf({ type: '报告' }), itemOf({ type: '讲话' })];
  const text = await written(format, items);
  const begins = { bibtex: /^@/gmu, ris: /^TY {2}- /gmu, 'csl-json': /^\{"id"/gmu };
  expect(text.match(begins[format])).toHaveLength(3);
  if (format === 'csl-json') expect(JSON.parse(text)).toEqual(items);
  const none = await written(format, []);
  expect(format === 'csl-json' ? JSON.parse(none) : none).toEqual(format === 'csl-json' ? [] : '');
});
