import type { RelationKind } from '../../engine/types.ts';
import type { JudgeOf } from './judge.ts';
import { overlapOf } from './sketch.ts';
import type { Sketches } from './sketches.ts';

const NONE: ReadonlyMap<number, Found> = new Map();

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
/** Of a group that holds excerpts of another so many texts are looked at for each place in a list. */
const TRIED = 2;

/**
 * The relations of each document, as many as are listed. What was judged goes in before what follows from it; of a group
 * too large to list whole, each document lists those judged with it and those that stand next to it in the collection.
 */
export class RelationLists {
  readonly #sketches: Sketches;
  readonly #groups: Int32Array;
  readonly #judgeOf: JudgeOf;
  /** Members of each group of several copies, ascending. */
  readonly #members: ReadonlyMap<number, readonly number[]>;
  readonly #copies = new Map<number, Map<number, Found>>();
  readonly #excerpts = new Map<number, Map<number, Found>>();
  readonly cut: Uint8Array;

  constructor(sketches: Sketches, groups: Int32Array, judgeOf: JudgeOf) {
    this.#judgeOf = judgeOf;
    this.#sketches = sketches;
    this.#groups = groups;
    this.#members = membersOf(groups);
    this.cut = new Uint8Array(groups.length);
  }

  /** Adds a pair that was judged, to both sides. Pairs within one group of copies count as copies. */
  addPair({ first, second, kind, containment }: Pair): void {
    const related = this.#groups[first] === this.#groups[second] ? 'copy' : kind;
    this.#add(first, second, related, containment);
    this.#add(second, first, INVERSE[related], containment);
  }

  /** Relates the members of each group of copies to each other, the nearest in the collection first. */
  addCopies(): void {
    for (const copies of this.#members.values()) {
      const most = listedOf(copies.length);
      for (const [at, document] of copies.entries()) {
        const listed = (): number => this.#copies.get(document)?.size ?? 0;
        for (let away = 1; away < copies.length && listed() < most; away++)
          for (const other of [copies[at - away], copies[at + away]])
            if (other !== undefined && !this.#listsCopy(document, other))
              this.#add(document, other, 'copy', this.#containment(document, other));
        if (listed() < copies.length - 1) this.cut[document] = 1;
      }
    }
  }

  /**
   * Relates the members of a group to those of another that hold them, or that they hold: `kind` is how the first group
   * relates to the second.
   */
  addExcerpts(first: number, second: number, kind: RelationKind): void {
    this.#addSide(first, second, kind);
    this.#addSide(second, first, INVERSE[kind]);
  }

  /** The relations of a document, in no order. */
  of(document: number): ReadonlyMap<number, Found> {
    const [copies, excerpts] = [this.#copies.get(document), this.#excerpts.get(document)];
    if (copies === undefined || excerpts === undefined) return copies ?? excerpts ?? NONE;
    return new Map([...copies, ...excerpts]);
  }

  #addSide(group: number, otherGroup: number, kind: RelationKind): void {
    const documents = this.#members.get(group) ?? [group];
    const others = this.#members.get(otherGroup) ?? [otherGroup];
    if (documents.length * others.length === 1) return;
    const tried = TRIED * listedOf(documents.length);
    for (const document of documents) {
      if (others.length > tried) this.cut[document] = 1;
      for (const other of others.slice(0, tried)) {
        if (this.#excerpts.get(document)?.has(other) === true) continue;
        const judgement = this.#judgeOf(document, other);
        if (judgement === null || judgement.kind === 'copy') continue;
        if (!this.#add(document, other, kind, judgement.containment)) break;
      }
    }
  }

  #listsCopy(document: number, other: number): boolean {
    return this.#copies.get(document)?.has(other) === true;
  }

  /** Adds one entry unless it is there; false where the list is full. */
  #add(document: number, other: number, kind: RelationKind, containment: number): boolean {
    const lists = kind === 'copy' ? this.#copies : this.#excerpts;
    const list = lists.get(document) ?? new Map<number, Found>();
    lists.set(document, list);
    if (list.has(other)) return true;
    const group = this.#members.get(this.#groups[document] ?? document);
    if (list.size >= listedOf(group?.length ?? 1)) {
      this.cut[document] = 1;
      return false;
    }
    list.set(other, { kind, containment });
    return true;
  }

  #containment(first: number, second: number): number {
    return overlapOf(this.#sketches.at(first), this.#sketches.at(second)).containment;
  }
}

function membersOf(groups: Int32Array): Map<number, number[]> {
  const members = new Map<number, number[]>();
  groups.forEach((group, document) => {
    if (group === document) return;
    const found = members.get(group);
    if (found === undefined) members.set(group, [group, document]);
    else found.push(document);
  });
  return members;
}

/** Entries listed at most of each document in a group of so many copies. */
function listedOf(copies: number): number {
  return Math.max(LEAST_LISTED, Math.min(MOST_LISTED, Math.floor(MOST_OF_GROUP / copies)));
}
