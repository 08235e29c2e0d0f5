import type { ListLevel, ListUse } from '../word/list-counter.ts';
import { numberOf } from './styles.ts';
import { childNamed, elementsOf, isOn, valueAt, type XmlElement } from './xml-tree.ts';

/** Lists of a document (`word/numbering.xml`): what they are, and the uses that paragraphs make of them. */

interface List {
  id: string;
  levels: Map<number, ListLevel>;
  /** Level by the paragraph style that it belongs to. */
  byStyle: Map<string, number>;
  /** A list that another one stands for, by the name of a numbering style. */
  link: string | null;
  stands: string | null;
}

export class Numbering {
  readonly #lists = new Map<string, List>();
  readonly #uses = new Map<string, { use: ListUse; list: List }>();

  constructor(root: XmlElement | null) {
    const elements = root === null ? [] : elementsOf(root);
    for (const element of elements.filter(({ name }) => name === 'w:abstractNum')) {
      const id = element.attributes.get('abstractNumId') ?? '';
      this.#lists.set(id, readList(id, element));
    }
    for (const element of elements.filter(({ name }) => name === 'w:num')) this.#addUse(element);
  }

  use(numId: string): ListUse | undefined {
    return this.#uses.get(numId)?.use;
  }

  /** Level that belongs to one of these styles, where the list has one. */
  levelOf(numId: string, styles: readonly string[]): number | null {
    const byStyle = this.#uses.get(numId)?.list.byStyle;
    for (const style of styles) {
      const level = byStyle?.get(style);
      if (level !== undefined) return level;
    }
    return null;
  }

  #addUse(element: XmlElement): void {
    const id = element.attributes.get('numId') ?? '';
    const own = this.#lists.get(valueAt(element, 'w:abstractNumId') ?? '');
    if (own === undefined) return;
    const list =
      own.link === null ? own : ([...this.#lists.values()].find(({ stands }) => stands === own.link) ?? own);
    const levels = new Map(list.levels);
    const starts = new Map<number, number>();
    for (const change of elementsOf(element).filter(({ name }) => name === 'w:lvlOverride')) {
      const level = numberOf(change.attributes.get('ilvl')) ?? 0;
      const start = numberOf(valueAt(change, 'w:startOverride'));
      const changed = childNamed(change, 'w:lvl');
      if (changed !== undefined) levels.set(level, readLevel(changed));
      if (start !== null) starts.set(level, start);
    }
    this.#uses.set(id, { use: { list: list.id, use: id, levels, starts }, list });
  }
}

function readList(id: string, element: XmlElement): List {
  const list: List = {
    id,
    levels: new Map(),
    byStyle: new Map(),
    link: valueAt(element, 'w:numStyleLink') ?? null,
    stands: valueAt(element, 'w:styleLink') ?? null,
  };
  for (const child of elementsOf(element)) {
    if (child.name !== 'w:lvl') continue;
    const level = numberOf(child.attributes.get('ilvl')) ?? 0;
    list.levels.set(level, readLevel(child));
    const style = valueAt(child, 'w:pStyle');
    if (style !== undefined) list.byStyle.set(style, level);
  }
  return list;
}

function readLevel(element: XmlElement): ListLevel {
  const restart = numberOf(valueAt(element, 'w:lvlRestart'));
  const fonts = childNamed(childNamed(element, 'w:rPr'), 'w:rFonts')?.attributes;
  const isHidden = isOn(childNamed(element, 'w:rPr'), 'w:vanish') === true;
  const isPicture = childNamed(element, 'w:lvlPicBulletId') !== undefined;
  const text = valueAt(element, 'w:lvlText') ?? '';
  return {
    start: numberOf(valueAt(element, 'w:start')) ?? 0,
    format: formatOf(element),
    text: isHidden ? '' : isPicture ? '•' : text,
    isLegal: isOn(element, 'w:isLgl') === true,
    restart,
    font: fonts?.get('ascii') ?? fonts?.get('hAnsi') ?? null,
    isGlued: valueAt(element, 'w:suff') === 'nothing',
  };
}

/** The format of a level; formats of a later Word stand beside one that older ones know. */
function formatOf(element: XmlElement): string {
  const choice = childNamed(childNamed(element, 'mc:AlternateContent'), 'mc:Choice');
  const own = childNamed(element, 'w:numFmt') ?? childNamed(choice, 'w:numFmt');
  const value = own?.attributes.get('val') ?? 'decimal';
  const zeros = /^0+/.exec(own?.attributes.get('format') ?? '')?.[0].length ?? 0;
  return value === 'custom' && zeros > 0 ? `zeros${zeros + 1}` : value;
}
