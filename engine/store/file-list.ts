import type { FileOrder, FileReport, FilesRequest } from '../types.ts';

/** What one file is ordered and narrowed by: a fraction of its report. */
interface FileRow {
  number: number;
  /** Lower case. */
  path: string;
  status: FileReport['status'];
  troubled: boolean;
  keys: Readonly<Record<Exclude<FileOrder, 'file'>, string | number>>;
}

/** The files of a report, ready to be ordered and narrowed without reading the reports again. */
export class FileList {
  readonly #rows: FileRow[] = [];

  /** Takes the report that is stored under a number; to be given in the order of the list. */
  add(number: number, report: FileReport): void {
    const { file, status, encoding, documents, characters, repairs, removals, unknown, problems } = report;
    this.#rows.push({
      number,
      path: file.toLowerCase(),
      status,
      troubled: status !== 'indexed' || problems.length > 0,
      keys: {
        status,
        encoding: encoding?.name ?? '',
        documents,
        characters,
        repairs: sum(repairs),
        removals: sum(removals),
        unknown: sum(unknown),
        problems: problems.length + (report.reason === undefined ? 0 : 1),
      },
    });
  }

  /** Numbers of the files on the page asked for, and how many files pass. Equal ones stay in the order of the list. */
  page({ offset, limit, sort, descending, status, name, problems }: FilesRequest): {
    total: number;
    numbers: number[];
  } {
    const part = name.toLowerCase();
    const passing = this.#rows.filter(
      (row) =>
        (status === null || row.status === status) &&
        (!problems || row.troubled) &&
        (part === '' || row.path.includes(part)),
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
