import type { Passage } from '../types.ts';
import { decodePieces } from './pieces-code.ts';
import type { RemovedPassage } from './removed-passage.ts';
import { bytesOrNull, number, type Row, string } from './rows.ts';

/** A passage and its place in its document. */
export type StoredPassage = Passage & { ordinal: number };

const KINDS = new Set<string>(['heading', 'paragraph', 'table', 'attachment', 'field', 'title']);
function isKind(kind: string): kind is Passage['kind'] {
  return KINDS.has(kind);
}

/** A row of `passages`. */
export function readPassage(row: Row): StoredPassage {
  const kind = string(row, 'kind');
  return {
    ordinal: number(row, 'ordinal'),
    level: number(row, 'level'),
    kind: isKind(kind) ? kind : 'paragraph',
    text: string(row, 'text'),
  };
}

/** A row of `removed`. */
export function readRemoved(row: Row): RemovedPassage {
  const text = string(row, 'text');
  const { reason, rule } = row;
  const pieces = bytesOrNull(row, 'pieces');
  return {
    text,
    kind: string(row, 'kind'),
    ...(typeof reason === 'string' ? { reason } : {}),
    ...(typeof rule === 'string' ? { rule } : {}),
    passage: number(row, 'passage'),
    pieces:
      pieces !== null
        ? decodePieces(pieces)
        : [
            {
              at: 0,
              end: text.length,
              start: number(row, 'start'),
              sourceEnd: number(row, 'end'),
              line: number(row, 'line'),
            },
          ],
  };
}
