import { bilingual } from '../engine/bilingual.ts';

/** What the indexer tells of folders, files and tables, each with what to do about it. */

// Folders.
export const noSuchFolder = (folder: string) =>
  bilingual(
    `没有文件夹 ${folder}；请用 --corpus DIR 指定`,
    `there is no folder ${folder}; name one with --corpus DIR`,
  );
export const isNoFolder = (path: string) =>
  bilingual(
    `${path} 是文件；--corpus 要的是它所在的文件夹`,
    `${path} is a file; --corpus takes the folder it lies in`,
  );
export const sameNames = (names: readonly string[]) =>
  bilingual(
    `几个语料文件夹同名（${names.join('、')}），无法区分；请给其中一个改名`,
    `two corpus folders have the same name (${names.join(', ')}); rename one, since names tell them apart`,
  );
export const noFiles = (folders: readonly string[]) =>
  bilingual(
    `${folders.join('、')} 里没有文件；请放入文本，或用 --corpus DIR 指定别的文件夹`,
    `there is no file in ${folders.join(', ')}; put texts there or name another folder with --corpus DIR`,
  );
export const nothingRead = (files: number) =>
  bilingual(`${files} 个文件都没有读出文献：`, `none of the ${files} files gave a document:`);

// Files that are left aside.
export const unknownKind = (kind: string) => bilingual(`未知类型：${kind}`, `unknown kind of file: ${kind}`);
export const handKept = bilingual('人工说明文件，不是文献', 'facts stated by hand, not a document');
export const lockFile = bilingual('办公软件的锁文件', 'lock file of an office program');
export const hiddenFile = bilingual('隐藏文件', 'hidden file');
export const archive = bilingual('压缩包：请解压到旁边', 'archive: unpack it beside the other files');
export const image = bilingual(
  '图片：请先识别文字，存为 .txt',
  'image: recognise its text and save it as .txt',
);
/** A format that is not read, and those to save it as. */
export const saveAs = (chinese: string, english: string, ...formats: readonly string[]) =>
  bilingual(`${chinese}：请另存为 ${formats.join(' 或 ')}`, `${english}: save it as ${formats.join(' or ')}`);
export const printToPdf = (chinese: string, english: string) =>
  bilingual(`${chinese}：请打印成 .pdf`, `${english}: print it to .pdf`);

// Files that could not be read.
export const emptyFile = bilingual('空文件', 'the file is empty');
export const noText = bilingual('文件里没有文字', 'the file holds no text');
export const fileTooLarge = (most: number) => {
  const megabytes = most / (1024 * 1024);
  return bilingual(
    `文件超过 ${megabytes} MB：请分成小一些的文件`,
    `larger than ${megabytes} MB: divide it into smaller files`,
  );
};
export const textTooLong = bilingual(
  '文字过长：请分成小一些的文件',
  'the text is too long: divide the file into smaller ones',
);
export const notReadable = (reason: string) =>
  bilingual(`无法读取（${reason}）`, `cannot be read: ${reason}`);
export const notProcessed = (reason: string) =>
  bilingual(`处理失败（${reason}）`, `the file could not be processed: ${reason}`);
export const notAText = bilingual(
  '不是可识别编码的文本：请另存为 UTF-8',
  'not text in a known encoding: save the file again as UTF-8',
);
export const notRtf = bilingual('不是 RTF 文件', 'not an RTF file');
export const rtfTooDeep = bilingual('RTF 嵌套过深', 'RTF groups are nested too deep');
export const encryptedOffice = bilingual(
  '加密或旧格式的文档：请去掉密码后另存',
  'encrypted, or of the old Office format: save it again without a password',
);
export const olderWord = bilingual(
  'Word 95 或更早的文档：请用 Word 或 LibreOffice 另存为 .docx',
  'a document of Word 95 or before: save it as .docx with Word or LibreOffice',
);
export const encryptedWord = bilingual(
  '加密的 Word 文档：请去掉密码后另存',
  'an encrypted Word document: save it again without a password',
);
export const notWord = (kind: string) =>
  bilingual(`不是 Word 文档，而是 ${kind}`, `not a Word document but ${kind}`);
export const webArchive = bilingual(
  '网页存档（MHT），不是 Word 文档：请另存为 .docx 或 .html',
  'a web archive (MHT), not a Word document: save it as .docx or .html',
);
export const wordXml = bilingual(
  'Word XML 文档：请用 Word 另存为 .docx',
  'a Word XML document: save it as .docx with Word',
);
export const unknownOffice = bilingual(
  '不是 Word 文档，或已损坏：请用 Word 打开后另存为 .docx',
  'no Word document, or a damaged one: open it in Word and save it as .docx',
);
export const xmlTooDeep = bilingual('XML 嵌套过深', 'XML elements are nested too deep');
export const zipBomb = bilingual(
  '压缩内容过大，可能是压缩炸弹',
  'unfolds to too much data: possibly a zip bomb',
);
export const brokenArchive = (reason: string) =>
  bilingual(`压缩文档损坏（${reason}）`, `broken archive: ${reason}`);
export const notAnArchive = bilingual(
  '不是有效的压缩文档，文件已损坏',
  'not a valid archive: the file is damaged',
);
export const pdfPassword = bilingual(
  'PDF 有密码：请去掉密码后另存',
  'protected by a password: save it without one',
);
export const pdfDamaged = (reason: string) => bilingual(`PDF 损坏（${reason}）`, `damaged PDF: ${reason}`);
export const pdfScanned = bilingual(
  '扫描件，没有文字层：请先识别文字（OCR）',
  'scanned pages without a text layer: recognise the text (OCR) first',
);

// Files that were read, with something to remark.
export const onlyFurniture = bilingual('除网页杂项外没有正文', 'nothing but page furniture');
export const firstPages = (read: number, pages: number) =>
  bilingual(`共 ${pages} 页，只读了前 ${read} 页`, `only the first ${read} of ${pages} pages were read`);
/** A part of the file that could not be taken, e.g. `['图表', 'charts']`. */
export const partlyRead = (chinese: string, english: string) =>
  bilingual(`部分读取：${chinese}`, `partly read: ${english}`);
export const missingCharacters = (held: number, told: number) =>
  partlyRead(
    `文件自称 ${told} 字，只找到 ${held} 字`,
    `the file tells of ${told} characters and holds ${held}`,
  );
export const unreadStructure = (chinese: string, english: string) =>
  partlyRead(`${chinese}已损坏`, `damaged ${english}`);
export const damagedPart = (part: string, fault: string) =>
  partlyRead(`${part} 已损坏（${fault}）`, `${part} is damaged: ${fault}`);
export const unreadParts = (chinese: string, english: string, count: number) =>
  partlyRead(`${count} 个${chinese}没有读取`, `${count} ${english} are not read`);
export const embeddedObjects = (count: number) =>
  partlyRead(
    `${count} 个嵌入对象（其他程序的表格或图形）没有读取`,
    `${count} embedded objects (tables or drawings of other programs) are not read`,
  );
export const framesNotRead = (frames: number) =>
  bilingual(
    `部分读取：${frames} 个框架显示的是别的文件，没有读取`,
    `partly read: ${frames} frames show other files, which are not read`,
  );
export const privateUse = (total: number, named: readonly string[], more: boolean) =>
  bilingual(
    `${total} 个造字区字符只有原字体能显示：${named.join('、')}${more ? ' 等' : ''}`,
    `${total} private-use characters that only the font of the author shows: ${named.join(', ')}${more ? ', …' : ''}`,
  );
export const undecodable = (count: number, encoding: string) =>
  bilingual(`${count} 处字节无法按 ${encoding} 解码`, `${count} byte sequences are not valid ${encoding}`);
export const notAnObject = (line: number) =>
  bilingual(`第 ${line} 行不是 JSON 对象`, `line ${line} is no JSON object`);
export const moreCopies = (documents: number) =>
  bilingual(
    `副本过多，${documents} 篇只列出最相近的`,
    `more copies than are listed: of ${documents} documents only the nearest are`,
  );

// What is stated by hand: in tables, and in the front matter of files.
/** Where a remark belongs: a table, a row of it, or front matter. */
export interface Where {
  zh: string;
  en: string;
}
export const inTable = (path: string): Where => ({ zh: path, en: path });
export const inRow = (path: string, row: number): Where => ({
  zh: `${path} 第 ${row} 行`,
  en: `${path} row ${row}`,
});
export const inFrontMatter: Where = { zh: '文首元数据', en: 'front matter' };
const at = ({ zh, en }: Where, chinese: string, english: string): string =>
  bilingual(`${zh}：${chinese}`, `${en}: ${english}`);

export const noFileColumn = (where: Where) =>
  at(where, '没有“file”列；首行应是列名', 'no column "file"; the first row names the columns');
export const namesNoFile = (where: Where) => at(where, '没有写文件名', 'names no file');
export const noSuchFile = (where: Where, file: string) => at(where, `没有文件 ${file}`, `no file ${file}`);
export const unknownColumn = (where: Where, name: string) =>
  at(where, `不认识“${name}”列，未采用`, `column "${name}" is not known and not used`);
export const unknownKey = (where: Where, name: string) =>
  at(where, `不认识“${name}”，未采用`, `"${name}" is not known and not used`);
export const badTable = (where: Where, reason: string) => at(where, `无法读取（${reason}）`, reason);

const WHAT = { type: '文种', topic: '主题', region: '地区' } as const;
export const unknownValue = (where: Where, what: keyof typeof WHAT, names: readonly string[]) =>
  at(where, `不认识的${WHAT[what]}：${names.join('、')}`, `unknown ${what}: ${names.join(', ')}`);
export const notAYear = (where: Where, value: string) =>
  at(where, `不是年份：${value}`, `not a year: ${value}`);
export const notADate = (where: Where, value: string) =>
  at(
    where,
    `不是日期：${value}；请写 2006-08-21、2006-08 或 2006`,
    `not a date: ${value}; write 2006-08-21, 2006-08 or 2006`,
  );
