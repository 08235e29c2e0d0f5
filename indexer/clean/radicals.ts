/**
 * PDF files often hold radicals (U+2E80–2FDF) in place of the characters that look the same. Those of the Kangxi block
 * have the character as their compatibility form; the supplement has none in Unicode, so its simplified forms stand
 * here (Unicode chart U+2E80, names and glyphs).
 */
const SUPPLEMENT = new Map(
  [
    ...'⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟⺟母⺪疋⺮竹⺼肉⻏阝⻖阝⻌辶⻑長⻒镸⻙韦⻗雨'.matchAll(
      /(.)(.)/gu,
    ),
  ].map((pair) => [pair[1] ?? '', pair[2] ?? ''] as const),
);

/** The character that a radical stands for, null where there is none. */
export function characterOfRadical(radical: string): string | null {
  const known = SUPPLEMENT.get(radical);
  if (known !== undefined) return known;
  const compatible = radical.normalize('NFKC');
  return compatible !== radical && compatible.length === 1 ? compatible : null;
}
