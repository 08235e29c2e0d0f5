import type { FileReport, IngestReport } from '../../engine/types.ts';

/** Files named of each kind in the printed report; `--json` and the page list all. */
const FILES_NAMED = 20;

const MEGABYTE = 1_000_000;

function sumKinds(report: IngestReport, pick: (file: FileReport) => Record<string, number>): string {
  const sums = new Map<string, number>();
  for (const file of report.perFile) {
    for (const [kind, count] of Object.entries(pick(file))) sums.set(kind, (sums.get(kind) ?? 0) + count);
  }
  const sorted = [...sums].sort(([, a], [, b]) => b - a);
  return sorted.length === 0 ? '0' : sorted.map(([kind, count]) => `${kind} ${count}`).join(', ');
}

function namedFiles(report: IngestReport, status: FileReport['status'], title: string): string[] {
  const files = report.perFile.filter((file) => file.status === status);
  if (files.length === 0) return [];
  const named = files.slice(0, FILES_NAMED).map((file) => `  ${file.file}: ${file.reason ?? ''}`);
  const rest = files.length - named.length;
  return [`${title} (${files.length}):`, ...named, ...(rest > 0 ? [`  … ${rest} (--json)`] : [])];
}

/** The report of a run for people. */
export function printReport(report: IngestReport, built: boolean): string {
  const { files } = report;
  const lines = [
    built ? '索引已建立 Index built' : '没有变化 Nothing has changed',
    `文件 files: ${files.indexed} 已索引 indexed, ${files.empty} 空 empty, ${files.rejected} 失败 rejected, ${files.skipped} 跳过 skipped`,
    `文档 documents: ${report.documents} (${report.texts} 去重 distinct), 段落 passages: ${report.passages}, ${(report.bytes / MEGABYTE).toFixed(1)} MB`,
    `移除 removed: ${sumKinds(report, (file) => file.removals)}`,
    `修补 repaired: ${sumKinds(report, (file) => file.repairs)}`,
    `未知 unknown: ${sumKinds(report, (file) => file.unknown)}`,
    ...namedFiles(report, 'rejected', '失败 Rejected'),
    ...namedFiles(report, 'skipped', '跳过 Skipped'),
    ...namedFiles(report, 'empty', '空 Empty'),
    ...report.problems.map((problem) => `! ${problem}`),
  ];
  return `${lines.join('\n')}\n`;
}
