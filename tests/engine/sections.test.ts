import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginsProvision, headingPaths, SECTION_CHARACTERS, sectionsOf } from '../../engine/sections.ts';
import type { Passage } from '../../engine/types.ts';

const heading = (level: number, text: string): Passage => ({ text, level, kind: 'heading' });
const body = (text: string): Passage => ({ text, level: 0, kind: 'paragraph' });
const attachment = (text: string): Passage => ({ text, level: 0, kind: 'attachment' });

/** The passages of each section, for reading. */
function parts(passages: Passage[]): string[][] {
  return sectionsOf(passages).map(({ first, last }) =>
    passages.slice(first, last + 1).map(({ text }) => text),
  );
}

describe('sections', () => {
  it('gives each provision its own section with its paragraphs and items', () => {
    const passages = [
      heading(1, '某市停车管理办法'),
      body('2019年3月1日公布'),
      heading(2, '第一章 总则'),
      body('第一条 为了管好停车，制定本办法。'),
      body('第二条 本办法所称停车场包括：'),
      body('（一）公共停车场；'),
      body('（二）专用停车场。'),
      heading(2, '第二章 规划'),
      heading(3, '第一节 编制'),
      body('第三条 规划由市政府批准。'),
    ];
    expect(parts(passages)).toEqual([
      ['某市停车管理办法', '2019年3月1日公布'],
      ['第一章 总则', '第一条 为了管好停车，制定本办法。'],
      ['第二条 本办法所称停车场包括：', '（一）公共停车场；', '（二）专用停车场。'],
      ['第二章 规划', '第一节 编制', '第三条 规划由市政府批准。'],
    ]);
    expect(sectionsOf(passages).map((section) => section.heading)).toEqual([
      null,
      '第一章 总则',
      '第一章 总则',
      '第一节 编制',
    ]);
    expect(headingPaths(passages, sectionsOf(passages))).toEqual([
      '',
      '第一章 总则',
      '第一章 总则',
      '第二章 规划 第一节 编制',
    ]);
  });

  it('opens a section at numbered parts of a text without provisions', () => {
    const passages = [
      heading(1, '讲话'),
      body('同志们：'),
      body('一、肯定成绩。'),
      body('去年不易。'),
      body('二、明确任务。'),
    ];
    expect(parts(passages)).toEqual([
      ['讲话', '同志们：'],
      ['一、肯定成绩。', '去年不易。'],
      ['二、明确任务。'],
    ]);
  });

  it('does not open one at numbered items within a provision', () => {
    expect(parts([body('第一条 下列各项：'), body('一、甲；'), body('二、乙。')])).toHaveLength(1);
  });

  it('opens a section where attachments begin', () => {
    expect(parts([body('正文。'), attachment('附件1'), attachment('附件2')])).toEqual([
      ['正文。'],
      ['附件1', '附件2'],
    ]);
  });

  it.each([
    ['第十二条 县级以上人民政府', true],
    ['第二百八十七条之二 明知他人', true],
    ['第3条：范围', true],
    ['第五条为了规范', true],
    ['第五条规定的事项', false],
    ['第三条、第四条另行规定', false],
    ['根据第五条', false],
    ['第一章 总则', false],
  ])('takes %s for the start of a provision: %s', (text, expected) => {
    expect(beginsProvision(text)).toBe(expected);
  });

  it('puts every passage in exactly one section, in order, no section longer than it need be', () => {
    const passage = fc.oneof(
      fc.record({
        level: fc.integer({ min: 1, max: 4 }),
        text: fc.string({ maxLength: 20 }),
        kind: fc.constant('heading' as const),
      }),
      fc.record({
        level: fc.constant(0),
        text: fc.oneof(
          fc.constantFrom('第一条 甲', '第二条的乙', '一、丙', '（一）丁'),
          fc.integer({ min: 1, max: 2000 }).map((length) => '文'.repeat(length)),
        ),
        kind: fc.constantFrom('paragraph' as const, 'table' as const, 'attachment' as const),
      }),
    );
    fc.assert(
      fc.property(fc.array(passage, { maxLength: 30 }), (passages) => {
        const sections = sectionsOf(passages);
        const covered = sections.flatMap(({ first, last }) =>
          Array.from({ length: last - first + 1 }, (_, at) => first + at),
        );
        expect(covered).toEqual(passages.map((_, at) => at));
        for (const { first, last } of sections) {
          const own = passages.slice(first, last + 1);
          const length = own.reduce((sum, { text }) => sum + text.length, 0);
          const bodies = own.filter(({ level }) => level === 0);
          if (bodies.length > 1) expect(length).toBeLessThanOrEqual(SECTION_CHARACTERS);
        }
      }),
    );
  });
});
