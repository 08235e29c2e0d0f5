import type { RequestMessageCode } from './messages.ts';

/** What is wrong with one value. */
export interface Objection {
  code: RequestMessageCode;
  /** What the message speaks of: the value, a limit. */
  detail: string;
  /** Values that would be right. */
  candidates?: readonly string[];
}

/** A value as the engine wants it, or why it cannot be had. */
export type Reading<T> = { ok: true; value: T } | { ok: false; objection: Objection };

export function read<T>(value: T): Reading<T> {
  return { ok: true, value };
}

export function refuse(
  code: RequestMessageCode,
  detail: string,
  candidates?: readonly string[],
): Reading<never> {
  return { ok: false, objection: candidates === undefined ? { code, detail } : { code, detail, candidates } };
}
