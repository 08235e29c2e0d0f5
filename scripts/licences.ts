import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bilingual } from '../engine/bilingual.ts';
import { licencesOf } from './supply/licences.ts';

/** `npm run licences [FILE]`: the licence of each package that is installed to run the program. Ends with 1 where one is not free. */
const file = process.argv[2] ?? join(import.meta.dirname, '..', 'package-lock.json');
const packages = licencesOf(JSON.parse(readFileSync(file, 'utf8')));
for (const { name, version, licence, reason } of packages) {
  process.stdout.write(`${licence}\t${name}@${version}${reason === null ? '' : `\t${reason}`}\n`);
}
const refused = packages.filter(({ allowed }) => !allowed);
for (const { name, licence } of refused) {
  process.stderr.write(
    `${bilingual(
      `${name} 的许可（${licence}）不在可用之列：请换一个库，或在 scripts/supply/licences.ts 写明理由`,
      `the licence of ${name} (${licence}) is not on the list: use another library, or give a reason in scripts/supply/licences.ts`,
    )}\n`,
  );
}
process.exitCode = refused.length > 0 ? 1 : 0;
