import { RE2JS } from 're2js';
import { reasonOf } from '../../engine/errors.ts';

/**
 * A pattern that somebody else wrote, matched in time linear in the text by the automaton of RE2: no pattern can hang a
 * run. It is a `RegExp` to those who ask it, and one that never matches to those who would take its source elsewhere.
 */
export class LinearPattern extends RegExp {
  readonly #re2: RE2JS;

  /**
   * `flags`: `g` or `y`, as of a regular expression. Throws a `SyntaxError` for what RE2 does not know: look-around,
   * references back. Splitting and finding everywhere make copies by this constructor.
   */
  constructor(source: string | LinearPattern, flags = '') {
    super('(?!)', flags);
    try {
      this.#re2 =
        typeof source === 'string' ? RE2JS.compile(RE2JS.translateRegExp(inRe2(source))) : source.#re2;
    } catch (error) {
      throw new SyntaxError(reasonOf(error));
    }
  }

  /** The same pattern, which goes on from `lastIndex` each time it is asked, as a global one does. */
  everywhere(): LinearPattern {
    return new LinearPattern(this, 'g');
  }

  override exec(text: string): RegExpExecArray | null {
    const matcher = this.#re2.matcher(text);
    const keepsPlace = this.global || this.sticky;
    const from = keepsPlace ? this.lastIndex : 0;
    if (from > text.length || !matcher.find(from) || (this.sticky && matcher.start() > from)) {
      if (keepsPlace) this.lastIndex = 0;
      return null;
    }
    if (keepsPlace) this.lastIndex = matcher.end();
    const groups: string[] = [];
    for (let group = 1; group <= matcher.groupCount(); group++) groups.push(matcher.group(group) ?? '');
    const whole: [string, ...string[]] = [matcher.group(0) ?? '', ...groups];
    const names = Object.keys(this.#re2.namedGroups());
    const named = names.map((name) => [name, matcher.group(name) ?? ''] as const);
    const found = Object.assign(whole, { index: matcher.start(), input: text });
    return names.length === 0 ? found : Object.assign(found, { groups: Object.fromEntries(named) });
  }

  override test(text: string): boolean {
    return this.exec(text) !== null;
  }
}

/** Scripts are `\p{Han}` to RE2. */
function inRe2(source: string): string {
  return source.replace(/\\([pP])\{(?:Script|sc)=(\w{1,30})\}/g, '\\$1{$2}');
}
