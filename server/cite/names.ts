import type { DocumentSummary } from '../../engine/types.ts';
import type { CslName } from './csl-item.ts';
import { evidenced } from './evidenced.ts';

/** Several speakers or issuers are joined by it. */
const SEPARATOR = '、';
/** A name of which nothing is left but its mask: it is never filled in, and is no name to cite. */
const MASKED = /^[_＿*＊×xX□〇○某\s]+$/u;

/**
 * Who is responsible for a text: the speaker, else the issuer; empty where neither is known. Of a speaker whose name is masked the
 * office is cited.
 */
export function authorsOf({ speaker, issuer, known }: DocumentSummary): CslName[] {
  const speakers = named(speaker).map(spokenAs);
  if (speakers.length > 0) return speakers.map((name) => ({ literal: evidenced(name, known.speaker.how) }));
  return named(issuer).map((name) => ({ literal: evidenced(name, known.issuer.how) }));
}

/** Who issued a text that has a speaker; null where the issuer is its author, or unknown. */
export function publisherOf({ speaker, issuer, known }: DocumentSummary): string | null {
  const issuers = named(issuer);
  if (named(speaker).length === 0 || issuers.length === 0) return null;
  return evidenced(issuers.join(SEPARATOR), known.issuer.how);
}

function named(value: string | null): string[] {
  return (value ?? '')
    .split(SEPARATOR)
    .map((name) => name.trim())
    .filter((name) => name !== '' && !MASKED.test(name));
}

/** `县人民政府县长 李四` → `李四`; `县人民政府县长 ___` → `县人民政府县长`. */
function spokenAs(speaker: string): string {
  const parts = speaker.split(/\s+/u);
  const name = parts.at(-1) ?? speaker;
  return parts.length > 1 && MASKED.test(name) ? parts.slice(0, -1).join('') : name;
}
