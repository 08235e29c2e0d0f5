import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { passagesOf, reading, removedFrom } from '../reading.ts';
import { countedCharacters, lacking } from './character-count.ts';
import { box, cell, docx, item, level, list, p, row, run, style, styled, table, use } from './docx-file.ts';
import { charactersOfDocx } from './docx-walk.ts';

const title = p('青禾县公共浴室改造办法');
const paragraph = (...content: string[]) => `<w:p>${content.join('')}</w:p>`;

/** Passages below the title. */
async function textsOf(body: string, styles = '', parts: Record<string, string> = {}): Promise<string[]> {
  return (await passagesOf(docx(title + body, styles, parts), 'a.docx')).slice(1);
}

describe('numbered paragraphs of .docx files', () => {
  it('bear the numbers that Word shows, a level anew under each above it', async () => {
    const numbering =
      list(0, level(0, 'chineseCountingThousand', '第%1条'), level(1, 'chineseCounting', '（%2）')) +
      use(1, 0);
    const items = [0, 1, 1, 0, 1].map((depth, at) => item(1, depth, `内容${'甲乙丙丁戊'.charAt(at)}。`));
    const middle = p('各镇另行规定的除外。');
    const more = Array.from({ length: 9 }, () => item(1, 0, '其他内容。'));
    const texts = await textsOf([...items.slice(0, 3), middle, ...items.slice(3), ...more].join(''), '', {
      numbering,
    });
    expect(texts.slice(0, 6)).toEqual([
      '第一条 内容甲。',
      '（一）内容乙。',
      '（二）内容丙。',
      '各镇另行规定的除外。',
      '第二条 内容丁。',
      '（一）内容戊。',
    ]);
    expect(texts.at(-1)).toBe('第十一条 其他内容。');
  });

  it('go on counting over uses of one list, and begin anew where a use says so', async () => {
    const restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>';
    const numbering = list(0, level(0, 'decimal', '%1.')) + use(1, 0) + use(2, 0) + use(3, 0, restart);
    const body = [1, 2, 3, 3, 1].map((numId) => item(numId, 0, '完善管理制度。')).join('');
    expect((await textsOf(body, '', { numbering })).map((text) => text.slice(0, 2))).toEqual([
      '1.',
      '2.',
      '5.',
      '6.',
      '7.',
    ]);
  });

  it('may be numbered by their style, its base, or a list that stands for another', async () => {
    const numPr = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>';
    const styles =
      style('a', '章', numPr) + style('b', '节', '<w:basedOn w:val="a"/>') + style('c', '列表样式');
    const numbering =
      list(0, '<w:numStyleLink w:val="c"/>') +
      list(
        1,
        '<w:styleLink w:val="c"/>',
        level(0, 'chineseCounting', '第%1章', '<w:pStyle w:val="a"/>'),
        level(1, 'decimal', '%1.%2', '<w:pStyle w:val="b"/><w:isLgl/>'),
      ) +
      use(1, 0);
    const texts = await textsOf(
      styled('a', '总则') + styled('b', '目的依据') + styled('b', '适用范围'),
      styles,
      { numbering },
    );
    expect(texts).toEqual(['第一章 总则', '1.1 目的依据', '1.2 适用范围']);
  });

  it.each([
    ['ideographTraditional', '%1、', '乙、'],
    ['decimalEnclosedCircle', '%1', '② '],
    ['lowerLetter', '%1)', 'b)'],
    ['upperRoman', '%1.', 'II. '],
    ['decimalZero', '%1.', '02. '],
    ['chineseLegalSimplified', '%1、', '贰、'],
    ['japaneseCounting', '（%1）', '（二）'],
    ['bullet', '\uf06c', '● '],
  ])('in the format %s', async (format, text, expected) => {
    const font = '<w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr>';
    const numbering = list(0, level(0, format, text, font)) + use(1, 0);
    const [, second] = await textsOf(item(1, 0, '摸清底数。') + item(1, 0, '列出清单。'), '', { numbering });
    expect(second).toBe(`${expected}列出清单。`);
  });

  it('count the rows of a table in cells that hold nothing else', async () => {
    const numbering = list(0, level(0, 'decimal', '%1')) + use(1, 0);
    const line = (text: string) => `<w:tr>${cell(item(1, 0, ''))}${cell(p(text))}</w:tr>`;
    expect(await textsOf(table(line('旧浴室'), line('新浴室')), '', { numbering })).toEqual([
      '1 | 旧浴室',
      '2 | 新浴室',
    ]);
  });
});

describe('what stands beside the paragraphs of .docx files', () => {
  it('text boxes are read once, below the paragraph they hang on', async () => {
    const choice = `<mc:Choice Requires="wps"><w:drawing><wps:txbx>${box(p('内部资料'))}</wps:txbx></w:drawing></mc:Choice>`;
    const fallback = `<mc:Fallback><w:pict><v:textbox>${box(p('内部资料'))}</v:textbox></w:pict></mc:Fallback>`;
    const shape = `<w:r><mc:AlternateContent>${choice}${fallback}</mc:AlternateContent></w:r>`;
    const old = `<w:r><w:pict><v:shape><v:textbox>${box(p('旧式文本框'))}</v:textbox></v:shape></w:pict></w:r>`;
    expect(await textsOf(paragraph(run('各镇按月报送。'), shape, old) + p('下段。'))).toEqual([
      '各镇按月报送。',
      '内部资料',
      '旧式文本框',
      '下段。',
    ]);
  });

  it('notes are passages, and their signs cut no word', async () => {
    const sign = '<w:r><w:footnoteReference w:id="2"/></w:r>';
    const footnotes =
      `<w:footnote w:type="separator" w:id="0">${p('')}</w:footnote>` +
      `<w:footnote w:id="2">${paragraph('<w:r><w:footnoteRef/></w:r>', run(' 指对外开放的浴室。'))}</w:footnote>`;
    const endnotes = `<w:endnote w:id="1">${p('数据截至年底。')}</w:endnote>`;
    const texts = await textsOf(paragraph(run('公共'), sign, run('浴室须改造。')), '', {
      footnotes,
      endnotes,
    });
    expect(texts).toEqual(['公共浴室须改造。', '指对外开放的浴室。', '数据截至年底。']);
  });

  it('headers, comments, deleted and hidden words are recorded with the reason', async () => {
    const deleted = '<w:del w:id="1"><w:r><w:delText>暂缓</w:delText></w:r></w:del>';
    const inserted = `<w:ins w:id="2">${run('立即')}</w:ins>`;
    const moved = `<w:moveFrom w:id="3">${run('移走的话')}</w:moveFrom>`;
    const file = await reading(
      docx(
        title +
          paragraph(run('浴室'), deleted, inserted, moved, run('（掌握）', '<w:vanish/>'), run('开工。')),
        '',
        { header: p('青禾县公报'), comments: `<w:comment w:id="1">${p('再核。')}</w:comment>` },
      ),
      'a.docx',
    );
    expect(file.articles[0]?.passages[1]?.text).toBe('浴室立即开工。');
    expect(removedFrom(file).filter((text) => !text.startsWith('line-end'))).toEqual([
      'deleted: 暂缓',
      'deleted: 移走的话',
      'hidden: （掌握）',
      'page-header: 青禾县公报\n',
      'comment: 再核。\n',
    ]);
  });

  it('a header of the first page alone is the head of the document', async () => {
    const section = '<w:sectPr><w:titlePg/><w:headerReference w:type="first" r:id="header"/></w:sectPr>';
    const [first] = await passagesOf(
      docx(title + section, '', { header: p('青禾县人民政府文件') }),
      'a.docx',
    );
    expect(first).toBe('青禾县人民政府文件');
  });

  it('paragraphs are one where the mark between them was deleted', async () => {
    const joined = `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${run('浴室')}</w:p>`;
    expect(await textsOf(joined + p('改造。'))).toEqual(['浴室改造。']);
  });
});

describe('inside the paragraphs of .docx files', () => {
  it.each([
    [
      'the base of a phonetic guide',
      `<w:r><w:ruby><w:rt>${run('qīng')}</w:rt><w:rubyBase>${run('青')}</w:rubyBase></w:ruby></w:r>${run('禾县。')}`,
      '青禾县。',
    ],
    [
      'the result of a simple field',
      `${run('共')}<w:fldSimple w:instr="NUMPAGES">${run('12')}</w:fldSimple>${run('页。')}`,
      '共12页。',
    ],
    [
      'the result of a field and not its instruction',
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "x"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('公告')}<w:r><w:fldChar w:fldCharType="end"/></w:r>${run('所列。')}`,
      '公告所列。',
    ],
    [
      'what an equation field draws',
      `${run('第')}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>eq \\o\\ac(○,4)</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>${run('类。')}`,
      '第④类。',
    ],
    [
      'formulas',
      `${run('得分＝')}<m:oMath><m:f><m:num><m:r><m:t>实绩</m:t></m:r></m:num><m:den><m:r><m:t>目标</m:t></m:r></m:den></m:f></m:oMath>${run('。')}`,
      '得分＝实绩/目标。',
    ],
    [
      'signs of symbol fonts',
      `<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>${run('已改造。')}`,
      '✓已改造。',
    ],
    [
      'hyphens that do not break',
      `${run('0571')}<w:r><w:noBreakHyphen/></w:r>${run('87050000。')}`,
      '0571-87050000。',
    ],
    [
      'links, controls and smart tags',
      `<w:hyperlink>${run('甲')}</w:hyperlink><w:sdt><w:sdtContent>${run('乙')}</w:sdtContent></w:sdt><w:smartTag>${run('丙。')}</w:smartTag>`,
      '甲乙丙。',
    ],
  ])('%s is text', async (_, content, expected) => {
    expect(await textsOf(paragraph(content))).toEqual([expected]);
  });

  it('the words of a picture of words are text, charts are said to be unread', async () => {
    const art = '<w:r><w:pict><v:shape><v:textpath string="青禾文件"/></v:shape></w:pict></w:r>';
    const chart = '<w:r><w:drawing><c:chart r:id="x"/></w:drawing></w:r>';
    const file = await reading(docx(title + paragraph(run('见图。'), art, chart)), 'a.docx');
    expect(file.text).toContain('青禾文件');
    expect(file.problems.join()).toContain('partly read: 1 charts');
  });
});

describe('tables of .docx files', () => {
  it('keep the cells of nested ones apart, each row a line', async () => {
    const inner = table(row('甲', '1'), row('乙', '2'));
    const outer = table(`<w:tr>${cell(p('浴室'))}${cell(p('分项'), inner)}</w:tr>`);
    expect(await textsOf(outer)).toEqual(['浴室 | 分项', '甲 | 1', '乙 | 2']);
  });

  it('are paragraphs where one cell frames the text', async () => {
    expect(await textsOf(table(`<w:tr>${cell(p('第一段话。'), p('第二段话。'))}</w:tr>`))).toEqual([
      '第一段话。',
      '第二段话。',
    ]);
  });
});

describe('damaged .docx files', () => {
  it('are read as far as the XML goes, and say so', async () => {
    const file = await reading(docx(`${title}${p('各镇按月报送。')}<w:p><w:r><w:t>写到一`), 'a.docx');
    expect(file.text).toContain('写到一');
    expect(file.problems.join()).toContain('partly read');
  });

  it('are read up to where elements are nested without measure', async () => {
    const deep = '<w:sdt><w:sdtContent>'.repeat(50_000);
    const file = await reading(docx(title + deep), 'a.docx');
    expect(file.text).toContain('青禾县公共浴室改造办法');
    expect(file.problems.join()).toContain('nested too deep');
  });
});

describe('no character of a .docx file is lost', () => {
  it('against a walk over everything called text, and the walk sees a paragraph that is dropped', async () => {
    const content =
      title + p('第一段 &amp; 甲。') + p('第二段。') + table(row('项目', '数'), row('浴室', '3'));
    const bytes = docx(content, '', {
      footnotes: `<w:footnote w:id="2">${p('注。')}</w:footnote>`,
      header: p('页眉'),
      comments: `<w:comment w:id="1">${p('批')}</w:comment>`,
    });
    const walked = charactersOfDocx(bytes);
    const { text } = await reading(bytes, 'a.docx');
    expect(lacking(countedCharacters(text), walked)).toEqual([]);
    expect(lacking(walked, countedCharacters(text))).toEqual([]);
    expect(lacking(countedCharacters(text.replace('第二段。', '')), walked)).not.toEqual([]);
  });

  const shared = join(import.meta.dirname, '../../../../shared');
  const real = [
    join(shared, 'cases/understanding/编号.docx'),
    ...['上海', '江苏', '浙江'].flatMap((folder) => {
      const path = join(shared, 'corpora/field', folder);
      return existsSync(path) ? readdirSync(path).map((name) => join(path, name)) : [];
    }),
  ].filter((path) => path.endsWith('.docx') && existsSync(path));

  it.skipIf(real.length === 0)('in real files (skipped where ../shared is missing)', async () => {
    for (const path of real) {
      const bytes = readFileSync(path);
      const { text } = await reading(bytes, 'a.docx');
      expect(lacking(countedCharacters(text), charactersOfDocx(bytes)), path).toEqual([]);
    }
  });
});
