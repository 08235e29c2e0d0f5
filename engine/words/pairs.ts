/** Two neighbouring Han characters as one number: the first unit in the upper 16 bits. */
export type PairCode = number;

/** CJK ideographs of the basic plane with 〇 and 々; rarer planes are found by words alone. */
function isHan(unit: number): boolean {
  return (
    (unit >= 0x4e00 && unit <= 0x9fff) ||
    (unit >= 0x3400 && unit <= 0x4dbf) ||
    (unit >= 0xf900 && unit <= 0xfaff) ||
    unit === 0x3007 ||
    unit === 0x3005
  );
}

/** Calls `visit` with each pair of a folded text in order, repeats too; anything that is no Han character parts them. */
export function eachPair(folded: string, visit: (pair: PairCode) => void): void {
  let before = 0;
  for (let at = 0; at < folded.length; at++) {
    const unit = folded.charCodeAt(at);
    const han = isHan(unit);
    if (han && before !== 0) visit(before * 0x10000 + unit);
    before = han ? unit : 0;
  }
}

/** The pairs of a folded text in their order, with repeats. */
export function pairsOf(folded: string): PairCode[] {
  const pairs: PairCode[] = [];
  eachPair(folded, (pair) => pairs.push(pair));
  return pairs;
}
