import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { linesOf } from '../../server/lines.ts';

async function lines(pieces: Iterable<Uint8Array | string>): Promise<string[]> {
  const lines = [];
  for await (const line of linesOf(Readable.from(pieces))) lines.push(line);
  return lines;
}

test.each([
  ['a\nb', ['a', 'b']],
  ['a\r\n\r\nb\r\n', ['a', '', 'b']],
  ['', []],
  ['\n', ['']],
])('%j has the lines %j', async (text, expected) => {
  expect(await lines([text])).toEqual(expected);
});

test('a line separator of Unicode, which may stand in JSON, ends no line', async () => {
  const question = JSON.stringify({ q: '工业\u2028园区\u2029\u0085' });
  expect(await lines([`${question}\n`])).toEqual([question]);
});

test('a character cut by the pieces comes out whole', async () => {
  const bytes = new TextEncoder().encode('园区\r\n工业');
  expect(await lines([...bytes].map((byte) => Uint8Array.of(byte)))).toEqual(['园区', '工业']);
});
