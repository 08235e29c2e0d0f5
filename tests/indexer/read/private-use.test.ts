import { expect, it } from 'vitest';
import { privateUseRemarks } from '../../../indexer/read/private-use.ts';
import { reading } from '../reading.ts';

it('names characters that only a font of its own shows, with their number', async () => {
  const { problems } = await reading('水库\uf0b7管理\ue0b1办法\ue0b1\n\n高度为1\ue0104米，\ue863。');
  expect(problems).toEqual([expect.stringContaining('U+E0B1 ×2')]);
  expect(problems[0]).toContain('U+F0B7 ×1');
  expect(problems[0]).not.toMatch(/E010|E863/);
});

it('names a decimal point of typesetters where it stands between no digits', () => {
  expect(privateUseRemarks('第\ue010条')).toHaveLength(1);
  expect(privateUseRemarks('第三条')).toEqual([]);
});
