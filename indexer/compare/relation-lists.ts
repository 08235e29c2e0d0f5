import type { RelationKind } from '../../engine/types.ts';
import { overlapOf, type Sketch } from './sketch.ts';

/** How a document relates to another. */
export interface Found {
  kind: RelationKind;
  /** Share of the smaller text's shingles that the larger holds, 0–1. */
  containment: number;
}

/** Two documents that were judged to be copies, or one an excerpt of the other. */
export interface Pair extends Found {
  first: number;
  second: number;
}

export const INVERSE: Readonly<Record<RelationKind, RelationKind>> = {
  copy: 'copy',
  'excerpt-of': 'has-excerpt',
  'has-excerpt': 'excerpt-of',
};

/**
 * Copies, and excerpts besides, that are listed of a document at most: nobody reads more, and a list of all copies takes
 * the square of their number (5,000 equal notices: 25 million entries).
 */
const MOST_LISTED = 200;
/** All lists of one group hold about this many entries together: 20,000 equal notices make
 * 400,000 entries in 0.9 s where all would be 400 million … */
const MOST_OF_GROUP = 200_000;
/** … but no list is cut to fewer than this. */
const LEAST_LISTED = 20;

/**
 * The relations of each document, as many as are listed. What was judged goes in before what follows from it; of a group
 * too large to list whole, each document lists those judged with it and those that stand next to it in the collection.
 */
export class RelationLists {
  readonly #sketches: readonly Sketch[];
  readonly #groups: Int32Array;
  readonly #members: ReadonlyMap<number, readonly number[]>;
  readonly #copies: Map<number, Found>[];
  readonly #excerpts: Map<number, Found>[];
  readonly cut: Uint8Array;

  constructor(
    sketches: readonly Sketch[],
    groups: Int32Array,
    members: ReadonlyMap<number, readonly number[]>,
  ) {
    this.#sketches = sketches;
    this.#groups = groups;
    this.#members = members;
    this.#copies = sketches.map(() => new Map());
    this.#excerpts = sketches.map(() => new Map());
    this.cut = new Uint8Array(sketches.length);
  }

  /** Adds a pair that was judged, to both sides. Pairs within one group of copies count as copies. */
  addPair({ first, second, kind, containment }: Pair): void {
    const related = this.#groups[first] === this.#groups[second] ? 'copy' : kind;
    this.#add(first, second, related, containment);
    this.#add(second, first, INVERSE[related], containment);
  }

  /** Relates the members of one group of copies (ascending) to each other, the nearest in the collection first. */
  addCopies(copies: readonly number[]): void {
    const most = listedOf(copies.length);
    for (const [at, document] of copies.entries()) {
      const list = this.#copies[document];
      for (let away = 1; away < copies.length && (list?.size ?? most) < most; away++)
        for (const other of [copies[at - away], copies[at + away]])
          if (other !== undefined) this.#add(document, other, 'copy');
      if ((list?.size ?? 0) < copies.length - 1) this.cut[document] = 1;
    }
  }

  /** Relates every member of a group to every member of another: `kind` is how the first group relates to the second. */
  addExcerpts(first: number, second: number, kind: RelationKind): void {
    this.#addSide(first, second, kind);
    this.#addSide(second, first, INVERSE[kind]);
  }

  /** The relations of a document, in no order. */
  of(document: number): Map<number, Found> {
    return new Map([...(this.#copies[document] ?? []), ...(this.#excerpts[document] ?? [])]);
  }

  #addSide(group: number, otherGroup: number, kind: RelationKind): void {
    for (const document of this.#members.get(group) ?? [])
      for (const other of this.#members.get(otherGroup) ?? []) if (!this.#add(document, other, kind)) break;
  }

  /** Adds one entry unless it is there; false where the list is full. */
  #add(document: number, other: number, kind: RelationKind, containment?: number): boolean {
    const list = (kind === 'copy' ? this.#copies : this.#excerpts)[document];
    if (list === undefined || list.has(other)) return true;
    const group = this.#members.get(this.#groups[document] ?? document);
    if (list.size >= listedOf(group?.length ?? 1)) {
      this.cut[document] = 1;
      return false;
    }
    list.set(other, { kind, containment: containment ?? this.#containment(document, other) });
    return true;
  }

  #containment(first: number, second: number): number {
    const [a, b] = [this.#sketches[first], this.#sketches[second]];
    return a === undefined || b === undefined ? 0 : overlapOf(a, b).containment;
  }
}

/** Entries listed at most of each document in a group of so many copies. */
function listedOf(copies: number): number {
  return Math.max(LEAST_LISTED, Math.min(MOST_LISTED, Math.floor(MOST_OF_GROUP / copies)));
}
