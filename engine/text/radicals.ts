/**
 * Radicals (U+2E80–2FDF), which the text layers of PDF files often hold in place of the characters that look the same.
 * One table for the text shown, the text matched and the query. Those of the Kangxi block have the character as their
 * compatibility form; the supplement has none there, so its characters stand here (Unicode's
 * EquivalentUnifiedIdeograph, as far as they are one unit long).
 */
const SUPPLEMENT: ReadonlyMap<string, string> = new Map(
  [
    ...(
      '⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺖忄⺗㣺⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪疋⺫目⺬示⺭礻⺮竹⺯糹' +
      '⺰纟⺱罓⺲罒⺳㓁⺶羊⺷羊⺹耂⺺肀⺻聿⺼肉⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣' +
      '⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟'
    ).matchAll(/(.)(.)/gu),
  ].map((pair) => [pair[1] ?? '', pair[2] ?? ''] as const),
);

/** The character that a radical stands for, null where there is none. */
export function characterOfRadical(radical: string): string | null {
  const known = SUPPLEMENT.get(radical);
  if (known !== undefined) return known;
  const compatible = radical.normalize('NFKC');
  return compatible !== radical && compatible.length === 1 ? compatible : null;
}

/** The pairs of the supplement, for the table of folding. */
export function radicalPairs(): [from: string, to: string][] {
  return [...SUPPLEMENT];
}
