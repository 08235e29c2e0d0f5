import { LINE_END, type RemovedPassage } from '../../engine/store/removed-passage.ts';
import { LAYOUT_KINDS } from '../../engine/store/schema.ts';
import type { DocumentId, SourceSegment } from '../../engine/types.ts';
import { type WrittenForm, writtenForm } from './written-form.ts';

/** A run grows no further than this (units), as a passage of reading text does. */
const LONGEST = 20_000;

/** Anything but what matching passes over. */
const HAS_TEXT = /[^\s\u00ad\u200b-\u200d\u2060\ufeff]/;

/** A file as far as what was removed from it is concerned. */
interface MappedFile {
  format: string;
  text: string;
  segments: readonly SourceSegment[];
}

/** Whether a segment is text that was left out. Markup with a reason is text that the page does not show. */
function isLeftOut({ fate, kind, reason }: SourceSegment): boolean {
  return fate === 'removed' && (!LAYOUT_KINDS.has(kind) || (kind === 'markup' && reason !== undefined));
}

/** Gives the lines of offsets that are asked for in ascending order. */
class LineCounter {
  readonly #text: string;
  readonly #ends = new RegExp(LINE_END);
  #line = 1;
  /** Where the line after the current one begins. */
  #next: number;

  constructor(text: string) {
    this.#text = text;
    this.#next = this.#find();
  }

  of(offset: number): number {
    for (; this.#next <= offset; this.#next = this.#find()) this.#line += 1;
    return this.#line;
  }

  #find(): number {
    return this.#ends.test(this.#text) ? this.#ends.lastIndex : Number.POSITIVE_INFINITY;
  }
}

/** What a run needs to write its stretches down. */
interface StretchWriter {
  source: string;
  lines: LineCounter;
  form: WrittenForm;
}

/** A run of segments that were removed for one reason, being written down. */
class Run {
  readonly passage: RemovedPassage;
  readonly document: DocumentId;
  readonly #first: SourceSegment;
  /** The stretch of source that it ends with, not yet written down. */
  #start: number;
  #end: number;

  constructor(segment: SourceSegment, document: DocumentId, passage: number) {
    const { kind, reason, rule, start } = segment;
    this.document = document;
    this.#start = start;
    this.#end = start;
    this.#first = segment;
    this.passage = {
      text: '',
      kind,
      ...(reason === undefined ? {} : { reason }),
      ...(rule === undefined ? {} : { rule }),
      passage,
      pieces: [],
    };
  }

  takes({ kind, reason, rule }: SourceSegment, document: DocumentId): boolean {
    const first = this.#first;
    return (
      this.document === document &&
      kind === first.kind &&
      reason === first.reason &&
      rule === first.rule &&
      this.#end - first.start < LONGEST
    );
  }

  /** Adds a segment; what adjoins is one stretch, so that no tag or escape is cut in two. */
  add({ start, end }: SourceSegment, write: StretchWriter): void {
    if (start !== this.#end) {
      this.#write(write);
      this.#start = start;
    }
    this.#end = end;
  }

  finish(write: StretchWriter): RemovedPassage {
    this.#write(write);
    return this.passage;
  }

  #write({ source, lines, form }: StretchWriter): void {
    const { passage } = this;
    const before = passage.pieces.at(-1)?.sourceEnd;
    if (before !== undefined) passage.text += /[\r\n]/.test(source.slice(before, this.#start)) ? '\n' : ' ';
    for (const part of form(source, this.#start, this.#end)) {
      const at = passage.text.length;
      passage.text += part.text;
      const piece = { at, end: passage.text.length, start: part.start, sourceEnd: part.end };
      passage.pieces.push({ ...piece, line: lines.of(part.start) });
    }
  }
}

/** What was left out of a file, by the document it belongs to (see `RemovedPassage`), in the order of the source. */
export function removedPassages({ format, text, segments }: MappedFile): Map<DocumentId, RemovedPassage[]> {
  const byDocument = new Map<DocumentId, RemovedPassage[]>();
  let owner = segments.find(({ document }) => document !== undefined)?.document;
  if (owner === undefined) return byDocument;
  const write: StretchWriter = { source: text, lines: new LineCounter(text), form: writtenForm(format) };
  const keep = (run: Run): void => {
    const passage = run.finish(write);
    if (!HAS_TEXT.test(passage.text)) return;
    const list = byDocument.get(run.document);
    if (list === undefined) byDocument.set(run.document, [passage]);
    else list.push(passage);
  };
  let passage = 0;
  let run: Run | null = null;
  for (const segment of segments) {
    if (segment.document !== undefined) {
      owner = segment.document;
      passage = segment.passage ?? 0;
    }
    const leftOut = isLeftOut(segment);
    // Layout parts nothing.
    if (!leftOut && segment.fate === 'removed') continue;
    if (run !== null && !(leftOut && run.takes(segment, owner))) {
      keep(run);
      run = null;
    }
    if (!leftOut) continue;
    run ??= new Run(segment, owner, passage);
    run.add(segment, write);
  }
  if (run !== null) keep(run);
  return byDocument;
}
