import { type VisibleText, VisibleTextBuilder } from '../mapped-text/visible-text.ts';
import { entityAt } from './entities.ts';
import type { Extract } from './extract.ts';
import { inTextColumns } from './text-columns.ts';

/**
 * Reads plain text: what the file holds is what one sees, but for character references that a page has left in it, and columns,
 * which are read one after the other.
 */
export function readPlain(text: string): Extract {
  return {
    visible: withoutReferences(text),
    hints: null,
    records: null,
    given: [],
    title: null,
    hasLines: true,
    problems: [],
  };
}

/** A reference that is closed: without its semicolon it may be an address or the name of a firm. */
const REFERENCE = /&(?:#\d{2,6}|#[xX][0-9a-fA-F]{2,5}|[A-Za-z]{2,8});/g;
const NO_CHARACTER = '\ufffd';

function withoutReferences(text: string): VisibleText {
  if (!text.includes('&')) return inTextColumns(text);
  const builder = new VisibleTextBuilder(text);
  for (const { index } of text.matchAll(REFERENCE)) {
    const entity = entityAt(text, index, text.length);
    if (entity === null || entity.value === NO_CHARACTER) continue;
    builder.show(index);
    builder.replace(index + entity.length, entity.value, 'entity');
  }
  if (builder.position === 0) return inTextColumns(text);
  builder.show(text.length);
  return builder.finish('text');
}
