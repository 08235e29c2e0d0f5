import { useSyncExternalStore } from 'react';
import type { DocumentDetail, TextOverview, TextPart } from '../../../engine/types.ts';
import { type DocumentChecks, openingCheck, textCheck } from '../../../links/content-check.ts';
import { type DrawnPart, GROUP } from '../drawn-part.ts';

type NumberedPassage = DocumentDetail['passages'][number];

/** The overview of a text, with what is given beside it. */
export type OverviewDetail = DocumentDetail & { overview: TextOverview };

/** What a page holds of a long text: the parts that have come, each told to whoever draws them. */
export class LoadedText {
  /** By ordinal; what has not come is a hole. */
  readonly passages: NumberedPassage[] = [];
  readonly count: number;
  readonly #parts: TextPart[] = [];
  readonly #groups = new Map<number, NumberedPassage[]>();
  readonly #listeners = new Set<() => void>();
  #overview: OverviewDetail | null = null;
  #version = 0;

  constructor(opening: DocumentDetail, part: TextPart) {
    this.count = part.count;
    this.#take(opening, part);
  }

  /** Parts in the order in which they came. */
  get parts(): readonly TextPart[] {
    return this.#parts;
  }

  get overview(): OverviewDetail | null {
    return this.#overview;
  }

  get title(): NumberedPassage | null {
    return this.#overview?.passages.find(({ kind }) => kind === 'title') ?? null;
  }

  add(detail: DocumentDetail): void {
    if (detail.part === undefined || this.has(detail.part.first)) return;
    this.#take(detail, detail.part);
    this.#tell();
  }

  /** What is told of the whole text; gives the checks that are made with it. */
  addOverview(overview: OverviewDetail): void {
    if (this.#overview !== null) return;
    this.#overview = overview;
    this.#tell();
  }

  has(ordinal: number): boolean {
    return this.passages[ordinal] !== undefined;
  }

  /** The first passage of a part that has not come; null where all have. */
  missing({ from, to }: DrawnPart): number | null {
    for (let at = from; at < Math.min(to, this.count); at++) if (!this.has(at)) return at;
    return null;
  }

  /** What adjoins a place, of a part: whole groups that have come. Null where the place itself has not. */
  heldAround({ from, to }: DrawnPart, place: number): DrawnPart | null {
    let first = Math.floor(place / GROUP);
    if (this.group(first) === null) return null;
    let end = first + 1;
    while ((first - 1) * GROUP >= from && this.group(first - 1) !== null) first -= 1;
    while (end * GROUP < to && this.group(end) !== null) end += 1;
    return { from: first * GROUP, to: Math.min(this.count, end * GROUP) };
  }

  /** Passages that are drawn together, the same value each time; null while some have not come. */
  group(index: number): readonly NumberedPassage[] | null {
    const known = this.#groups.get(index);
    if (known !== undefined) return known;
    const range = { from: index * GROUP, to: Math.min(this.count, (index + 1) * GROUP) };
    if (range.from >= range.to || this.missing(range) !== null) return null;
    const group = this.passages.slice(range.from, range.to);
    this.#groups.set(index, group);
    return group;
  }

  readonly follow = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  readonly version = (): number => this.#version;

  /**
   * What links are checked with, as far as it is known: passages that have not come have no check, and no place is looked for among
   * those that have: it might stand among the others too.
   * @param document check of the whole text; '' while it is not known
   */
  checksWith(document: string): DocumentChecks {
    const of = (check: (text: string) => string) => (ordinal: number) => {
      const text = this.passages[ordinal]?.text;
      return text === undefined ? '' : check(text);
    };
    return { document, count: 0, passage: of(textCheck), opening: of(openingCheck) };
  }

  #take({ passages }: DocumentDetail, part: TextPart): void {
    for (const passage of passages) this.passages[passage.ordinal] = passage;
    this.#parts.push(part);
  }

  #tell(): void {
    this.#version += 1;
    for (const listener of this.#listeners) listener();
  }
}

const loaded = new WeakMap<DocumentDetail, LoadedText>();

/** What has been loaded of a text since it was opened; null of one that came whole. */
export function loadedText(opening: DocumentDetail): LoadedText | null {
  if (opening.part === undefined) return null;
  const known = loaded.get(opening) ?? new LoadedText(opening, opening.part);
  loaded.set(opening, known);
  return known;
}

/** Draws anew when more has come; how often something has. */
export function useLoadedText(text: LoadedText): number {
  return useSyncExternalStore(text.follow, text.version);
}
