import { hash } from 'node:crypto';
import type { SearchAnswer } from '../types.ts';

/** An answer as it is sent. */
export interface WrittenAnswer {
  /** JSON in UTF-8, in a buffer of its own, so that it can be handed from thread to thread. */
  json: Uint8Array<ArrayBuffer>;
  /** The same for answers that say the same, whatever time they took. */
  digest: string;
}

const DIGEST_CHARACTERS = 27;

/** Writes an answer: done where it was computed, it costs the thread that sends it nothing. */
export function writeAnswer({ tookMs, ...said }: SearchAnswer): WrittenAnswer {
  const text = JSON.stringify(said);
  const bytes = new TextEncoder().encode(text);
  const digest = hash('sha256', bytes, 'base64url').slice(0, DIGEST_CHARACTERS);
  const end = new TextEncoder().encode(`,"tookMs":${JSON.stringify(tookMs)}}`);
  // In place of the closing bracket.
  const json = new Uint8Array(bytes.length - 1 + end.length);
  json.set(bytes.subarray(0, -1));
  json.set(end, bytes.length - 1);
  return { json, digest };
}
