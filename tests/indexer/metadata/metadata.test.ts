import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeKinds } from '../../../indexer/describe/kinds.ts';
import { applyMetadata } from '../../../indexer/metadata/apply.ts';
import { readFrontMatter } from '../../../indexer/metadata/front-matter.ts';
import { readMetadata } from '../../../indexer/metadata/metadata.ts';
import { readTable } from '../../../indexer/metadata/table.ts';
import { inEnglish } from '../../in-english.ts';
import { articleOf } from '../describe/article.ts';

const knowsRegion = (name: string): boolean => name === '青山县';

describe('a table kept by hand', () => {
  it('is read with English and Chinese column names, relative to its folder', () => {
    const english = readTable(
      '青山/zhengwen.csv',
      'file,article,Doc_Type,type,year\na.txt,3,x,会议纪要,2006年\n',
    );
    expect(english.rows).toEqual([
      {
        table: '青山/zhengwen.csv',
        row: 2,
        file: '青山/a.txt',
        article: '3',
        facts: [
          { field: 'type', value: '会议纪要' },
          { field: 'year', value: '2006' },
        ],
      },
    ]);
    expect(english.problems).toEqual([
      '青山/zhengwen.csv 第 2 行：不认识的文种：x / 青山/zhengwen.csv row 2: unknown type: x',
    ]);
    const chinese = readTable(
      'zhengwen.csv',
      '\uFEFF文件,篇目,地区,日期\r\n甲.txt,"第一篇:\r\n纪要",青山县,2006/8/1\r\n乙.txt,,青山县,\r\n',
      knowsRegion,
    );
    expect(chinese.problems).toEqual([]);
    expect(chinese.rows.map(({ row, file }) => [row, file])).toEqual([
      [2, '甲.txt'],
      [4, '乙.txt'],
    ]);
    expect(chinese.rows[0]?.facts).toContainEqual({ field: 'date', value: '2006-08-01' });
  });

  it('reports what cannot be used, with the row', () => {
    const text = 'file,region,type,topic,date,colour\na.txt,某地,红头文件,养蜂,去年,红\n,青山县,,,,\n';
    const { rows, problems } = readTable('zhengwen.csv', text, knowsRegion);
    expect({ rows, problems: problems.map(inEnglish) }).toEqual({
      rows: [],
      problems: [
        'zhengwen.csv: column "colour" is not known and not used',
        'zhengwen.csv row 2: unknown region: 某地',
        'zhengwen.csv row 2: unknown type: 红头文件',
        'zhengwen.csv row 2: unknown topic: 养蜂',
        'zhengwen.csv row 2: not a date: 去年; write 2006-08-21, 2006-08 or 2006',
        'zhengwen.csv row 3: names no file',
      ],
    });
  });

  it('needs a column of files', () => {
    expect(readTable('zhengwen.csv', 'title\nx\n').problems.map(inEnglish)).toEqual([
      'zhengwen.csv: no column "file"; the first row names the columns',
    ]);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => readTable('zhengwen.csv', text).rows.length >= 0),
    );
  });
});

describe('the tables of a collection', () => {
  it('are found in any folder, read in UTF-8 or GBK, and rows without a file are reported', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'zhengwen-'));
    try {
      const outer = join(folder, 'outer.csv');
      const inner = join(folder, 'inner.csv');
      await writeFile(outer, 'file,type\nb/a.txt,讲话\nc.txt,讲话\n');
      // 文件,类型 / a.txt,通知 in GBK
      await writeFile(inner, Buffer.from('cec4bcfe2cc0e0d0cd0a612e7478742ccda8d6aa0a', 'hex'));
      const metadata = await readMetadata([
        { file: 'b/a.txt', absolute: '' },
        { file: 'b/zhengwen.csv', absolute: inner },
        { file: 'zhengwen.csv', absolute: outer },
        { file: 'd/zhengwen.csv', absolute: join(folder, 'missing.csv') },
      ]);
      expect(metadata.isTable('b/zhengwen.csv')).toBe(true);
      expect(metadata.isTable('b/myzhengwen.csv')).toBe(false);
      expect(metadata.rowsFor('b/a.txt').map(({ facts }) => facts[0]?.value)).toEqual(['通知', '讲话']);
      expect(metadata.rowsFor('c.txt')).toEqual([]);
      expect(metadata.problems).toHaveLength(2);
      expect(metadata.problems.map(inEnglish)).toContain('zhengwen.csv row 3: no file c.txt');
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

describe('stated facts', () => {
  const first = { ...articleOf('调度会议纪要', ['正文。']), heading: '第一篇：调度会议纪要' };
  const second = { ...articleOf('水利会议纪要', ['正文。']), heading: '第二篇：水利会议纪要' };
  second.source.startLine = 9;
  const row = (article: string, type: string) => ({
    table: 'zhengwen.csv',
    row: 2,
    file: 'page.txt',
    article,
    facts: [{ field: 'type' as const, value: type }],
  });

  it.each([
    ['第一篇:调度会议纪要', ['通知', '纪要']],
    ['9', ['纪要', '通知']],
    ['水利会议纪要', ['纪要', '通知']],
    ['', ['通知', '通知']],
  ])('for article %j go where they belong, and win', (article, types) => {
    const { articles, unmatched } = applyMetadata([first, second], [row(article, '通知')]);
    expect(articles.map((each) => describeKinds(each).type)).toEqual(types);
    expect(unmatched).toEqual([]);
  });

  it('are stated with the table as evidence', () => {
    const { articles } = applyMetadata([first], [row('', '讲话'), row('', '通知')]);
    expect(describeKinds(articles[0] ?? first).known.type).toEqual({
      how: 'stated',
      evidence: [{ quote: '通知', from: 'metadata', note: 'zhengwen.csv 第 2 行 / zhengwen.csv row 2' }],
    });
  });

  it('that match nothing are reported', () => {
    const { articles, problems } = applyMetadata([first], [row('第三篇', '通知')]);
    expect(articles).toEqual([first]);
    expect(problems).toEqual(['zhengwen.csv row 2: no article "第三篇" in page.txt']);
  });

  it('give the title', () => {
    const titled = { ...row('', ''), facts: [{ field: 'title' as const, value: '园区调度会议纪要' }] };
    expect(applyMetadata([first], [titled]).articles[0]?.title).toBe('园区调度会议纪要');
  });
});

describe('front matter', () => {
  it('is read, and its length told', () => {
    const head = '---\ntitle: 调度会\n日期: 2006-08-21\ntopic: [公路, 养蜂]\ntags: x\n---\n';
    const front = readFrontMatter(`${head}# 正文\n`);
    expect(front?.length).toBe(head.length);
    expect(front?.facts.map(({ field, value }) => [field, value])).toEqual([
      ['title', '调度会'],
      ['date', '2006-08-21'],
      ['topic', '公路'],
    ]);
    expect(front?.facts.every(({ evidence }) => evidence.from === 'metadata')).toBe(true);
    expect(front?.problems.map(inEnglish)).toEqual([
      'front matter: unknown topic: 养蜂',
      'front matter: "tags" is not known and not used',
    ]);
  });

  it.each(['正文\n---\n', '---\n正文一行\n', '---\n正文\n---\n', '----\n正文\n----\n', ''])(
    'is not seen in %j',
    (text) => {
      expect(readFrontMatter(text)).toBeNull();
    },
  );

  it('that does not parse is reported and still told apart from the text', () => {
    const front = readFrontMatter('---\r\ntitle: "x\r\n---\r\n正文');
    expect(front?.facts).toEqual([]);
    expect(front?.problems).toHaveLength(1);
    expect(front?.length).toBe('---\r\ntitle: "x\r\n---\r\n'.length);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const whole = `---\n${text}\n---\n`;
        expect(readFrontMatter(whole)?.length ?? 0).toBeLessThanOrEqual(whole.length);
      }),
    );
  });
});
