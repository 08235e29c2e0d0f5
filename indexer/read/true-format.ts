import { encryptedOffice, wordXml } from '../messages.ts';
import { ExtractError } from './extract.ts';

/** First bytes of the old Office format, which encrypted new files have too. */
const OLE = '\xd0\xcf\x11\xe0';
const OLD_DOCUMENT = Buffer.from('WordDocument', 'utf16le');
const HTML = /^(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html|head|body|\?xml[^>]*>\s*<html)/i;
const WEB_ARCHIVE = /^(?:MIME-Version:|From: *<Saved by|Content-Type: *multipart\/related)/im;
const WORD_XML =
  /^(?:\xef\xbb\xbf)?<\?xml[^>]*>\s*(?:<\?mso-application[^>]*>\s*)?<(?:w:wordDocument|pkg:package)/;
/** Signs that no text has. */
const BINARY_SIGNS = new Set([
  0, 1, 2, 3, 4, 5, 6, 7, 8, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 28, 29, 30, 31,
]);
const LOOKED_AT = 64 * 1024;
/** So few bytes may be what is left of a damaged file. */
const FEWEST_OF_TEXT = 32;

/**
 * What the bytes of a binary format are where their name says otherwise: offices save web pages, web archives, RTF and plain text as .doc,
 * .doc as .docx, and workbooks under any name. Throws `ExtractError` for kinds that are known and not read.
 */
export function trueFormat(format: string, bytes: Buffer): string {
  const head = bytes.subarray(0, 1024).toString('latin1').trimStart();
  if (head.startsWith('{\\rtf')) return 'rtf';
  if (head.startsWith('%PDF')) return 'pdf';
  if (HTML.test(head)) return 'html';
  if (head.startsWith('PK')) return packageFormat(format, bytes);
  if (head.startsWith(OLE)) {
    if (format === 'doc' || bytes.includes(OLD_DOCUMENT)) return 'doc';
    throw new ExtractError('rejected', encryptedOffice);
  }
  if (WEB_ARCHIVE.test(head)) return 'mht';
  if (WORD_XML.test(head)) throw new ExtractError('rejected', wordXml);
  const isText = !bytes.subarray(0, LOOKED_AT).some((byte) => BINARY_SIGNS.has(byte));
  const asText = AS_TEXT.get(format);
  return asText !== undefined && isText && bytes.length >= FEWEST_OF_TEXT ? asText : format;
}

/** What a package is that may bear the name of another; where it tells nothing, or of both, what its name says. */
function packageFormat(format: string, bytes: Buffer): string {
  const named = format === 'xlsx' ? 'xlsx' : 'docx';
  const [isDocument, isWorkbook] = ['word/document.xml', 'xl/workbook.xml'].map((part) =>
    bytes.includes(part),
  );
  if (isDocument === isWorkbook) return named;
  return isDocument ? 'docx' : 'xlsx';
}

/** What a text is read as that bears the name of another format. */
const AS_TEXT = new Map([
  ['doc', 'txt'],
  ['docx', 'txt'],
  ['xlsx', 'csv'],
]);

/**
 * A piece of a page that was saved as text: it begins and ends with a tag of its layout, and holds more of them. One that
 * stands among other text is left as it is written.
 */
const TAGS =
  'h[1-6]|p|div|table|tbody|tr|td|span|font|center|article|section|main|strong|ul|ol|dl|blockquote';
const PIECE_BEGINS = new RegExp(`^(?:\\xef\\xbb\\xbf)?\\s*<(?:${TAGS})(?:\\s[^<>]{0,400})?>`, 'i');
const PIECE_ENDS = new RegExp(`</(?:${TAGS}|a)>(?:\\s|<br\\s?/?>|&nbsp;)*$`, 'i');

function isPieceOfPage(head: string, bytes: Buffer): boolean {
  return PIECE_BEGINS.test(head) && PIECE_ENDS.test(bytes.subarray(-1024).toString('latin1'));
}

/**
 * What the bytes of a text format are where they begin as no text does: programs save RTF, pages and archives of pages under
 * any name. Throws as `trueFormat` does.
 */
export function trueTextFormat(format: string, bytes: Buffer): string {
  const head = bytes.subarray(0, 1024).toString('latin1');
  if (head.startsWith('{\\rtf1')) return 'rtf';
  if (head.startsWith('%PDF-1') || head.startsWith('PK\x03\x04') || head.startsWith(OLE))
    return trueFormat(format === 'csv' ? 'xlsx' : 'docx', bytes);
  if (format === 'txt' && (HTML.test(head) || isPieceOfPage(head, bytes))) return 'html';
  return format === 'html' && WEB_ARCHIVE.test(head) && !HTML.test(head) ? 'mht' : format;
}
