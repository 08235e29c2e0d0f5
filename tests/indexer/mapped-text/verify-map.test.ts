import { expect, test } from 'vitest';
import type { SourceSegment } from '../../../engine/types.ts';
import { mapFaults } from '../../../indexer/mapped-text/verify-map.ts';
import { passagesOf, reading } from '../reading.ts';

test.each([
  ['大河县水库', 'blank-line', true],
  ['甲 2006', 'trailing-space', true],
  ['大河县水库', 'site-furniture', false],
  [' \u3000\r\n', 'line-end', false],
  ['</p>&nbsp;<br>', 'line-end', false],
  ['<script>var a = 1;</script><!-- 甲 -->', 'line-end', false],
  ['\\n\\u3000', 'line-end', false],
])('text that is told as blank is a fault: %j as %s', async (removed, kind, isFault) => {
  const file = await reading('大河县水库管理办法\n', 'a.txt');
  const { length } = file.text;
  const last: SourceSegment = {
    start: length,
    end: length + removed.length,
    fate: 'removed',
    length: 0,
    kind,
  };
  const changed = { ...file, text: file.text + removed, segments: [...file.segments, last] };
  expect(mapFaults(changed)).toEqual(isFault ? [`text at ${length} is told as ${kind}`] : []);
});

test('a row of a table in the middle of a sentence is none of it, and stays', async () => {
  const [above, row, below] = [
    '各镇要抓紧春耕生产进度，确保按期完成全年任务，要切实加强领导，落实责',
    '| 甲镇 | 乙镇 |',
    '任，确保完成任务。',
  ];
  expect(await passagesOf(`# 通知\n\n${above}\n${row}\n${below}\n`, 'a.md')).toEqual([
    '通知',
    above,
    row,
    below,
  ]);
});
