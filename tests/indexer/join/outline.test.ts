import { describe, expect, it } from 'vitest';
import { articlesOf } from '../reading.ts';

const long = '全年共投入资金三百万元，新建泵站四座，改造渠道二十公里，受益面积达到两万亩，群众普遍满意。';

async function levels(text: string, file = 'page.txt'): Promise<string[]> {
  const [article] = await articlesOf(text, file);
  return (article?.passages ?? []).map(
    (passage) => `${passage.level} ${passage.kind} ${passage.text.slice(0, 8)}`,
  );
}

describe('levels of headings', () => {
  it('follow 一、 (一) 1.', async () => {
    expect(
      await levels(
        `大河县水利工作总结\n一、主要工作\n（一）建设\n1.泵站\n${long}\n（二）管理得到加强。\n${long}`,
      ),
    ).toEqual([
      '1 heading 大河县水利工作总',
      '2 heading 一、主要工作',
      '3 heading （一）建设',
      '4 heading 1.泵站',
      '0 paragraph 全年共投入资金三',
      '3 heading （二）管理得到加',
      '0 paragraph 全年共投入资金三',
    ]);
  });

  it('leave items and run-in headings to the text', async () => {
    const text = `大河县水利工作总结\n一、建设情况。${long}\n会议决定：\n1、修建泵站；\n2、改造渠道。\n${long}`;
    expect((await levels(text)).slice(1).every((level) => level.startsWith('0 '))).toBe(true);
  });

  it('take the last, short item of a list of paragraphs for a paragraph as well', async () => {
    const text = `大河县水利工作总结\n${long}\n（一）${long}\n（二）${long}\n（三）驻村技术员吃住在工地，交接记录每天送站。\n会议强调，质量是第一位的，任何人不得以赶工为由降低标准。`;
    expect((await levels(text)).slice(1).every((level) => level.startsWith('0 '))).toBe(true);
  });

  it('follow chapters and sections of a law, whose provisions and items are text', async () => {
    const text = `# 大河县水库条例\n\n## 第一章　总　则\n\n第一条 为了保护水库，制定本条例。\n\n第二条 下列行为应当禁止：\n\n（一）取土；\n\n（二）其他行为。\n\n### 第一节 附则\n\n第三条 本条例自公布之日起施行。\n`;
    expect(await levels(text, 'law.md')).toEqual([
      '1 heading 大河县水库条例',
      '2 heading 第一章　总则',
      '0 paragraph 第一条 为了保护',
      '0 paragraph 第二条 下列行为',
      '0 paragraph （一）取土；',
      '0 paragraph （二）其他行为。',
      '3 heading 第一节 附则',
      '0 paragraph 第三条 本条例自',
    ]);
  });

  it('know attachments, and a short line with a heading word between paragraphs', async () => {
    expect(await levels(`大河县水利工作总结\n${long}\n2010年工作思路及计划\n${long}\n附件：项目表`)).toEqual([
      '1 heading 大河县水利工作总',
      '0 paragraph 全年共投入资金三',
      '2 heading 2010年工作思',
      '0 paragraph 全年共投入资金三',
      '0 attachment 附件：项目表',
    ]);
  });
});
