import type { FileReport } from '../../engine/types.ts';

export const COLUMNS = [
  'file',
  'status',
  'encoding',
  'documents',
  'characters',
  'repairs',
  'removals',
  'unknown',
  'problems',
] as const;
export type Column = (typeof COLUMNS)[number];

/** What the reader asked of the table. */
export interface FileView {
  /** Part of the file's name. */
  name: string;
  status: FileReport['status'] | null;
  onlyProblems: boolean;
  column: Column;
  descending: boolean;
}

/** The files that pass, in the order asked for; equal ones stay in the order of the report. */
export function filesInView(files: readonly FileReport[], view: FileView): FileReport[] {
  const sign = view.descending ? -1 : 1;
  return files
    .filter(
      (file) =>
        file.file.toLowerCase().includes(view.name.toLowerCase()) &&
        (view.status === null || file.status === view.status) &&
        (!view.onlyProblems || hasProblem(file)),
    )
    .sort((a, b) => sign * compared(cellValue(a, view.column), cellValue(b, view.column)));
}

/** What a column sorts by: a number where it counts something. */
export function cellValue(file: FileReport, column: Column): string | number {
  switch (column) {
    case 'file':
    case 'status':
      return file[column];
    case 'encoding':
      return file.encoding?.name ?? '';
    case 'documents':
    case 'characters':
      return file[column];
    case 'repairs':
    case 'removals':
    case 'unknown':
      return sum(file[column]);
    case 'problems':
      return file.problems.length + (file.reason === undefined ? 0 : 1);
  }
}

export function hasProblem(file: FileReport): boolean {
  return file.status !== 'indexed' || file.problems.length > 0;
}

function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((total, count) => total + count, 0);
}

function compared(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a).localeCompare(String(b), 'zh-CN');
}
