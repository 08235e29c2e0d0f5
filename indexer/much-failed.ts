import type { FileReport } from '../engine/types.ts';
import type { RunReport } from './parts/run-report.ts';

/** Share of the files that could not be read for want of disk, time or memory from which a run has failed in much. */
const MUCH_AGAIN = 0.05;
/** The same of the files rejected for any reason. */
const MUCH_REJECTED = 0.5;

/** What a run could not read though it may be sound: searches will miss it. */
interface Unreadable {
  folders: FileReport[];
  files: FileReport[];
}

export function unreadableIn({ aside }: Pick<RunReport, 'aside'>): Unreadable {
  const again = aside.filter((report) => report.again === true);
  const isFolder = ({ file }: FileReport): boolean => file.endsWith('/');
  return { folders: again.filter(isFolder), files: again.filter((report) => !isFolder(report)) };
}

/** Whether so much failed that the run should not pass for a good one: any folder, or many files. */
export function muchFailed(report: Pick<RunReport, 'aside' | 'files'>): boolean {
  const { folders, files } = unreadableIn(report);
  const { indexed, empty, rejected } = report.files;
  const all = indexed + empty + rejected;
  return folders.length > 0 || files.length > all * MUCH_AGAIN || rejected > all * MUCH_REJECTED;
}
