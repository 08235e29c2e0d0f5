import { describe, expect, it } from 'vitest';
import { describeDate } from '../../../indexer/describe/date/date.ts';
import { EVENTS } from '../../../indexer/describe/date/event-rules.ts';
import * as notes from '../../../indexer/describe/notes.ts';
import { articleOf } from './article.ts';

/** Chinese, the border once, then English. */
const BOTH = /^(?:(?! \/ ).)*[一-龥](?:(?! \/ ).)* \/ (?:(?! \/ ).)*[A-Za-z0-9](?:(?! \/ ).)*$/;

describe('a note on evidence', () => {
  it.each<[string, string]>([
    [notes.latestYear(2013), '文中最晚提到 2013 年 / latest year mentioned: 2013'],
    [
      notes.planFirstYear('十一五', 2006, 2010),
      '“十一五”（2006–2010 年）首年：2006 年 / “十一五” 2006–2010: first year 2006',
    ],
    [
      notes.planLastYear('十三五', 2016, 2020),
      '“十三五”（2016–2020 年）末年：2020 年 / “十三五” 2016–2020: last year 2020',
    ],
    [notes.animalYear('兔'), '农历兔年 / a year of the rabbit'],
  ])('%s', (note, expected) => {
    expect(note).toBe(expected);
  });

  it('of every event has both halves', () => {
    for (const { reason } of EVENTS.rules) expect(reason).toMatch(BOTH);
  });

  it('stands in both languages on every clue of a text', () => {
    const texts = [
      '（8月21日）',
      '今年是“十一五”开局之年，深入学习十六届五中全会精神，迎接建党85周年。',
      '根据湘发〔2005〕10号文件，力争到2010年底前翻一番，通过五年的努力，到2010年建成园区。',
      '宣布了2005年度考核结果，递交了2006年度目标责任书。2004年已建成，银行准备金率不断上调。',
      '恭祝大家狗年吉祥！要以科学发展观统揽全局，春贤书记要求，做好下半年工作，县安监局、国税局、地税局参加。',
    ];
    const { evidence } = describeDate(articleOf('讲话', texts));
    expect(evidence.length).toBeGreaterThan(1);
    for (const { note } of evidence) expect(note ?? '').toMatch(BOTH);
  });
});
