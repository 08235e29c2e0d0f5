import type { DocumentId, SourceSegment } from '../types.ts';
import { compressed, decompressed } from './compressed.ts';
import { isChange } from './segments-code.ts';

/** The texts in which most of a source text stands anyway: those of its passages, and of its changes in their order. */
export interface TextsOfFile {
  passage(document: DocumentId, ordinal: number): string | undefined;
  changes: readonly string[];
}

/** What of a source text stands nowhere else; `whole` where it is all of it. */
export interface Residual {
  /** Compressed. */
  bytes: Uint8Array<ArrayBuffer>;
  whole: boolean;
}

/** Whether a segment's characters stand in a passage. */
function isInPassage({ fate, document, passage }: SourceSegment): boolean {
  return fate === 'kept' && document !== undefined && passage !== undefined;
}

/** The source text from the texts it stands in and, one after the other, the characters that stand in none. */
function assembled(segments: readonly SourceSegment[], texts: TextsOfFile, rest: string): string {
  const pieces: string[] = [];
  let change = 0;
  let at = 0;
  for (const segment of segments) {
    const { document, passage, offset = 0, length, start, end } = segment;
    if (isInPassage(segment) && document !== undefined && passage !== undefined) {
      pieces.push(texts.passage(document, passage)?.slice(offset, offset + length) ?? '');
    } else if (isChange(segment)) pieces.push(texts.changes[change++] ?? '');
    else {
      pieces.push(rest.slice(at, at + end - start));
      at += end - start;
    }
  }
  return pieces.join('');
}

/**
 * What has to be kept of a source text beside the passages and changes of its file, as they are stored. Where these do not give it back to the
 * last character it is the whole text, so that nothing depends on how passages are made.
 */
export function residualOf(text: string, segments: readonly SourceSegment[], texts: TextsOfFile): Residual {
  const rest = segments
    .filter((segment) => !isInPassage(segment) && !isChange(segment))
    .map(({ start, end }) => text.slice(start, end))
    .join('');
  const whole = assembled(segments, texts, rest.toWellFormed()) !== text;
  return { bytes: compressed(Buffer.from(whole ? text : rest, 'utf8')), whole };
}

/** The source text of which `residualOf` was made. */
export function sourceText(
  segments: readonly SourceSegment[],
  texts: TextsOfFile,
  { bytes, whole }: { bytes: Uint8Array; whole: boolean },
): string {
  const rest = Buffer.from(decompressed(bytes).buffer).toString('utf8');
  return whole ? rest : assembled(segments, texts, rest);
}
