import { spend } from '../budget.ts';
import { ByteReader, ByteWriter } from '../snapshot/byte-codes.ts';
import type { DocumentId, SourceSegment } from '../types.ts';
import { compressed, decompressed } from './compressed.ts';
import { LAYOUT_KINDS } from './schema.ts';

/** What reading one segment costs, in units of text looked at. */
const UNITS_A_SEGMENT = 100;

/**
 * The map of one source file as compact bytes: a file has as many segments as lines or more. First the length of a list
 * of shapes and the list (JSON, UTF-8); then for each segment numbers (`byte-codes.ts`): its shape, doubled and one more
 * where the length of its reading text is not what its fate implies; its length; that of its reading text where told;
 * and where it has a place, passage and offset as differences from what the segment before lets expect. All that is
 * compressed: the shapes of one document are nearly those of the next.
 */
interface Shape {
  fate: SourceSegment['fate'];
  kind: string;
  reason?: string;
  rule?: string;
  document?: DocumentId;
  /** Whether passage and offset are told. */
  placed: boolean;
}

/** Whether a reader would want to know of it: what was removed or mended, but for mere layout. */
export function isChange({ fate, kind }: SourceSegment): boolean {
  return fate !== 'kept' && !LAYOUT_KINDS.has(kind);
}

/** The segments that are changes. */
export function changesAmong(segments: readonly SourceSegment[]): SourceSegment[] {
  return segments.filter(isChange);
}

/** Numbers around 0 as numbers from 0: 0, −1, 1, −2, 2, … */
const zigzag = (value: number): number => (value < 0 ? -2 * value - 1 : 2 * value);
const unzigzag = (code: number): number => (code % 2 === 1 ? -(code + 1) / 2 : code / 2);

/** Where the reading text of the next segment is expected: behind that of the one before. */
class Expected {
  passage = 0;
  offset = 0;

  moveTo(passage: number, offset: number, length: number): void {
    this.passage = passage;
    this.offset = offset + length;
  }

  offsetIn(passage: number): number {
    return passage === this.passage ? this.offset : 0;
  }
}

const impliedLength = (fate: SourceSegment['fate'], length: number): number => (fate === 'kept' ? length : 0);

/** Numbers the shapes of segments. Those of one document, few and soon met again, are found without making a key. */
class Shapes {
  readonly list: Shape[] = [];
  readonly #numbers = new Map<string, number>();
  /** Number of the first shape of the document, or of what is none, that segments were last of. */
  #first = 0;

  numberOf(segment: SourceSegment): number {
    const end = Math.min(this.list.length, this.#first + NEAR);
    for (let number = this.#first; number < end; number++) {
      if (isOfShape(segment, this.list[number])) return number;
    }
    const { fate, kind, reason, rule, document, passage } = segment;
    const key = JSON.stringify([fate, kind, reason, rule, document, passage !== undefined]);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const shape: Shape = { fate, kind, placed: passage !== undefined };
    if (reason !== undefined) shape.reason = reason;
    if (rule !== undefined) shape.rule = rule;
    if (document !== undefined) shape.document = document;
    if (this.list.at(-1)?.document !== document) this.#first = this.list.length;
    this.#numbers.set(key, this.list.length);
    return this.list.push(shape) - 1;
  }
}

/** Shapes compared one by one; a document has hardly more. */
const NEAR = 12;

function isOfShape(
  { fate, kind, reason, rule, document, passage }: SourceSegment,
  shape: Shape | undefined,
): boolean {
  return (
    shape !== undefined &&
    kind === shape.kind &&
    fate === shape.fate &&
    document === shape.document &&
    reason === shape.reason &&
    rule === shape.rule &&
    (passage !== undefined) === shape.placed
  );
}

/** Turns segments, which must be in order and adjoin from 0, into bytes. */
export function encodeSegments(segments: readonly SourceSegment[]): Uint8Array<ArrayBuffer> {
  const shapes = new Shapes();
  const numbers = new ByteWriter();
  const expected = new Expected();
  for (const segment of segments) {
    const { start, end, fate, length: reading, passage } = segment;
    const length = end - start;
    const told = reading !== impliedLength(fate, length);
    numbers.number(shapes.numberOf(segment) * 2 + (told ? 1 : 0));
    numbers.number(length);
    if (told) numbers.number(reading);
    if (passage === undefined) continue;
    const offset = segment.offset ?? 0;
    numbers.number(zigzag(passage - expected.passage));
    numbers.number(zigzag(offset - expected.offsetIn(passage)));
    expected.moveTo(passage, offset, reading);
  }
  const list = new TextEncoder().encode(JSON.stringify(shapes.list));
  const bytes = new ByteWriter();
  bytes.number(list.length);
  bytes.append(list);
  bytes.append(numbers.from(0));
  return compressed(bytes.finish());
}

/** The segments that `encodeSegments` was given. */
export function decodeSegments(bytes: Uint8Array): SourceSegment[] {
  const numbers = new ByteReader(decompressed(bytes));
  const shapes: Shape[] = JSON.parse(new TextDecoder().decode(numbers.take(numbers.number())));
  const expected = new Expected();
  const segments: SourceSegment[] = [];
  let start = 0;
  while (!numbers.done) {
    const code = numbers.number();
    const { fate = 'kept', kind = 'text', reason, rule, document, placed } = shapes[code >>> 1] ?? {};
    const length = numbers.number();
    const reading = code % 2 === 1 ? numbers.number() : impliedLength(fate, length);
    const segment: SourceSegment = { start, end: start + length, fate, length: reading, kind };
    start += length;
    if (document !== undefined) segment.document = document;
    if (placed) {
      segment.passage = expected.passage + unzigzag(numbers.number());
      segment.offset = expected.offsetIn(segment.passage) + unzigzag(numbers.number());
      expected.moveTo(segment.passage, segment.offset, reading);
    }
    if (reason !== undefined) segment.reason = reason;
    if (rule !== undefined) segment.rule = rule;
    segments.push(segment);
    spend(UNITS_A_SEGMENT);
  }
  return segments;
}
