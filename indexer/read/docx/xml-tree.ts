import sax from 'sax';

/** XML of Office files as trees, with one prefix for each namespace whatever the file calls it. */

export interface XmlElement {
  /** With the usual prefix: `w:p`. */
  name: string;
  /** By local name; those of relationships as `r:id`. */
  attributes: ReadonlyMap<string, string>;
  children: XmlNode[];
}

type XmlNode = XmlElement | string;

/** Usual prefixes by namespace, for the transitional and the strict form of Office Open XML. */
const PREFIXES = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'a'],
  ['http://purl.oclc.org/ooxml/drawingml/main', 'a'],
  ['http://schemas.openxmlformats.org/drawingml/2006/chart', 'c'],
  ['http://purl.oclc.org/ooxml/drawingml/chart', 'c'],
  ['http://schemas.openxmlformats.org/drawingml/2006/diagram', 'dgm'],
  ['http://purl.oclc.org/ooxml/drawingml/diagram', 'dgm'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['urn:schemas-microsoft-com:office:office', 'o'],
]);

/** Far below what the call stack holds when the tree is walked. */
const DEEPEST = 600;

class TooDeep extends Error {}

interface ParsedXml {
  root: XmlElement | null;
  /** First fault of the XML; what stands around it is read all the same. */
  fault: string | null;
}

/**
 * Parses `text`. Children of an element named in `blocks` are handed to `onBlock` when they end and are not kept, so that a
 * long document never lies in memory as a whole. Ends where elements are nested without measure.
 */
export function parseXml(text: string, blocks?: string, onBlock?: (block: XmlElement) => void): ParsedXml {
  const parser = sax.parser(true, { xmlns: true, position: false });
  const open: XmlElement[] = [];
  let root: XmlElement | null = null;
  let fault: string | null = null;
  const addText = (value: string): void => {
    open.at(-1)?.children.push(value);
  };
  parser.onerror = (error) => {
    fault ??= error.message.split('\n')[0] ?? '';
    parser.resume();
  };
  parser.onopentag = (tag) => {
    if (open.length >= DEEPEST) throw new TooDeep();
    const attributes = new Map<string, string>();
    let uri = '';
    let local = tag.name;
    if ('uri' in tag) {
      ({ uri, local } = tag);
      for (const attribute of Object.values(tag.attributes)) {
        const isReference = PREFIXES.get(attribute.uri) === 'r';
        attributes.set(isReference ? `r:${attribute.local}` : attribute.local, attribute.value);
      }
    }
    const prefix = PREFIXES.get(uri);
    const element: XmlElement = {
      name: prefix === undefined ? local : `${prefix}:${local}`,
      attributes,
      children: [],
    };
    const parent = open.at(-1);
    if (parent === undefined) root ??= element;
    else if (parent.name !== blocks) parent.children.push(element);
    open.push(element);
  };
  parser.onclosetag = () => {
    const element = open.pop();
    if (element !== undefined && blocks !== undefined && open.at(-1)?.name === blocks) onBlock?.(element);
  };
  parser.ontext = addText;
  parser.oncdata = addText;
  try {
    parser.write(text);
    parser.flush();
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
    fault ??= 'elements are nested too deep';
  }
  // Text cut off inside an element still counts: what is open at the end is closed.
  if (open.length > 0) fault ??= 'cut off';
  while (open.length > 0) parser.onclosetag('');
  return { root, fault };
}

export function isElement(node: XmlNode): node is XmlElement {
  return typeof node !== 'string';
}

export function elementsOf({ children }: XmlElement): XmlElement[] {
  return children.filter(isElement);
}

export function childNamed(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child): child is XmlElement => isElement(child) && child.name === name);
}

/** The `w:val` of a child. */
export function valueAt(element: XmlElement | undefined, name: string): string | undefined {
  return childNamed(element, name)?.attributes.get('val');
}

/** Whether a property that is on or off is on. */
export function isOn(element: XmlElement | undefined, name: string): boolean | null {
  const child = childNamed(element, name);
  if (child === undefined) return null;
  return !['0', 'false', 'off', 'none'].includes(child.attributes.get('val') ?? '1');
}

export function textIn(element: XmlElement): string {
  return element.children.map((child) => (isElement(child) ? textIn(child) : child)).join('');
}
