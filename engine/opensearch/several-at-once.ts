/** Questions under way at a time for one answer. */
export const QUESTIONS_AT_ONCE = 3;

/** Does something with all items, with no more of them under way at a time. */
export async function severalAtOnce<Item>(
  items: readonly Item[],
  most: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const left = items[Symbol.iterator]();
  const worker = async (): Promise<void> => {
    for (const item of left) await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(most, items.length) }, worker));
}
