/** One thing looked at: how it is, and what to do where it is not as it should be. Texts in both languages. */
export interface Finding {
  /** `fail`: the program cannot work so. `warn`: it works, and somebody will miss something. */
  state: 'ok' | 'warn' | 'fail';
  /** What was looked at. */
  subject: string;
  /** How it is. */
  found: string;
  /** What to do; null where nothing need be done. */
  remedy: string | null;
}

export const ok = (subject: string, found: string): Finding => ({
  state: 'ok',
  subject,
  found,
  remedy: null,
});
export const warn = (subject: string, found: string, remedy: string): Finding => ({
  state: 'warn',
  subject,
  found,
  remedy,
});
export const fail = (subject: string, found: string, remedy: string): Finding => ({
  state: 'fail',
  subject,
  found,
  remedy,
});
