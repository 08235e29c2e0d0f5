import type { DocumentSummary } from '../../engine/types.ts';
import type { CslName } from './csl-item.ts';
import { evidenced } from './evidenced.ts';

/** Several speakers or issuers are joined by it. */
const SEPARATOR = '、';
/** Between the bodies that issue a text together; heads of documents set them apart by space, as no Chinese name is within. */
const BETWEEN_ISSUERS = /、|(?<=\p{Script=Han})\s+(?=\p{Script=Han}{3})/u;
/** `沪、苏两地银保监局`: what is listed are the places of one name. */
const PLACES_LISTED = /^(?:\p{Script=Han}{1,3}、)+\p{Script=Han}{1,3}[两二三四五六七八九十]+[省市县区州地]/u;
/** A name of which nothing is left but its mask: it is never filled in, and is no name to cite. */
const MASKED = /^[_＿*＊×xX□〇○某\s]+$/u;

/**
 * Who is responsible for a text: the speaker, else the issuer; empty where neither is known. Of a speaker whose name is masked the
 * office is cited.
 */
export function authorsOf({ speaker, issuer, known }: DocumentSummary): CslName[] {
  const speakers = named(speaker).map(spokenAs);
  if (speakers.length > 0) return speakers.map((name) => ({ literal: evidenced(name, known.speaker.how) }));
  return issuersOf(issuer).map((name) => ({ literal: evidenced(name, known.issuer.how) }));
}

/** Who issued a text that has a speaker; null where the issuer is its author, or unknown. */
export function publisherOf({ speaker, issuer, known }: DocumentSummary): string | null {
  const issuers = issuersOf(issuer);
  if (named(speaker).length === 0 || issuers.length === 0) return null;
  return evidenced(issuers.join(SEPARATOR), known.issuer.how);
}

function issuersOf(issuer: string | null): string[] {
  if (issuer !== null && PLACES_LISTED.test(issuer)) return [issuer];
  return named(issuer, BETWEEN_ISSUERS);
}

function named(value: string | null, between: string | RegExp = SEPARATOR): string[] {
  return (value ?? '')
    .split(between)
    .map((name) => name.trim())
    .filter((name) => name !== '' && !MASKED.test(name));
}

/** `县人民政府县长 李四` → `李四`; `县人民政府县长 ___` → `县人民政府县长`. */
function spokenAs(speaker: string): string {
  const parts = speaker.split(/\s+/u);
  const name = parts.at(-1) ?? speaker;
  return parts.length > 1 && MASKED.test(name) ? parts.slice(0, -1).join('') : name;
}
