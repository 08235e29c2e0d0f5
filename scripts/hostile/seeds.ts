import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { docFile, line } from '../../tests/indexer/read/doc-file.ts';
import { docx, p, row, table } from '../../tests/indexer/read/docx-file.ts';
import { pageOfLines, pdfFile } from '../../tests/indexer/read/pdf-file.ts';
import type { Random } from '../random.ts';
import { workbook } from './office-files.ts';

/** A sound file that is to be changed. */
export interface Seed {
  extension: string;
  bytes: Uint8Array;
}

const LINES = [
  '青山县人民政府关于加强林区防火工作的通知',
  '各乡镇人民政府：',
  '一、提高认识',
  '（一）加强领导，明确责任。',
  '2006年3月15日',
];
/** Larger ones take long without showing more. */
const LARGEST = 200 * 1024;
/** Taken from each folder of each kind, at most. */
const MOST_OF_KIND = 12;

/** Sound files of every kind: made ones, and of what lies in the folders given a few of each kind. */
export function seeds(folders: readonly string[], random: Random): Seed[] {
  const found = folders.filter(existsSync).flatMap((folder) => filesIn(folder, random));
  return [...madeSeeds(), ...found];
}

function madeSeeds(): Seed[] {
  const rich = LINES.map(
    (text) => `\\par ${[...text].map((sign) => `\\u${sign.charCodeAt(0)}?`).join('')}`,
  ).join('');
  const cells = LINES.map(
    (text, at) =>
      `<row r="${at + 1}"><c r="A${at + 1}" t="inlineStr"><is><t>${text}</t></is></c><c r="B${at + 1}"><v>${at}</v></c></row>`,
  ).join('');
  return [
    { extension: 'docx', bytes: docx(LINES.map(p).join('') + table(row('镇', '品种'), row('通镇', '谷子'))) },
    {
      extension: 'doc',
      bytes: docFile({ body: LINES.map((text) => line(text)), footnotes: [line('注：略。')] }),
    },
    { extension: 'pdf', bytes: pdfFile([pageOfLines(LINES), pageOfLines(LINES)]) },
    { extension: 'rtf', bytes: Buffer.from(`{\\rtf1\\ansi\\ansicpg936{\\fonttbl{\\f0 SimSun;}}${rich}}`) },
    { extension: 'xlsx', bytes: workbook(cells, '') },
    { extension: 'csv', bytes: Buffer.from(`title,text,year\n${LINES[0]},"${LINES.join('\n')}",2006\n`) },
    {
      extension: 'jsonl',
      bytes: Buffer.from(`${JSON.stringify({ title: LINES[0], text: LINES.join('\n') })}\n`),
    },
    {
      extension: 'md',
      bytes: Buffer.from(`---\ntitle: ${LINES[0]}\nyear: 2006\n---\n\n# ${LINES.join('\n\n- ')}\n`),
    },
    {
      extension: 'html',
      bytes: Buffer.from(
        `<html><title>${LINES[0]}</title><body><p>${LINES.join('</p><p>')}</p></body></html>`,
      ),
    },
    { extension: 'txt', bytes: Buffer.from(LINES.join('\n')) },
  ];
}

function filesIn(folder: string, random: Random): Seed[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const byKind = Map.groupBy(names, (name) => extname(name).slice(1).toLowerCase());
  return [...byKind].flatMap(([extension, all]) => {
    if (extension === '') return [];
    const chosen = random.times(MOST_OF_KIND, MOST_OF_KIND, () => all[random.below(all.length)] ?? '');
    return [...new Set(chosen)].map((name) => ({
      extension,
      bytes: readFileSync(join(folder, name)).subarray(0, LARGEST),
    }));
  });
}
