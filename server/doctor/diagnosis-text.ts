import type { Finding } from './check.ts';
import { allWell, someFailed, someWarned } from './messages.ts';

const SIGNS: Readonly<Record<Finding['state'], string>> = { ok: '✓', warn: '!', fail: '✗' };

/** The findings as lines for a terminal: what was looked at, how it is, beneath it what to do; at the end the verdict. */
export function diagnosisText(findings: readonly Finding[]): string {
  const lines = findings.flatMap(({ state, subject, found, remedy }) => [
    `${SIGNS[state]} ${subject}`,
    `    ${found}`,
    ...(remedy === null ? [] : [`  → ${remedy}`]),
  ]);
  return `${[...lines, '', verdict(findings)].join('\n')}\n`;
}

function verdict(findings: readonly Finding[]): string {
  const failed = findings.filter(({ state }) => state === 'fail').length;
  if (failed > 0) return someFailed(failed);
  const warned = findings.filter(({ state }) => state === 'warn').length;
  return warned > 0 ? someWarned(warned) : allWell;
}
