/**
 * What Vitest’s JSON reports say, for `.ci/run`, which runs it with whatever Node the machine has.
 *
 * - `report.mjs failed REPORT`: the files with a failed test, a line each.
 * - `report.mjs counts REPORT AGAIN [REPORT AGAIN]…`: of each run and of the second run of what failed in it, the failed
 *   tests with what they said, those that failed at first and passed then, and in the last line
 *   `N passed, N failed, N skipped`, of all. Exits with 1 where the first REPORT is missing or found no test: a run that died
 *   before it could report is a failure.
 */
import { readFileSync } from 'node:fs';

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

const isFailed = (test) => test.status === 'failed';

/** Of Vitest’s files; one that could not be run at all has no tests, only a message. */
const failedOf = (files) =>
  files.filter((file) => file.status === 'failed' || file.assertionResults.some(isFailed));

function tell(heading, files) {
  for (const file of files) {
    const tests = file.assertionResults.filter(isFailed);
    if (tests.length === 0) console.log(`${heading}: ${file.name}: ${file.message}`);
    for (const test of tests) {
      console.log(`${heading}: ${file.name}: ${test.fullName}\n${test.failureMessages.join('\n')}`);
    }
  }
}

/** The files of a run; what a second run says of some of them stands in their place, and the races that it shows are told. */
function afterBoth(report, again) {
  if (again === null) return report.testResults;
  const names = new Set(again.testResults.map((file) => file.name));
  const still = new Set(failedOf(again.testResults).map((file) => file.name));
  const passed = failedOf(report.testResults).filter((file) => names.has(file.name) && !still.has(file.name));
  tell('ci: failed at first, passed when its file was run again (a race to be mended)', passed);
  return [...report.testResults.filter((file) => !names.has(file.name)), ...again.testResults];
}

function counts(paths) {
  const reports = paths.map(read);
  const files = reports.flatMap((report, index) =>
    index % 2 === 1 || report === null ? [] : afterBoth(report, reports[index + 1] ?? null),
  );
  tell('ci: failed', failedOf(files));
  const tests = files.flatMap((file) => file.assertionResults);
  const count = (...statuses) => tests.filter((test) => statuses.includes(test.status)).length;
  console.log(
    `${count('passed')} passed, ${count('failed')} failed, ${count('pending', 'skipped', 'todo')} skipped`,
  );
  const [ordinary] = reports;
  if (ordinary === null) console.error('ci: the test run left no report');
  return ordinary !== null && ordinary.testResults.length > 0 ? 0 : 1;
}

const [command, ...paths] = process.argv.slice(2);
if (command === 'failed') {
  for (const file of failedOf(read(paths[0])?.testResults ?? [])) console.log(file.name);
} else {
  process.exitCode = counts(paths);
}
