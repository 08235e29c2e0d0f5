/** Characters written in place of another one, folded to it for matching; each group says why it may be. */
interface VariantGroup {
  reason: string;
  /** `from` characters, each folded to the character at the same place in `to`; a `to` of one character takes them all. */
  from: string;
  to: string;
}

/**
 * What the Traditional-to-Simplified table lacks. A variant belongs here where a reader takes both for the same
 * character (or mark) and copies of one text are found with either; characters that differ in meaning (帐 账, 像 象)
 * do not, because then a count would no longer be a count of the wording asked for.
 */
const VARIANT_GROUPS: readonly VariantGroup[] = [
  {
    reason: 'Printed for 置 by PDF exports of several Chinese fonts',
    from: '臵',
    to: '置',
  },
  {
    reason: 'Traditional texts of Taiwan write 著 for the aspect particle; conversion goes both ways',
    from: '著',
    to: '着',
  },
  {
    reason:
      'Traditional spelling of 了解, 借以, 仿佛 that character conversion leaves; 瞭望, 慰藉, 彷徨 gain no double',
    from: '瞭藉彷',
    to: '了借仿',
  },
  {
    reason: 'Old printed shape of the same character, kept apart by Unicode (新旧字形)',
    from: '郞淸靑緖吿槪毎値兪歩渉鄕尙倂繈曁朶飮飜郷曽摠靭',
    to: '郎清青绪告概每值俞步涉乡尚并襁暨朵饮翻乡曾总韧',
  },
  {
    reason: 'Variant declared the same character by the 1955 list of variant forms (第一批异体字整理表)',
    from: '濶汚隣畧欵竝粧痺劒菓埜壄躭疎踈甯寗凴縂揔敍簷衞麺揹伕薰甦濬拏燄荳澂籐隄耡鑛',
    to: '阔污邻略款并妆痹剑果野野耽疏疏宁宁凭总总叙檐卫面背夫熏苏浚拿焰豆澄藤堤锄矿',
  },
  {
    reason: 'Half-converted Traditional character: the radical is simplified, the character is not',
    from: '谘馀钜锺缐讬',
    to: '咨余巨钟线托',
  },
  {
    reason: 'Japanese shape of the same character, left behind by input methods and fonts',
    from: '徳黒収県図関対単営経済発',
    to: '德黑收县图关对单营经济发',
  },
  {
    reason: 'A circle typed for the numeral zero, as in 二○○九',
    from: '○◯',
    to: '〇',
  },
  {
    reason: 'Lowered digits of formulas, also written on the line: CO₂, PM₂.₅',
    from: '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎',
    to: '0123456789+-=()',
  },
  {
    reason: 'Dashes, hyphens, minus signs and the box-drawing line used as a dash',
    from: '‐‑‒–—―−⁃─━﹘﹣',
    to: '-',
  },
  {
    reason: 'Wave dashes between numbers',
    from: '〜∼∽',
    to: '~',
  },
  {
    reason:
      "Quotation marks of every shape, single and double: which stands is told by what the words are quoted in (‘三个代表’ within a quotation is “三个代表” elsewhere), and 『』 are inner in one tradition, outer in another. Primes are typed as quotes too, 29°29′ as 29°29'",
    from: "“”„‟〝〞〟「」﹁﹂″'‘’‚‛『』﹃﹄′`´",
    to: '"',
  },
  {
    reason: 'The brackets of a document number 〔2012〕 are copied as any square brackets',
    from: '〔〕【】〖〗﹝﹞⟦⟧❲❳〘〙〚〛',
    to: '[][][][][][][][]',
  },
  {
    reason: 'Dots between the parts of a name',
    from: '•‧∙⋅・･⸱⸳᛫\u0387',
    to: '·',
  },
  { reason: 'Ratio sign typed for a colon', from: '∶︰', to: ':' },
  {
    reason: 'Dots of an ellipsis set in the middle of the line, as most Chinese fonts draw it, or upright',
    from: '⋯︙⋮',
    to: '…',
  },
  {
    reason: 'Crosses that blot out a name or multiply, typed for ××县 as often as XX县',
    from: '×╳✕✖✗✘⨉⨯☓',
    to: 'x',
  },
  {
    reason: 'Circled numbers on black, sans serif or with a double ring',
    from: '❶❷❸❹❺❻❼❽❾❿➀➁➂➃➄➅➆➇➈➉➊➋➌➍➎➏➐➑➒➓⓵⓶⓷⓸⓹⓺⓻⓼⓽⓾⓫⓬⓭⓮⓯⓰⓱⓲⓳⓴⓿',
    to: '①②③④⑤⑥⑦⑧⑨⑩①②③④⑤⑥⑦⑧⑨⑩①②③④⑤⑥⑦⑧⑨⑩①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳⓪',
  },
  { reason: 'Voicing marks of kana typed by themselves: ｶﾞ and カ゛', from: '゛゜', to: '\u3099\u309a' },
  { reason: 'Fraction slash and division slash', from: '⁄∕', to: '/' },
];

/** One pair for each variant. Throws if a group's two strings do not fit. */
export function variantPairs(groups: readonly VariantGroup[] = VARIANT_GROUPS): [from: string, to: string][] {
  return groups.flatMap(({ from, to, reason }) => {
    if (to.length !== 1 && to.length !== from.length) {
      throw new Error(`Variants "${reason}": ${from.length} characters stand for ${to.length}`);
    }
    return Array.from({ length: from.length }, (_, at): [string, string] => [
      from.charAt(at),
      to.length === 1 ? to : to.charAt(at),
    ]);
  });
}
