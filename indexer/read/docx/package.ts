import { posix } from 'node:path';
import { unzipSync } from 'fflate';
import { reasonOf } from '../../../engine/errors.ts';
import { archive, brokenArchive, notWord, unknownOffice, zipBomb } from '../../messages.ts';
import { ExtractError } from '../extract.ts';
import { elementsOf, parseXml } from './xml-tree.ts';

/** A document as a package of parts that name each other by relationships (ECMA-376, part 2). */

interface Relationship {
  /** Last word of its type: `styles`, `footnotes`, `header`. */
  type: string;
  /** Name of the part it leads to. */
  target: string;
}

const LARGEST_PART = 128 * 1024 * 1024;
/** Parts by which other kinds of archives are known. */
const OTHER_KINDS = new Map([
  ['xl/workbook.xml', 'Excel'],
  ['ppt/presentation.xml', 'PowerPoint'],
  ['OFD.xml', 'OFD'],
  ['content.xml', 'ODF'],
]);

/** What every package of Office has, and no other archive. */
const CONTENT_TYPES = '[Content_Types].xml';

export class Package {
  readonly #bytes: Uint8Array;
  readonly #names: ReadonlySet<string>;

  /** Throws `ExtractError` where `bytes` are no whole archive. */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    const names: string[] = [];
    unzip(bytes, (name) => {
      names.push(name);
      return false;
    });
    this.#names = new Set(names);
  }

  /** Name of the part that is the document. Throws `ExtractError` where the package is of another kind. */
  document(): string {
    const main = [...this.relationships('').values()].find(({ type }) => type === 'officeDocument')?.target;
    for (const name of [main, 'word/document.xml']) {
      if (name !== undefined && /^word\//i.test(name) && this.#names.has(name)) return name;
    }
    for (const [name, kind] of OTHER_KINDS) {
      if (this.#names.has(name)) throw new ExtractError('rejected', notWord(kind));
    }
    if (main !== undefined && this.#names.has(main)) return main;
    throw new ExtractError('rejected', this.#names.has(CONTENT_TYPES) ? unknownOffice : archive);
  }

  /** Text of a part, null where there is none of that name. */
  text(name: string): string | null {
    if (!this.#names.has(name)) return null;
    const bytes = unzip(this.#bytes, (other) => other === name)[name];
    if (bytes === undefined) return null;
    const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
    const encoding = isUtf16 ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8';
    return new TextDecoder(encoding).decode(bytes);
  }

  /** What a part refers to, by identifier; '' is the package itself. */
  relationships(part: string): Map<string, Relationship> {
    const folder = posix.dirname(part);
    const xml = this.text(part === '' ? '_rels/.rels' : `${folder}/_rels/${posix.basename(part)}.rels`);
    const found = new Map<string, Relationship>();
    const root = xml === null ? null : parseXml(xml).root;
    for (const { attributes } of root === null ? [] : elementsOf(root)) {
      const [id, type, target] = ['Id', 'Type', 'Target'].map((name) => attributes.get(name));
      if (id === undefined || type === undefined || target === undefined) continue;
      if (attributes.get('TargetMode') === 'External') continue;
      const path = target.startsWith('/') ? target.slice(1) : posix.join(part === '' ? '' : folder, target);
      found.set(id, { type: type.slice(type.lastIndexOf('/') + 1), target: path });
    }
    return found;
  }
}

function unzip(bytes: Uint8Array, wanted: (name: string) => boolean): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!wanted(name)) return false;
        // Room for a part is made by what the archive says of it.
        if (originalSize > LARGEST_PART) throw new ExtractError('rejected', zipBomb);
        return true;
      },
    });
  } catch (error) {
    if (error instanceof ExtractError) throw error;
    throw new ExtractError('rejected', brokenArchive(reasonOf(error)));
  }
}
