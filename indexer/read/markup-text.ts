import type { VisibleTextBuilder } from '../mapped-text/visible-text.ts';
import { entityAt } from './entities.ts';
import { type HtmlText, isElement } from './html-tree.ts';

/** Elements in which `<` is a character. */
const RAW = new Set(['xmp', 'plaintext', 'listing', 'noembed', 'noframes']);
const TAG_START = /[a-z/!?]/i;

/** Shows the value of a text node unit by unit, each where the markup writes it: entities, comments, line ends. */
export class MarkupText {
  readonly #builder: VisibleTextBuilder;
  readonly #source: string;
  #nextClosing = -1;

  constructor(source: string, builder: VisibleTextBuilder) {
    this.#source = source;
    this.#builder = builder;
  }

  /** Shows a node that stands in `[start, end)` of the source. `pre`: its line ends are text. */
  show(node: HtmlText, start: number, end: number, pre: boolean): void {
    const raw = node.parentNode !== null && RAW.has(node.parentNode.nodeName);
    const from = start + droppedLineEnd(node, this.#source, start);
    if (from > start) this.#builder.hide(from, 'markup');
    this.#show(node.value, from, end, pre, raw);
  }

  #show(value: string, start: number, end: number, pre: boolean, raw: boolean): void {
    const source = this.#source;
    let at = start;
    let shown = 0;
    while (at < end && shown < value.length) {
      const unit = source.charAt(at);
      if (unit === '&') {
        const entity = entityAt(source, at, end);
        if (entity !== null) {
          this.#builder.show(at);
          at += entity.length;
          this.#builder.replace(at, entity.value, 'entity');
          shown += entity.value.length;
          continue;
        }
      }
      if (unit === '<') {
        const comment = source.startsWith('<!--', at) ? source.indexOf('-->', at) : -1;
        const close = comment > 0 ? comment + 2 : this.#closing(at);
        if (close > 0 && close < end && !raw && TAG_START.test(source.charAt(at + 1))) {
          this.#builder.show(at);
          at = close + 1;
          this.#builder.hide(at, 'markup');
          continue;
        }
      }
      if ((unit === '\n' || unit === '\r' || unit === '\t' || unit === '\f') && !pre) {
        const from = at;
        while (at < end && /\s/.test(source.charAt(at))) at += 1;
        this.#builder.show(from);
        const between = /[\w)]/.test(source.charAt(from - 1)) && /[\w(]/.test(source.charAt(at));
        if (between && from > start && at < end) this.#builder.replace(at, ' ', 'markup');
        else this.#builder.hide(at, 'markup');
        // White space that the parser left where it stood, in a table, is no part of the value.
        for (let left = at - from; left > 0 && /\s/.test(value.charAt(shown)); left--) shown += 1;
        continue;
      }
      if (unit === ' ' && value.charAt(shown) !== ' ') {
        this.#builder.show(at);
        at += 1;
        this.#builder.hide(at, 'markup');
        continue;
      }
      at += 1;
      shown += 1;
    }
    this.#builder.show(at);
    this.#builder.hide(end, 'markup');
  }

  /** Where the next `>` stands; remembered, for texts full of `<`. */
  #closing(at: number): number {
    if (this.#nextClosing < at) {
      const found = this.#source.indexOf('>', at);
      this.#nextClosing = found < 0 ? this.#source.length : found;
    }
    return this.#nextClosing;
  }
}

/** Units of the line end right behind `<pre>`, which is no part of its text (HTML standard, 13.2.6.4.7); 0 elsewhere. */
function droppedLineEnd(node: HtmlText, source: string, start: number): number {
  const parent = node.parentNode;
  const opens =
    parent !== null && isElement(parent) && parent.tagName === 'pre' && parent.childNodes[0] === node;
  if (!opens) return 0;
  if (source.startsWith('\r\n', start)) return 2;
  return source.startsWith('\n', start) ? 1 : 0;
}
