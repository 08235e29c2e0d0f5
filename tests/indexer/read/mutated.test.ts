import { describe, expect, it } from 'vitest';
import { mapFaults } from '../../../indexer/mapped-text/verify-map.ts';
import { readFile } from '../../../indexer/pipeline.ts';
import { utf16 } from '../../../indexer/read/doc/utf16.ts';
import { DELETED_RUN, docFile, IN_TABLE, line, listItem, ROW_END } from './doc-file.ts';
import { docx, item, level, list, p, row, table, use } from './docx-file.ts';

const words = (at: number) => `第${at}段，各镇摸清底数，列出清单，按月报送进度。`;
const cells = ['项目', '座数'].map((text) => ({ runs: [{ text: `${text}\u0007` }], modifiers: IN_TABLE }));

const whole: Record<string, Buffer> = {
  doc: docFile({
    body: [
      ...Array.from({ length: 12 }, (_, at) => line(words(at), at % 3 === 0 ? listItem(1, 0) : [])),
      { runs: [{ text: '暂缓', modifiers: DELETED_RUN }, { text: '见\u0013 PAGE \u0014一\u0015页。\r' }] },
      ...cells,
      { runs: [{ text: '\u0007' }], modifiers: ROW_END },
    ],
    footnotes: [line('注。')],
    list: [{ code: 39, text: '第%1条' }],
  }),
  docx: Buffer.from(
    docx(
      Array.from({ length: 12 }, (_, at) => p(words(at)) + item(1, 0, words(at))).join('') +
        table(row('项目', '座数')),
      '',
      { numbering: list(0, level(0, 'chineseCounting', '%1、')) + use(1, 0), header: p('页眉') },
    ),
  ),
  rtf: Buffer.from(
    String.raw`{\rtf1\ansi\ansicpg936{\fonttbl{\f0\fcharset134 x;}}\f0 ${String.raw`\'c7\'e0\'c9\'bd{\v \u20840?}{\footnote n}\par\trowd\intbl a\cell{\shp{\*\shpinst{\shptxt b\par}}}\cell\row\pard `.repeat(12)}}`,
    'latin1',
  ),
};

/** Numbers from 0 up to `most`, the same in every run. */
function numbers(seed: number): (most: number) => number {
  let state = seed;
  return (most) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % most;
  };
}

function mutated(bytes: Buffer, seed: number): Buffer {
  const next = numbers(seed);
  if (next(4) === 0) return bytes.subarray(0, next(bytes.length));
  const copy = Buffer.from(bytes);
  const places = 1 + next(next(2) === 0 ? 4 : 60);
  for (let count = 0; count < places; count++) {
    copy[next(copy.length)] = [0, 255, 127, next(256)][next(4)] ?? 0;
  }
  return copy;
}

describe('word-processor files with bytes changed or cut off', () => {
  it.each(['doc', 'docx', 'rtf'])(
    'in .%s are read with a whole map or refused with the reason',
    async (format) => {
      const bytes = whole[format] ?? Buffer.alloc(0);
      expect((await readFile({ root: '', file: `a.${format}`, bytes })).status).toBe('read');
      for (let seed = 0; seed < 340; seed++) {
        const result = await readFile({ root: '', file: `a.${format}`, bytes: mutated(bytes, seed) });
        if (result.status === 'read') expect(mapFaults(result.file), `seed ${seed}`).toEqual([]);
        else expect(result.reason, `seed ${seed}`).not.toBe('');
      }
    },
    60_000,
  );

  it('kill no process by a stretch of UTF-16 that begins and ends at odd bytes', () => {
    for (let size = 20; size < 4000; size++) {
      expect(utf16(Buffer.alloc(size + 4, 0x41), 1, 1 + (size | 1))).toHaveLength(size >> 1);
    }
  });
});
