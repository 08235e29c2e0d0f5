import type { SegmentKind } from '../../engine/segment-kinds.ts';
import type { RuleId } from '../rules/rule.ts';
import { DELETED, raisedNote } from './note-signs.ts';

/** What a stretch of Markdown becomes: `became` (empty: it is not shown), and of what kind the line is that begins there. */
export interface MarkdownEdit {
  start: number;
  end: number;
  became: string;
  kind: SegmentKind;
  reason?: string;
  rule?: RuleId;
  row?: true;
}

/** The opening of a comment, or a tag. */
const TAG = /<!--|<(\/?)([a-zA-Z][\w-]*)(?:\s[^<>]*)?\/?>/g;
const LINE_TAGS = new Set(
  'p div li ul ol dl dt dd h1 h2 h3 h4 h5 h6 br table tbody thead section center hr blockquote'.split(' '),
);
const UNREAD_TAGS = new Set(['script', 'style']);
const DELETED_TAGS = new Set(['del', 's', 'strike']);

/** Markup of pages inside Markdown, as converters leave it: tables, line breaks, raised signs. Goes through a file in order. */
export class MarkdownHtml {
  readonly #source: string;
  /** Cells of the row so far; -1 outside rows. */
  #cells = -1;
  /** The last place from which on a comment may still end. */
  #lastComment = Number.POSITIVE_INFINITY;

  constructor(source: string) {
    this.#source = source;
  }

  /** What becomes of the tags in a stretch of the source. */
  edits(start: number, end: number): MarkdownEdit[] {
    const source = this.#source;
    const edits: MarkdownEdit[] = [];
    TAG.lastIndex = start;
    let position = start;
    for (let match = TAG.exec(source); match !== null && match.index < end; match = TAG.exec(source)) {
      const { index } = match;
      const stop = match[2] === undefined ? this.#endOfComment(TAG.lastIndex) : TAG.lastIndex;
      if (stop === null) continue;
      if (this.#cells >= 0 && index > position && source.slice(position, index).trim() === '') {
        edits.push({ start: position, end: index, became: '', kind: 'markup' });
      }
      const edit = this.#tag(index, stop, match[1] === '/', match[2]?.toLowerCase() ?? '');
      edits.push(edit);
      position = Math.max(edit.end, stop);
      TAG.lastIndex = position;
    }
    return edits;
  }

  /** Where a comment ends that opens before `from`; null where none does any more, which is looked for once. */
  #endOfComment(from: number): number | null {
    if (from > this.#lastComment) return null;
    const close = this.#source.indexOf('-->', from);
    if (close >= 0) return close + '-->'.length;
    this.#lastComment = from - 1;
    return null;
  }

  #tag(start: number, end: number, closing: boolean, name: string): MarkdownEdit {
    const hidden: MarkdownEdit = { start, end, became: '', kind: name === '' ? 'comment' : 'markup' };
    if (name === 'tr') {
      this.#cells = closing ? -1 : 0;
      return closing ? hidden : { ...hidden, became: '\n', row: true };
    }
    if (this.#cells >= 0 && (name === 'td' || name === 'th')) {
      if (closing) return hidden;
      this.#cells += 1;
      return this.#cells === 1 ? hidden : { ...hidden, became: ' | ', kind: 'cell' };
    }
    if (LINE_TAGS.has(name)) return { ...hidden, became: this.#cells >= 0 ? ' ' : '\n' };
    if (closing) return hidden;
    if (UNREAD_TAGS.has(name)) return { ...hidden, end: this.#closing(name, end) };
    if (DELETED_TAGS.has(name)) return { ...hidden, ...DELETED, end: this.#closing(name, end) };
    if (name !== 'sup') return hidden;
    const close = this.#closing(name, end);
    const sign = this.#source
      .slice(end, close)
      .replace(/<[^>]*>/g, '')
      .trim();
    const note = raisedNote(sign, this.#source.charAt(start - 1));
    return note === null ? hidden : { ...hidden, ...note, end: close };
  }

  /** Behind the end tag, if one follows soon. */
  #closing(name: string, from: number): number {
    const tag = `</${name}>`;
    const at = this.#source
      .slice(from, from + LONGEST_ELEMENT)
      .toLowerCase()
      .indexOf(tag);
    return at < 0 ? from : from + at + tag.length;
  }
}

/** Units within which the end tag of an element inside a line is looked for. */
const LONGEST_ELEMENT = 4_000;
