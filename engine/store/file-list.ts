import type { FileOrder, FileReport, FilesRequest } from '../types.ts';

/** What a file is ordered and narrowed by: a fraction of its report. */
export interface ListedFile {
  file: string;
  status: FileReport['status'];
  /** '' where none is known. */
  encoding: string;
  documents: number;
  characters: number;
  repairs: number;
  removals: number;
  unknown: number;
  problems: number;
}

/** What a list needs to know of a report. */
export function listedFile(report: FileReport): ListedFile {
  const { file, status, encoding, documents, characters, repairs, removals, unknown, problems } = report;
  return {
    file,
    status,
    encoding: encoding?.name ?? '',
    documents,
    characters,
    repairs: sum(repairs),
    removals: sum(removals),
    unknown: sum(unknown),
    problems: problems.length + (report.reason === undefined ? 0 : 1),
  };
}

interface FileRow {
  number: number;
  /** Lower case. */
  path: string;
  keys: Readonly<Record<Exclude<FileOrder, 'file'>, string | number>>;
}

/** The files of a report, ready to be ordered and narrowed without reading the reports again. */
export class FileList {
  readonly #rows: FileRow[] = [];

  /** Takes the file whose report is stored under a number; to be given in the order of the list. */
  add(number: number, { file, ...keys }: ListedFile): void {
    this.#rows.push({ number, path: file.toLowerCase(), keys });
  }

  /** Numbers of the files on the page asked for, and how many files pass. Equal ones stay in the order of the list. */
  page({ offset, limit, sort, descending, status, name, problems }: FilesRequest): {
    total: number;
    numbers: number[];
  } {
    const part = name.toLowerCase();
    const passing = this.#rows.filter(
      ({ path, keys }) =>
        (status === null || keys.status === status) &&
        (!problems || keys.status !== 'indexed' || keys.problems !== 0) &&
        (part === '' || path.includes(part)),
    );
    const sign = descending ? -1 : 1;
    if (sort === 'file') {
      if (descending) passing.reverse();
    } else {
      passing.sort((a, b) => sign * compared(a.keys[sort], b.keys[sort]));
    }
    return {
      total: passing.length,
      numbers: passing.slice(offset, offset + limit).map((row) => row.number),
    };
  }
}

function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((total, count) => total + count, 0);
}

function compared(a: string | number, b: string | number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
