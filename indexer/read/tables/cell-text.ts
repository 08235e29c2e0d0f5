import { parseFragment } from 'parse5';
import type { SegmentKind } from '../../../engine/segment-kinds.ts';
import type { VisibleTextBuilder } from '../../mapped-text/visible-text.ts';
import { CELL_TEXT, type CellRule } from './cell-text-rules.ts';
import type { TableCell } from './table.ts';

/** Units in which one mark of a cell lies. */
const REACH = 6000;
const MARK = /[\\&<"]/g;

/** Shows what a cell holds: quotes that stand doubled once, escapes and markup as what they mean. */
export function showCell(builder: VisibleTextBuilder, { start, end, form }: TableCell): void {
  builder.hide(start, 'table-syntax');
  const written = builder.source.slice(start, end);
  for (let at = start + markFrom(written, 0); at < end; at = start + markFrom(written, at - start)) {
    const unit = written.charAt(at - start);
    if (unit === '"' && form === 'quoted' && written.charAt(at + 1 - start) === '"') {
      builder.show(at);
      at += 2;
      builder.replace(at, '"', 'escape');
    } else if (unit === '\\' && form === 'json') {
      at = showEscape(builder, at, end);
    } else if (unit !== '"') {
      at = showMark(builder, at, end);
    } else at += 1;
  }
  builder.show(end);
}

/** The next sign from a place on that may have to be read; the end where none is. */
function markFrom(written: string, from: number): number {
  MARK.lastIndex = from;
  return MARK.exec(written)?.index ?? written.length;
}

/** An escape of a JSON string; one for a backslash may open an escape written twice. Returns where it ends. */
function showEscape(builder: VisibleTextBuilder, at: number, end: number): number {
  const { source } = builder;
  if (source.charAt(at + 1) === '\\') {
    const twice = doubleEscape(source.slice(at, Math.min(end, at + 8)));
    if (twice !== null) {
      builder.show(at);
      builder.replace(at + twice.length, twice.becomes, 'escape');
      return at + twice.length;
    }
  }
  const length = source.charAt(at + 1) === 'u' ? 6 : 2;
  const value: unknown = JSON.parse(`"${source.slice(at, at + length)}"`);
  builder.show(at);
  builder.replace(at + length, typeof value === 'string' ? value : '', 'escape');
  return at + length;
}

/** `\\r\\n` and its like in a JSON string: an escape that was escaped. */
function doubleEscape(written: string): { length: number; becomes: string } | null {
  const once = written.replaceAll('\\\\', '\\');
  const found = CELL_TEXT.match(once);
  if (found === null || found.rule.becomes === null || !once.startsWith('\\')) return null;
  const escapes = found.match[0].split('\\').length - 1;
  return { length: found.match[0].length + escapes, becomes: found.rule.becomes };
}

/** What a rule finds at `at`, or nothing. Returns where to go on. */
function showMark(builder: VisibleTextBuilder, at: number, end: number): number {
  const found = CELL_TEXT.match(builder.source.slice(at, Math.min(end, at + REACH)));
  if (found === null) return at + 1;
  const [written] = found.match;
  builder.show(at);
  builder.replace(at + written.length, meaning(found.rule, written), kindOf(found.rule));
  return at + written.length;
}

function kindOf({ id }: CellRule): SegmentKind {
  if (id === 'cell/entity') return 'entity';
  return id.startsWith('cell/escaped') ? 'escape' : 'markup';
}

const entities = new Map<string, string>();

function meaning({ becomes }: CellRule, written: string): string {
  if (becomes !== null) return becomes;
  const known = entities.get(written);
  if (known !== undefined) return known;
  const [node] = parseFragment(written).childNodes;
  const text = node !== undefined && 'value' in node ? node.value : written;
  entities.set(written, text);
  return text;
}
