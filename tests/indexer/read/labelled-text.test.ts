import { expect, it } from 'vitest';
import { passagesOf } from '../reading.ts';

const lines = [
  '各村要把防火放在第一位，护林员每天巡山两次，发现烟点立即报告，任何人不许带火种进山，违者由派出所处理。',
  '资金要多想办法，财政挤一点，部门帮一点，群众筹一点，银行贷一点，不能光靠上面拨款，更不能坐等上面拨款。',
  '全镇今年改造低产茶园三千亩，新建初制厂四座，茶农人均增收八百元，大家的劲头比往年高得多，明年还要再改。',
  '春季造林一万二千亩，抽查成活率达到百分之九十一，超过县里下达的指标，受到林业局的表扬，奖金分到了各组。',
];
const table = (cells: readonly string[]): string =>
  `<html><body><h1>林业站工作总结</h1><table><tr><td>编号</td><td>12</td></tr><tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr></table></body></html>`;
const text = lines.map((line) => `<p>${line}</p>`).join('');

it('a cell that holds a text beside its label is read by paragraphs', async () => {
  expect(await passagesOf(table(['正文', text]), 'a.html')).toEqual(expect.arrayContaining(lines));
});

it('a row of three cells is one line of data, however long', async () => {
  expect(await passagesOf(table(['1', text, '林业站']), 'a.html')).not.toContain(lines[0]);
});
