import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as snapshotMessages from '../../engine/snapshot/messages.ts';
import * as messages from '../../indexer/messages.ts';
import { readFile } from '../../indexer/pipeline.ts';
import { skipReason } from '../../indexer/read/formats.ts';
import { REASONS } from '../../indexer/reasons.ts';
import { ALL_TABLES } from '../../indexer/rules/all-tables.ts';
import { inEnglish } from '../in-english.ts';

const SAMPLES = 'corpus';

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
      snapshotMessages.isDamaged('data', 'data7', snapshotMessages.otherLength('words.bin', 6, 7)),
      snapshotMessages.otherVersion('data7', [1, '2'], [3, '4']),
    ]) {
      const english = inEnglish(text);
      expect(english).toContain('7');
      expect(text.slice(0, -english.length)).toContain('7');
    }
  });

  it.each(['a.wps', 'b.xls', 'c.zip', 'd.png', '~$e.docx', '.f', 'zhengwen.csv', 'h.caj'])(
    'says in both languages why %s is left aside',
    (file) => {
      expect(inEnglish(skipReason(file) ?? '')).not.toBe('');
    },
  );

  it('gives every reason of a removal or repair in both languages', async () => {
    const rules = ALL_TABLES.flatMap((table) => table.rules.map(({ reason }) => reason));
    const known = new Set<string>([...Object.values(REASONS), ...rules]);
    for (const reason of Object.values(REASONS)) {
      const english = inEnglish(reason);
      expect(english, reason).toMatch(/^[a-z]/i);
      expect(reason.slice(0, -english.length)).toMatch(/\p{Script=Han}/u);
    }
    const files = readdirSync(SAMPLES, { recursive: true, withFileTypes: true }).filter((one) =>
      one.isFile(),
    );
    const met = new Set<string>();
    for (const { parentPath, name } of files) {
      const path = join(parentPath, name);
      const outcome = await readFile({ root: '', file: name, bytes: readFileSync(path) });
      if (outcome.status !== 'read') continue;
      // The value of a column is removed for the sake of the column, which has a name of its own.
      for (const { kind, reason } of outcome.file.segments)
        if (reason !== undefined && kind !== 'column') met.add(reason);
    }
    expect([...met].filter((reason) => !known.has(reason))).toEqual([]);
    expect(met.size).toBeGreaterThan(3);
  });
});
