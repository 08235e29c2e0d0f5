/** Words written one after the other, as a list to pick from. */
export function listed(words: string): readonly [string, ...string[]] {
  const [first = '', ...others] = words.trim().split(/\s+/u);
  return [first, ...others];
}
