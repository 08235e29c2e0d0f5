import { basename, extname } from 'node:path';
import { archive, handKept, hiddenFile, image, lockFile, printToPdf, saveAs } from '../messages.ts';
import { NO_SETTINGS, type RuleSettings, underRules } from '../rules/rules-in-force.ts';
import { readDelimited } from './delimited.ts';
import { decodeText } from './encoding.ts';
import type { Extract } from './extract.ts';
import { readHtml } from './html.ts';
import { readJsonLines } from './json-lines.ts';
import { readMarkdown } from './markdown.ts';
import { readPlain } from './plain.ts';
import { privateUseRemarks } from './private-use.ts';
import type { NamedColumns } from './tables/columns.ts';
import { trueFormat, trueTextFormat } from './true-format.ts';

type Encoding = { name: string; confidence: number } | null;

/** Formats whose bytes are text in some encoding. */
const TEXT_READERS = new Map<string, (text: string, named: NamedColumns | null) => Extract>([
  ['txt', readPlain],
  ['md', readMarkdown],
  ['html', readHtml],
  ['csv', readDelimited],
  ['jsonl', readJsonLines],
]);

/**
 * Formats that a library takes apart: loaded when first needed, since most collections hold few of them or none. What
 * asks rules is done under `settings`, once what is waited for is there.
 */
const BINARY_READERS = new Map<
  string,
  (bytes: Buffer, named: NamedColumns | null, settings: RuleSettings) => Promise<Extract>
>([
  [
    'docx',
    async (bytes, _, settings) => {
      const { readDocx } = await import('./docx/read-docx.ts');
      return underRules(settings, () => readDocx(bytes));
    },
  ],
  ['doc', async (bytes) => (await import('./doc/read-doc.ts')).readDoc(bytes)],
  ['rtf', async (bytes) => (await import('./rtf/read-rtf.ts')).readRtf(bytes)],
  [
    'mht',
    async (bytes, _, settings) => {
      const { readWebArchive } = await import('./web-archive.ts');
      return underRules(settings, () => readWebArchive(bytes));
    },
  ],
  ['pdf', async (bytes, _, settings) => (await import('./pdf.ts')).readPdf(bytes, settings)],
  [
    'xlsx',
    async (bytes, named, settings) => {
      const { readSpreadsheet } = await import('./spreadsheet.ts');
      return underRules(settings, () => readSpreadsheet(bytes, named));
    },
  ],
]);

const ALIASES = new Map<string, string>([
  ['text', 'txt'],
  ['tsv', 'csv'],
  ['markdown', 'md'],
  ['htm', 'html'],
  ['xhtml', 'html'],
  ['mhtml', 'mht'],
  ['ndjson', 'jsonl'],
]);

/** What to do about kinds of files that are known but not read. */
const ADVICE = new Map<string, string>([
  ['wps', saveAs('WPS 文档', 'WPS document', '.docx')],
  ['wpt', saveAs('WPS 模板', 'WPS template', '.docx')],
  ['et', saveAs('WPS 表格', 'WPS sheet', '.xlsx')],
  ['ofd', saveAs('OFD 版式文件', 'OFD document', '.pdf', '.docx')],
  ['ceb', printToPdf('CEB 版式文件', 'CEB document')],
  ['caj', printToPdf('CAJ 文献', 'CAJ document')],
  ['xls', saveAs('旧版 Excel', 'old Excel file', '.xlsx', '.csv')],
  ['ppt', saveAs('演示文稿', 'slides', '.docx', '.pdf')],
  ['pptx', saveAs('演示文稿', 'slides', '.docx', '.pdf')],
  ['odt', saveAs('ODF 文档', 'ODF document', '.docx')],
  ['epub', saveAs('电子书', 'e-book', '.html', '.txt')],
  ['json', saveAs('JSON 文件', 'JSON file', '.jsonl')],
]);
const ARCHIVES = new Set(['zip', 'rar', '7z', 'tar', 'gz', 'tgz', 'bz2', 'xz', 'cab', 'iso']);
const IMAGES = new Set(['jpg', 'jpeg', 'png', 'gif', 'bmp', 'tif', 'tiff', 'webp', 'heic', 'svg']);

/** The file that states facts about other files by hand; it is no document. */
const METADATA_FILE = 'zhengwen.csv';

/** The format of a file by its name, null where it is not read. */
export function formatOf(file: string): string | null {
  const extension = extname(file).slice(1).toLowerCase();
  const format = ALIASES.get(extension) ?? extension;
  return TEXT_READERS.has(format) || BINARY_READERS.has(format) ? format : null;
}

/** Why a file is not read and what to do about it, null for files that are. */
export function skipReason(file: string): string | null {
  const name = basename(file);
  if (name === METADATA_FILE) return handKept;
  if (name.startsWith('~$') || name.startsWith('.~lock.')) return lockFile;
  if (name.startsWith('.')) return hiddenFile;
  const extension = extname(file).slice(1).toLowerCase();
  if (ARCHIVES.has(extension)) return archive;
  if (IMAGES.has(extension)) return image;
  const advice = ADVICE.get(extension);
  return advice === undefined ? null : advice;
}

/** Reads the content of a file of a known format; `named` tells the columns of its tables.  Throws `ExtractError` and `UndecodableError`. */
export async function extractFile(
  format: string,
  bytes: Buffer,
  named: NamedColumns | null = null,
  settings: RuleSettings = NO_SETTINGS,
): Promise<{ extract: Extract; encoding: Encoding }> {
  const actual = (BINARY_READERS.has(format) ? trueFormat : trueTextFormat)(format, bytes);
  const binary = BINARY_READERS.get(actual);
  if (binary !== undefined) {
    const extract = await binary(bytes, named, settings);
    return { extract: underRules(settings, () => remarked(extract)), encoding: null };
  }
  const reader = TEXT_READERS.get(actual);
  if (reader === undefined) throw new Error(`no reader for .${format}`);
  const { text, encoding, problems } = decodeText(bytes);
  const extract = underRules(settings, () => remarked(reader(text, named)));
  extract.problems.push(...problems);
  return { extract, encoding };
}

/** The extract, with a remark on characters that cannot be shown. */
function remarked(extract: Extract): Extract {
  extract.problems.push(...privateUseRemarks(extract.visible.text));
  return extract;
}
