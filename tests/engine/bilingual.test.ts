import { describe, expect, it } from 'vitest';
import { inLanguage } from '../../engine/bilingual.ts';

describe('a text in both languages', () => {
  const note = '文中最晚提到 2013 年 / latest year mentioned: 2013';

  it('is shown in the language of the page', () => {
    expect(inLanguage(note, 'zh')).toBe('文中最晚提到 2013 年');
    expect(inLanguage(note, 'en')).toBe('latest year mentioned: 2013');
  });

  it.each(['成文日期', '工业、交通/公路'])('%s is the same in both languages', (name) => {
    expect([inLanguage(name, 'zh'), inLanguage(name, 'en')]).toEqual([name, name]);
  });
});
