import { damagedPart, embeddedObjects, unknownOffice, unreadParts } from '../../messages.ts';
import { checkArchive } from '../archive-limit.ts';
import { type Extract, ExtractError } from '../extract.ts';
import type { Hidden } from '../extracted-lines.ts';
import { COMMENT, PAGE_HEADER } from '../word/not-shown.ts';
import { WordLines } from '../word/word-lines.ts';
import { drawnParagraphs } from './drawings.ts';
import { Numbering } from './numbering.ts';
import { Package } from './package.ts';
import { StoryReader } from './story-reader.ts';
import { Styles } from './styles.ts';
import { childNamed, elementsOf, isOn, parseXml, type XmlElement } from './xml-tree.ts';

/**
 * Reads .docx files by the published description of the format (ECMA-376): what Word shows, in the order it shows it, and
 * beside it what the file holds and Word does not show.
 */

/** Throws `ExtractError` where the file is no document or unfolds to more than a machine can hold. */
export function readDocx(bytes: Buffer): Extract {
  checkArchive(bytes);
  return new DocxReader(new Package(bytes)).read();
}

class DocxReader {
  readonly #package: Package;
  readonly #lines = new WordLines();
  readonly #main: string;
  readonly #parts: ReturnType<Package['relationships']>;
  readonly #story: StoryReader;
  /** Headers of the first page by relationship: they stand there once, mostly as a letterhead. */
  readonly #firstHeaders = new Set<string>();

  constructor(source: Package) {
    this.#package = source;
    this.#main = source.document();
    this.#parts = source.relationships(this.#main);
    const styles = new Styles(this.#partOf('styles'));
    const numbering = new Numbering(this.#partOf('numbering'));
    this.#story = new StoryReader(this.#lines, styles, numbering, (id) => this.#diagram(id));
  }

  read(): Extract {
    const text = this.#package.text(this.#main);
    if (text === null) throw new ExtractError('rejected', unknownOffice);
    let blocks = 0;
    const { fault } = parseXml(text, 'w:body', (block) => {
      blocks += 1;
      for (const section of sectionsIn(block)) this.#seeSection(section);
      this.#story.block(block);
    });
    this.#story.end();
    if (fault !== null) {
      if (blocks === 0) throw new ExtractError('rejected', unknownOffice);
      this.#lines.problems.push(damagedPart(this.#main, fault));
    }
    this.#notes('footnotes', 'w:footnote');
    this.#notes('endnotes', 'w:endnote');
    this.#headers();
    this.#recorded('comments', COMMENT);
    this.#remark();
    return this.#lines.lines().extract();
  }

  #seeSection(section: XmlElement): void {
    if (isOn(section, 'w:titlePg') !== true) return;
    for (const { name, attributes } of elementsOf(section)) {
      const id = attributes.get('r:id');
      if (name === 'w:headerReference' && attributes.get('type') === 'first' && id !== undefined) {
        this.#firstHeaders.add(id);
      }
    }
  }

  /** Notes stand below the text, where Word shows the last of them. */
  #notes(type: string, name: string): void {
    const root = this.#partOf(type);
    this.#story.restartNotes();
    for (const note of root === null ? [] : elementsOf(root)) {
      const kind = note.attributes.get('type') ?? 'normal';
      if (note.name !== name || kind !== 'normal') continue;
      for (const block of elementsOf(note)) this.#story.block(block);
      this.#story.end();
    }
  }

  #headers(): void {
    for (const [id, { type, target }] of this.#parts) {
      if (type !== 'header' && type !== 'footer') continue;
      const root = this.#parsed(target);
      if (root === null) continue;
      if (this.#firstHeaders.has(id)) this.#lines.before(() => this.#blocks(root));
      else this.#blocks(root, PAGE_HEADER);
    }
  }

  #recorded(type: string, hidden: Hidden): void {
    const root = this.#partOf(type);
    for (const holder of root === null ? [] : elementsOf(root)) this.#blocks(holder, hidden);
  }

  #blocks(root: XmlElement, hidden?: Hidden): void {
    for (const block of elementsOf(root)) this.#story.block(block, hidden);
    this.#story.end(hidden);
  }

  #diagram(id: string): string[] {
    const target = this.#parts.get(id)?.target;
    const root = target === undefined ? null : this.#parsed(target);
    return root === null ? [] : drawnParagraphs(root);
  }

  #partOf(type: string): XmlElement | null {
    for (const part of this.#parts.values()) if (part.type === type) return this.#parsed(part.target);
    return null;
  }

  #parsed(name: string): XmlElement | null {
    const text = this.#package.text(name);
    if (text === null) return null;
    const { root, fault } = parseXml(text);
    if (fault !== null) this.#lines.problems.push(damagedPart(name, fault));
    return root;
  }

  #remark(): void {
    const { charts, objects, chunks } = this.#story.unread;
    const { problems } = this.#lines;
    if (charts > 0) problems.push(unreadParts('图表', 'charts', charts));
    if (objects > 0) problems.push(embeddedObjects(objects));
    if (chunks > 0)
      problems.push(unreadParts('插入的其他格式文档', 'documents of other formats set into it', chunks));
  }
}

/** Properties of the sections that end in a block or are one. */
function sectionsIn(block: XmlElement): XmlElement[] {
  if (block.name === 'w:sectPr') return [block];
  const own = block.name === 'w:p' ? childNamed(childNamed(block, 'w:pPr'), 'w:sectPr') : undefined;
  return own === undefined ? [] : [own];
}
