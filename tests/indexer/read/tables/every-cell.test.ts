import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ReadFile } from '../../../../indexer/article.ts';
import { reading } from '../../reading.ts';

/** Every letter of every cell arrives: counted by walks over the raw file that share nothing with the readers. */

const LETTER = /[\p{L}]/gu;

function lettersOf(texts: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const [letter] of text.matchAll(LETTER)) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return counts;
}

/** What the map says of the letters of a file: those in reading texts, those removed with a kind that is told. */
function arrived(file: ReadFile): Map<string, number> {
  const passages = new Map(file.articles.map(({ id, passages }) => [id, passages]));
  const texts: string[] = [];
  for (const { fate, kind, start, end, document, passage, offset, length } of file.segments) {
    if (kind === 'column-name') continue;
    if (fate !== 'repaired') {
      const source = file.text.slice(start, end);
      if (kind === 'table-syntax' && file.format !== 'jsonl') expect(source.match(LETTER)).toBeNull();
      if (kind !== 'table-syntax')
        texts.push(file.format === 'jsonl' ? source.replace(/\\[nrt]/g, '') : source);
      continue;
    }
    const text = passages.get(document ?? '')?.[passage ?? 0]?.text ?? '';
    texts.push(text.slice(offset, (offset ?? 0) + length));
  }
  return lettersOf(texts);
}

function sorted(counts: Map<string, number>): [string, number][] {
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
}

const NAMES = ['标题', '正文', '发文机关', '成文日期', '备注', '留言内容', '甲', 'url'];
const cell = fc
  .array(
    fc.constantFrom(
      '关于植树的通知',
      '各乡镇人民政府',
      '，',
      '。',
      '\n',
      '"',
      ',',
      ';',
      '\t',
      'abc',
      ' ',
      '县',
      '一、',
      '“两化”',
      '\r\n',
      '|',
      '下载',
      '第三条',
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));
const table = fc.record({
  names: fc.uniqueArray(fc.constantFrom(...NAMES), { minLength: 2, maxLength: 6 }),
  rows: fc.array(fc.array(cell, { minLength: 1, maxLength: 7 }), { minLength: 1, maxLength: 8 }),
});

const quoted = (value: string): string =>
  /[",;|\t\r\n]|^\s/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
const csvOf = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map(quoted).join(',')).join('\n');

describe('every letter of every cell arrives', () => {
  it('of delimited text, as csv-parse finds its cells', async () => {
    await fc.assert(
      fc.asyncProperty(table, async ({ names, rows }) => {
        const csv = csvOf([names, ...rows]);
        const walked: string[][] = parse(csv, { relax_column_count: true, skip_empty_lines: true });
        fc.pre(walked.flat().join('').trim() !== '');
        expect(sorted(arrived(await reading(csv, 'a.csv')))).toEqual(sorted(lettersOf(walked.flat())));
      }),
      { numRuns: 300 },
    );
  });

  it('of delimited text that was damaged', async () => {
    const damage = fc.array(fc.tuple(fc.nat(400), fc.constantFrom('"', ',', '\n', '""', '', ';')), {
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(table, damage, async ({ names, rows }, places) => {
        let csv = csvOf([names, ...rows]);
        for (const [at, sign] of places) csv = csv.slice(0, at) + sign + csv.slice(sign === '' ? at + 1 : at);
        fc.pre(csv.trim() !== '');
        expect(sorted(arrived(await reading(csv, 'a.csv')))).toEqual(sorted(lettersOf([csv])));
      }),
      { numRuns: 700 },
    );
  });

  it('of lines of JSON, nested as they may be', async () => {
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        { maxDepth: 3 },
        cell,
        cell,
        fc.array(tie('any'), { maxLength: 3 }),
        fc.dictionary(fc.constantFrom('a', 'b', '名'), tie('any'), { maxKeys: 3 }),
      ),
    })).any;
    const object = fc.dictionary(fc.constantFrom(...NAMES), value, { minKeys: 1, maxKeys: 5 });
    await fc.assert(
      fc.asyncProperty(fc.array(object, { minLength: 1, maxLength: 5 }), async (objects) => {
        const jsonl = objects.map((each) => JSON.stringify(each)).join('\n');
        expect(sorted(arrived(await reading(jsonl, 'a.jsonl')))).toEqual(
          sorted(lettersOf(objects.flatMap(scalars))),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('of every sheet of a workbook', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(table, { minLength: 1, maxLength: 3 }), async (tables) => {
        const sheets = tables.map(({ names, rows }) => sheetXml([names, ...rows]));
        const walked = sheets.flatMap((xml) =>
          [...xml.matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, text = '']) => text.replaceAll('&quot;', '"')),
        );
        const names = tables.map((_, index) => `表${index}`);
        expect(sorted(arrived(await reading(workbook(names, sheets), 'a.xlsx')))).toEqual(
          sorted(lettersOf([...walked, ...names])),
        );
      }),
      { numRuns: 100 },
    );
  });

  it('and a reader that lost a column or a row would be found out', async () => {
    const csv = csvOf([
      ['标题', '正文', '备注'],
      ['植树', '各乡镇要植树。', '已办'],
      ['修路', '各乡镇要修路。', '未办'],
    ]);
    const whole = sorted(lettersOf([csv]));
    const file = await reading(csv, 'a.csv');
    expect(sorted(arrived(file))).toEqual(whole);
    for (const lost of ['已办', '修路']) {
      const without = file.segments.filter(({ start, end }) => !file.text.slice(start, end).includes(lost));
      expect(sorted(arrived({ ...file, segments: without }))).not.toEqual(whole);
    }
  });
});

function scalars(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(scalars) : [];
}

const escaped = (text: string): string => text.replaceAll('"', '&quot;').replaceAll('\r', '');
function sheetXml(rows: readonly (readonly string[])[]): string {
  const body = rows.map((row, index) => {
    const cells = row.map((text, column) => {
      const place = `${String.fromCharCode(65 + column)}${index + 1}`;
      return `<c r="${place}" t="inlineStr"><is><r><t xml:space="preserve">${escaped(text)}</t></r><rPh><t/></rPh></is></c>`;
    });
    return `<row r="${index + 1}">${cells.join('')}</row>`;
  });
  return `<worksheet><sheetData>${body.join('')}</sheetData></worksheet>`;
}

function workbook(names: readonly string[], sheets: readonly string[]): Uint8Array {
  const entries = names.map(
    (name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="r${index}"/>`,
  );
  const relations = names.map(
    (_, index) => `<Relationship Id="r${index}" Target="worksheets/sheet${index}.xml"/>`,
  );
  return zipSync({
    'xl/workbook.xml': strToU8(`<workbook><sheets>${entries.join('')}</sheets></workbook>`),
    'xl/_rels/workbook.xml.rels': strToU8(`<Relationships>${relations.join('')}</Relationships>`),
    ...Object.fromEntries(sheets.map((xml, index) => [`xl/worksheets/sheet${index}.xml`, strToU8(xml)])),
  });
}

const reports = join(import.meta.dirname, '../../../../../shared/corpora/reports');
describe.skipIf(!existsSync(reports))('real tables (skipped where ../shared is missing)', () => {
  it('keep every letter of every cell', async () => {
    for (const file of readdirSync(reports)) {
      const source = readFileSync(join(reports, file), 'utf8');
      const walked: string[][] = parse(source, { bom: true });
      expect(sorted(arrived(await reading(source, 'a.csv'))), file).toEqual(sorted(lettersOf(walked.flat())));
    }
  });
});
