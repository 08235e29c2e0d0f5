/** Characters of a text that conservation is about: white space, and the lines between cells, are ours to set. */
export function charactersOf(text: string): string {
  return text.replace(/[\s|\u00ad\ufeff]/g, '');
}

export function countedCharacters(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const character of charactersOf(text)) counts.set(character, (counts.get(character) ?? 0) + 1);
  return counts;
}

/** Characters that `wanted` has more of than `held`, one for each time. */
export function lacking(held: ReadonlyMap<string, number>, wanted: ReadonlyMap<string, number>): string[] {
  return [...wanted].flatMap(([character, count]) =>
    new Array<string>(Math.max(0, count - (held.get(character) ?? 0))).fill(character),
  );
}
