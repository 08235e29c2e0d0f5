import { expect, it } from 'vitest';
import { exampleWords } from '../../../client/trends/example-words.ts';

it('words of queries are what stands between operators and filters, each once', () => {
  const queries = [
    '招商引资 园区',
    '招商引资 /s 外资',
    '工业*园区',
    'region:江苏省 营商环境',
    '-农业 (水利 OR 林业)',
  ];
  expect(exampleWords(queries)).toEqual(['招商引资', '园区', '外资', '工业', '营商环境', '水利', '林业']);
});
