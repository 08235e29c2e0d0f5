import { describe, expect, it } from 'vitest';
import { passagesOf, reading, removedFrom } from '../reading.ts';
import { countedCharacters, lacking } from './character-count.ts';
import { charactersOfRtf } from './rtf-walk.ts';

/** Words as RTF writes them, by their numbers in Unicode. */
function u(text: string): string {
  return text.replace(/[^\0-\x7f]/g, (sign) => {
    const code = sign.charCodeAt(0);
    return `\\u${code > 0x7fff ? code - 0x10000 : code}?`;
  });
}

function rtf(content: string): Buffer {
  return Buffer.from(
    String.raw`{\rtf1\ansi\ansicpg936{\fonttbl{\f0\fcharset134 SimSun;}{\f1\fcharset2 Wingdings;}{\f2\fcharset136 MingLiU;}}${u(content)}}`,
    'latin1',
  );
}

const TITLE = String.raw`青禾县公共浴室改造办法\par `;

async function textsOf(content: string): Promise<string[]> {
  return (await passagesOf(rtf(TITLE + content), 'a.rtf')).slice(1);
}

describe('rich text', () => {
  it.each([
    [
      'text boxes are read below the paragraph they hang on',
      String.raw`各镇{\shp{\*\shpinst{\sp{\sn x}{\sv 1}}{\shptxt\pard 内部资料\par}}{\shprslt 内部资料\par}}按月报送。\par 下段。\par`,
      ['各镇按月报送。', '内部资料', '下段。'],
    ],
    [
      'notes stand below the text, and their signs cut no word',
      String.raw`公共{\super\chftn{\footnote\pard{\super\chftn} 指对外开放的浴室。}}浴室须改造。\par 下段。\par`,
      ['公共浴室须改造。', '下段。', '指对外开放的浴室。'],
    ],
    [
      'numbers of lists are shown',
      String.raw`{\listtext\pard 一、\tab}\ls1 总体要求\par{\listtext 1.\tab}\ls1 摸清底数\par`,
      ['一、总体要求', '1. 摸清底数'],
    ],
    [
      'the Unicode form of a group is taken once',
      String.raw`{\upr{old}{\*\ud{青山工程。}}}\par`,
      ['青山工程。'],
    ],
    [
      'signs that stand for Unicode in old readers are passed over',
      String.raw`\uc2\u38738\'c7\'e0\uc1\u23665\'3f{\uc0\u24037}程。\par`,
      ['青山工程。'],
    ],
    ['other code pages are known by the font', String.raw`{\f2\'ab\'43}山。\par`, ['青山。']],
    ['signs of sign fonts are shown', String.raw`{\f1\'fc}已改造。\par`, ['✓已改造。']],
    [
      'fields show their result, or what they draw',
      String.raw`见{\field{\*\fldinst HYPERLINK "x"}{\fldrslt 公告}}，第{\field{\*\fldinst EQ \\o\\ac(○,3)}{\fldrslt}}类。\par`,
      ['见公告，第③类。'],
    ],
    [
      'results of objects are text',
      String.raw`{\object{\*\objclass Excel}{\*\objdata 0102}{\result 表内文字。\par}}`,
      ['表内文字。'],
    ],
    [
      'cells of nested tables are kept apart',
      String.raw`\trowd\intbl\itap1 浴室\cell\pard\intbl\itap2 甲\nestcell 1\nestcell{\*\nesttableprops\trowd\nestrow}\pard\intbl\itap1 \cell\row\pard 后文。\par`,
      ['浴室', '甲 | 1', '后文。'],
    ],
    [
      'paragraphs are one where the mark between them was deleted',
      String.raw`浴室{\deleted\par}改造。\par`,
      ['浴室改造。'],
    ],
  ])('%s', async (_, content, expected) => {
    expect(await textsOf(content)).toEqual(expected);
  });

  it('hidden and deleted words, headers and comments are recorded with the reason', async () => {
    const content = String.raw`{\header 青禾县公报\par}${TITLE}浴室{\deleted 暂缓}立即{\v（掌握）}开工{\*\annotation 再核。}。\par`;
    const file = await reading(rtf(content), 'a.rtf');
    expect(file.articles[0]?.passages[1]?.text).toBe('浴室立即开工。');
    expect(removedFrom(file)).toEqual(
      expect.arrayContaining([
        'deleted: 暂缓',
        'hidden: （掌握）',
        'page-header: 青禾县公报\n',
        'comment: 再核。\n',
      ]),
    );
  });

  it('a text box of a header, the title of the file and its properties are no text', async () => {
    const info = String.raw`{\info{\upr{\title x}{\*\ud{\title 文件属性}}}}`;
    const header = String.raw`{\header{\shp{\*\shpinst{\shptxt 页眉框\par}}}\par}`;
    expect(await textsOf(`${info}${header}正文。\\par`)).toEqual(['正文。']);
  });

  it('a footnote may be marked as unknown to old readers', async () => {
    expect(await textsOf(String.raw`公共\chftn{\*\footnote \chftn\pard 指对外开放。}浴室。\par`)).toEqual([
      '公共浴室。',
      '指对外开放。',
    ]);
  });

  it('a header of the first page alone is the head of the document', async () => {
    expect(
      (await passagesOf(rtf(String.raw`\titlepg{\headerf 青禾县人民政府文件\par}${TITLE}`), 'a.rtf'))[0],
    ).toBe('青禾县人民政府文件');
  });

  it('bytes that no code page knows are told of', async () => {
    expect((await reading(rtf(String.raw`${TITLE}浴室\'ff。\par`), 'a.rtf')).problems.join()).toContain(
      'not valid gb18030',
    );
  });

  it('loses no character against a walk over its groups, and the walk sees a paragraph that is dropped', async () => {
    const bytes = rtf(
      String.raw`{\header 页眉\par}${TITLE}第一段，{\v 隐藏}“引号”。\par 第二段。\par{\shp{\*\shpinst{\shptxt 文本框\par}}}\trowd\intbl 项目\cell 数\cell\row\pard 正文{\footnote 注。}。\par`,
    );
    const walked = charactersOfRtf(bytes);
    const { text } = await reading(bytes, 'a.rtf');
    expect(lacking(countedCharacters(text), walked)).toEqual([]);
    expect(lacking(walked, countedCharacters(text))).toEqual([]);
    expect(lacking(countedCharacters(text.replace('第二段。', '')), walked)).not.toEqual([]);
  });
});
