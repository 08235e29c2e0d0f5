import { notRtf } from '../../messages.ts';
import { type Extract, ExtractError } from '../extract.ts';
import { RtfReader } from './rtf-reader.ts';

/**
 * Reads Rich Text Format (specification 1.9.1). Written here: the libraries for it have been without care for years and lose
 * the code pages of Chinese fonts.
 */

const TOKEN =
  /\\'([0-9a-fA-F]{2})|\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\(\r\n|[^a-zA-Z])|([{}])|[\r\n]+|([^\\{}\r\n]+)/y;

export function readRtf(bytes: Buffer): Extract {
  const source = bytes.toString('latin1').replace(/^\s+/, '');
  if (!source.startsWith('{\\rtf')) throw new ExtractError('rejected', notRtf);
  const reader = new RtfReader();
  let at = 0;
  while (at < source.length) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(source);
    // A backslash at the very end, or one without a sign after it.
    if (match === null) break;
    const [whole, byte, word, parameter, symbol, brace, text] = match;
    at += whole.length;
    if (byte !== undefined) reader.byte(Number.parseInt(byte, 16));
    else if (word === 'bin') at += Math.max(0, Number(parameter ?? 0));
    else if (word !== undefined) reader.word(word, parameter === undefined ? null : Number(parameter));
    else if (symbol !== undefined) reader.symbol(symbol);
    else if (brace === '{') reader.open();
    else if (brace === '}') reader.close();
    else if (text !== undefined) reader.text(text);
  }
  return reader.finish();
}
