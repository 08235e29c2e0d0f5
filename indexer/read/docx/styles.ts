import type { ParagraphStyle } from '../word/word-lines.ts';
import { HEADING_STYLES, TITLE_STYLES } from './style-name-rules.ts';
import { childNamed, elementsOf, isOn, valueAt, type XmlElement } from './xml-tree.ts';

/** Styles of a document (`word/styles.xml`), each with what it takes over from those it is based on. */

interface DocxStyle extends ParagraphStyle {
  numId: string | null;
  numLevel: number | null;
  isHidden: boolean | null;
}

const MOST_BASES = 20;
const LAST_OUTLINE_LEVEL = 8;

export class Styles {
  readonly #elements = new Map<string, XmlElement>();
  readonly #resolved = new Map<string, DocxStyle>();
  /** Style of paragraphs that name none. */
  readonly #paragraph: string | null;

  constructor(root: XmlElement | null) {
    let paragraph: string | null = null;
    for (const element of root === null ? [] : elementsOf(root)) {
      const id = element.attributes.get('styleId');
      if (element.name !== 'w:style' || id === undefined) continue;
      this.#elements.set(id, element);
      const isDefault = ['1', 'true', 'on'].includes(element.attributes.get('default') ?? '');
      if (isDefault && element.attributes.get('type') === 'paragraph') paragraph ??= id;
    }
    this.#paragraph = paragraph;
  }

  /** The style of that identifier, that of common paragraphs where there is none. */
  of(id: string | undefined): DocxStyle {
    const known = id ?? this.#paragraph ?? '';
    let style = this.#resolved.get(known);
    if (style === undefined) {
      style = this.#resolve(known);
      this.#resolved.set(known, style);
    }
    return style;
  }

  /** Identifiers of a style and of those it is based on, the nearest first. */
  bases(id: string | undefined): string[] {
    const bases: string[] = [];
    let next = id ?? this.#paragraph ?? undefined;
    while (next !== undefined && bases.length < MOST_BASES) {
      bases.push(next);
      next = valueAt(this.#elements.get(next), 'w:basedOn');
    }
    return bases;
  }

  #resolve(id: string): DocxStyle {
    const style: DocxStyle = { numId: null, numLevel: null, isHidden: null };
    const own = valueAt(this.#elements.get(id), 'w:name')?.trim() ?? '';
    if (TITLE_STYLES.test(own.toLowerCase())) style.isTitle = true;
    for (const base of this.bases(id)) {
      const element = this.#elements.get(base);
      const properties = childNamed(element, 'w:pPr');
      const numbering = childNamed(properties, 'w:numPr');
      style.numId ??= valueAt(numbering, 'w:numId') ?? null;
      style.numLevel ??= numberOf(valueAt(numbering, 'w:ilvl'));
      style.isHidden ??= isOn(childNamed(element, 'w:rPr'), 'w:vanish');
      const named = numberOf(HEADING_STYLES.match(valueAt(element, 'w:name') ?? '')?.match[1]);
      const outline = numberOf(valueAt(properties, 'w:outlineLvl'));
      if (style.level !== undefined) continue;
      if (named !== null) style.level = named;
      else if (outline !== null && outline <= LAST_OUTLINE_LEVEL) style.level = outline + 1;
    }
    return style;
  }
}

export function numberOf(value: string | undefined): number | null {
  const number = Number(value);
  return value === undefined || !Number.isInteger(number) ? null : number;
}
