/**
 * Which of the rows made shows which row of the list. A row that has left the window hands what it was made of on to one that
 * comes: making rows anew costs a browser more than all else while one scrolls. One that stays, and may have the keyboard, keeps its own.
 */
export class RowSlots {
  #slotOf: ReadonlyMap<number, number> = new Map();

  /** The slot of each row on show, in their order; as many slots as rows were ever on show at once. */
  take(rows: readonly number[]): number[] {
    const kept = new Map<number, number>();
    for (const row of rows) {
      const slot = this.#slotOf.get(row);
      if (slot !== undefined) kept.set(row, slot);
    }
    const taken = new Set(kept.values());
    let free = 0;
    for (const row of rows) {
      if (kept.has(row)) continue;
      while (taken.has(free)) free++;
      taken.add(free);
      kept.set(row, free);
    }
    this.#slotOf = kept;
    return rows.map((row) => kept.get(row) ?? 0);
  }
}
