import { strFromU8, unzipSync } from 'fflate';
import { countedCharacters } from './character-count.ts';

const READ = /^word\/(?:document|footnotes|endnotes|comments|header\d*|footer\d*)\.xml$/;
const ENTITIES = new Map([
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&apos;', "'"],
  ['&amp;', '&'],
]);

/**
 * A second, simple way through a .docx file, for the tests: the characters of everything that is called text, and knows
 * nothing of paragraphs, styles or lists.
 */
export function charactersOfDocx(bytes: Uint8Array): Map<string, number> {
  let all = '';
  for (const [name, part] of Object.entries(unzipSync(bytes))) {
    if (!READ.test(name)) continue;
    const xml = strFromU8(part).replace(/<mc:Fallback>.*?<\/mc:Fallback>/gs, '');
    for (const [, text] of xml.matchAll(/<(?:w:t|w:delText|m:t)(?: [^>]*)?>([^<]*)</g)) all += text ?? '';
  }
  return countedCharacters(
    all
      .replace(/&#(x?)([0-9a-f]+);/gi, (_, hex: string, code: string) =>
        String.fromCodePoint(Number.parseInt(code, hex === '' ? 10 : 16)),
      )
      .replace(/&\w+;/g, (entity) => ENTITIES.get(entity) ?? entity),
  );
}
