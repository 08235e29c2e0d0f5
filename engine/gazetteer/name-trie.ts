/** A stretch of text that is one of the names, UTF-16 units. */
export interface NameMatch {
  start: number;
  end: number;
  /** Index of the name among those the trie was built from. */
  name: number;
}

const HASH_FACTOR = 0x9e3779b1;
/** Slots per edge: half-empty tables keep probes short (load factor ≤ 0.5). */
const SLOTS_PER_EDGE = 2;

/**
 * Finds many names in a text in one pass: a trie whose edges lie in one open-addressing table of typed arrays.
 * Leftmost-longest, matches do not overlap. Names are BMP text; the empty name is never found.
 */
export class NameTrie {
  private readonly keys: Float64Array;
  private readonly targets: Int32Array;
  private readonly mask: number;
  /** Node reached from the root by each unit, 0 for none. */
  private readonly roots = new Int32Array(0x10000);
  /** Name that ends at each node, -1 for none. */
  private readonly ends: Int32Array;

  constructor(names: readonly string[]) {
    const units = names.reduce((sum, name) => sum + name.length, 0);
    let size = 1024;
    while (size < units * SLOTS_PER_EDGE) size *= 2;
    this.mask = size - 1;
    this.keys = new Float64Array(size).fill(-1);
    this.targets = new Int32Array(size);
    this.ends = new Int32Array(units + 2).fill(-1);
    let nodes = 1;
    names.forEach((name, index) => {
      if (name === '') return;
      let node = 0;
      for (let at = 0; at < name.length; at++) {
        const unit = name.charCodeAt(at);
        let next = at === 0 ? (this.roots[unit] ?? 0) : this.child(node, unit);
        if (next === 0) {
          next = nodes++;
          if (at === 0) this.roots[unit] = next;
          else this.connect(node, unit, next);
        }
        node = next;
      }
      this.ends[node] = index;
    });
  }

  private slot(node: number, unit: number): number {
    return (Math.imul(node, HASH_FACTOR) ^ Math.imul(unit, 0x85ebca6b)) >>> 7;
  }

  private child(node: number, unit: number): number {
    const key = node * 0x10000 + unit;
    for (let slot = this.slot(node, unit) & this.mask; ; slot = (slot + 1) & this.mask) {
      const found = this.keys[slot];
      if (found === key) return this.targets[slot] ?? 0;
      if (found === -1) return 0;
    }
  }

  private connect(node: number, unit: number, next: number): void {
    let slot = this.slot(node, unit) & this.mask;
    while (this.keys[slot] !== -1) slot = (slot + 1) & this.mask;
    this.keys[slot] = node * 0x10000 + unit;
    this.targets[slot] = next;
  }

  /** Longest name that begins at `start`, or null. */
  at(text: string, start: number): NameMatch | null {
    let node = this.roots[text.charCodeAt(start)] ?? 0;
    let best: NameMatch | null = null;
    for (let at = start; node !== 0; ) {
      const name = this.ends[node] ?? -1;
      at++;
      if (name >= 0) best = { start, end: at, name };
      if (at >= text.length) break;
      node = this.child(node, text.charCodeAt(at));
    }
    return best;
  }

  /** All matches in order, from the left, the longest at each place. */
  findAll(text: string): NameMatch[] {
    const matches: NameMatch[] = [];
    const { roots } = this;
    for (let start = 0; start < text.length; ) {
      if (roots[text.charCodeAt(start)] === 0) {
        start++;
        continue;
      }
      const match = this.at(text, start);
      if (match === null) start++;
      else {
        matches.push(match);
        start = match.end;
      }
    }
    return matches;
  }
}
