import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RemovedPassage } from '../../../engine/store/removed-passage.ts';
import { changesApart, residualOf, sourceText, type TextsOfFile } from '../../../engine/store/source-text.ts';
import { Store } from '../../../engine/store/store.ts';
import { StoreWriter } from '../../../engine/store/store-writer.ts';
import type { SourceSegment } from '../../../engine/types.ts';
import { readFile } from '../../../indexer/pipeline.ts';
import { processFile } from '../../../indexer/process-file.ts';
import { docx, p } from '../../indexer/read/docx-file.ts';
import { pageOfLines, pdfFile } from '../../indexer/read/pdf-file.ts';
import { totalsOf } from './made-store.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhengwen-sources-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const heading = '青禾县人民政府关于修路的通知';
const body = '各乡镇人民政府：为了修好通往各村的道路，现就有关事项通知如下，请认真贯彻执行。';
const line = (fields: Record<string, string>): string => `${JSON.stringify(fields)}\n`;

/** A file in each form whose reading does something to its text. */
const FILES: Readonly<Record<string, string | Uint8Array>> = {
  'rows.jsonl':
    line({ title: heading, text: `${body}\n第二段“引号”\\反斜杠\t与😀。` }) +
    line({ title: '另一个题目，正文里没有', text: body, 备注: '一个格子' }),
  'page.html': `<html><head><title>${heading}</title></head><body><nav><a href="/">首页</a> <a href="/a">新闻</a></nav>
<h1>${heading}</h1><p>${body}&nbsp;&amp;&#x4e2d;</p><p>发布时间：2006-08-21</p><div>打印本页 关闭窗口</div></body></html>`,
  'broken.txt': `${heading}\r\n\r\n　　各乡镇人民政府：为了修好通\r\n往各村的道路，现就有关事项\r\n通知如下。\r\n— 2 —\r\n请认真贯彻执行。\r\n`,
  'controls.txt': `${heading}\n\n${body}\u0000这里有一个空字符\u0007。\n`,
  'table.csv': `标题,正文,年份\n${heading},"${body}\n又一段",2006\n另题,"他说""好""。",2007\n`,
  'notes.md': `# ${heading}\n\n${body}**着重**与[链接](http://example.com)。\n\n- 一\n- 二\n`,
  'letter.docx': docx(p(heading) + p(body) + p('二〇〇六年八月二十一日')),
  'print.pdf': pdfFile([pageOfLines([heading, body.slice(0, 20), body.slice(20)])]),
};

/** What a store gives back as the source text of a file, the text as it was read, and whether it was stored whole. */
async function storedAndRead(name: string, content: string | Uint8Array) {
  const absolute = join(folder, name.replaceAll('/', '-'));
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : Buffer.from(content);
  writeFileSync(absolute, bytes);
  const task = {
    file: name,
    absolute,
    bytes: bytes.length,
    sha256: '',
    stated: [],
    config: null,
    repeated: [],
  };
  const { result } = await processFile(task);
  const path = `${absolute}.sqlite`;
  const writer = new StoreWriter(path);
  writer.addFile(result);
  writer.finish(totalsOf(result.documents.length), name);
  const store = new Store(path);
  const { text: stored } = store.source(0);
  store.close();
  const database = new DatabaseSync(path, { readOnly: true });
  const { whole } = database.prepare('SELECT whole FROM files').get() ?? {};
  database.close();
  const read = await readFile({ root: '', file: name, bytes });
  return { stored, read: read.status === 'read' ? read.file.text : '', whole, path };
}

function removedPassage(text: string, { start, end }: Pick<SourceSegment, 'start' | 'end'>): RemovedPassage {
  const pieces = [{ at: 0, end: text.length, start, sourceEnd: end, line: 1 }];
  return { text, kind: 'page-number', passage: 0, pieces };
}

describe('the source text of a file, of which only what stands nowhere else is stored,', () => {
  it.each(Object.entries(FILES))('comes back to the last character: %s', async (name, content) => {
    const { stored, read, whole } = await storedAndRead(name, content);
    expect(read).not.toBe('');
    expect(stored).toBe(read);
    expect(whole).toBe(0);
  });

  it('is kept whole where a passage cannot be stored to the letter', async () => {
    const text = `${heading}\n\n${body}\uFFFF这里有一个不是字符的数\uFFFE。\n`;
    const { stored, read, whole } = await storedAndRead('none.txt', text);
    expect(stored).toBe(read);
    expect([stored.includes('\uFFFF'), whole]).toEqual([true, 1]);
  });

  it('is told once where it was left out of a document', async () => {
    const page = FILES['page.html'] ?? '';
    const { path } = await storedAndRead('page.html', page);
    const database = new DatabaseSync(path, { readOnly: true });
    const left = database.prepare("SELECT text FROM removed WHERE text LIKE '%关闭窗口%'").all();
    const told = database.prepare("SELECT text FROM changes WHERE text LIKE '%关闭窗口%'").all();
    database.close();
    expect([left.length, told.length]).toEqual([1, 0]);
  });

  it('comes back of every file of the sample collection', async () => {
    const names = readdirSync('corpus', { recursive: true, encoding: 'utf8' });
    const forms = names.filter((name) => ['.txt', '.jsonl', '.html', '.docx', '.md'].includes(extname(name)));
    expect(forms.length).toBeGreaterThan(20);
    for (const name of forms) {
      const { stored, read } = await storedAndRead(name, readFileSync(join('corpus', name)));
      expect(stored, name).toBe(read);
    }
  });

  it('comes back whatever the map says of it', () => {
    const pieces = fc.array(
      fc.record({
        text: fc.string({ unit: fc.constantFrom('路', '村', '\n', '\ud83d', '\ude00', 'a'), maxLength: 6 }),
        fate: fc.constantFrom('kept', 'repaired', 'removed'),
        kind: fc.constantFrom('text', 'line-end', 'page-number'),
        // A passage that says the same, or another thing.
        faithful: fc.boolean(),
        placed: fc.boolean(),
      }),
    );
    fc.assert(
      fc.property(pieces, (made) => {
        const text = made.map((piece) => piece.text).join('');
        let start = 0;
        let passage = '';
        const removed: RemovedPassage[] = [];
        const segments = made.map(({ text: own, fate, kind, faithful, placed }): SourceSegment => {
          const segment = { start, end: start + own.length, fate, kind, length: own.length };
          start += own.length;
          if (!placed) return segment;
          const said = faithful ? own : '别'.repeat(own.length);
          if (fate === 'removed') removed.push(removedPassage(said.toWellFormed(), segment));
          const offset = passage.length;
          passage += said;
          return { ...segment, document: 'one', passage: 0, offset };
        });
        const stored = passage.toWellFormed();
        const texts: TextsOfFile = { passage: () => stored, removed };
        const changes = changesApart(segments, removed).map((change) =>
          text.slice(change.start, change.end).toWellFormed(),
        );
        const residual = residualOf(text, segments, texts, changes);
        // Halves of a character that the residual happens to join come back as they were.
        expect(sourceText(segments, texts, changes, residual).toWellFormed()).toBe(text.toWellFormed());
      }),
    );
  });
});
