import { parseFragment } from 'parse5';
import { isText } from './html-tree.ts';

const ENTITY = /&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?/y;
const resolved = new Map<string, string>();

/** The character reference at an offset, as parse5 resolves it; null where it stands for itself. */
export function entityAt(source: string, at: number, end: number): { length: number; value: string } | null {
  ENTITY.lastIndex = at;
  const match = ENTITY.exec(source);
  if (match === null || at + match[0].length > end) return null;
  const written = match[0];
  let value = resolved.get(written);
  if (value === undefined) {
    const node = parseFragment(written).childNodes[0];
    value = node !== undefined && isText(node) ? node.value : written;
    if (resolved.size < 4096) resolved.set(written, value);
  }
  return value === written ? null : { length: written.length, value };
}
