import { describe, expect, it } from 'vitest';
import * as snapshotMessages from '../../engine/snapshot/messages.ts';
import * as messages from '../../indexer/messages.ts';
import { skipReason } from '../../indexer/read/formats.ts';
import { inEnglish } from '../in-english.ts';

describe('what the indexer tells', () => {
  it('is told in both languages, each with all that it names', () => {
    const row = messages.inRow('zhengwen.csv', 7);
    for (const text of [
      messages.noSuchFolder('/x7'),
      messages.noFiles(['/x7']),
      messages.fileTooLarge(7 * 1024 * 1024),
      messages.firstPages(5, 7),
      messages.undecodable(7, 'gb18030'),
      messages.notADate(row, '去年'),
      messages.noSuchFile(row, 'a.txt'),
      snapshotMessages.noSnapshot('data7'),
      snapshotMessages.isDamaged('data7', snapshotMessages.otherLength('words.bin', 6, 7)),
      snapshotMessages.otherVersion('data7', [1, '2'], [3, '4']),
    ]) {
      const english = inEnglish(text);
      expect(english).toContain('7');
      expect(text.slice(0, -english.length)).toContain('7');
    }
  });

  it.each(['a.wps', 'b.xls', 'c.zip', 'd.png', '~$e.docx', '.f', 'zhengwen.csv', 'g.mht', 'h.caj'])(
    'says in both languages why %s is left aside',
    (file) => {
      expect(inEnglish(skipReason(file) ?? '')).not.toBe('');
    },
  );
});
