import sax from 'sax';

/** An element of a feed: its attributes, its text, and what stands in it. */
export interface Element {
  name: string;
  attributes: Readonly<Record<string, string>>;
  text: string;
  children: Element[];
}

/** Reads XML as strictly as its parser can. Throws where it is not well formed. */
export function parsedXml(xml: string): Element {
  const parser = sax.parser(true, { xmlns: false });
  const root: Element = { name: '', attributes: {}, text: '', children: [] };
  const open = [root];
  parser.onerror = (error) => {
    throw error;
  };
  parser.onopentag = ({ name, attributes }) => {
    const element: Element = { name, attributes: { ...strings(attributes) }, text: '', children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  };
  const take = (text: string): void => {
    const element = open.at(-1);
    if (element !== undefined) element.text += text;
  };
  parser.ontext = take;
  parser.oncdata = take;
  parser.onclosetag = () => {
    open.pop();
  };
  parser.write(xml).close();
  const [feed] = root.children;
  if (feed === undefined) throw new Error('no element');
  return feed;
}

export function textOf(element: Element, name: string): string | undefined {
  return element.children.find((child) => child.name === name)?.text;
}

export function linkOf(element: Element, rel: string): string | undefined {
  return element.children.find(
    ({ name, attributes }) => name === 'link' && (attributes.rel ?? 'alternate') === rel,
  )?.attributes.href;
}

export function entriesOf(feed: Element): Element[] {
  return feed.children.filter(({ name }) => name === 'entry');
}

function strings(attributes: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, String(value)]));
}
