/**
 * Bytes that all threads of a process keep together of what they have fetched and made: what each keeps is for itself, so that more
 * threads keep less each.
 */
export const KEPT_BYTES = 120_000_000;

/** What is kept of one thing. */
interface Entry<Value> {
  value: Value;
  bytes: number;
  /** Takes it out of where it is kept. */
  remove: () => void;
}

/** A number of bytes that several kinds of things share: what was used longest ago goes first, of whatever kind it is. */
export class Room {
  readonly #most: number;
  /** From the one used longest ago. */
  readonly #entries = new Set<Entry<unknown>>();
  #bytes = 0;

  constructor(most: number) {
    this.#most = most;
  }

  /** Bytes of all that is kept. */
  get bytes(): number {
    return this.#bytes;
  }

  /** A place in it for things of one kind. */
  keep<Key, Value>(bytesOf: (value: Value) => number): Kept<Key, Value> {
    return new Kept(this, bytesOf);
  }

  add(entry: Entry<unknown>): void {
    this.#entries.add(entry);
    this.#bytes += entry.bytes;
    for (const oldest of this.#entries) {
      if (this.#bytes <= this.#most) return;
      this.drop(oldest);
    }
  }

  use(entry: Entry<unknown>): void {
    this.#entries.delete(entry);
    this.#entries.add(entry);
  }

  drop(entry: Entry<unknown>): void {
    if (!this.#entries.delete(entry)) return;
    this.#bytes -= entry.bytes;
    entry.remove();
  }
}

/** Things of one kind by their names, as long as there is room for them. */
export class Kept<Key, Value> {
  readonly #room: Room;
  readonly #bytesOf: (value: Value) => number;
  readonly #entries = new Map<Key, Entry<Value>>();

  constructor(room: Room, bytesOf: (value: Value) => number) {
    this.#room = room;
    this.#bytesOf = bytesOf;
  }

  has(key: Key): boolean {
    return this.#entries.has(key);
  }

  get(key: Key): Value | undefined {
    const entry = this.#entries.get(key);
    if (entry !== undefined) this.#room.use(entry);
    return entry?.value;
  }

  /** What is kept, else what is made of it. */
  async known(key: Key, make: () => Promise<Value>): Promise<Value> {
    const kept = this.get(key);
    if (kept !== undefined) return kept;
    const made = await make();
    this.set(key, made);
    return made;
  }

  set(key: Key, value: Value): void {
    const before = this.#entries.get(key);
    if (before !== undefined) this.#room.drop(before);
    const entry = { value, bytes: this.#bytesOf(value), remove: () => void this.#entries.delete(key) };
    this.#entries.set(key, entry);
    this.#room.add(entry);
  }
}
