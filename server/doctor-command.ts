import { CommanderError } from 'commander';
import { commandName } from '../engine/command-name.ts';
import { watchOutput } from '../indexer/standard-output.ts';
import { diagnose } from './doctor/diagnosis.ts';
import { diagnosisText } from './doctor/diagnosis-text.ts';
import { readServerOptions } from './options.ts';

/** Exit codes: it works, something must be mended, the command was not understood. */
const WORKS = 0;
const FAILED = 1;
const MISUSE = 2;

async function run(): Promise<number> {
  const findings = await diagnose(
    readServerOptions(process.argv.slice(2), process.env, commandName('doctor')),
  );
  process.stdout.write(diagnosisText(findings));
  return findings.some(({ state }) => state === 'fail') ? FAILED : WORKS;
}

watchOutput();
const code = await run().catch((error: unknown) => {
  if (!(error instanceof CommanderError)) throw error;
  return error.exitCode === 0 ? WORKS : MISUSE;
});
process.exitCode ??= code;
