import { describe, expect, it } from 'vitest';
import { noteText } from '../../client/document/note-text.ts';

describe('a note on evidence', () => {
  const note = '文中最晚提到 2013 年 / latest year mentioned: 2013';

  it('is shown in the language of the page', () => {
    expect(noteText(note, 'zh')).toBe('文中最晚提到 2013 年');
    expect(noteText(note, 'en')).toBe('latest year mentioned: 2013');
  });

  it.each(['成文日期', '工业、交通/公路'])('%s is the same in both languages', (name) => {
    expect([noteText(name, 'zh'), noteText(name, 'en')]).toEqual([name, name]);
  });
});
