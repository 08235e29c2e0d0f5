/**
 * Lines that belong together, without blank ones between. White space is tried from its beginning alone: a long blank line would
 * else be looked through from each of its places.
 */
const BLOCK = /(?<![^\S\r\n])(?:.*\S.*(?:\r\n|\r|\n|$))+/g;

/** A stretch of a text that is one block, in units of the text. */
interface MarkdownBlock {
  start: number;
  end: number;
}

/** The blocks of a text from an offset on. */
export function* markdownBlocks(text: string, from = 0): Generator<MarkdownBlock> {
  const block = new RegExp(BLOCK);
  block.lastIndex = from;
  for (let match = block.exec(text); match !== null; match = block.exec(text))
    yield { start: match.index, end: block.lastIndex };
}
