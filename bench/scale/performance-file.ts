import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { type ScaleFigures, scaleFigures } from './figures.ts';
import { performancePage } from './scale-report.ts';

const FIGURES = fileURLToPath(new URL('../performance.json', import.meta.url));
const PAGE = fileURLToPath(new URL('../../docs/performance.md', import.meta.url));

/** The sizes measured, with one of them put in place of what was measured of it before. */
export function withSize(sizes: readonly ScaleFigures[], measured: ScaleFigures): ScaleFigures[] {
  return [...sizes.filter(({ documents }) => documents !== measured.documents), measured].toSorted(
    (a, b) => a.documents - b.documents,
  );
}

/** Puts the figures of one size into `bench/performance.json`, and writes `docs/performance.md` from all that it holds. */
export function writePerformance(measured: ScaleFigures): void {
  const before = existsSync(FIGURES)
    ? z.array(scaleFigures).parse(JSON.parse(readFileSync(FIGURES, 'utf8')))
    : [];
  const sizes = withSize(before, measured);
  writeFileSync(FIGURES, `${JSON.stringify(sizes, null, 2)}\n`);
  writeFileSync(PAGE, performancePage(sizes));
}
