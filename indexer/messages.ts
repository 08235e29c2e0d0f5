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
    `几个文集文件夹同名（${names.join('、')}），无法区分；请给其中一个改名`,
    `two corpus folders have the same name (${names.join(', ')}); rename one, since names tell them apart`,
  );
export const folderTwice = (folder: string) =>
  bilingual(
    `--corpus 两次指定了同一个文件夹 ${folder}；请去掉一个`,
    `--corpus names the folder ${folder} twice; leave one out`,
  );
export const noFiles = (folders: readonly string[]) =>
  bilingual(
    `${folders.join('、')} 里没有文件；请放入文本，或用 --corpus DIR 指定别的文件夹`,
    `there is no file in ${folders.join(', ')}; put texts there or name another folder with --corpus DIR`,
  );
export const nothingRead = (files: number) =>
  bilingual(`${files} 个文件都没有读出文献：`, `none of the ${files} files gave a document:`);

export const emptyName = (flag: string) =>
  bilingual(`${flag} 后面没有文件夹名`, `${flag} needs the name of a folder`);
export const dataIsCorpus = (folder: string) =>
  bilingual(
    `${folder} 既是文集文件夹又是数据文件夹；请用 --data DIR 另指定一个`,
    `${folder} cannot hold both the texts and the index; name another folder with --data DIR`,
  );
export const cannotList = (reason: string) =>
  bilingual(
    `无法列出此文件夹，其中的文件都没有读（${reason}）`,
    `this folder cannot be listed, nothing in it was read: ${reason}`,
  );
export const hiddenFolder = bilingual('隐藏文件夹，未读', 'hidden folder, not read');
export const dataFolder = bilingual('索引的数据文件夹，不是文集', 'the data folder of the index, no texts');
export const deadLink = (reason: string) =>
  bilingual(`链接指向的文件无法打开（${reason}）`, `what this link leads to cannot be opened: ${reason}`);
export const linkLeadsOut = (target: string) =>
  bilingual(
    `链接指向文集文件夹之外（${target}），未读；如需读取请加 --follow-links`,
    `this link leads out of the folder (${target}) and was not read; --follow-links allows it`,
  );
export const notAFile = bilingual('既不是文件也不是文件夹', 'neither a file nor a folder');
export const foreignFileName = bilingual(
  '文件名不是 UTF-8，此处是按 GBK 读出或转写的名字',
  'its name is not UTF-8: shown as read by GBK, or with escapes',
);

// A run that cannot go on.
/** Who holds a data folder, where that is known. */
export const heldBy = (holder: { pid: number; host: string; since: string } | null) =>
  holder === null
    ? { zh: '另一次索引', en: 'another run' }
    : {
        zh: `另一次索引（${holder.host} 上的进程 ${holder.pid}，始于 ${holder.since}）`,
        en: `another run (process ${holder.pid} on ${holder.host}, since ${holder.since})`,
      };
export const dataInUse = (data: string, holder: Parameters<typeof heldBy>[0]) =>
  bilingual(
    `${data} 正被${heldBy(holder).zh}使用；请等它结束，或用 --data DIR 另指定一个`,
    `${data} is in use by ${heldBy(holder).en}; wait for its end, or name another folder with --data DIR`,
  );
export const dataIsFile = (data: string) =>
  bilingual(
    `${data} 是文件；--data 要的是文件夹，请另指定一个`,
    `${data} is a file; --data takes a folder: name another`,
  );
export const diskFull = (reason: string) =>
  bilingual(
    `磁盘已满，索引未更新，原有索引仍可用（${reason}）`,
    `the disk is full; the index was not renewed, the one before can still be used: ${reason}`,
  );
export const outputFull = bilingual(
  '结果没有写完：磁盘已满。请腾出空间，或写到别处',
  'the answer was not written to its end: the disk is full. Make room, or write it elsewhere',
);
export const outputFault = (reason: string) =>
  bilingual(`结果没有写完（${reason}）`, `the answer was not written to its end: ${reason}`);
export const noRight = (reason: string) =>
  bilingual(`没有读写权限（${reason}）`, `no right to read or write: ${reason}`);
export const diskFault = (reason: string) =>
  bilingual(`磁盘或文件系统出错（${reason}）`, `fault of the disk or the file system: ${reason}`);
export const sourcesChanged = bilingual(
  '运行期间程序的源文件有改动，结果不可靠；请再运行一次',
  'the sources of the program were changed during the run, what it made cannot be trusted: run it again',
);

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
/** What the system says of a file; the next run tries it again. */
export const notReadable = (reason: string) =>
  bilingual(
    `无法读取：请确认文件还在、可以打开，再运行一次（${reason}）`,
    `cannot be read: see that it is there and may be opened, then run again (${reason})`,
  );
/** What a library says of the contents of a file that it stumbled over. */
export const readerFailed = (reason: string) =>
  bilingual(
    `内容无法读出：请用原来的程序打开，另存后再试（${reason}）`,
    `its contents cannot be read: open it in the program it is from and save it anew (${reason})`,
  );
export const notDescribed = (title: string, reason: string) =>
  bilingual(
    `《${title}》无法著录（${reason}）：正文照收，各项作不详`,
    `"${title}" could not be described (${reason}): its text is kept, with nothing known of it`,
  );
export const describedTooSlowly = (title: string, seconds: number) =>
  bilingual(
    `《${title}》的著录超过 ${seconds.toFixed(1)} 秒，已中止：正文照收，各项作不详`,
    `describing "${title}" took more than ${seconds.toFixed(1)} s and was broken off: its text is kept, with nothing known of it`,
  );
export const notProcessed = (reason: string) =>
  bilingual(
    `处理失败，其他文件不受影响：请另存一份再试，或分成小一些的文件（${reason}）`,
    `could not be processed, which harms no other file: save it anew, or divide it into smaller ones (${reason})`,
  );
export const tookTooLong = (seconds: number) =>
  bilingual(
    `处理超过 ${Math.round(seconds)} 秒，已放弃：请分成小一些的文件`,
    `took longer than ${Math.round(seconds)} seconds and was given up: divide it into smaller files`,
  );
export const tookTooMuchMemory = (megabytes: number) =>
  bilingual(
    `需要的内存超过 ${megabytes} MB，已放弃：请分成小一些的文件`,
    `needed more than ${megabytes} MB of memory and was given up: divide it into smaller files`,
  );
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
export const brokenWebArchive = bilingual(
  '网页存档（MHT）里没有网页：请在浏览器里打开，另存为 .html',
  'a web archive (MHT) without a page: open it in a browser and save it as .html',
);
export const wordXml = bilingual(
  'Word XML 文档：请用 Word 另存为 .docx',
  'a Word XML document: save it as .docx with Word',
);
export const unknownOffice = bilingual(
  '不是 Word 文档，或已损坏：请用 Word 打开后另存为 .docx',
  'no Word document, or a damaged one: open it in Word and save it as .docx',
);
export const zipBomb = bilingual(
  '压缩内容过大，可能是压缩炸弹',
  'unfolds to too much data: possibly a zip bomb',
);
export const brokenArchive = (reason: string) =>
  bilingual(
    `文件已损坏：请用原来的程序打开并另存，或重新取得这个文件（${reason}）`,
    `damaged: open it in the program it is from and save it anew, or get it again (${reason})`,
  );
export const notAnArchive = bilingual(
  '不是有效的压缩文档，文件已损坏',
  'not a valid archive: the file is damaged',
);
export const pdfPassword = bilingual(
  'PDF 有密码：请去掉密码后另存',
  'protected by a password: save it without one',
);
export const pdfDamaged = (reason: string) =>
  bilingual(
    `PDF 已损坏：请重新下载，或在阅读器里打开后另存（${reason}）`,
    `damaged PDF: download it again, or open it in a reader and save it anew (${reason})`,
  );
export const pdfStates = bilingual(
  '绘图状态嵌套过深，不是寻常的 PDF：请用打印功能另存',
  'drawing states saved too deep for a document: print it to a new PDF',
);
export const pdfScanned = bilingual(
  '扫描件，没有文字层：请先识别文字（OCR）',
  'scanned pages without a text layer: recognise the text (OCR) first',
);

// Files that were read, with something to remark.
export const onlyFurniture = bilingual('除网页杂项外没有正文', 'nothing but page furniture');
export const firstPages = (read: number, pages: number) =>
  bilingual(`共 ${pages} 页，只读了前 ${read} 页`, `only the first ${read} of ${pages} pages were read`);
/** A part of the file that could not be taken, e.g. `['图表', 'charts']`. */
const partlyRead = (chinese: string, english: string) =>
  bilingual(`部分读取：${chinese}`, `partly read: ${english}`);
export const otherPagesNotRead = (count: number) =>
  partlyRead(
    `网页存档只读第一个网页，另有 ${count} 个没有读入`,
    `of the web archive only the first page; ${count} others were not read`,
  );
export const commentsNotRead = (count: number) =>
  partlyRead(`${count} 条批注没有读入`, `${count} comments were not read`);
export const drawnAgain = (count: number) =>
  bilingual(
    `${count} 个字为加粗而重复绘制，只读一次`,
    `${count} characters are drawn twice to look bold, and read once`,
  );
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
/** Pages as `3–5、9`. */
export const pagesWithoutText = (pages: string, all: number) =>
  partlyRead(
    `第 ${pages} 页没有文字层（共 ${all} 页）`,
    `pages ${pages.replaceAll('、', ', ')} of ${all} hold no text`,
  );
export const controlCharacters = (count: number) =>
  bilingual(`${count} 个控制字符`, `${count} control characters`);
export const privateUse = (total: number, named: readonly string[], more: boolean) =>
  bilingual(
    `${total} 个造字区字符只有原字体能显示：${named.join('、')}${more ? ' 等' : ''}`,
    `${total} private-use characters that only the font of the author shows: ${named.join(', ')}${more ? ', …' : ''}`,
  );
export const undecodable = (count: number, encoding: string) =>
  bilingual(`${count} 处字节无法按 ${encoding} 解码`, `${count} byte sequences are not valid ${encoding}`);
export const linesInOther = (count: number, encoding: string) =>
  bilingual(
    `${count} 行按 ${encoding} 解码，其余为 UTF-8`,
    `${count} lines read as ${encoding}, the others as UTF-8`,
  );
export const takenForLatin = (encoding: string) =>
  bilingual(
    `原为 ${encoding}，被当作西文字母存成了 UTF-8，已还原`,
    `${encoding} that was taken for Latin letters and saved as UTF-8; read as what it was`,
  );
export const notAnObject = (line: number) =>
  bilingual(`第 ${line} 行不是 JSON 对象`, `line ${line} is no JSON object`);
/** A few of many numbers. */
const some = (numbers: readonly number[]): { zh: string; en: string } => {
  const shown = numbers.slice(0, 5);
  const more = numbers.length > shown.length;
  return { zh: shown.join('、') + (more ? ' 等' : ''), en: shown.join(', ') + (more ? ' …' : '') };
};
const ofSheet = (sheet: string | null): Where =>
  sheet === null ? { zh: '表格', en: 'the table' } : { zh: `工作表“${sheet}”`, en: `sheet "${sheet}"` };

export const extraCells = (sheet: string | null, rows: readonly number[]) =>
  bilingual(
    `${ofSheet(sheet).zh}有 ${rows.length} 行比列名多出单元格（第 ${some(rows).zh} 行）：多出的按列号保留`,
    `${ofSheet(sheet).en} has ${rows.length} rows with more cells than columns (row ${some(rows).en}): the rest is kept by number of column`,
  );
export const missingCells = (sheet: string | null, rows: readonly number[]) =>
  bilingual(
    `${ofSheet(sheet).zh}有 ${rows.length} 行的单元格比列名少（第 ${some(rows).zh} 行）：请核对分隔符和引号`,
    `${ofSheet(sheet).en} has ${rows.length} rows with fewer cells than columns (row ${some(rows).en}): check delimiters and quotes`,
  );
export const rowsWithoutText = (sheet: string | null, rows: readonly number[]) =>
  bilingual(
    `${ofSheet(sheet).zh}有 ${rows.length} 行没有正文（第 ${some(rows).zh} 行）：只收标题和其他各列`,
    `${ofSheet(sheet).en} has ${rows.length} rows without a text (row ${some(rows).en}): their titles and other columns are kept`,
  );
export const unreadDates = (column: string, count: number, values: readonly string[]) =>
  bilingual(
    `“${column}”列有 ${count} 个值读不成日期（${values.join('、')}）：请写成 2006-08-21、2006-08 或 2006`,
    `column “${column}” has ${count} ${count === 1 ? 'value that is no date' : 'values that are no dates'} (${values.join(', ')}): write 2006-08-21, 2006-08 or 2006`,
  );
export const rowFailed = (sheet: string | null, row: number, reason: string) =>
  bilingual(
    `${ofSheet(sheet).zh}第 ${row} 行无法处理（${reason}），其余各行不受影响`,
    `row ${row} of ${ofSheet(sheet).en} could not be worked on (${reason}); the others are not affected`,
  );
export const unclosedQuotes = (lines: readonly number[]) =>
  bilingual(
    `${lines.length} 处引号没有闭合（第 ${some(lines).zh} 行）：按到行末为止读取，请核对`,
    `${lines.length} quotes are never closed (line ${some(lines).en}): read up to the end of their lines; please check`,
  );
export const hiddenSheet = (sheet: string) =>
  bilingual(`工作表“${sheet}”是隐藏的，也已读取`, `sheet "${sheet}" is hidden and was read as well`);
export const damagedSheet = (sheet: string, reason: string) =>
  bilingual(
    `工作表“${sheet}”已损坏（${reason}）：只读出一部分`,
    `sheet "${sheet}" is damaged (${reason}): read as far as it goes`,
  );
export const notInCells = (what: Where, count: number) =>
  bilingual(
    `${count} 处${what.zh}不在单元格里，没有读取`,
    `${count} ${what.en} stand outside the cells and were not read`,
  );
export const inComments: Where = { zh: '批注', en: 'comments' };
export const inDrawings: Where = { zh: '文本框', en: 'text boxes' };
export const formulasWithoutValue = (sheet: string | null, cells: number) =>
  bilingual(
    `${ofSheet(sheet).zh}有 ${cells} 个公式没有存下结果：请用 Excel 打开后保存`,
    `${cells} formulas of ${ofSheet(sheet).en} have no stored result: open and save the file in Excel`,
  );
/** What a column without a name is called. */
export const unnamedColumn = (number: number): string => `第${number}列`;

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
export const badTable = (where: Where, reason: string) =>
  at(
    where,
    `不是能读的 CSV：请在表格程序里打开，另存为 UTF-8 的 CSV（${reason}）`,
    `no CSV that can be read: open it in a spreadsheet and save it as CSV in UTF-8 (${reason})`,
  );

// What a corpus folder says of its files in zhengwen.config.yml.
export const configFaults = (faults: readonly string[]) =>
  [
    bilingual('zhengwen.config.yml 有误，请先改正：', 'zhengwen.config.yml has faults; mend them first:'),
    ...faults.map((fault) => `  ${fault}`),
  ].join('\n');
export const unknownRule = (where: Where, id: string, near: readonly string[] | null) =>
  near === null
    ? at(where, `已有规则 ${id}，请另取名称`, `there is a rule ${id} already; choose another name`)
    : at(
        where,
        `没有规则 ${id}${near.length === 0 ? '' : `；相近的有 ${near.join('、')}`}`,
        `there is no rule ${id}${near.length === 0 ? '' : `; near it are ${near.join(', ')}`}`,
      );
export const unknownTable = (where: Where, name: string, names: readonly string[]) =>
  at(
    where,
    `没有规则表 ${name}；可以添加规则的有 ${names.join('、')}`,
    `there is no table of rules ${name}; rules can be added to ${names.join(', ')}`,
  );
export const columnFault = (where: Where, id: string, column: string, chinese: string, english: string) =>
  at(where, `规则 ${id} 的 ${column}：${chinese}`, `${column} of the rule ${id}: ${english}`);
export const closedTable = (where: Where, name: string, names: readonly string[]) =>
  at(
    where,
    `规则表 ${name} 不能添加规则，因为其中每条规则各在一处使用；可以添加的有 ${names.join('、')}`,
    `no rules can be added to the table ${name}, whose rules are each asked in a place of their own; they can be to ${names.join(', ')}`,
  );
export const failedExample = (where: Where, id: string, example: string, match: boolean) =>
  match
    ? at(
        where,
        `规则 ${id} 应当匹配“${example}”，却没有`,
        `the rule ${id} should match "${example}" and does not`,
      )
    : at(
        where,
        `规则 ${id} 不应匹配“${example}”，却匹配了`,
        `the rule ${id} should not match "${example}" and does`,
      );
export const patternFault = (where: Where, id: string, reason: string) =>
  at(
    where,
    `规则 ${id} 的 pattern 无法使用（${reason}）；请用 RE2 语法，不能用环视和反向引用`,
    `the pattern of the rule ${id} cannot be used (${reason}); write it as RE2 does, without look-around and references back`,
  );

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

/** `code`: of the exit, or the signal that ended it. */
export const processEnded = (code: string): string =>
  bilingual(
    `建立索引的进程中断了（${code}），已读的内容已保留，请再试一次`,
    `the process that indexes has ended before its time (${code}); what it has read is kept: try again`,
  );
