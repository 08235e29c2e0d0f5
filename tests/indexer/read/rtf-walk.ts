import { countedCharacters } from './character-count.ts';

/** A group of RTF: control words, text and groups in order. */
type Node = string | Node[];

/** Groups that hold no words of the document, by the word they begin with. */
const SILENT =
  /^\\(?:\*|fonttbl|colortbl|stylesheet|info|pict|nonshppict|shprslt|sp|xe|tc|nonesttables|listtext|bkmkstart)(?![a-z])/;
/** Those marked as unknown to old readers that do hold words. */
const HEARD = /^\\\*\\(?:shpinst|annotation|dptxbxtext|nesttableprops|mmath|moMath)(?![a-z])/;

/**
 * A second, simple way through an RTF file of Chinese code page, for the tests: a tree of groups, whose words are counted
 * unless the group is known to hold none.
 */
export function charactersOfRtf(bytes: Buffer): Map<string, number> {
  const tokens =
    bytes.toString('latin1').match(/\\\*|\\[a-z]+-?\d* ?|\\'[0-9a-f]{2}|\\[^a-z]|[{}]|[^\\{}]/gi) ?? [];
  const root: Node[] = [];
  const stack = [root];
  for (const token of tokens) {
    const top = stack.at(-1) ?? root;
    if (token === '{') {
      const group: Node[] = [];
      top.push(group);
      stack.push(group);
    } else if (token === '}') stack.pop();
    else top.push(token);
  }
  return countedCharacters(wordsOf(root).replace(/\ufffe/g, ''));
}

function wordsOf(group: Node[]): string {
  const head = group.filter((node) => typeof node === 'string').slice(0, 2);
  const [first = ''] = head;
  if (SILENT.test(first) && !HEARD.test(head.join(''))) return '';
  let words = '';
  let pending: number[] = [];
  let skip = 0;
  const flush = (): void => {
    words += new TextDecoder('gb18030').decode(Uint8Array.from(pending));
    pending = [];
  };
  for (const node of group) {
    if (typeof node !== 'string') {
      flush();
      words += wordsOf(node);
    } else if (node.startsWith('\\u') && /^\\u-?\d/.test(node)) {
      flush();
      words += String.fromCharCode(Number.parseInt(node.slice(2), 10) & 0xffff);
      skip = 1;
    } else if (/^\\'|^[^\\\r\n]$|^\\[\\{}]$/.test(node)) {
      if (skip > 0) skip -= 1;
      else
        pending.push(
          node.startsWith("\\'")
            ? Number.parseInt(node.slice(2), 16)
            : (node.codePointAt(node.length - 1) ?? 0),
        );
    } else if (node === '\\_') {
      flush();
      words += '-';
    } else flush();
  }
  flush();
  return words;
}
