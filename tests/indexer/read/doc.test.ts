import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mapFaults } from '../../../indexer/mapped-text/verify-map.ts';
import { readFile } from '../../../indexer/pipeline.ts';
import { passagesOf, reading, removedFrom } from '../reading.ts';
import { charactersOf, countedCharacters, lacking } from './character-count.ts';
import {
  compoundFile,
  DELETED_RUN,
  docFile,
  elsewhere,
  HIDDEN_RUN,
  IN_TABLE,
  line,
  listItem,
  ROW_END,
  SPACED_RUN,
  SPECIAL_RUN,
} from './doc-file.ts';
import { charactersOfDoc } from './doc-walk.ts';
import { docx, p } from './docx-file.ts';

const title = line('青禾县公共浴室改造办法');
const body = line('各镇摸清底数，列出清单，按月报送进度。');

async function refusal(bytes: Buffer, file = 'a.doc'): Promise<string> {
  const result = await readFile({ root: '', file, bytes });
  return result.status === 'read' ? 'read' : result.reason;
}

describe('Word 97 files', () => {
  it('keep letter-spaced words, curly quotes and rare brackets as they are', async () => {
    const number = { text: '青政办发﹝2021﹞15号', modifiers: SPACED_RUN };
    const bytes = docFile({ body: [title, { runs: [number, { text: '\r' }] }, line('要把“好事”办好。')] });
    expect(await passagesOf(bytes, 'a.doc')).toEqual([
      '青禾县公共浴室改造办法',
      '青政办发﹝2021﹞15号',
      '要把“好事”办好。',
    ]);
  });

  it('may be written in pieces of one byte a character', async () => {
    const bytes = docFile({
      body: [line('Notice No. 7'), line('All \x93bath houses\x94 open at nine.')],
      isNarrow: true,
    });
    expect(await passagesOf(bytes, 'a.doc')).toEqual(['Notice No. 7', 'All “bath houses” open at nine.']);
  });

  it('show tracked changes as accepted and record what was deleted or hidden', async () => {
    const runs = [
      { text: '浴室改造' },
      { text: '暂缓', modifiers: DELETED_RUN },
      { text: '立即开工' },
      { text: '（内部掌握）', modifiers: HIDDEN_RUN },
      { text: '，年底完工。\r' },
    ];
    const file = await reading(docFile({ body: [title, { runs }] }), 'a.doc');
    expect(file.articles[0]?.passages.map(({ text }) => text)).toEqual([
      '青禾县公共浴室改造办法',
      '浴室改造立即开工，年底完工。',
    ]);
    expect(removedFrom(file)).toEqual(expect.arrayContaining(['deleted: 暂缓', 'hidden: （内部掌握）']));
  });

  it('join two paragraphs where the mark between them was deleted', async () => {
    const first = { runs: [{ text: '浴室改造' }, { text: '\r', modifiers: DELETED_RUN }] };
    expect(await passagesOf(docFile({ body: [title, first, line('年底完工。')] }), 'a.doc')).toContain(
      '浴室改造年底完工。',
    );
  });

  it('show the result of a field and not its instruction', async () => {
    const link = line('详见\u0013 HYPERLINK "http://x" \u0014县政府公告\u0015，请遵照执行。');
    const circled = line('第\u0013 EQ \\o\\ac(○,3) \u0015类浴室。');
    const cut = line('\u0013 未完的域，文字照读。');
    expect(await passagesOf(docFile({ body: [title, link, circled, cut] }), 'a.doc')).toEqual([
      '青禾县公共浴室改造办法',
      '详见县政府公告，请遵照执行。',
      '第③类浴室。',
      '未完的域，文字照读。',
    ]);
  });

  it('give automatically numbered paragraphs their numbers', async () => {
    const list = [
      { code: 39, text: '第%1条' },
      { code: 37, text: '（%2）' },
    ];
    const items = [
      line('为了规范管理。', listItem(1, 0)),
      line('甲类。', listItem(1, 1)),
      line('乙类。', listItem(1, 1)),
    ];
    const more = Array.from({ length: 10 }, (_, at) =>
      line(`内容${'甲乙丙丁戊己庚辛壬癸'.charAt(at)}。`, listItem(1, 0)),
    );
    const passages = await passagesOf(docFile({ body: [title, ...items, ...more], list }), 'a.doc');
    expect(passages.slice(1, 5)).toEqual([
      '第一条 为了规范管理。',
      '（一）甲类。',
      '（二）乙类。',
      '第二条 内容甲。',
    ]);
    expect(passages.at(-1)).toBe('第十一条 内容癸。');
  });

  it('give a table by rows', async () => {
    const cells = (...texts: string[]) => [
      ...texts.map((text) => ({ runs: [{ text: `${text}\u0007` }], modifiers: IN_TABLE })),
      { runs: [{ text: '\u0007' }], modifiers: ROW_END },
    ];
    const bytes = docFile({
      body: [title, body, ...cells('项目', '座数'), ...cells('旧浴室', '10'), ...cells('', '计')],
    });
    expect((await passagesOf(bytes, 'a.doc')).slice(2)).toEqual(['项目 | 座数', '旧浴室 | 10', '计']);
  });

  it('give notes and text boxes, and record headers, comments and signs of notes', async () => {
    const sign = { text: '\u0002', modifiers: SPECIAL_RUN };
    const file = await reading(
      docFile({
        body: [title, { runs: [{ text: '公共' }, sign, { text: '浴室按月报送进度。\r' }] }],
        footnotes: [{ runs: [sign, { text: ' 指对外开放的浴室。\r' }] }],
        headers: [line('青禾县政府公报')],
        comments: [line('此处再核。')],
        textBoxes: [line('内部资料')],
      }),
      'a.doc',
    );
    const texts = file.articles.flatMap(({ passages }) => passages.map(({ text }) => text));
    expect(texts).toEqual(
      expect.arrayContaining(['公共浴室按月报送进度。', '内部资料', '指对外开放的浴室。']),
    );
    expect(removedFrom(file)).toEqual(
      expect.arrayContaining(['note-sign: [1]', 'page-header: 青禾县政府公报\n', 'comment: 此处再核。\n']),
    );
  });

  it('say so where the file holds less than it tells of', async () => {
    const bytes = docFile({ body: [title, body] });
    const at = bytes.indexOf(Buffer.from('eca5c100', 'hex')) + 0x4c;
    bytes.writeInt32LE(bytes.readInt32LE(at) + 100, at);
    expect((await reading(bytes, 'a.doc')).problems.join()).toContain('partly read');
  });

  it('are named for what they are where they cannot be read', async () => {
    expect(await refusal(docFile({ body: [title], version: 101 }))).toContain('Word 95');
    expect(await refusal(docFile({ body: [title], flags: 0x0100 }))).toContain('without a password');
    expect(await refusal(compoundFile(new Map([['Workbook', [1, 2, 3]]])))).toContain('Excel');
    expect(await refusal(Buffer.from([1, 2, 3, 0, 5, 6]))).toContain('damaged');
    expect(await refusal(Buffer.from('MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n'))).toContain(
      'MHT',
    );
    expect(await refusal(Buffer.from('<?xml version="1.0"?><w:wordDocument/>'))).toContain('Word XML');
  });

  it('are read by another reader where only their name says Word 97', async () => {
    const texts = ['青禾县公共浴室改造办法', '各镇按月报送进度。'];
    const page = `<html><body>${texts.map((text) => `<p>${text}</p>`).join('')}</body></html>`;
    const archive = `MIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n${page}`;
    expect(await passagesOf(Buffer.from(page), 'a.doc')).toEqual(texts);
    expect(await passagesOf(Buffer.from(archive), 'a.doc')).toEqual(texts);
    expect(await passagesOf(Buffer.from(texts.join('\n')), 'a.doc')).toEqual(texts);
    expect(await passagesOf(docx(texts.map(p).join('')), 'a.doc')).toEqual(texts);
    expect(await passagesOf(docFile({ body: texts.map((text) => line(text)) }), 'a.docx')).toEqual(texts);
  });

  it('give a table by rows though its formatting lies in the data stream', async () => {
    const cellOf = (text: string) => ({ runs: [{ text: `${text}\u0007` }], modifiers: IN_TABLE });
    const end = { runs: [{ text: '\u0007' }], modifiers: elsewhere(4) };
    const data = [9, 9, 9, 9, ROW_END.length, 0, ...ROW_END];
    const bytes = docFile({
      body: [title, body, cellOf('浴室'), cellOf('10'), end, cellOf('合计'), cellOf('10'), end],
      data,
    });
    expect((await passagesOf(bytes, 'a.doc')).slice(2)).toEqual(['浴室 | 10', '合计 | 10']);
  });

  it('lose no character against a walk over their pieces, and the walk sees a paragraph that is dropped', async () => {
    const bytes = docFile({
      body: [title, body, line('第二段。')],
      footnotes: [line('注。')],
      headers: [line('页眉')],
    });
    const walked = charactersOfDoc(bytes);
    const { text } = await reading(bytes, 'a.doc');
    expect(lacking(countedCharacters(text), walked)).toEqual([]);
    expect(lacking(countedCharacters(text.replace('第二段。', '')), walked)).not.toEqual([]);
  });
});

const field = join(import.meta.dirname, '../../../../shared/corpora/field');
const spaced = join(import.meta.dirname, '../../../../shared/cases/understanding/doc');

describe.skipIf(!existsSync(field))('real Word 97 files (skipped where ../shared is missing)', () => {
  it('lose no character and gain none but the signs of notes and the numbers of lists', {
    timeout: 60_000,
  }, async () => {
    const empty: string[] = [];
    for (const folder of ['上海', '江苏', '浙江']) {
      for (const name of readdirSync(join(field, folder)).filter((file) => file.endsWith('.doc'))) {
        const bytes = readFileSync(join(field, folder, name));
        const result = await readFile({ root: '', file: name, bytes });
        if (result.status === 'empty') {
          empty.push(name);
          continue;
        }
        if (result.status !== 'read') throw new Error(result.reason);
        const { text } = result.file;
        expect(mapFaults(result.file)).toEqual([]);
        const walked = charactersOfDoc(bytes);
        expect(lacking(countedCharacters(text), walked), name).toEqual([]);
        const surplus = lacking(walked, countedCharacters(text)).join('');
        expect(surplus, name).toMatch(/^[\d[\]|第条（）()、.．一二三四五六七八九十]*$/);
      }
    }
    // One of them holds nothing but the mark of an empty paragraph.
    expect(empty).toHaveLength(1);
  });

  it('read as expected where nearly all words are letter-spaced', async () => {
    const expected = readFileSync(join(spaced, '字距.expected'), 'utf8');
    const result = await readFile({ root: '', file: 'a.doc', bytes: readFileSync(join(spaced, '字距.doc')) });
    if (result.status !== 'read') throw new Error(result.reason);
    expect(mapFaults(result.file)).toEqual([]);
    expect(charactersOf(result.file.text)).toBe(charactersOf(expected));
  });
});
